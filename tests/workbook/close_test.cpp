#include <gtest/gtest.h>
#include <com/sun/star/util/XProtectable.hpp>

#include <fstream>

#include "tests/support/folder.hpp"
#include "tests/workbook/billing_workbook.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
namespace css = com::sun::star;
using Lines = std::vector<std::string>;

Told closingOf(const std::string& period, const Told& more = {}) {
    Told told{{"Period", period}, {"Author", "M. Le Gall"}, {"Date", "2026-12-31"}};
    told.insert(told.end(), more.begin(), more.end());
    return told;
}

Lines obstaclesOf(const Said& said) {
    Lines obstacles;
    if (const auto list = said.report.get_child_optional("obstacles")) {
        for (const auto& [name, each] : *list) {
            obstacles.push_back(each.get_value<std::string>());
        }
    }
    return obstacles;
}

/// The columns of the history that say what was billed, without the headers.
Lines billedIn(const fs::path& file) {
    Lines lines;
    for (const std::string& line : linesNamed(file, "MUT_HISTORIQUE")) {
        std::size_t end = 0;
        for (int column = 0; column < 7; ++column) {
            end = line.find(" | ", end) + 3;
        }
        lines.push_back(line.substr(0, end - 3));
    }
    lines.erase(lines.begin());
    return lines;
}

class Close : public testing::TestWithParam<std::string> {
  protected:
    Close() { makeBillingWorkbook(file_); }

    Said close(const std::string& period, const Told& more = {}) const {
        return tell("close", file_, closingOf(period, more), {.keepBackup = false});
    }

    /// Neither the workbook nor its folder changes; all the reasons.
    Lines refused(const std::string& command, const Told& told) const {
        const std::string before = contentOf(file_);
        const Lines names = namesIn(folder_.path());
        const Said said = tell(command, file_, told, {.language = Language::english});
        EXPECT_EQ(said.severity, 2) << said.text;
        EXPECT_EQ(said.outcome(), "refused") << said.text;
        EXPECT_EQ(contentOf(file_), before);
        EXPECT_EQ(namesIn(folder_.path()), names);
        for (const std::string& obstacle : obstaclesOf(said)) {
            EXPECT_NE(said.text.find("- " + obstacle), std::string::npos) << said.text;
        }
        return said.refusal() == "obstacles" ? obstaclesOf(said) : Lines{said.refusal()};
    }

    void edit(const Fill& change) const { editWorkbook(file_, change); }
    void setCell(const std::string& sheet, const std::string& cell, double value) const {
        edit([&](const office::Document& document) {
            document.sheet(sheet).cell(cell).setValue(value);
        });
    }

    const Folder folder_;
    const fs::path file_ = folder_ / GetParam();
};

INSTANTIATE_TEST_SUITE_P(Formats, Close,
                         testing::Values("classeur.ods", "classeur.fods", "classeur.xlsx"),
                         [](const auto& name) { return name.param.substr(9); });

