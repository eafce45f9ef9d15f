#include "examples/templates/templates.hpp"

#include <gtest/gtest.h>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <map>
#include <set>

#include "addin/budget/commune_workbook.hpp"
#include "addin/file/facts.hpp"
#include "addin/file/read_cells.hpp"
#include "core/text/folding.hpp"
#include "examples/book/production.hpp"
#include "examples/book/uno_property.hpp"
#include "examples/templates/commune/commune_budget.hpp"
#include "tests/examples/french_office.hpp"
#include "tests/examples/temporary_folder.hpp"

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
        folder_ = std::make_unique<TemporaryFolder>();
        path_ = *folder_ / "budget-de-la-commune.ots";
        production_ = produce(frenchOffice(), communeBudget(), path_);
    }
    static void TearDownTestSuite() { folder_.reset(); }

    static std::unique_ptr<TemporaryFolder> folder_;
    static std::filesystem::path path_;
    static Production production_;
};

std::unique_ptr<TemporaryFolder> CommuneBudget::folder_;
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

}  // namespace
}  // namespace quotepart::examples
