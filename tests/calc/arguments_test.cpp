#include <gtest/gtest.h>

#include <com/sun/star/util/XMergeable.hpp>

#include "tests/calc/calc.hpp"

namespace quotepart {
namespace {

struct Row {
    std::string_view what;
    std::initializer_list<Filled> cells;
    std::string_view formula;  ///< as typed in a French interface
    std::string_view shown;
};

/// What Calc hands over for each kind of argument, and what the contract says of it.
TEST(Arguments, EveryKindOfCellAndArgument) {
    const std::initializer_list<Row> rows{
        {"numbers in a range",
         {{"A1", "1"}, {"A2", "1"}, {"A3", "2"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:A3;3)",
         "50"},
        {"a text in a range",
         {{"A1", "1"}, {"A2", "abc"}, {"A3", "2"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:A3;3)",
         "Err:519"},
        {"a text that looks like a number",
         {{"A1", "1"}, {"A2", "'1"}, {"A3", "2"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:A3;3)",
         "Err:519"},
        {"an empty cell in a range",
         {{"A1", "1"}, {"A3", "3"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:A3;2)",
         "0"},
        {"a formula giving an empty text",
         {{"A1", "1"}, {"A2", "=\"\""}, {"A3", "3"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:A3;3)",
         "75"},
        {"an empty cell does not share alike",
         {{"A1", "7"}, {"A3", "3"}},
         "=MUT.QUOTEPART(100;\"égal\";A1:A3;3)",
         "50"},
        {"a zero and a text share alike",
         {{"A1", "0"}, {"A2", "oui"}},
         "=MUT.QUOTEPART(100;\"égal\";A1:A2;2)",
         "50"},
        {"an empty amount", {{"A2", "1"}}, "=MUT.QUOTEPART(A1;\"heures\";A2:A3;1)", "0"},
        {"an inline column", {}, "=MUT.QUOTEPART(100;\"heures\";{1;3};2)", "75"},
        {"an inline row", {}, "=MUT.QUOTEPART(100;\"heures\";{1.3};2)", "75"},
        {"TRUE as a number",
         {{"A1", "=TRUE()"}, {"A2", "3"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:A2;2)",
         "75"},
        {"a nested result",
         {},
         "=MUT.QUOTEPART(100;\"montant\";MUT.REPARTIR(8;\"égal\";{1;1});2)",
         "50"},
        {"a result summed", {}, "=SOMME(MUT.REPARTIR(100;\"égal\";{1;1;1}))", "100"},
        {"a range computed outside an array formula",
         {{"A1", "1"}, {"A2", "3"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:A2*2;2)",
         "Err:519"},
        {"omitted at the end", {}, "=MUT.QUOTEPART(100;\"heures\";{1;1;1};1)", "33.34"},
        {"omitted in the middle", {}, "=MUT.QUOTEPART(100;\"heures\";{1;1;1};1;;;1)", "34"},
        {"a method in an empty cell", {}, "=MUT.QUOTEPART(100;\"heures\";{1;1;1};1;;A1;1)", "34"},
        {"a required argument missing at the end",
         {},
         "=MUT.QUOTEPART(100;\"heures\";{1;1;1})",
         "Err:511"},
        {"a required argument missing in the middle",
         {},
         "=MUT.QUOTEPART(100;;{1;1;1};1)",
         "Err:511"},
        {"no argument", {}, "=MUT.QUOTEPART()", "Err:511"},
        {"one argument too many", {}, "=MUT.CONTROLE(1;1;1)", "Err:504"},
        {"an error in a range",
         {{"A1", "1"}, {"A2", "=1/0"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:A2;1)",
         "Err:504"},
        {"an error alone", {{"A1", "=1/0"}}, "=MUT.QUOTEPART(A1;\"heures\";{1;1};1)", "Err:532"},
        {"an array of one where one value is due",
         {},
         "=MUT.QUOTEPART({100};\"heures\";{1;1};1)",
         "50"},
        {"a range where one value is due",
         {{"A1", "1"}, {"A2", "2"}},
         "=MUT.CONTROLE(A1:A2;A1)",
         "Err:519"},
        {"a grid where a vector is due",
         {{"A1", "1"}, {"B2", "2"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:B2;1)",
         "Err:519"},
        {"a text where a number is due",
         {},
         "=MUT.QUOTEPART(\"100\";\"heures\";{1;1};1)",
         "Err:519"},
        {"an unknown word", {}, "=MUT.QUOTEPART(100;\"au hasard\";{1;1};1)", "Err:502"},
        {"a word in capitals, without accents, with spaces",
         {},
         "=MUT.QUOTEPART(100;\"  PARTS EGALES \";{1;1};1)",
         "50"},
        {"an English word in a French interface",
         {},
         "=MUT.QUOTEPART(100;\"files\";{1;1};1)",
         "50"},
        {"a rank outside the list", {}, "=MUT.QUOTEPART(100;\"heures\";{1;1};3)", "Err:502"},
        {"a unit of zero", {}, "=MUT.QUOTEPART(100;\"heures\";{1;1};1;;;0)", "Err:502"},
        {"a negative base", {}, "=MUT.QUOTEPART(100;\"heures\";{1;-1};1)", "Err:503"},
        {"a fixed key of 99.99 %", {}, "=MUT.QUOTEPART(100;\"forfait\";{0,5;0,4999};1)", "Err:503"},
        {"an amount too large", {}, "=MUT.QUOTEPART(1E13;\"heures\";{1;1};1)", "Err:503"},
        {"all bases zero", {}, "=MUT.QUOTEPART(100;\"heures\";{0;0};1)", "Err:532"},
        {"nothing to share over zero bases", {}, "=MUT.QUOTEPART(0;\"heures\";{0;0};1)", "0"},
        {"a name not in the list",
         {},
         "=MUT.QUOTEPART(100;\"heures\";{1;1};\"c\";{\"a\";\"b\"})",
         "Err:32767"},
        {"a name twice in the list",
         {},
         "=MUT.QUOTEPART(100;\"heures\";{1;1};\"b\";{\"St Éloy\";\"Saint-Eloy\"})",
         "Err:502"},
        {"a code as text and as number",
         {{"A1", "'01004"}, {"A2", "29058"}, {"B1", "1"}, {"B2", "3"}},
         "=MUT.QUOTEPART(100;\"heures\";B1:B2;1004;A1:A2)",
         "25"},
        {"names of another length",
         {},
         "=MUT.QUOTEPART(100;\"heures\";{1;1};\"a\";{\"a\";\"b\";\"c\"})",
         "Err:519"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(typedOver(Language::french, row.cells, row.formula), row.shown)
            << row.what << ": " << row.formula;
    }
}

/// Cells that nobody has filled in yet, and a list of one.
TEST(Arguments, AnEmptyRangeAndOneOfOneCell) {
    const std::initializer_list<Row> rows{
        {"empty bases", {}, "=MUT.REPARTIR(100;\"heures\";A1:A9)", "Err:532"},
        {"empty bases of equal shares", {}, "=MUT.REPARTIR(100;\"égal\";A1:A9)", "Err:532"},
        {"nothing to share out", {}, "=MUT.REPARTIR(0;\"heures\";A1:A9)", "0"},
        {"empty bases of one share", {}, "=MUT.QUOTEPART(100;\"heures\";A1:A9;1)", "Err:532"},
        {"an empty fixed key", {}, "=MUT.QUOTEPART(100;\"forfait\";A1:A9;1)", "Err:532"},
        {"empty bases of a key", {}, "=MUT.CLE.POURCENT(A1:A9;\"heures\")", "Err:532"},
        {"an empty range where one amount is due",
         {},
         "=MUT.REPARTIR(A1:A9;\"heures\";{1;1})",
         "Err:519"},
        {"empty parts", {}, "=MUT.CONTROLE(100;A1:A9)", "100"},
        {"empty parts of nothing", {}, "=MUT.CONTROLE(0;A1:A9)", "0"},
        {"empty instalments", {}, "=MUT.SOLDE(100;A1:A9)", "100"},
        {"empty charges", {}, "=MUT.COUT.COMPLET(A1:A9)", "0"},
        {"empty lines", {}, "=MUT.MONTANT.DU(\"Daoulas\";A1:A9;B1:B9)", "Err:32767"},
        {"empty lines and a reference list",
         {{"C1", "Daoulas"}},
         "=MUT.MONTANT.DU(\"Daoulas\";A1:A9;B1:B9;C1:C2)",
         "0"},
        {"empty amounts",
         {{"A1", "Daoulas"}, {"A2", "Daoulas"}},
         "=MUT.MONTANT.DU(\"Daoulas\";A1:A2;B1:B2)",
         "0"},
        {"nobody asked for",
         {{"A1", "Daoulas"}, {"B1", "5"}},
         "=SOMME(MUT.MONTANT.DU(C1:C9;A1:A1;B1:B1))",
         "0"},
        {"one base", {{"A1", "3"}}, "=MUT.REPARTIR(100;\"heures\";A1:A1)", "100"},
        {"one empty base", {}, "=MUT.REPARTIR(100;\"heures\";A1:A1)", "Err:532"},
        {"one empty base of equal shares", {}, "=MUT.REPARTIR(100;\"égal\";A1:A1)", "Err:532"},
        {"one base, a text", {{"A1", "x"}}, "=MUT.REPARTIR(100;\"heures\";A1:A1)", "Err:519"},
        {"one base of a fixed key", {{"A1", "1"}}, "=MUT.REPARTIR(100;\"forfait\";A1:A1)", "100"},
        {"one base of a share", {{"A1", "3"}}, "=MUT.QUOTEPART(100;\"heures\";A1:A1;1)", "100"},
        {"a rank beyond one base",
         {{"A1", "3"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:A1;2)",
         "Err:502"},
        {"one base and one name",
         {{"A1", "3"}, {"B1", "Daoulas"}},
         "=MUT.QUOTEPART(100;\"heures\";A1:A1;\"daoulas\";B1:B1)",
         "100"},
        {"one base of a key", {{"A1", "3"}}, "=MUT.CLE.POURCENT(A1:A1;\"heures\")", "1"},
        {"one part", {{"A1", "5"}}, "=MUT.CONTROLE(5;A1:A1)", "0"},
        {"one line",
         {{"A1", "Daoulas"}, {"B1", "5"}},
         "=MUT.MONTANT.DU(\"daoulas\";A1:A1;B1:B1)",
         "5"},
        {"one line, one member asked for",
         {{"A1", "Daoulas"}, {"B1", "5"}},
         "=MUT.MONTANT.DU(A1:A1;A1:A1;B1:B1;A1:A1)",
         "5"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(typedOver(Language::french, row.cells, row.formula), row.shown)
            << row.what << ": " << row.formula;
    }
}

/// An error goes on through everything that uses the cell: no money goes missing in silence.
TEST(Arguments, AnErrorPropagates) {
    EXPECT_EQ(typedOver(Language::french,
                        {{"A1", "=ORG.QUOTEPART.MUTUALISATION.SHARE(1;\"files\";{0;0};1)"}},
                        "=SOMME(A1:A2)"),
              "Err:532");
}

TEST(Arguments, ComputedRangesAndRanksInAnArrayFormula) {
    const office::Sheet sheet = scratchIn(Language::french);
    sheet.cell("A1").setValue(1);
    sheet.cell("A2").setValue(3);
    sheet.range("B1:B2").setArrayFormulaLocal("=MUT.REPARTIR(100;\"heures\";A1:A2*2)");
    EXPECT_EQ(shownBy(sheet.cell("B1")), "25");
    EXPECT_EQ(shownBy(sheet.cell("B2")), "75");
    sheet.range("C2:C2").setArrayFormulaLocal("=MUT.QUOTEPART(100;\"heures\";A1:A2;LIGNE())");
    EXPECT_EQ(shownBy(sheet.cell("C2")), "75") << "a single value that arrives as an array";
}

TEST(Arguments, TheNamesOfTheOtherLanguageAreUnknown) {
    EXPECT_EQ(typed(Language::french, "=MUT.ALLOCATE(1;\"files\";1)"), "Err:525");
    EXPECT_EQ(typed(Language::english, "=MUT.REPARTIR(1,\"files\",1)"), "Err:525");
}

TEST(Arguments, AMergedCellCountsOnce) {
    const office::Sheet sheet = scratchIn(Language::french);
    sheet.cell("A1").setValue(1);
    sheet.cell("A3").setValue(1);
    const css::uno::Reference<css::util::XMergeable> merged(sheet.range("A1:A2").uno(),
                                                            css::uno::UNO_QUERY_THROW);
    merged->merge(true);
    sheet.cell("B1").setFormulaLocal("=MUT.QUOTEPART(100;\"égal\";A1:A3;3)");
    EXPECT_EQ(shownBy(sheet.cell("B1")), "50");
    merged->merge(false);
}

}  // namespace
}  // namespace quotepart