/// The life of a year: each quarter is frozen, later changes are billed with the next one, each
/// period of origin on its own line, and nothing twice.
TEST_P(Close, QuarterAfterQuarterWithKeysThatChange) {
    const Said first = close("2026-T1");
    EXPECT_EQ(first.outcome(), "rewritten") << first.text;
    EXPECT_EQ(first.severity, 0) << first.text;
    EXPECT_EQ(first.report.get<std::string>("closing.toOrder"), "1000");
    EXPECT_EQ(billedIn(file_),
              (Lines{"1 | Daoulas | ADS | 2026-T1 | principal | titre | 571,43 €",
                     "1 | Logonna | ADS | 2026-T1 | principal | titre | 285,71 €",
                     "1 | Saint-Éloy | ADS | 2026-T1 | principal | titre | 142,86 €"}));
    EXPECT_EQ(check(file_).severity, check(file_).findings("billing").empty() ? 0 : 1);

    setCell("Clé", "B2", 1500);
    const Said second = close("2026-T2");
    EXPECT_EQ(second.outcome(), "rewritten") << second.text;
    EXPECT_EQ(second.report.get_child("closing.adjustments").size(), 3U);
    setCell("Clé", "B6", 1200);
    EXPECT_EQ(close("2026-T3").outcome(), "rewritten");
    const Said last = close("2026-T4");
    EXPECT_EQ(last.outcome(), "rewritten") << last.text;
    EXPECT_EQ(billedIn(file_),
              (Lines{"1 | Daoulas | ADS | 2026-T1 | principal | titre | 571,43 €",
                     "1 | Logonna | ADS | 2026-T1 | principal | titre | 285,71 €",
                     "1 | Saint-Éloy | ADS | 2026-T1 | principal | titre | 142,86 €",
                     "2 | Daoulas | ADS | 2026-T1 | régularisation | titre | -71,43 €",
                     "2 | Daoulas | ADS | 2026-T2 | principal | titre | 500,00 €",
                     "2 | Logonna | ADS | 2026-T1 | régularisation | titre | 47,62 €",
                     "2 | Logonna | ADS | 2026-T2 | principal | titre | 333,33 €",
                     "2 | Saint-Éloy | ADS | 2026-T1 | régularisation | titre | 23,81 €",
                     "2 | Saint-Éloy | ADS | 2026-T2 | principal | titre | 166,67 €",
                     "3 | Daoulas | ADS | 2026-T1 | régularisation | titre | 100,00 €",
                     "3 | Daoulas | ADS | 2026-T2 | régularisation | titre | 100,00 €",
                     "3 | Daoulas | ADS | 2026-T3 | principal | titre | 600,00 €",
                     "3 | Logonna | ADS | 2026-T1 | régularisation | titre | 66,67 €",
                     "3 | Logonna | ADS | 2026-T2 | régularisation | titre | 66,67 €",
                     "3 | Logonna | ADS | 2026-T3 | principal | titre | 400,00 €",
                     "3 | Saint-Éloy | ADS | 2026-T1 | régularisation | titre | 33,33 €",
                     "3 | Saint-Éloy | ADS | 2026-T2 | régularisation | titre | 33,33 €",
                     "3 | Saint-Éloy | ADS | 2026-T3 | principal | titre | 200,00 €",
                     "4 | Daoulas | ADS | 2026-T4 | principal | titre | 600,00 €",
                     "4 | Logonna | ADS | 2026-T4 | principal | titre | 400,00 €",
                     "4 | Saint-Éloy | ADS | 2026-T4 | principal | titre | 200,00 €"}));
    EXPECT_EQ(linesNamed(file_, "MUT_ARRETES").size(), 5U);
    EXPECT_EQ(
        refused("close", closingOf("2026-T4")),
        (Lines{"ADS: the period 2026-T4 can no longer be closed, 2026-T4 is closed already"}));
}

TEST_P(Close, AMemberThatLeftIsAdjustedToNothing) {
    close("2026-T1");
    edit([](const office::Document& document) {
        const office::Sheet sheet = document.sheet("Facturation");
        for (const int row : {4, 7, 10, 13}) {
            for (int column = 0; column < 6; ++column) {
                sheet.cell(row - 1, column).setText("");
            }
        }
        document.sheet("Clé").cell("B4").setValue(0);
    });
    EXPECT_EQ(close("2026-T2").outcome(), "rewritten");
    const Lines billed = billedIn(file_);
    EXPECT_EQ(billed.back(), "2 | Saint-Éloy | ADS | 2026-T1 | régularisation | titre | -142,86 €");
}

