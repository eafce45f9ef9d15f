#include "addin/billing/billing_data.hpp"

#include <gtest/gtest.h>

#include "tests/billing/table_text.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart::billing {
namespace {

using namespace std::chrono_literals;
using report::ErrorCode;
using Texts = std::vector<std::string>;

const Cells headers{"Membre", "Service", "Période", "Montant"};

BillingData read(const std::vector<TableCells>& tables) {
    return readBilling({.tables = tables});
}

Texts problemsOf(const std::vector<Cells>& lines, std::string_view name = "billing",
                 Language language = Language::english) {
    return sentencesOf(read({tableOf(name, lines)}).problems, language);
}

TEST(BillingData, ReadsEachColumnOfALine) {
    const BillingData data = read({tableOf(
        "billing",
        {{"Imputation", "MEMBRE", "service", "periode", "Montant (€)", "Taux de TVA",
          "Motif d'exonération", "Nature", "Clé", "Source de la clé", "Année de la clé",
          "Coût réparti", "Base", "Total des bases", "Arrondi", "Observations"},
         {"ac", " Saint-Éloy ", "ADS", "2026-t4", 1234.56, 0.2, "", "personnel", "population DGF",
          "fiche DGF 2026", 2026.0, 290331.0, 226.0, 45678.5, "plus fort reste", "rien"},
         {"", "Daoulas", "ADS", 2026.0, 106641.02 - 106640.92, CellValue{}, "CGI art. 256 B"}})});
    EXPECT_EQ(sentencesOf(data.problems), Texts{});
    ASSERT_EQ(data.now.lines.size(), 2U);
    const BilledLine& line = data.now.lines[0];
    EXPECT_EQ(line.member.shown, "Saint-Éloy");
    EXPECT_EQ(line.member.key, "saint eloy");
    EXPECT_EQ(line.service.shown, "ADS");
    EXPECT_EQ(line.period.name(), "2026-T4");
    EXPECT_EQ(line.amount, 1234.56_d);
    EXPECT_EQ(line.settlement, Settlement::compensation);
    EXPECT_EQ(line.vat, (VatTreatment{.rate = 0.2_d}));
    EXPECT_EQ(line.nature, "personnel");
    EXPECT_EQ(line.basis, (Basis{.key = "population DGF",
                                 .source = "fiche DGF 2026",
                                 .year = "2026",
                                 .cost = 290331_d,
                                 .base = 226_d,
                                 .total = 45678.5_d,
                                 .rounding = "plus fort reste"}));
    EXPECT_EQ(data.now.lines[1].period.name(), "2026");
    EXPECT_EQ(data.now.lines[1].amount, 0.1_d) << "freed of the noise of the subtraction";
    EXPECT_EQ(data.now.lines[1].vat.ground, "CGI art. 256 B");
    EXPECT_EQ(data.now.lines[1].settlement, Settlement::order);
    EXPECT_EQ(data.language, Language::french);
    EXPECT_TRUE(data.declares("billing"));
    EXPECT_FALSE(data.declares("costs"));
}

TEST(BillingData, EnglishTables) {
    const BillingData data = read(
        {tableOf("billing",
                 {{"Municipality", "Service", "Period", "Amount due", "Settlement"},
                  {"Daoulas", "ADS", "2026-Q4", 12.5, "Compensation"}},
                 Language::english),
         tableOf("instalments",
                 {{"Member", "Service", "Period", "Amount", "Order number", "Date"},
                  {"Daoulas", "ADS", "2026-Q4", 5.0, 117.0, "2026-10-05"},
                  {"Daoulas", "ADS", "2026-Q4", 5.0, "", 46300.0}},
                 Language::english),
         tableOf("costs", {{"Service", "Period", "Label", "Kind", "Amount"}}, Language::english)});
    EXPECT_EQ(data.language, Language::english);
    ASSERT_EQ(data.now.lines.size(), 1U);
    EXPECT_EQ(data.now.lines[0].period.name(), "2026-T4");
    EXPECT_EQ(data.now.lines[0].settlement, Settlement::compensation);
    ASSERT_EQ(data.now.instalments.size(), 2U);
    EXPECT_EQ(data.now.instalments[0].order, "117");
    EXPECT_EQ(data.now.instalments[0].date, std::chrono::sys_days{2026y / 10 / 5});
    EXPECT_FALSE(data.now.instalments[1].isCalled());
    EXPECT_EQ(data.now.instalments[1].date, std::chrono::sys_days{2026y / 10 / 5});
}

TEST(BillingData, BlankLinesAndUnknownColumnsArePassedOver) {
    EXPECT_EQ(problemsOf({{"Membre", "Service", "Période", "Montant", "Remarque"},
                          {"", "  ", "\u00a0", CellValue{}, "rien ici"},
                          {},
                          {"Daoulas", "ADS", "2026-T1", 1.0}}),
              Texts{});
}

TEST(BillingData, ALineWithoutANameIsLeftToTheClosing) {
    const BillingData data = read({tableOf("billing", {headers, {"", "ADS", "2026-T1", 1.0}})});
    EXPECT_EQ(data.problems.size(), 0U);
    ASSERT_EQ(data.now.lines.size(), 1U);
    EXPECT_TRUE(data.now.lines[0].member.isEmpty());
}

TEST(BillingData, EachUnreadableCellIsNamed) {
    EXPECT_EQ(
        problemsOf({headers,
                    {"Daoulas", "ADS", "2026-T1", "12,50"},
                    {"Daoulas", "ADS", "2026-T1", ErrorCode{32767}},
                    {"Daoulas", "ADS", "2026-T5", 1.0},
                    {"Daoulas", "ADS", 46204.0, 1.0},
                    {"Daoulas", "ADS", "2026-T1", 1e15},
                    {"Daoulas", "ADS", "2026-T1", CellValue{}},
                    {"Total", "", "", 14.5},
                    {ErrorCode{525}, "ADS", "2026-T1", 1.0}}),
        (Texts{"Feuille1.E4: MUT_FACTURATION, Amount: “12,50” is a text where a number is "
               "expected",
               "Feuille1.E5: MUT_FACTURATION, Amount: the cell is in error (#N/A)",
               "Feuille1.D6: MUT_FACTURATION, Period: “2026-T5” is not a period; type 2026-T4, "
               "2026-07, 2026-S1 or 2026, as a text",
               "Feuille1.D7: MUT_FACTURATION, Period: 46,204 is not a period; type 2026-T4, "
               "2026-07, 2026-S1 or 2026, as a text",
               "Feuille1.E8: MUT_FACTURATION, Amount: 1e+15 is out of range",
               "Feuille1.E9: MUT_FACTURATION, Amount: the cell is empty on a line that is not",
               "Feuille1.D10: MUT_FACTURATION, Period: the cell is empty on a line that is not",
               "Feuille1.B11: MUT_FACTURATION, Member: the cell is in error (#NAME?)"}));
    EXPECT_EQ(
        problemsOf({headers, {"Daoulas", "ADS", "2026-T1", "12,50"}}, "billing", Language::french),
        (Texts{"Feuille1.E4\u00a0: MUT_FACTURATION, Montant\u00a0: «\u00a012,50\u00a0» est "
               "un texte, là où un nombre est attendu"}));
    EXPECT_EQ(problemsOf({{"Membre", "Service", "Période", "Montant", "Imputation", "TVA"},
                          {"Daoulas", "ADS", "2026-T1", 1.0, "mandat", "20 %"}}),
              (Texts{"Feuille1.F4: MUT_FACTURATION, Settlement: “mandat” is not one of the words "
                     "expected (order, to order, compensation, compensation allocation, charged "
                     "to compensation)",
                     "Feuille1.G4: MUT_FACTURATION, VAT rate: “20 %” is a text where a number is "
                     "expected"}));
    EXPECT_EQ(problemsOf({{"Membre", "Service", "Période", "Montant", "Date"},
                          {"Daoulas", "ADS", "2026-T1", 1.0, "31/12/2026"},
                          {"Daoulas", "ADS", "2026-T1", 1.0, 2026.0},
                          {"Daoulas", "ADS", "2026-T1", 1.0, ErrorCode{502}}},
                         "instalments")
                  .size(),
              3U);
}

TEST(BillingData, ATimeOfADayIsThatDay) {
    const BillingData data =
        read({tableOf("instalments", {{"Membre", "Service", "Période", "Montant", "Date"},
                                      {"Daoulas", "ADS", "2026-T1", 1.0, 46022.75}})});
    ASSERT_EQ(data.now.instalments.size(), 1U);
    EXPECT_EQ(data.now.instalments[0].date,
              std::chrono::sys_days(std::chrono::year{2025} / 12 / 31));
}

TEST(BillingData, WhatCannotBeReadIsLeftOut) {
    const BillingData data = read({tableOf(
        "billing",
        {headers, {"Daoulas", "ADS", "2026-T1", "1"}, {"Daoulas", "ADS", "2026-T1", 2.0}})});
    ASSERT_EQ(data.now.lines.size(), 1U);
    EXPECT_EQ(data.now.lines[0].amount, 2_d);
}

TEST(BillingData, AProblemForbidsOnlyTheClosingsItConcerns) {
    const BillingData data = read({tableOf("billing", {headers, {"Daoulas", "ADS", "2026-T3", ""}}),
                                   tableOf("members", {{"Membre"}, {"Daoulas"}, {"DAOULAS"}})});
    ASSERT_EQ(data.problems.size(), 2U);
    EXPECT_FALSE(data.problems[0].forbidsClosing(Period::named("2026-T2")));
    EXPECT_TRUE(data.problems[0].forbidsClosing(Period::named("2026-T3")));
    EXPECT_EQ(data.problems[1].kind, ProblemKind::nameTwice);
    EXPECT_FALSE(data.problems[1].forbidsClosing(Period::named("2026-T3")));
}

TEST(BillingData, Headers) {
    EXPECT_EQ(problemsOf({{"Membre", "Service", "Montant"}, {"Daoulas", "ADS", 1.0}}),
              (Texts{"Feuille1.B3: MUT_FACTURATION: the column “Period” is missing"}));
    EXPECT_EQ(problemsOf({{"Membre", "Commune", "Service", "Période", "Montant"}}),
              (Texts{"Feuille1.C3: MUT_FACTURATION: the column “Member” is there twice"}));
    EXPECT_EQ(problemsOf({}).size(), 4U);
}

TEST(BillingData, WhatStandsJustOutsideTheRange) {
    TableCells cells = tableOf("billing", {headers, {"Daoulas", "ADS", "2026-T1", 1.0}});
    cells.below = {"Logonna", "ADS", "2026-T1", 2.0};
    cells.left = "Observations";
    cells.right = "TVA";
    EXPECT_EQ(
        sentencesOf(read({cells}).problems),
        (Texts{"Feuille1.F3: MUT_FACTURATION: the column “VAT rate” is beside the named range; "
               "extend the range to it",
               "Feuille1.B5: MUT_FACTURATION: a line follows the named range without being part "
               "of it; extend the range to it, or leave an empty line before"}));
    cells.below = {"Total", "", "", 3.0};
    cells.right = "Montant";
    EXPECT_EQ(sentencesOf(read({cells}).problems), Texts{});
}

TEST(BillingData, Checks) {
    const BillingData data =
        read({tableOf("checks", {{"Contrôle", "Écart", "Motif d’acceptation", "Accepté par"},
                                 {"Total ADS", 0.0},
                                 {"Garage", 0.1, "arrondi de l’imprimé", "M. Le Gall"},
                                 {"Bruit", 5.8e-12},
                                 {"", ErrorCode{502}},
                                 {"Texte", "zéro"},
                                 {"Sans auteur", 1.0, "parce que"}})});
    EXPECT_EQ(data.problems.size(), 0U);
    ASSERT_EQ(data.checks.size(), 6U);
    EXPECT_EQ(data.checks[0].value, 0_d);
    EXPECT_FALSE(data.checks[0].acceptance);
    EXPECT_EQ(data.checks[1].acceptance->author, "M. Le Gall");
    EXPECT_EQ(data.checks[2].value, 0_d);
    EXPECT_EQ(data.checks[3].name, "Feuille1.C7");
    EXPECT_FALSE(data.checks[3].value);
    EXPECT_FALSE(data.checks[4].value);
    EXPECT_EQ(data.checks[5].acceptance->author, "");
    EXPECT_EQ(data.checkPlaces[1], (report::Place{"Feuille1", 2, 4}));
}

TEST(BillingData, PartiesWithTheirTexts) {
    TableCells members =
        tableOf("members", {{"Commune", "Code INSEE", "Qualité", "SIRET", "Adresse", "Comptable"},
                            {"L’Abergement", 1001.0, "commune membre", 21010001200011.0}});
    members.formatted = [](std::size_t, std::size_t column) {
        return column == 1 ? std::string("01001") : std::string();
    };
    const BillingData data =
        read({members,
              tableOf("issuer", {{"Rubrique", "Valeur"},
                                 {"Nom", "CC du Pays"},
                                 {"qualite du signataire", "Le Président"},
                                 {"SIRET", 24010002100028.0},
                                 {"Fax", "02"}}),
              tableOf("accounts", {{"Service", "Qualité", "Compte de l’EPCI"},
                                   {"", "", 70845.0},
                                   {"ADS", "", "70846"}}),
              tableOf("uses", {{"Membre", "Service", "Période", "Libellé", "Quantité", "Unités"},
                               {"L'Abergement", "ADS", "2026-T1", "PC 001", 1.0, 1.2}})});
    EXPECT_EQ(data.parties.members.at(0).code, "01001");
    EXPECT_EQ(data.parties.members.at(0).siret, "21010001200011");
    EXPECT_EQ(data.parties.issuer.signatoryTitle, "Le Président");
    EXPECT_EQ(data.parties.issuer.siret, "24010002100028");
    EXPECT_EQ(data.parties.accountOf(nameOf("ads"), nameOf("l'abergement"))->issuerAccount,
              "70846");
    EXPECT_EQ(data.parties.uses.at(0).coefficient, 1_d);
    ASSERT_EQ(data.problems.size(), 1U);
    EXPECT_EQ(data.problems[0].kind, ProblemKind::unknownWord);
}

TEST(BillingData, WhatIsMissing) {
    const BillingData data = read({tableOf("checks", {{"Contrôle", "Valeur"}})});
    EXPECT_EQ(sentencesOf(missingForClosing(data)),
              (Texts{"the named range MUT_BILLING is missing: What is to be billed, an amount a "
                     "line"}));
    Texts names;
    for (const Problem& problem : missingForStatements(data)) {
        names.emplace_back(problem.table->name);
    }
    EXPECT_EQ(names, (Texts{"costs", "issuer", "members", "services", "accounts"}));
}

/// Each kind of problem has a sentence with nothing left to fill in.
TEST(Problem, Sentences) {
    for (int kind = 0; kind <= static_cast<int>(ProblemKind::closingUnknown); ++kind) {
        const Problem problem{.kind = static_cast<ProblemKind>(kind),
                              .table = &table("billing"),
                              .column = &table("billing").columns.front(),
                              .place = report::Place{"F", 0, 0},
                              .value = 1.0};
        for (const Language language : {Language::french, Language::english}) {
            const std::string sentence = problem.placedSentence(language);
            EXPECT_FALSE(sentence.empty());
            EXPECT_EQ(sentence.find_first_of("{}"), std::string::npos) << sentence;
        }
    }
}

}  // namespace
}  // namespace quotepart::billing
