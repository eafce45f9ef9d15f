#include "addin/report/rows.hpp"

#include <gtest/gtest.h>

namespace quotepart::report {
namespace {

Report checkedReport() {
    Report report;
    report.command = "check";
    report.formulas = 1412;
    report.addinFormulas = 88;
    return report;
}

Finding finding(FindingKind kind, std::string sentence, std::string extent = {}) {
    return {.kind = kind,
            .place = {"Été", 1, 2},
            .extent = std::move(extent),
            .sentence = std::move(sentence)};
}

Change three() {
    return {{"Feuille1", 0, 2}, 3.0, 1234.5};
}
Change lost() {
    return {{"Feuille1", 0, 3}, 12.0, ErrorCode{540}};
}

TEST(Rows, AllIsWell) {
    EXPECT_TRUE(rowsOf(checkedReport(), Language::french).empty());
    EXPECT_EQ(summaryOf(checkedReport(), Language::french),
              "Rien à signaler\u00a0: 1\u202f412 formules, dont 88 de Quotepart.");
    EXPECT_EQ(summaryOf(checkedReport(), Language::english),
              "All is well: 1,412 formulas, 88 of them Quotepart’s.");
}

TEST(Rows, AFindingSaysWhereWhatAndWhatToDo) {
    Report report = checkedReport();
    report.findings = {finding(FindingKind::check, "écart de 66,67"),
                       finding(FindingKind::resultCut, "le résultat compte…", "B3:B9")};
    const std::vector<Row> rows = rowsOf(report, Language::french);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].place, (Place{"Été", 1, 2}));
    EXPECT_EQ(rows[0].cells, "B3");
    EXPECT_EQ(rows[0].kind, "Contrôle");
    EXPECT_EQ(rows[0].sentence, "Écart de 66,67");
    EXPECT_FALSE(rows[0].advice.empty());
    EXPECT_EQ(rows[1].cells, "B3:B9");
    EXPECT_EQ(rows[1].kind, "Résultat coupé");
    EXPECT_EQ(rows[1].sentence, "Le résultat compte…");
    EXPECT_EQ(summaryOf(report, Language::french),
              "2 points à regarder, 1\u202f412 formules, dont 88 de Quotepart.");
    EXPECT_EQ(rowsOf(report, Language::english)[1].kind, "Result cut");
}

TEST(Rows, AFindingAboutNoCell) {
    Report report = checkedReport();
    report.findings = {
        {.kind = FindingKind::billing, .place = {}, .sentence = "aucun service n’est déclaré"}};
    const std::vector<Row> rows = rowsOf(report, Language::french);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].place.sheet, "");
    EXPECT_EQ(rows[0].cells, "");
    EXPECT_EQ(rows[0].kind, "Facturation");
    EXPECT_EQ(rows[0].sentence, "Aucun service n’est déclaré");
}

TEST(Rows, ASentenceBeginsWithACapitalWhateverItsLetter) {
    const auto first = [](std::string sentence) {
        Report report;
        report.findings = {finding(FindingKind::error, std::move(sentence))};
        return rowsOf(report, Language::french).at(0).sentence;
    };
    EXPECT_EQ(first("à vérifier"), "À vérifier");
    EXPECT_EQ(first("MUT.CONTROLE"), "MUT.CONTROLE");
    EXPECT_EQ(first("« été »"), "« été »");
    EXPECT_EQ(first("÷"), "÷");
    EXPECT_EQ(first("œuvre"), "œuvre");
    EXPECT_EQ(first(""), "");
}

TEST(Rows, StaleResultsOfACheckDeserveALook) {
    Report report = checkedReport();
    report.changes = {three()};
    const std::vector<Row> rows = rowsOf(report, Language::french);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].cells, "A3");
    EXPECT_EQ(rows[0].kind, "Résultat périmé");
    EXPECT_EQ(rows[0].sentence, "Affiche 3, vaudrait 1\u202f234,5 une fois recalculé");
    EXPECT_EQ(summaryOf(report, Language::french),
              "1 point à regarder, 1\u202f412 formules, dont 88 de Quotepart.");
}

TEST(Rows, ARecalculationTellsWhatChangedAndWhatWasLostFirst) {
    Report report = checkedReport();
    report.outcome = Outcome::recalculated;
    report.changes = {three(), lost()};
    report.findings = {finding(FindingKind::error, "division par zéro")};
    const std::vector<Row> rows = rowsOf(report, Language::french);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].kind, "Valeur perdue");
    EXPECT_EQ(rows[0].sentence, "Valait 12, vaut maintenant Err\u00a0:540");
    EXPECT_EQ(rows[1].kind, "Erreur");
    EXPECT_EQ(rows[2].kind, "Résultat changé");
    EXPECT_EQ(rows[2].sentence, "Valait 3, vaut maintenant 1\u202f234,5");
    EXPECT_EQ(summaryOf(report, Language::french),
              "Recalculé, 1 résultat a changé. 2 points à regarder, 1\u202f412 formules, dont 88 "
              "de Quotepart.");
    report.changes.clear();
    report.findings.clear();
    EXPECT_EQ(summaryOf(report, Language::english),
              "Recalculated, no result changed. All is well: 1,412 formulas, 88 of them "
              "Quotepart’s.");
}

TEST(Rows, AWorkbookThatCannotBeExamined) {
    Report report = checkedReport();
    report.outcome = Outcome::refused;
    report.refusalSentence = "le disque est plein";
    EXPECT_EQ(summaryOf(report, Language::french),
              "Le classeur n’a pas pu être vérifié\u00a0: le disque est plein.");
}

}  // namespace
}  // namespace quotepart::report