/// What people type stays what they typed, and numbers keep all their digits.
TEST_P(Close, TextsStayTexts) {
    edit([](const office::Document& document) {
        const office::Sheet sheet = document.sheet("Facturation");
        sheet.cell("A2").setText("=1+1");
        sheet.cell("A3").setText("00117");
        sheet.cell("A4").setText("l’\"Île\" <&> 'd");
        sheet.cell("F2").setText("2026-01-01");
        sheet.cell("G1").setText("Coût réparti");
        sheet.cell("G2").setValue(290331.123456);
        sheet.cell("H1").setText("Base");
        sheet.cell("H2").setValue(226.333333333333);
        sheet.cell("I1").setText("Taux de TVA");
        sheet.cell("I2").setValue(0.055);
        declareTable(document, "Coûts", "MUT_COUTS",
                     {{"Service", "Période", "Nature", "Type", "Montant"},
                      {"ADS", "2026-T1", "=SUM(1;2)", "", 1234.56},
                      {"ADS", "2026-T1", "hors service", "exclusion", 0.1}});
        renameRange(document, "MUT_FACTURATION", "$Facturation.$A$1:$I$13");
        document.sheet("Coûts").cell("C2").setText("=SUM(1;2)");
    });
    const Said said = close("2026-T1");
    EXPECT_EQ(said.outcome(), "rewritten") << said.text;
    const Lines lines = linesNamed(file_, "MUT_HISTORIQUE");
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_TRUE(lines[1].starts_with("1 | 00117 | ADS")) << lines[1];
    EXPECT_TRUE(lines[2].starts_with("1 | =1+1 | ADS")) << lines[2];
    EXPECT_NE(lines[2].find("5,5 %"), std::string::npos) << lines[2];
    EXPECT_TRUE(lines[3].starts_with("1 | l’\"Île\" <&> 'd | ADS")) << lines[3];
    EXPECT_EQ(linesNamed(file_, "MUT_HISTORIQUE_COUTS")[1],
              "1 | ADS | 2026-T1 | =SUM(1;2) | coût | 1 234,56 €");
    EXPECT_EQ(check(file_).findings("billing").size(), 4U) << "nothing but what statements need";
}

TEST_P(Close, ReopeningLeavesATraceAndEndsWithTheOrder) {
    close("2026-T1");
    EXPECT_EQ(refused("reopen", {{"Period", "2026-T1"}}),
              (Lines{"the author is not named", "no reason is given"}));
    const Told reopening{{"Period", "2026-T1"},
                         {"Author", "A. Riou"},
                         {"Reason", "clé fausse"},
                         {"Date", "2026-05-02"}};
    const Said reopened = tell("reopen", file_, reopening, {.keepBackup = false});
    EXPECT_EQ(reopened.outcome(), "rewritten") << reopened.text;
    EXPECT_NE(reopened.text.find("arrêté n° 1 rouvert"), std::string::npos) << reopened.text;
    const std::string trace = linesNamed(file_, "MUT_ARRETES")[1];
    EXPECT_TRUE(trace.ends_with("02/05/2026 | A. Riou | clé fausse")) << trace;
    EXPECT_EQ(refused("reopen", reopening), (Lines{"no closing in force matches 2026-T1"}));

    setCell("Clé", "B6", 2000);
    EXPECT_EQ(close("2026-T1").outcome(), "rewritten");
    EXPECT_EQ(billedIn(file_).back(),
              "2 | Saint-Éloy | ADS | 2026-T1 | principal | titre | 285,71 €");
    const Told order{{"Period", "2026-T1"},
                     {"Member", "DAOULAS"},
                     {"Number", "2026-0117"},
                     {"Date", "2026-05-10"}};
    EXPECT_EQ(tell("order", file_, order, {.keepBackup = false}).outcome(), "rewritten");
    EXPECT_EQ(linesNamed(file_, "MUT_TITRES")[1], "2 | DAOULAS | 2026-0117 | 10/05/2026");
    EXPECT_EQ(refused("order", order),
              (Lines{"2026-T1, DAOULAS: the order 2026-0117 is recorded already"}));
    EXPECT_EQ(refused("reopen", reopening),
              (Lines{"2026-T1: the order 2026-0117 is issued for DAOULAS; the period can no longer "
                     "be reopened"}));
    EXPECT_EQ(
        refused(
            "order",
            {{"Period", "2026-T1"}, {"Member", "Brest"}, {"Number", "1"}, {"Date", "2026-05-10"}}),
        (Lines{"2026-T1: this closing bills nothing to Brest"}));
    EXPECT_EQ(refused("order", {{"Period", "2026-T2"},
                                {"Member", "Daoulas"},
                                {"Number", "1"},
                                {"Date", "2026-05-10"}}),
              (Lines{"no closing in force matches 2026-T2"}));
}

class CloseOds : public Close {};
INSTANTIATE_TEST_SUITE_P(Ods, CloseOds, testing::Values("classeur.ods"),
                         [](const auto&) { return "ods"; });

TEST_P(CloseOds, TwoRunsGiveTheSame) {
    const fs::path twin = folder_ / "jumeau.ods";
    fs::copy_file(file_, twin);
    const Said said = close("2026-T1");
    const Said other = tell("close", twin, closingOf("2026-T1"), {.keepBackup = false});
    EXPECT_EQ(said.report.get<std::string>("closing.fingerprint"),
              other.report.get<std::string>("closing.fingerprint"));
    EXPECT_EQ(refused("close", closingOf("2026-T1")).size(), 1U);
}

