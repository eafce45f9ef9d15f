#include "examples/templates/templates.hpp"

#include <gtest/gtest.h>
#include <com/sun/star/frame/XDocumentTemplates.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/ucb/XSimpleFileAccess3.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <rtl/uri.hxx>

#include <map>
#include <set>

#include "addin/budget/commune_workbook.hpp"
#include "addin/file/facts.hpp"
#include "addin/file/read_cells.hpp"
#include "addin/office/uno_text.hpp"
#include "core/text/folding.hpp"
#include "examples/book/production.hpp"
#include "examples/book/uno_property.hpp"
#include "examples/templates/commune/commune_budget.hpp"
#include "tests/examples/french_office.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::examples {
namespace {

class Stored : public file::CellVisitor {
  public:
    explicit Stored(const std::filesystem::path& path) {
        file::readCells(path, file::Format::ots, file::ownLimits, *this);
    }

    bool wantsConstants() const override { return true; }
    void cell(const std::string& sheet, int column, int row, file::CellValue value, bool) override {
        if (const auto* text = std::get_if<std::string>(&value)) {
            texts[{sheet, row, column}] = *text;
        }
    }
    void formula(std::string_view text) override { formulas.emplace_back(text); }
    void named(const file::NamedCells& cells) override { names[cells.name] = cells; }

    std::map<std::tuple<std::string, int, int>, std::string> texts;
    std::vector<std::string> formulas;
    std::map<std::string, file::NamedCells, std::less<>> names;
};

/// The template of the communes, made once.
class CommuneBudget : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder_ = std::make_unique<Folder>();
        path_ = *folder_ / "budget-de-la-commune.ots";
        production_ = produce(frenchOffice(), communeBudget(), path_);
    }
    static void TearDownTestSuite() { folder_.reset(); }

    static std::unique_ptr<Folder> folder_;
    static std::filesystem::path path_;
    static Production production_;
};

std::unique_ptr<Folder> CommuneBudget::folder_;
std::filesystem::path CommuneBudget::path_;
Production CommuneBudget::production_;

TEST_F(CommuneBudget, HasEveryCheckAtZero) {
    EXPECT_EQ(production_.faults(), std::vector<std::string>());
    EXPECT_GE(production_.checks.size(), 4U);
}

TEST_F(CommuneBudget, IsATemplateWithoutAnyFunctionOfTheAddIn) {
    EXPECT_EQ(file::factsOf(path_).format, file::Format::ots);
    const Stored stored(path_);
    EXPECT_GT(stored.formulas.size(), 50U);
    for (const std::string& formula : stored.formulas) {
        EXPECT_EQ(formula.find("QUOTEPART"), std::string::npos) << formula;
    }
}

TEST_F(CommuneBudget, HasEveryFieldAndColumnThatIsDeclared) {
    const Stored stored(path_);
    for (const budget::Field& field : budget::fields()) {
        ASSERT_TRUE(stored.names.contains(field.rangeName)) << field.rangeName;
        const file::NamedCells& cells = stored.names.find(field.rangeName)->second;
        EXPECT_EQ(cells.firstRow, cells.lastRow) << field.rangeName;
        EXPECT_EQ(cells.firstColumn, cells.lastColumn) << field.rangeName;
    }
    for (const budget::CommuneTable& each : budget::communeTables()) {
        const std::string_view name = each.table.rangeName.french;
        ASSERT_TRUE(stored.names.contains(name)) << name;
        const file::NamedCells& cells = stored.names.find(name)->second;
        EXPECT_GE(cells.lastRow - cells.firstRow, 2) << name;
        std::set<std::string> headers;
        for (int column = cells.firstColumn; column <= cells.lastColumn; ++column) {
            const auto header = stored.texts.find({cells.sheet, cells.firstRow, column});
            ASSERT_NE(header, stored.texts.end()) << name;
            headers.insert(folded(header->second));
        }
        for (const billing::Column& column : each.table.columns) {
            EXPECT_TRUE(headers.contains(folded(column.header.french))) << column.header.french;
        }
    }
}

