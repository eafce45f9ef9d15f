#include <gtest/gtest.h>

#include <boost/property_tree/json_parser.hpp>

#include <fstream>
#include <sstream>

#include "addin/office/supervised_process.hpp"
#include "tests/support/folder.hpp"
#include "tests/workbook/billing_workbook.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

/// The words of a PDF, spaces of every kind and line ends made single spaces.
std::string textOf(const fs::path& pdf) {
    const Folder folder;
    office::ProcessPlan plan;
    plan.command = {"/usr/bin/pdftotext", "-layout", pdf.string(), "-"};
    plan.log = folder / "log";
    const office::ProcessResult result =
        office::runProcess(plan, std::chrono::milliseconds{60'000});
    EXPECT_EQ(result.status, 0) << result.output;
    std::string text;
    bool space = false;
    for (std::size_t i = 0; i < result.output.size(); ++i) {
        std::size_t wide = 0;
        for (const std::string_view each : {" ", "\n", "\f", "\u00a0", "\u202f"}) {
            if (std::string_view(result.output).substr(i).starts_with(each)) {
                wide = each.size();
            }
        }
        if (wide == 0) {
            text += (space && !text.empty() ? " " : "") + result.output.substr(i, 1);
            space = false;
        } else {
            space = true;
            i += wide - 1;
        }
    }
    return text;
}

testing::AssertionResult holds(const std::string& text, const Names& wanted) {
    for (const std::string& each : wanted) {
        if (text.find(each) == std::string::npos) {
            return testing::AssertionFailure() << "“" << each << "” is not in:\n" << text;
        }
    }
    return testing::AssertionSuccess();
}

void declareParties(const office::Document& document) {
    declareTable(document, "Émetteur", "MUT_EMETTEUR",
                 {{"Rubrique", "Valeur"},
                  {"Nom", "CA du Pays de Landerneau-Daoulas"},
                  {"SIRET", "242 900 801 00125"},
                  {"Adresse", "59 rue de Brest, 29800 Landerneau"},
                  {"Comptable", "SGC de Landerneau"},
                  {"Signataire", "Anne Le Goff"},
                  {"Qualité du signataire", "La directrice générale des services"},
                  {"Lieu", "Landerneau"},
                  {"Contact", "finances@exemple.bzh"}});
    declareTable(document, "Membres", "MUT_MEMBRES",
                 {{"Membre", "Qualité", "SIRET", "Adresse"},
                  {"Daoulas", "commune membre", "212 900 435 00018", "29460 Daoulas"},
                  {"Logonna", "commune membre", "212 901 375 00015", "29460 Logonna-Daoulas"},
                  {"Saint-Éloy", "commune membre", "212 902 464 00016", "29460 Saint-Éloy"}});
    declareTable(document, "Services", "MUT_SERVICES",
                 {{"Service", "Convention", "Délibération"},
                  {"ADS", "convention du 1er juin 2015", "26 juin 2016"}});
    declareTable(document, "Comptes", "MUT_COMPTES",
                 {{"Qualité", "Chapitre de l’EPCI", "Compte de l’EPCI", "Chapitre du membre",
                   "Compte du membre"},
                  {"commune membre", "70", "70845", "012", "6216"}});
}

class Statements : public testing::Test {
  protected:
    Statements() {
        makeBillingWorkbook(file_);
        editWorkbook(file_, declareParties);
    }

    void close(const std::string& period) const {
        const Said said = tell(
            "close", file_, {{"Period", period}, {"Author", "M. Le Gall"}, {"Date", "2027-01-10"}},
            {.keepBackup = false});
        ASSERT_EQ(said.outcome(), "rewritten") << said.text;
    }

    Said make(const std::string& period, const Told& more = {},
              Language language = Language::french) const {
        Told told{{"Period", period}, {"Folder", output_.string()}};
        told.insert(told.end(), more.begin(), more.end());
        return tell("statements", file_, told, {.language = language});
    }

    const Folder folder_;
    const fs::path file_ = folder_ / "classeur.ods";
    const fs::path output_ = folder_ / "décomptes";
    const Names all_{"2026-T1 Décompte Daoulas.pdf", "2026-T1 Décompte Logonna.pdf",
                     "2026-T1 Décompte Saint-Éloy.pdf", "2026-T1 État récapitulatif.pdf"};
};

TEST_F(Statements, OnePdfPerMemberAndTheSummary) {
    close("2026-T1");
    const std::string before = contentOf(file_);
    const Said said = make("2026-T1");
    EXPECT_EQ(said.outcome(), "checked") << said.text;
    EXPECT_TRUE(holds(said.text, {"3 décomptes et l’état récapitulatif, dans "}));
    EXPECT_EQ(contentOf(file_), before);
    EXPECT_EQ(namesIn(output_), all_);
    EXPECT_TRUE(holds(
        textOf(output_ / all_[0]),
        {"CA du Pays de Landerneau-Daoulas", "SIRET 212 900 435 00018", "À titrer 571,43 €",
         "1er trimestre 2026 (du 1er janvier 2026 au 31 mars 2026)", "n° 1 du 10 janvier 2027",
         "convention du 1er juin 2015", "population DGF (fiche DGF 2026)",
         "cinq cent soixante et onze euros et quarante-trois centimes", "70845", "012", "6216",
         "Fait à Landerneau, le 10 janvier 2027", "Anne Le Goff", "Page 1 / 2"}));
    EXPECT_TRUE(holds(
        textOf(output_ / all_[3]),
        {"Daoulas 571,43 € 571,43 €", "Logonna 285,71 € 285,71 €", "Saint-Éloy 142,86 € 142,86 €",
         "Total 1 000,00 € 1 000,00 €", "Somme des décomptes des membres 0,00 € 0,00 €"}));
    EXPECT_EQ(said.report.get<double>("statements.total.toOrder"), 1000);
    const auto& members = said.report.get_child("statements.members");
    EXPECT_EQ(members.size(), 3U);
    EXPECT_EQ(members.front().second.get<std::string>("file"), all_[0]);
    EXPECT_EQ(members.front().second.get<double>("toOrder"), 571.43);
}

TEST_F(Statements, MadeAgainLaterTheySayTheSame) {
    close("2026-T1");
    ASSERT_EQ(make("2026-T1").outcome(), "checked");
    const std::string daoulas = textOf(output_ / all_[0]);
    const std::string summary = textOf(output_ / all_[3]);
    editWorkbook(file_, [](const office::Document& document) {
        document.sheet("Clé").cell("B2").setValue(3000);
        document.sheet("Clé").cell("B6").setValue(1200);
    });
    close("2026-T2");
    ASSERT_EQ(make("2026-T1", {{"Force", "true"}}).outcome(), "checked");
    EXPECT_EQ(textOf(output_ / all_[0]), daoulas);
    EXPECT_EQ(textOf(output_ / all_[3]), summary);
    ASSERT_EQ(make("2026-T2").outcome(), "checked");
    EXPECT_TRUE(holds(textOf(output_ / "2026-T2 Décompte Daoulas.pdf"),
                      {"Régularisation, 1er trimestre 2026 : recalculé 800,00 €, déjà facturé "
                       "571,43 € 228,57 €",
                       "À titrer 1 028,57 €"}));
}

TEST_F(Statements, SomeMembersAlone) {
    close("2026-T1");
    const Said said =
        make("2026-T1", {{"Member", "saint eloy"}, {"Member", "DAOULAS"}}, Language::english);
    EXPECT_EQ(said.outcome(), "checked") << said.text;
    EXPECT_EQ(namesIn(output_), (Names{all_[0], all_[2]}));
    EXPECT_TRUE(holds(said.text, {"2 statements, in ", "Saint-Éloy  to be ordered €142.86"}));
    EXPECT_EQ(said.text.find("Total"), std::string::npos);
}

TEST_F(Statements, AStrangerIsRefused) {
    close("2026-T1");
    const Said said = make("2026-T1", {{"Member", "Daoulas"}, {"Member", "Brest"}});
    EXPECT_EQ(said.severity, 2);
    EXPECT_EQ(said.refusal(), "obstacles");
    EXPECT_TRUE(holds(said.text, {"Brest"}));
    EXPECT_FALSE(fs::exists(output_));
}

TEST_F(Statements, APeriodThatIsNotClosedIsRefused) {
    const Said said = make("2026-T1");
    EXPECT_EQ(said.severity, 2);
    EXPECT_EQ(said.refusal(), "obstacles");
    EXPECT_TRUE(holds(said.text, {"2026-T1"}));
    EXPECT_FALSE(fs::exists(output_));
}

TEST_F(Statements, AHistoryChangedByHandIsRefused) {
    close("2026-T1");
    editWorkbook(file_, [](const office::Document& document) {
        const office::Sheet history = document.sheet("Historique");
        for (int row = 0; row < 10; ++row) {
            for (int column = 0; column < 12; ++column) {
                if (history.cell(row, column).text() == "Montant") {
                    history.cell(row + 1, column).setValue(1);
                    return;
                }
            }
        }
        FAIL() << "the history has no amounts";
    });
    const Said said = make("2026-T1");
    EXPECT_EQ(said.refusal(), "obstacles") << said.text;
    EXPECT_TRUE(holds(said.text, {"l’historique a été modifié", "empreinte"}));
    EXPECT_FALSE(fs::exists(output_));
}

TEST_F(Statements, AFileThatIsThereIsReplacedOnlyIfAsked) {
    close("2026-T1");
    fs::create_directory(output_);
    std::ofstream(output_ / all_[1]) << "signed";
    const Said refused = make("2026-T1");
    EXPECT_EQ(refused.refusal(), "obstacles");
    EXPECT_TRUE(holds(refused.text, {all_[1] + " existe déjà", "--force"}));
    EXPECT_EQ(namesIn(output_), Names{all_[1]});
    EXPECT_EQ(contentOf(output_ / all_[1]), "signed");
    EXPECT_EQ(make("2026-T1", {{"Member", "Daoulas"}}).outcome(), "checked");
    EXPECT_EQ(make("2026-T1", {{"Force", "true"}}).outcome(), "checked");
    EXPECT_EQ(namesIn(output_), all_);
    EXPECT_EQ(contentOf(output_ / all_[1]).substr(0, 5), "%PDF-");
}

TEST_F(Statements, AFolderThatCannotBeMade) {
    close("2026-T1");
    const Said said = tell("statements", file_,
                           {{"Period", "2026-T1"}, {"Folder", (folder_ / "a" / "b").string()}});
    EXPECT_EQ(said.refusal(), "obstacles") << said.text;
    EXPECT_TRUE(holds(said.text, {"rien n’a été écrit"}));
    EXPECT_EQ(namesIn(folder_.path()), Names{"classeur.ods"});
}

TEST_F(Statements, TheYearEndsWithTheAccruals) {
    for (const std::string period : {"2026-T1", "2026-T2", "2026-T3", "2026-T4"}) {
        close(period);
    }
    editWorkbook(file_, [](const office::Document& document) {
        document.sheet("Clé").cell("B6").setValue(1100);
    });
    ASSERT_EQ(make("2026-T4").outcome(), "checked");
    EXPECT_TRUE(holds(textOf(output_ / "2026-T4 État récapitulatif.pdf"),
                      {"Rattachements à l’exercice 2026",
                       "Daoulas ADS 1er trimestre 2026 produit à recevoir charge à payer 57,14 €",
                       "Total produit à recevoir charge à payer 400,00 €"}));
}

TEST(StatementsWithoutParties, AreMadeAndSayWhatTheyLack) {
    const Folder folder;
    const fs::path file = folder / "classeur.ods";
    makeBillingWorkbook(file);
    ASSERT_EQ(tell("close", file, {{"Period", "2026-T1"}, {"Author", "M. Le Gall"}}).outcome(),
              "rewritten");
    const Said said =
        tell("statements", file, {{"Period", "2026-T1"}, {"Folder", (folder / "out").string()}});
    EXPECT_EQ(said.outcome(), "checked");
    EXPECT_EQ(said.severity, 1);
    EXPECT_TRUE(holds(said.text, {"l’émetteur est incomplet (MUT_EMETTEUR)",
                                  "services sans référence de convention\u00a0: ADS"}));
    EXPECT_EQ(namesIn(folder / "out").size(), 4U);
    const std::string text = textOf(folder / "out" / "2026-T1 Décompte Daoulas.pdf");
    EXPECT_EQ(text.find("SIRET"), std::string::npos);
    EXPECT_EQ(text.find("Convention"), std::string::npos);
}

class StatementsOfFew : public testing::Test {
  protected:
    void bill(const TypedLines& lines) const {
        TypedLines all{{"Membre", "Service", "Période", "Montant"}};
        all.insert(all.end(), lines.begin(), lines.end());
        makeWorkbook(file_, [&](const office::Document& document) {
            declareTable(document, "Facturation", "MUT_FACTURATION", all);
        });
    }

    Said make() const {
        return tell("statements", file_, {{"Period", "2026-T1"}, {"Folder", output_.string()}});
    }

    const Folder folder_;
    const fs::path file_ = folder_ / "classeur.ods";
    const fs::path output_ = folder_ / "décomptes";
};

TEST_F(StatementsOfFew, ATableWithoutALine) {
    bill({});
    const Said said = make();
    EXPECT_EQ(said.refusal(), "obstacles");
    EXPECT_TRUE(holds(said.text, {"aucun arrêté en vigueur ne correspond à 2026-T1"}));
    EXPECT_FALSE(fs::exists(output_));
}

TEST_F(StatementsOfFew, OneMemberAlone) {
    bill({{"Daoulas", "ADS", "2026-T1", 571.43}});
    ASSERT_EQ(tell("close", file_, {{"Period", "2026-T1"}, {"Author", "M. Le Gall"}}).outcome(),
              "rewritten");
    const Said said = make();
    EXPECT_EQ(said.outcome(), "checked") << said.text;
    EXPECT_TRUE(holds(said.text, {"un décompte et l’état récapitulatif, dans "}));
    EXPECT_EQ(namesIn(output_),
              (Names{"2026-T1 Décompte Daoulas.pdf", "2026-T1 État récapitulatif.pdf"}));
    EXPECT_TRUE(holds(textOf(output_ / "2026-T1 Décompte Daoulas.pdf"), {"À titrer 571,43 €"}));
    EXPECT_TRUE(holds(textOf(output_ / "2026-T1 État récapitulatif.pdf"),
                      {"Daoulas 571,43 € 571,43 €", "Total 571,43 € 571,43 €"}));
}

/// Interrupted in the middle, the program leaves nothing.
TEST(StatementsInterrupted, LeaveNothing) {
    const Folder folder;
    const fs::path file = folder / "classeur.ods";
    makeWorkbook(file, [](const office::Document& document) {
        TypedLines lines{{"Membre", "Service", "Période", "Montant"}};
        for (int member = 0; member < 120; ++member) {
            lines.push_back({"Commune " + std::to_string(member), "ADS", "2026-T1", 100.0});
        }
        declareTable(document, "Facturation", "MUT_FACTURATION", lines);
    });
    ASSERT_EQ(tell("close", file, {{"Period", "2026-T1"}, {"Author", "M. Le Gall"}},
                   {.keepBackup = false})
                  .outcome(),
              "rewritten");
    const fs::path output = folder / "out";
    expectNothingWhenInterrupted(
        {"statements", file.string(), "--period", "2026-T1", "--output", output.string()}, output,
        ".pdf");
}

TEST(StatementsProgram, CommandLine) {
    const Ran help = runQuotepart({"statements", "--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_TRUE(
        holds(help.output, {"--period 2026-T4", "--member NAME", "--output DIR", "--force"}));
    EXPECT_EQ(runQuotepart({"statements", "a.ods", "--period", "2026-T4"}).output,
              "quotepart: --output is missing\n");
    EXPECT_EQ(runQuotepart({"statements", "a.ods", "--output", "x"}).status, 3);
    EXPECT_EQ(runQuotepart({"statements", "a.ods", "--output", "x", "--period", "T4"}).status, 3);
    EXPECT_EQ(
        runQuotepart({"statements", "a.ods", "--output", "x", "--period", "2026", "--force=1"})
            .output,
        "quotepart: --force takes no value\n");

    const Folder folder;
    const fs::path file = folder / "classeur.ods";
    makeBillingWorkbook(file);
    ASSERT_EQ(
        runQuotepart({"close", file.string(), "--period", "2026-T1", "--author", "M. Le Gall"})
            .status,
        0);
    const fs::path output = folder / "out";
    const Ran ran = runQuotepart({"statements", file.string(), "--period", "2026-T1", "--output",
                                  output.string(), "--json"});
    EXPECT_EQ(ran.status, 1) << ran.output;
    EXPECT_EQ(namesIn(output).size(), 4U);
    std::istringstream stream(ran.output);
    boost::property_tree::ptree tree;
    boost::property_tree::read_json(stream, tree);
    EXPECT_EQ(tree.get<double>("statements.total.toOrder"), 1000);
    EXPECT_EQ(tree.get<std::string>("output"), output.string());
}

}  // namespace
}  // namespace quotepart