TEST_P(CloseOds, ABackupIsKeptAndAnotherFileCanBeWritten) {
    const std::string before = contentOf(file_);
    const Said elsewhere =
        tell("close", file_, closingOf("2026-T1"), {.output = folder_ / "sortie.ods"});
    EXPECT_EQ(elsewhere.outcome(), "written") << elsewhere.text;
    EXPECT_EQ(contentOf(file_), before);
    EXPECT_EQ(linesNamed(folder_ / "sortie.ods", "MUT_HISTORIQUE").size(), 4U);
    const Said said = tell("close", file_, closingOf("2026-T1"));
    EXPECT_EQ(contentOf(said.report.get<std::string>("backup")), before);
}

TEST_P(CloseOds, OnlyTheServicesNamed) {
    edit([](const office::Document& document) {
        document.sheet("Facturation").cell("B2").setText("Garage");
    });
    EXPECT_EQ(close("2026-T1", {{"Service", "garage"}}).outcome(), "rewritten");
    EXPECT_EQ(billedIn(file_),
              (Lines{"1 | Daoulas | Garage | 2026-T1 | principal | titre | 571,43 €"}));
    EXPECT_EQ(refused("close", closingOf("2026-T1", {{"Service", "Paie"}})),
              (Lines{"Paie: no line for the period 2026-T1"}));
    EXPECT_EQ(close("2026-T1").outcome(), "rewritten") << "the services left";
    EXPECT_EQ(billedIn(file_).size(), 3U);
    EXPECT_EQ(refused("reopen", {{"Period", "2026-T1"}, {"Author", "A"}, {"Reason", "R"}}),
              (Lines{"2026-T1 has several closings in force (1, 2); say which one by its number"}));
    EXPECT_EQ(tell("reopen", file_, {{"Closing", "1"}, {"Author", "A"}, {"Reason", "R"}}).outcome(),
              "rewritten");
}

TEST_P(CloseOds, RefusesWithEveryReason) {
    edit([](const office::Document& document) {
        document.sheet("Facturation").cell("D2").setValue(571.425);
        document.sheet("Facturation").cell("D3").setText("285,71");
    });
    EXPECT_EQ(refused("close", {{"Period", "2026-T1"}}),
              (Lines{"Facturation.D3: MUT_FACTURATION, Amount: “285,71” is a text where a number "
                     "is expected",
                     "the author is not named",
                     "check Total du T1: an error or a text instead of a number",
                     "ADS, Daoulas, 2026-T1: 571.425 € is not a whole number of cents"}));
}

TEST_P(CloseOds, RefusesOutOfOrder) {
    EXPECT_EQ(refused("close", closingOf("2026-T2")),
              (Lines{"ADS: the period 2026-T1 has lines and is not closed; it must be closed "
                     "before 2026-T2"}));
    EXPECT_EQ(refused("close", closingOf("2027-T1")),
              (Lines{"MUT_FACTURATION: no line for the period 2027-T1"}));
    close("2026-T1");
    EXPECT_EQ(refused("close", closingOf("2026-T3")),
              (Lines{"ADS: the period to close is 2026-T2, not 2026-T3"}));
}

TEST_P(CloseOds, RefusesACheckThatIsNotZeroUnlessItIsAccepted) {
    setCell("Facturation", "D2", 571.53);
    EXPECT_EQ(refused("close", closingOf("2026-T1")),
              (Lines{"check Total du T1: -0.10 instead of 0, and not accepted"}));
    edit([](const office::Document& document) {
        document.sheet("Contrôles").cell("C2").setText("arrondi de l’imprimé");
    });
    EXPECT_EQ(refused("close", closingOf("2026-T1")),
              (Lines{"check Total du T1: -0.10 instead of 0, accepted without a written reason or "
                     "an author"}));
    edit([](const office::Document& document) {
        document.sheet("Contrôles").cell("D2").setText("M. Le Gall");
    });
    const Said said = close("2026-T1");
    EXPECT_EQ(said.outcome(), "rewritten") << said.text;
    EXPECT_EQ(said.severity, 0) << said.text;
    EXPECT_EQ(linesNamed(file_, "MUT_HISTORIQUE_CONTROLES")[1],
              "1 | Total du T1 | -0,1 | arrondi de l’imprimé | M. Le Gall");
}

