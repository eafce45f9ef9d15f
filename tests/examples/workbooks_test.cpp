#include <gtest/gtest.h>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>

#include <cstdio>
#include <memory>

#include "addin/office/supervised_process.hpp"
#include "addin/office/uno_text.hpp"
#include "examples/book/production.hpp"
#include "examples/book/uno_property.hpp"
#include "tests/examples/french_office.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::examples {
namespace {

/// A workbook made once, for all the tests of it.
struct Made {
    Folder folder;
    std::filesystem::path ods;
    Production production;
};

const Made& made(const Workbook& workbook) {
    static std::map<std::string_view, std::unique_ptr<Made>> all;
    auto& entry = all[workbook.id];
    if (entry == nullptr) {
        entry = std::make_unique<Made>();
        entry->ods = entry->folder / (std::string(workbook.id) + ".ods");
        entry->production = produce(frenchOffice(), workbook, entry->ods);
    }
    return *entry;
}

/// Every cell that is not empty: its sheet, its place, its formula as a program writes it, and its
/// value at the 15 digits that Calc can show.
std::vector<std::string> contentOf(const office::Document& document) {
    std::vector<std::string> content;
    for (const std::string& name : document.sheetNames()) {
        const office::Range used = document.sheet(name).usedRange();
        const auto formulas = as<css::sheet::XCellRangeFormula>(used.uno())->getFormulaArray();
        const auto values = used.data();
        for (sal_Int32 row = 0; row < formulas.getLength(); ++row) {
            for (sal_Int32 column = 0; column < formulas[row].getLength(); ++column) {
                if (formulas[row][column].isEmpty()) {
                    continue;
                }
                double number = 0;
                rtl::OUString text;
                if (values[row][column] >>= number) {
                    text = rtl::OUString::number(number);
                } else {
                    values[row][column] >>= text;
                }
                content.push_back(name + " " + columnLetters(column) + std::to_string(row + 1) +
                                  " " + office::fromUno(formulas[row][column]) + " is " +
                                  office::fromUno(text));
            }
        }
    }
    return content;
}

/// The first cells of the one that are not so in the other, one under the other.
std::vector<std::string> differences(const std::vector<std::string>& one,
                                     const std::vector<std::string>& other) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < std::max(one.size(), other.size()) && found.size() < 8; ++i) {
        const std::string before = i < one.size() ? one[i] : "";
        const std::string after = i < other.size() ? other[i] : "";
        if (before != after) {
            found.push_back(before + ", then " + after);
        }
    }
    return found;
}

/// The texts of a PDF, as pdftotext reads them.
std::string textOf(const std::filesystem::path& pdf) {
    office::ProcessPlan plan;
    plan.command = {"/usr/bin/pdftotext", "-layout", pdf.string(), "-"};
    plan.log = pdf.string() + ".txt";
    const office::ProcessResult result = office::runProcess(plan, std::chrono::seconds{60});
    if (result.status != 0) {
        throw std::runtime_error("pdftotext (package poppler-utils) failed: " + result.output);
    }
    return result.output;
}

class Workbooks : public testing::TestWithParam<Workbook> {};

TEST_P(Workbooks, SaysWhatWasPublishedAndCloses) {
    const Production& production = made(GetParam()).production;
    EXPECT_EQ(production.faults(), std::vector<std::string>());
    for (const ComputedFigure& figure : production.figures) {
        if (figure.figure.published) {
            EXPECT_NEAR(figure.gap(), figure.figure.misprint, 1e-9) << figure.figure.label;
        }
    }
    EXPECT_FALSE(production.checks.empty());
    EXPECT_FALSE(production.figures.empty());
}

TEST_P(Workbooks, HasALineInTheOverview) {
    const auto& figures = made(GetParam()).production.figures;
    EXPECT_TRUE(std::any_of(figures.begin(), figures.end(),
                            [](const ComputedFigure& figure) { return figure.figure.headline; }));
}

TEST_P(Workbooks, ShowsEveryNumberInFull) {
    const Made& workbook = made(GetParam());
    const auto document = office::Document::open(frenchOffice(), workbook.ods);
    const std::filesystem::path pdf = workbook.ods.string() + ".pdf";
    document.exportPdf(pdf);
    const std::string text = textOf(pdf);
    EXPECT_NE(text.find("Quotepart"), std::string::npos);
    EXPECT_EQ(text.find("##"), std::string::npos);
}

TEST_P(Workbooks, KeepsFormulasAndValuesWhenSavedAndOpenedAgain) {
    const Made& workbook = made(GetParam());
    const std::filesystem::path copy = workbook.folder / "copy.ods";
    std::vector<std::string> before;
    {
        const auto document = office::Document::open(frenchOffice(), workbook.ods);
        before = contentOf(document);
        document.storeAs(copy);
    }
    const auto document = office::Document::open(frenchOffice(), copy);
    EXPECT_EQ(differences(before, contentOf(document)), std::vector<std::string>());
    document.calculateAll();
    EXPECT_EQ(differences(before, contentOf(document)), std::vector<std::string>());
    EXPECT_EQ(errorCells(document), std::vector<std::string>());
}

TEST_P(Workbooks, ColoursEveryCheck) {
    const Made& workbook = made(GetParam());
    const auto document = office::Document::open(frenchOffice(), workbook.ods);
    for (const ComputedCheck& check : workbook.production.checks) {
        const Address& address = check.check.cell;
        const auto cell = cellAt(document, address.sheet, address.row, address.column).uno();
        EXPECT_EQ(office::fromUno(get<rtl::OUString>(cell, "CellStyle")), "Contrôle");
        const css::uno::Reference<css::sheet::XSheetConditionalEntries> entries(
            get<css::uno::Reference<css::uno::XInterface>>(cell, "ConditionalFormat"),
            css::uno::UNO_QUERY);
        ASSERT_TRUE(entries.is());
        EXPECT_EQ(entries->getCount(), 1) << check.check.label;
    }
}

std::string nameOfCase(const testing::TestParamInfo<Workbook>& info) {
    std::string name(info.param.id);
    std::replace_if(
        name.begin(), name.end(),
        [](char character) { return std::isalnum(static_cast<unsigned char>(character)) == 0; },
        '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Workbooks, testing::ValuesIn(workbooks()), nameOfCase);

}  // namespace

// What a failing test shows of a workbook.
void PrintTo(const Workbook& workbook, std::ostream* stream) {
    *stream << workbook.id;
}

}  // namespace quotepart::examples
