#include <gtest/gtest.h>

#include "tests/support/folder.hpp"
#include "tests/workbook/quarter.hpp"

namespace quotepart {
namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view allocate = "=ORG.QUOTEPART.MUTUALISATION.ALLOCATE";
constexpr std::string_view share = "=ORG.QUOTEPART.MUTUALISATION.SHARE";
constexpr std::string_view checkFunction = "=ORG.QUOTEPART.MUTUALISATION.CHECK";

std::string calling(std::string_view function, std::string_view arguments) {
    return std::string(function) + "(" + std::string(arguments) + ")";
}

/// What "check" says of a workbook made for the purpose.
Said checked(const Fill& fill, Language language = Language::french,
             const std::string& name = "classeur.ods") {
    const Folder folder;
    makeWorkbook(folder / name, fill);
    const std::string before = contentOf(folder / name);
    Said said = check(folder / name, language);
    EXPECT_EQ(contentOf(folder / name), before) << "check writes nothing";
    EXPECT_EQ(namesIn(folder.path()), Lines{name}) << "nor beside it";
    return said;
}

TEST(Check, AWorkbookInOrder) {
    const Said said = checked([](const office::Document& document) {
        const office::Sheet sheet = document.sheet(0);
        sheet.cell("A1").setValue(2);
        sheet.cell("A2").setValue(1);
        sheet.range("B1:B2").setArrayFormula(calling(allocate, "100;\"files\";A1:A2"));
        sheet.cell("B3").setFormula(calling(checkFunction, "100;B1:B2"));
        sheet.cell("C1").setFormula("=SUM(B1:B2)");
    });
    EXPECT_EQ(said.severity, 0) << said.text;
    EXPECT_EQ(said.outcome(), "checked");
    EXPECT_EQ(said.report.get<int>("formulas"), 4);
    EXPECT_EQ(said.report.get<int>("addinFormulas"), 3);
    EXPECT_TRUE(said.report.get_child("findings").empty()) << said.text;
    EXPECT_TRUE(said.report.get_child("changes").empty()) << said.text;
}

const Fill errors = [](const office::Document& document) {
    const office::Sheet sheet = document.sheet(0);
    sheet.cell("A1").setValue(2);
    sheet.cell("A2").setText("douze");
    sheet.cell("A3").setValue(-1);
    const office::Sheet other = document.addSheet("Été 2026");
    sheet.cell("B1").setFormula(calling(share, "100;\"files\";A1:A2;1"));
    sheet.cell("B2").setFormula(calling(share, "100;\"files\";A3:A3;1"));
    sheet.cell("B3").setFormula(calling(share, "100;\"files\";A1:A1;5"));
    sheet.range("C1:C2").setArrayFormula(calling(allocate, "100;\"files\";{0|0}"));
    sheet.cell("D1").setFormula("=B1+1");
    other.cell("A1").setFormula("=$Feuille1.D1*2");
    sheet.cell("D2").setFormula("=1/0");
    sheet.cell("D3").setFormula("=NOTAFUNCTION(1)");
    sheet.cell("D4").setFormula("=NA()");
    sheet.cell("D5").setFormula("=IFERROR(B1;7)");
};

TEST(Check, SaysTheReasonOfEachError) {
    EXPECT_EQ(
        checked(errors).findings("error"),
        (Lines{
            "Feuille1.B1 MUT.QUOTEPART\u00a0: bases, élément n°\u00a02\u00a0: «\u00a0douze\u00a0» "
            "est un texte, un nombre est attendu (Feuille1.A2)",
            "Feuille1.C1:C2 MUT.REPARTIR\u00a0: bases\u00a0: tout est à zéro ou vide, il n’y a "
            "rien "
            "à quoi rapporter le montant",
            "Feuille1.D1 l’erreur vient de Feuille1.B1",
            "Feuille1.B2 MUT.QUOTEPART\u00a0: bases, élément n°\u00a01\u00a0: la base -1 est "
            "négative "
            "(Feuille1.A3)",
            "Feuille1.D2 division par zéro",
            "Feuille1.B3 MUT.QUOTEPART\u00a0: membre\u00a0: le rang 5 est hors de la liste, qui "
            "compte "
            "1 élément(s)",
            "Feuille1.D3 «\u00a0notafunction\u00a0» n’est pas connu ici\u00a0: nom mal écrit, ou "
            "extension absente",
            "Feuille1.D4 la valeur cherchée est introuvable",
            "Été 2026.A1 l’erreur vient de Feuille1.B1",
        }));
}

TEST(Check, SaysItInEnglish) {
    const Said said = checked(errors, Language::english);
    EXPECT_EQ(said.severity, 1);
    EXPECT_EQ(
        said.findings("error").at(0),
        "Feuille1.B1 MUT.SHARE: bases, element 2: “douze” is a text where a number is expected "
        "(Feuille1.A2)");
    EXPECT_NE(said.text.find("#DIV/0!  division by zero"), std::string::npos) << said.text;
}

TEST(Check, ChecksThatAreNotZero) {
    const Said said = checked([](const office::Document& document) {
        const office::Sheet sheet = document.sheet(0);
        sheet.cell("A1").setValue(33.33);
        sheet.cell("A2").setFormula(calling(checkFunction, "100;A1:A1"));
        sheet.cell("A3").setFormula(calling(checkFunction, "33.33;A1:A1"));
        sheet.cell("A4").setFormula("=IF(ORG.QUOTEPART.MUTUALISATION.CHECK(1;A1)=0;\"ok\";\"ko\")");
        sheet.cell("A5").setFormula("=ORG.QUOTEPART.MUTUALISATION.CHECK(33.33;A1)=0");
        sheet.cell("A6").setFormula("=ORG.QUOTEPART.MUTUALISATION.KEYCHECK({0.5;0.4})");
    });
    EXPECT_EQ(said.findings("check"),
              (Lines{"Feuille1.A2 écart de 66,67", "Feuille1.A4 écart de -32,33",
                     "Feuille1.A6 écart de 0,1"}));
}

TEST(Check, ArraysThatDoNotFit) {
    const Said said = checked([](const office::Document& document) {
        const office::Sheet sheet = document.sheet(0);
        for (int row = 0; row < 3; ++row) {
            sheet.cell(row, 0).setValue(row + 1);
        }
        const std::string three = calling(allocate, "100;\"files\";A1:A3*2");
        sheet.range("B1:B2").setArrayFormula(three);
        sheet.range("C1:C3").setArrayFormula(three);
        sheet.range("D1:D4").setArrayFormula(three);
        sheet.range("E1:E3").setArrayFormula("=SUM(A1:A3)");
        sheet.range("F1:F3").setArrayFormula("=ROW()");
        sheet.cell("G1").setFormula(calling(allocate, "100;\"files\";A1:A3"));
        sheet.cell("G2").setFormula(
            "=SUM(ORG.QUOTEPART.MUTUALISATION.ALLOCATE(100;\"files\";A1:A3))");
        sheet.range("H1:I3").setArrayFormula("=A1:A3*2");
        sheet.range("J1:J1").setArrayFormula("=SUM(A1:A3*2)");
    });
    EXPECT_EQ(
        said.findings("resultCut"),
        (Lines{"Feuille1.B1:B2 le résultat compte 3 × 1 cellules, la sélection 2 × 1\u00a0: le "
               "reste n’apparaît pas",
               "Feuille1.G1 le résultat compte 3 × 1 cellules, la sélection 1 × 1\u00a0: le "
               "reste n’apparaît pas"}));
    EXPECT_EQ(said.findings("resultRepeated"),
              (Lines{"Feuille1.D1:D4 le résultat compte 3 × 1 cellules, la sélection 4 × 1",
                     "Feuille1.E1:E3 une seule valeur est répétée dans 3 × 1 cellules",
                     "Feuille1.H1:I3 le résultat compte 3 × 1 cellules, la sélection 3 × 2"}));
    EXPECT_EQ(said.findings("error"),
              (Lines{"Feuille1.D4 la cellule est au-delà du résultat, qui ne compte que 3 × 1"}));
}

TEST(Check, RangesOverSheets) {
    const Said said = checked([](const office::Document& document) {
        const office::Sheet sheet = document.sheet(0);
        static_cast<void>(document.addSheet("Deux"));
        static_cast<void>(document.addSheet("L'été"));
        sheet.cell("A1").setValue(1);
        sheet.cell("B1").setFormula(calling(checkFunction, "1;$Feuille1.A1:'L''été'.A1"));
        sheet.cell("B2").setFormula("=SUM($Feuille1.A1:$Deux.A1)");
        sheet.cell("B3").setFormula(calling(checkFunction, "1;$Feuille1.A1:A1"));
        sheet.cell("B4").setFormula(
            "=ORG.QUOTEPART.MUTUALISATION.CHECK(1;A1)+SUM($Feuille1.A1:Deux.A1)");
    });
    EXPECT_EQ(said.findings("range3d"),
              (Lines{"Feuille1.B1 la plage va de la feuille «\u00a0Feuille1\u00a0» à «\u00a0L'été"
                     "\u00a0»\u00a0; la fonction n’en reçoit que la première"}));
}

TEST(Check, TextsThatLookLikeNumbers) {
    const Said said = checked([](const office::Document& document) {
        const office::Sheet sheet = document.sheet(0);
        // A column of amounts under a year as a text.
        sheet.cell("A1").setText("2026");
        sheet.cell("A2").setValue(10);
        sheet.cell("A3").setText("1 200,50");
        sheet.cell("A4").setValue(30);
        sheet.cell("A5").setValue(30);
        // Codes, all texts, one of them a number.
        sheet.cell("B2").setText("29043");
        sheet.cell("B3").setText("29058");
        sheet.cell("B4").setText("01004");
        sheet.cell("B5").setValue(29100);
        // A row that is summed.
        sheet.cell("D1").setValue(1);
        sheet.cell("E1").setText("12,5");
        sheet.cell("F1").setFormula("=SUM(D1:E1)");
        // A row given to the add-in as bases, in which every cell takes part.
        sheet.cell("D3").setValue(1);
        sheet.cell("E3").setText("3");
        sheet.cell("F3").setFormula(calling(share, "100;\"equal\";D3:E3;2"));
    });
    EXPECT_EQ(said.findings("textNumber"),
              (Lines{"Feuille1.A3 «\u00a01 200,50\u00a0» est un texte\u00a0: il n’est pas compté",
                     "Feuille1.E1 «\u00a012,5\u00a0» est un texte\u00a0: il n’est pas compté",
                     "Feuille1.E3 «\u00a03\u00a0» est un texte\u00a0: il n’est pas compté"}));
}

TEST(Check, ResultsThatWouldChange) {
    for (const std::string name : {"a.ods", "a.fods", "a.xlsx", "a.ots"}) {
        const Folder folder;
        makeStaleSum(folder / name);
        const Said said = check(folder / name);
        EXPECT_EQ(said.severity, 1) << name;
        EXPECT_EQ(said.changes(),
                  (Lines{"Feuille1.A3 3 -> 6", "Feuille1.B1 2 -> 4", "Feuille1.B2 1 -> 2"}))
            << name << said.text;
        EXPECT_NE(said.text.find("Feuille1.A3  3 → 6"), std::string::npos) << said.text;
    }
}

TEST(Check, EveryKindOfStoredResultIsRead) {
    for (const std::string name : {"a.ods", "a.fods", "a.xlsx"}) {
        const Said said = checked(
            [](const office::Document& document) {
                const office::Sheet sheet = document.sheet(0);
                int row = 0;
                for (const char* formula : {"=1/3",
                                            "=1E+300*3",
                                            "=-0.1",
                                            "=0.1+0.2",
                                            "=12345678901234567",
                                            "=1=1",
                                            "=1=2",
                                            "=\"a\"&\"b  c\"",
                                            "=\"\"",
                                            "=\"x<&>\"\"é\"",
                                            "=DATE(2026;10;5)",
                                            "=DATE(2026;10;5)+TIME(12;30;15)",
                                            "=TIME(1;2;3)",
                                            "=TIME(1;2;3)*30",
                                            "=10%",
                                            "=1/0",
                                            "=CHAR(10)&\"deux lignes\"",
                                            "=DATE(1890;1;1)",
                                            "=TODAY()",
                                            "=NOW()"}) {
                    sheet.cell(row++, 0).setFormula(formula);
                }
                sheet.range("C1:D2").setArrayFormula("=A1:B2");
                sheet.range("C4:D5").setArrayFormula("=IF({1;0|0;1};\"oui\";2)");
            },
            Language::french, name);
        EXPECT_EQ(said.changes(), Lines{}) << name << said.json;
    }
}

}  // namespace
}  // namespace quotepart