/// A check anywhere in the workbook counts, under its cell's name or under the row that refers to
/// it.
TEST_P(CloseOds, ChecksOutsideTheTable) {
    edit([](const office::Document& document) {
        document.sheet("Clé").cell("D1").setFormula(
            "=ORG.QUOTEPART.MUTUALISATION.CHECK(1;{0.5;0.4})");
        document.sheet("Clé").cell("D2").setFormula(
            "=ORG.QUOTEPART.MUTUALISATION.CHECK(1;{0.5;0.6})");
        document.sheet("Clé").cell("D3").setFormula("=ORG.QUOTEPART.MUTUALISATION.CHECK(1;1)");
    });
    EXPECT_EQ(refused("close", closingOf("2026-T1")),
              (Lines{"check Clé.D1: 0.10 instead of 0, and not accepted",
                     "check Clé.D2: -0.10 instead of 0, and not accepted"}));
    edit([](const office::Document& document) {
        const office::Sheet sheet = document.sheet("Contrôles");
        sheet.cell("A3").setText("D1");
        sheet.cell("B3").setFormula("=$'Clé'.D1");
        sheet.cell("C3").setText("accepté");
        sheet.cell("D3").setText("M. Le Gall");
        renameRange(document, "MUT_CONTROLES", "$'Contrôles'.$A$1:$D$4");
    });
    EXPECT_EQ(refused("close", closingOf("2026-T1")),
              (Lines{"check Clé.D2: -0.10 instead of 0, and not accepted"}));
    // A row in which both cancel out hides neither.
    edit([](const office::Document& document) {
        document.sheet("Contrôles").cell("B3").setFormula("=SUM($'Clé'.D1:D3)");
        document.sheet("Contrôles").cell("C3").setText("");
        document.sheet("Contrôles").cell("D3").setText("");
    });
    EXPECT_EQ(refused("close", closingOf("2026-T1")).size(), 2U);
    edit([](const office::Document& document) {
        document.sheet("Contrôles").cell("C3").setText("ils se compensent");
        document.sheet("Contrôles").cell("D3").setText("M. Le Gall");
    });
    EXPECT_EQ(close("2026-T1").outcome(), "rewritten");
    EXPECT_EQ(linesNamed(file_, "MUT_HISTORIQUE_CONTROLES").size(), 3U);
}

TEST_P(CloseOds, RefusesAHistoryChangedByHand) {
    close("2026-T1");
    edit([](const office::Document& document) {
        const auto sheet = document.sheet("Historique");
        const css::uno::Reference<css::util::XProtectable> protection(sheet.uno(),
                                                                      css::uno::UNO_QUERY_THROW);
        EXPECT_TRUE(protection->isProtected());
        protection->unprotect("");
        sheet.cell("G5").setValue(571.44);
        protection->protect("");
    });
    const std::string sentence =
        "closing no. 1, 2026-T1: the history was changed since, it no longer agrees with its "
        "fingerprint";
    EXPECT_EQ(refused("close", closingOf("2026-T2")), (Lines{sentence}));
    EXPECT_EQ(refused("reopen", {{"Closing", "1"}, {"Author", "A"}, {"Reason", "R"}}),
              (Lines{sentence}));
    EXPECT_EQ(check(file_, Language::english).findings("billing").front(),
              "Arrêtés.A5 " + sentence);
}

TEST_P(CloseOds, RefusesAHistoryWithoutItsName) {
    close("2026-T1");
    edit([](const office::Document& document) { removeName(document, "MUT_HISTORIQUE"); });
    const Lines reasons = refused("close", closingOf("2026-T2"));
    ASSERT_FALSE(reasons.empty());
    EXPECT_EQ(reasons[0],
              "the sheet “Historique” is no longer named MUT_HISTORY: the history cannot be read");
}

TEST_P(CloseOds, RefusesALineForgottenBelow) {
    edit([](const office::Document& document) {
        renameRange(document, "MUT_FACTURATION", "$Facturation.$A$1:$F$12");
    });
    EXPECT_EQ(refused("close", closingOf("2026-T1")),
              (Lines{"Facturation.A13: MUT_FACTURATION: a line follows the named range without "
                     "being part of it; extend the range to it, or leave an empty line before"}));
    EXPECT_EQ(check(file_).findings("billing").size(), 6U);
}