/// A cell is unlocked if, and only if, it is the commune's to fill in.
TEST_F(CommuneBudget, LetsTheCommuneChangeItsAnswersOnly) {
    const Stored stored(path_);
    const auto document = office::Document::open(frenchOffice(), path_);
    for (const std::string& name : document.sheetNames()) {
        const css::uno::Reference<css::util::XProtectable> sheet(document.sheet(name).uno(),
                                                                 css::uno::UNO_QUERY_THROW);
        EXPECT_TRUE(sheet->isProtected()) << name;
    }
    std::set<std::tuple<std::string, int, int>> inputs;
    const auto add = [&](const file::NamedCells& cells, int firstRow, int column) {
        for (int row = firstRow; row <= cells.lastRow; ++row) {
            inputs.insert({cells.sheet, row, column});
        }
    };
    for (const budget::Field& field : budget::fields()) {
        const file::NamedCells& cells = stored.names.find(field.rangeName)->second;
        if (field.isInput) {
            add(cells, cells.firstRow, cells.firstColumn);
        }
    }
    for (const budget::CommuneTable& each : budget::communeTables()) {
        const file::NamedCells& cells = stored.names.find(each.table.rangeName.french)->second;
        for (int column = cells.firstColumn; column <= cells.lastColumn; ++column) {
            const std::string& header = stored.texts.at({cells.sheet, cells.firstRow, column});
            for (const billing::Column& declared : each.table.columns) {
                const bool isInput = std::find(each.inputs.begin(), each.inputs.end(),
                                               declared.name) != each.inputs.end();
                if (isInput && folded(declared.header.french) == folded(header)) {
                    add(cells, cells.firstRow + 1, column);
                }
            }
        }
    }
    EXPECT_GE(inputs.size(), 10U);
    for (const auto& [place, text] : stored.texts) {
        const auto& [sheet, row, column] = place;
        const auto protection = get<css::util::CellProtection>(
            cellAt(document, sheet, row, column).uno(), "CellProtection");
        EXPECT_EQ(protection.IsLocked, !inputs.contains(place)) << text;
    }
    for (const auto& [sheet, row, column] : inputs) {
        const auto protection = get<css::util::CellProtection>(
            cellAt(document, sheet, row, column).uno(), "CellProtection");
        EXPECT_FALSE(protection.IsLocked) << sheet << " " << row << " " << column;
    }
}

/// What File ▸ New ▸ Templates shows under « Mutualisation », with the document behind each title.
std::map<std::string, std::string> shownTemplates() {
    return office::callUno("listing the templates", [] {
        const auto& office = frenchOffice();
        const auto all =
            office.create<css::frame::XDocumentTemplates>("com.sun.star.frame.DocumentTemplates");
        all->update();
        const auto folders =
            office.create<css::ucb::XSimpleFileAccess3>("com.sun.star.ucb.SimpleFileAccess");
        const rtl::OUString root = all->getContent()->getIdentifier()->getContentIdentifier();
        std::map<std::string, std::string> found;
        for (const rtl::OUString& entry :
             folders->getFolderContents(root + "/Mutualisation", true)) {
            const rtl::OUString title =
                rtl::Uri::decode(entry.copy(entry.lastIndexOf('/') + 1), rtl_UriDecodeWithCharset,
                                 RTL_TEXTENCODING_UTF8);
            found[office::fromUno(title)] = office::fromUno(entry);
        }
        return found;
    });
}

TEST(Templates, AreShownByTheirTitles) {
    std::set<std::string> titles;
    for (const auto& [title, url] : shownTemplates()) {
        titles.insert(title);
    }
    std::set<std::string> expected;
    for (const Template& each : templates()) {
        expected.insert(std::string(each.workbook.title));
    }
    EXPECT_EQ(titles, expected);
}

/// A new document from each, as a person opens it.
TEST(Templates, OpenWithoutErrorAndWithEveryCheckAtZero) {
    for (const Template& each : templates()) {
        SCOPED_TRACE(each.file);
        const auto document = office::Document::open(
            frenchOffice(), std::filesystem::path(QUOTEPART_TEMPLATES_FOLDER) / each.file,
            {.asTemplate = true});
        document.calculateAll();
        EXPECT_EQ(errorCells(document), std::vector<std::string>());
        int checks = 0;
        for (const std::string& name : document.sheetNames()) {
            const office::Sheet sheet = document.sheet(name);
            const auto found = as<css::sheet::XCellRangesQuery>(sheet.uno())
                                   ->queryFormulaCells(css::sheet::FormulaResult::VALUE);
            for (const auto& range : found->getRangeAddresses()) {
                for (int row = range.StartRow; row <= range.EndRow; ++row) {
                    for (int column = range.StartColumn; column <= range.EndColumn; ++column) {
                        const office::Cell cell = sheet.cell(row, column);
                        if (get<rtl::OUString>(cell.uno(), "CellStyle") ==
                            office::toUno(nameOf(Style::check))) {
                            EXPECT_EQ(cell.value(), 0) << name << ' ' << row << ' ' << column;
                            ++checks;
                        }
                    }
                }
            }
        }
        EXPECT_GT(checks, 0);
    }
}

}  // namespace
}  // namespace quotepart::examples
