#include <gtest/gtest.h>

#include <filesystem>

#include "tests/calc/calc.hpp"
#include "tests/support/folder.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view arrayFormula = "=MUT.REPARTIR(290331;\"population\";A1:A2;;1)";
constexpr std::string_view cellFormula = "=MUT.QUOTEPART(100;\"heures\";{1;1;1};1)";

void fill(const office::Sheet& sheet) {
    sheet.cell("A1").setValue(50614);
    sheet.cell("A2").setValue(28119);
    sheet.range("B1:B2").setArrayFormulaLocal(arrayFormula);
    sheet.cell("C1").setFormulaLocal(cellFormula);
}

void expectIntact(const office::Sheet& sheet, Language language) {
    const bool french = language == Language::french;
    EXPECT_EQ(sheet.range("B1:B2").arrayFormulaLocal(),
              french ? "{=MUT.REPARTIR(290331;\"population\";A1:A2;;1)}"
                     : "{=MUT.ALLOCATE(290331,\"population\",A1:A2,,1)}");
    EXPECT_EQ(sheet.cell("C1").formulaLocal(), french ? "=MUT.QUOTEPART(100;\"heures\";{1;1;1};1)"
                                                      : "=MUT.SHARE(100,\"heures\",{1;1;1},1)");
    EXPECT_EQ(shownBy(sheet.cell("B1")), "186641");
    EXPECT_EQ(shownBy(sheet.cell("B2")), "103690");
    EXPECT_EQ(shownBy(sheet.cell("C1")), "33.34");
}

class Storage : public testing::TestWithParam<std::string> {};

TEST_P(Storage, KeepsFormulasAndValuesInEitherInterface) {
    const Folder folder;
    const fs::path path = folder / ("book." + GetParam());
    {
        const auto document = office::Document::create(calcIn(Language::french));
        fill(document.sheet(0));
        document.storeAs(path);
    }
    for (const Language language : {Language::french, Language::english}) {
        const auto document = office::Document::open(calcIn(language), path);
        expectIntact(document.sheet(0), language);
        document.calculateAll();
        expectIntact(document.sheet(0), language);
    }
}

/// A commune without the add-in opens the workbook and saves it: nothing of it is lost.
TEST_P(Storage, SurvivesAnOfficeWithoutTheAddIn) {
    const Folder folder;
    const fs::path path = folder / ("book." + GetParam());
    {
        const auto document = office::Document::create(calcIn(Language::french));
        fill(document.sheet(0));
        document.storeAs(path);
    }
    {
        const auto bare = office::Office::start({.language = "fr"});
        const auto document = office::Document::open(bare, path);
        document.sheet(0).cell("E1").setValue(1);
        document.storeAs(path);
    }
    const auto document = office::Document::open(calcIn(Language::french), path);
    document.calculateAll();
    expectIntact(document.sheet(0), Language::french);
    EXPECT_EQ(shownBy(document.sheet(0).cell("E1")), "1");
}

INSTANTIATE_TEST_SUITE_P(Formats, Storage, testing::Values("ods", "xlsx", "fods"),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace quotepart