TEST_P(CloseOds, RefusesWhatRecalcRefuses) {
    std::ofstream(folder_ / ".~lock.classeur.ods#")
        << ",marie,PC-MAIRIE,05.10.2026 14:03,file:///home/marie;";
    EXPECT_EQ(refused("close", closingOf("2026-T1")), (Lines{"locked"}));
    fs::remove(folder_ / ".~lock.classeur.ods#");
    fs::permissions(file_, fs::perms{0444});
    EXPECT_EQ(refused("close", closingOf("2026-T1")), (Lines{"readOnly"}));
    fs::permissions(file_, fs::perms{0644});
    makeStaleWorkbook(
        file_,
        [](const office::Document& document) {
            document.sheet(0).cell("A1").setValue(1);
            document.sheet(0).cell("A2").setFormula("=1/A1");
        },
        [](const office::Document& document) { document.sheet(0).cell("A1").setValue(0); });
    EXPECT_EQ(refused("close", closingOf("2026-T1")), (Lines{"newErrors"}));
}

TEST_P(CloseOds, RefusesAWorkbookThatDeclaresNothing) {
    makeStaleSum(file_);
    EXPECT_EQ(refused("close", closingOf("2026-T1")),
              (Lines{"the named range MUT_BILLING is missing: What is to be billed, an amount a "
                     "line"}));
    EXPECT_TRUE(check(file_).findings("billing").empty());
}

TEST_P(CloseOds, RefusesASheetUnderAPassword) {
    edit([](const office::Document& document) {
        const css::uno::Reference<css::util::XProtectable> structure(document.uno(),
                                                                     css::uno::UNO_QUERY_THROW);
        structure->protect("secret");
    });
    EXPECT_EQ(refused("close", closingOf("2026-T1")),
              (Lines{"the structure of the workbook is protected: the sheet “Arrêtés” cannot be "
                     "added to it"}));
    makeBillingWorkbook(file_);
    close("2026-T1");
    edit([](const office::Document& document) {
        const css::uno::Reference<css::util::XProtectable> sheet(document.sheet("Historique").uno(),
                                                                 css::uno::UNO_QUERY_THROW);
        sheet->unprotect("");
        sheet->protect("secret");
    });
    EXPECT_EQ(refused("close", closingOf("2026-T2")),
              (Lines{"the sheet “Historique” is protected by a password: take it off"}));
}

/// What stands on the sheets of the history beside it stays; formulas on the history follow it.
TEST_P(CloseOds, TheHistoryCanBeUsedInTheWorkbook) {
    close("2026-T1");
    edit([](const office::Document& document) {
        document.sheet("Clé").cell("D1").setFormula("=SUM(INDEX(MUT_HISTORIQUE;0;7))");
        const auto sheet = document.sheet("Historique");
        const css::uno::Reference<css::util::XProtectable> protection(sheet.uno(),
                                                                      css::uno::UNO_QUERY_THROW);
        protection->unprotect("");
        sheet.cell("A10").setText("vu par le trésorier");
    });
    EXPECT_EQ(close("2026-T2").outcome(), "rewritten");
    const auto document = office::Document::open(quarterOffice(), file_, {.readOnly = true});
    EXPECT_EQ(document.sheet("Clé").cell("D1").value(), 2000);
    EXPECT_EQ(document.sheet("Historique").cell("A13").text(), "vu par le trésorier");
    EXPECT_EQ(recalc(file_).outcome(), "upToDate") << "nothing is stale after a closing";
}

TEST_P(CloseOds, AnEnglishWorkbook) {
    makeWorkbook(file_, [](const office::Document& document) {
        declareTable(document, "Billing", "mut_billing",
                     {{"Member", "Service", "Period", "Amount", "Settlement"},
                      {"Daoulas", "ADS", "2026-Q1", 12.34, "compensation"}});
    });
    const Said said = tell("close", file_, closingOf("2026-T1"), {.language = Language::english});
    EXPECT_EQ(said.outcome(), "rewritten") << said.text;
    EXPECT_NE(said.text.find("period 2026-T1 closed"), std::string::npos) << said.text;
    EXPECT_TRUE(linesNamed(file_, "MUT_HISTORY")[1].starts_with(
        "1 | Daoulas | ADS | 2026-T1 | principal | compensation | €12.34"))
        << linesNamed(file_, "MUT_HISTORY")[1];
    const auto document = office::Document::open(quarterOffice(), file_, {.readOnly = true});
    EXPECT_EQ(document.sheetNames(),
              (Lines{"Feuille1", "Billing", "Closings", "History", "History of costs",
                     "Accepted checks", "Orders issued"}));
}

TEST_P(CloseOds, RefusesATableWithoutALine) {
    makeWorkbook(file_, [](const office::Document& document) {
        declareTable(document, "Facturation", "MUT_FACTURATION",
                     {{"Membre", "Service", "Période", "Montant"}});
    });
    EXPECT_EQ(refused("close", closingOf("2026-T1")),
              (Lines{"MUT_FACTURATION: no line for the period 2026-T1"}));
}

TEST_P(CloseOds, OneMemberAlone) {
    makeWorkbook(file_, [](const office::Document& document) {
        declareTable(
            document, "Facturation", "MUT_FACTURATION",
            {{"Membre", "Service", "Période", "Montant"}, {"Daoulas", "ADS", "2026-T1", 571.43}});
    });
    const Said said = close("2026-T1");
    EXPECT_EQ(said.outcome(), "rewritten") << said.text;
    EXPECT_EQ(said.report.get<std::string>("closing.toOrder"), "571.43");
    EXPECT_EQ(billedIn(file_),
              (Lines{"1 | Daoulas | ADS | 2026-T1 | principal | titre | 571,43 €"}));
}

TEST_P(CloseOds, AccrualsAtTheEndOfTheYear) {
    for (const char* period : {"2026-T1", "2026-T2", "2026-T3"}) {
        EXPECT_EQ(close(period).outcome(), "rewritten");
    }
    const std::string before = contentOf(file_);
    const Said listed = tell("accruals", file_, {{"FinancialYear", "2026"}});
    EXPECT_EQ(listed.outcome(), "checked") << listed.text;
    EXPECT_EQ(listed.severity, 0) << listed.text;
    EXPECT_EQ(listed.report.get<std::string>("accruals.toOrder.receivable"), "1000");
    EXPECT_NE(withPlainSpaces(listed.text).find("Daoulas, ADS, 2026-T4  571,43 €"),
              std::string::npos)
        << listed.text;
    EXPECT_EQ(contentOf(file_), before);

    const Said said = close("2026-T4", {{"FinancialYear", "2027"}});
    EXPECT_EQ(said.report.get<std::string>("accruals.toOrder.receivable"), "1000") << said.text;
    EXPECT_NE(said.text.find("produit à recevoir"), std::string::npos) << said.text;
    EXPECT_NE(said.text.find("charge à payer"), std::string::npos) << said.text;
}

TEST_P(CloseOds, TheProgramItself) {
    const Ran missing = runQuotepart({"close", file_.string()});
    EXPECT_EQ(missing.status, 3);
    EXPECT_EQ(missing.output, "quotepart: --period is missing\n");
    const Ran refusedRun = runQuotepart({"close", file_.string(), "--period", "2026-T1"});
    EXPECT_EQ(refusedRun.status, 2) << refusedRun.output;
    EXPECT_NE(refusedRun.output.find("the author is not named"), std::string::npos);
    const Ran ran = runQuotepart(
        {"close", file_.string(), "--period", "2026-t1", "--author", "M. Le Gall", "--no-backup"});
    EXPECT_EQ(ran.status, 0) << ran.output;
    EXPECT_NE(ran.output.find("period 2026-T1 closed"), std::string::npos) << ran.output;
    EXPECT_EQ(namesIn(folder_.path()), (Lines{"classeur.ods"}));
    const Ran order =
        runQuotepart({"order", file_.string(), "--period", "2026-T1", "--member", "Logonna",
                      "--number", "12", "--date", "2026-04-01", "--no-backup"});
    EXPECT_EQ(order.status, 0) << order.output;
    EXPECT_EQ(linesNamed(file_, "MUT_TITRES")[1], "1 | Logonna | 12 | 01/04/2026");
}

}  // namespace
}  // namespace quotepart
