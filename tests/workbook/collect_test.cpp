#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "addin/billing/table_reader.hpp"
#include "addin/budget/manifest.hpp"
#include "addin/budget/returned.hpp"
#include "core/text/utf.hpp"
#include "tests/budget/commune_file.hpp"
#include "tests/support/folder.hpp"
#include "tests/workbook/billing_workbook.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
using tests::CommuneFile;
using tests::returnOf;
using Lines = std::vector<std::string>;

class Collect : public testing::Test {
  protected:
    Collect() {
        makeBillingWorkbook(master_);
        editWorkbook(master_, [](const office::Document& document) {
            declareTable(document, "Membres", "MUT_MEMBRES",
                         {{"Membre", "Code"},
                          {"Daoulas", "29043"},
                          {"Logonna", "29137"},
                          {"Saint-Éloy", "29246"}});
        });
        fs::create_directory(returns_);
    }

    Said collect(Told told = {}) const {
        told.insert(
            told.begin(),
            {{"Returns", returns_.string()}, {"NewMaster", output_.string()}, {"Year", "2027"}});
        return tell("collect", master_, told);
    }

    const Folder folder_;
    const fs::path master_ = folder_ / "maître.ods";
    const fs::path returns_ = folder_ / "retours";
    const fs::path output_ = folder_ / "consolidé.ods";
};

TEST_F(Collect, WritesTheForecastsIntoACopyOfTheMaster) {
    const std::string before = contentOf(master_);
    returnOf("Daoulas", "29043", "#15.5").write(returns_ / "Daoulas.ods");
    returnOf("Logonna", "29137", "#0").write(returns_ / "Logonna.xlsx");
    CommuneFile altered = returnOf("Saint-Éloy", "29246", "#3");
    altered.write(returns_ / "Saint-Éloy.ods", std::string(64, '0'));

    const Said said = collect();
    EXPECT_EQ(said.outcome(), "written") << said.text;
    EXPECT_EQ(said.severity, 1) << said.text;
    EXPECT_EQ(contentOf(master_), before);
    const Lines lines = linesNamed(output_, "MUT_PREVISIONS");
    ASSERT_EQ(lines.size(), 3U) << testing::PrintToString(lines);
    EXPECT_TRUE(lines[1].starts_with("Daoulas | ADS | 2027 | 15")) << lines[1];
    EXPECT_NE(lines[1].find("| oui | Mme Le Gall |"), std::string::npos) << lines[1];
    EXPECT_TRUE(lines[2].starts_with("Logonna | ADS | 2027 | 0 |")) << lines[2];
    EXPECT_NE(said.text.find("Saint-Éloy\u00a0: refusé"), std::string::npos) << said.text;
    EXPECT_NE(said.text.find("ce qui n’est pas à remplir a été modifié"), std::string::npos)
        << said.text;
    EXPECT_EQ(said.report.get<int>("collected.year"), 2027);
}

TEST_F(Collect, ATextThatBeginsLikeAFormulaStaysAText) {
    CommuneFile file = returnOf("Daoulas", "29043", "#1");
    file.fields["COM_REPONDANT"] = "=WEBSERVICE(\"http://localhost/\")";
    file.fields["COM_QUALITE_REPONDANT"] = "@SUM(A1)";
    file.write(returns_ / "Daoulas.xlsx");
    const Said said = collect();
    EXPECT_EQ(said.outcome(), "written") << said.text;
    const Lines lines = linesNamed(output_, "MUT_PREVISIONS");
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_NE(lines[1].find("=WEBSERVICE(\"http://localhost/\") | @SUM(A1)"), std::string::npos)
        << lines[1];
    const std::string content = contentOf(output_);
    EXPECT_EQ(content.find("of:=WEBSERVICE"), std::string::npos);
    const office::Document document = office::Document::open(quarterOffice(), output_);
    const office::Cell cell = document.sheet("Prévisions des membres").cell(3, 5);
    EXPECT_EQ(cell.uno()->getType(), css::table::CellContentType_TEXT) << cell.formula();
}

TEST_F(Collect, EveryMemberIsSpokenOf) {
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    returnOf("Daoulas", "29043", "#2").write(returns_ / "b.ods");
    fs::last_write_time(returns_ / "a.ods",
                        fs::last_write_time(returns_ / "b.ods") - std::chrono::hours{1});
    returnOf("Brest", "29019", "#2").write(returns_ / "c.ods");
    std::ofstream(returns_ / "lettre.pdf") << "PDF";
    std::ofstream(returns_ / ".~lock.a.ods#") << "x";
    const Said said = collect();
    EXPECT_EQ(said.outcome(), "written") << said.text;
    for (const char* text :
         {"Daoulas\u00a0: reçu (1 réponse, b.ods", "Logonna\u00a0: manquant",
          "a.ods (Daoulas)\u00a0: remplacé par un retour plus récent",
          "«\u00a0Brest\u00a0» n’est pas dans la liste", "lettre.pdf\u00a0: refusé"}) {
        EXPECT_NE(said.text.find(text), std::string::npos) << text << "\n" << said.text;
    }
}

TEST_F(Collect, WritesNothingWithoutASoundReturn) {
    returnOf("Brest", "29019", "#2").write(returns_ / "c.ods");
    const Said said = collect();
    EXPECT_EQ(said.outcome(), "refused");
    EXPECT_EQ(said.severity, 2);
    EXPECT_NE(said.text.find("aucun retour"), std::string::npos) << said.text;
    EXPECT_NE(said.text.find("Brest"), std::string::npos) << said.text;
    EXPECT_FALSE(fs::exists(output_));
}

TEST_F(Collect, IsNotDoneTwiceIntoOneMaster) {
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    EXPECT_EQ(collect().outcome(), "written");
    const Told told{{"Returns", returns_.string()},
                    {"NewMaster", (folder_ / "encore.ods").string()},
                    {"Year", "2027"}};
    const Said again = tell("collect", output_, told);
    EXPECT_EQ(again.outcome(), "refused");
    EXPECT_NE(again.text.find("contient déjà des prévisions"), std::string::npos) << again.text;
    EXPECT_FALSE(fs::exists(folder_ / "encore.ods"));
}

TEST_F(Collect, NothingThatExistsIsReplaced) {
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    std::ofstream(output_) << "déjà là";
    const Said said = collect();
    EXPECT_EQ(said.outcome(), "refused") << said.text;
    EXPECT_TRUE(contentOf(output_) == "déjà là");
    EXPECT_EQ(collect({{"Force", "true"}}).outcome(), "written");
    EXPECT_FALSE(contentOf(output_) == "déjà là");
}

TEST_F(Collect, WritesAReportOnDemand) {
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    returnOf("Brest", "29019", "#2").write(returns_ / "c.ods");
    const fs::path report = folder_ / "rapport.txt";
    EXPECT_EQ(collect({{"Report", report.string()}}).outcome(), "written");
    const std::string text = contentOf(report);
    for (const char* line : {"2027\u00a0: 1 reçu, 2 manquants, 0 refusé, sur 3 membres\n",
                             "  Logonna\u00a0: manquant\n", "c.ods (Brest)\u00a0: refusé\n  - "}) {
        EXPECT_NE(text.find(line), std::string::npos) << line << "\n" << text;
    }

    // What is there is replaced only on demand.
    fs::remove(output_);
    const Said again = collect({{"Report", report.string()}});
    EXPECT_EQ(again.outcome(), "refused") << again.text;
    EXPECT_NE(again.text.find("--force"), std::string::npos) << again.text;
    EXPECT_FALSE(fs::exists(output_));
    EXPECT_EQ(contentOf(report), text);
    std::ofstream(report) << "ancien";
    EXPECT_EQ(collect({{"Report", report.string()}, {"Force", "true"}}).outcome(), "written");
    EXPECT_EQ(contentOf(report), text);

    const fs::path json = folder_ / "rapport.json";
    EXPECT_EQ(collect({{"Report", json.string()}, {"Force", "true"}}).outcome(), "written");
    EXPECT_TRUE(contentOf(json).starts_with(R"({"year":2027,"members":[{"member":"Daoulas")"))
        << contentOf(json);
}

TEST_F(Collect, SaysWhereTheCopyCannotBe) {
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    const auto refusedFor = [&](const fs::path& output, const std::string& reason) {
        const std::string before = contentOf(master_);
        const Said said = tell("collect", master_,
                               {{"Returns", returns_.string()},
                                {"NewMaster", output.string()},
                                {"Year", "2027"},
                                {"Force", "true"}});
        EXPECT_EQ(said.outcome(), "refused") << said.text;
        EXPECT_NE(said.text.find(reason), std::string::npos) << said.text;
        EXPECT_EQ(contentOf(master_), before);
    };
    refusedFor(master_, "prendre la place du classeur maître");
    refusedFor(returns_ / "consolidé.ods", "dans le dossier des retours");
    // Somebody has the former copy open.
    std::ofstream(output_) << "ancien";
    std::ofstream(folder_ / ".~lock.consolidé.ods#")
        << "Marie Le Goff,marie,pc-12,29.11.2026 10:00,file:///home/marie;";
    refusedFor(output_, "Marie Le Goff");
    EXPECT_EQ(contentOf(output_), "ancien");
}

TEST_F(Collect, TheReportDoesNotTakeThePlaceOfTheManifest) {
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    const fs::path file = folder_ / "manifeste.json";
    const std::string text = budget::textOf({.year = 2027,
                                             .version = "Commune 1.0",
                                             .entries = {{.file = "Daoulas.ods",
                                                          .member = billing::nameOf("Daoulas"),
                                                          .seal = std::string(64, 'a')}}});
    std::ofstream(file) << text;
    const Said said =
        collect({{"Manifest", file.string()}, {"Report", file.string()}, {"Force", "true"}});
    EXPECT_EQ(said.outcome(), "refused") << said.text;
    EXPECT_EQ(contentOf(file), text);
}

TEST_F(Collect, ReportsThatNothingCouldBeTaken) {
    returnOf("Brest", "29019", "#2").write(returns_ / "c.ods");
    const fs::path report = folder_ / "rapport.txt";
    EXPECT_EQ(collect({{"Report", report.string()}}).outcome(), "refused");
    EXPECT_NE(contentOf(report).find("c.ods (Brest)\u00a0: refusé\n"), std::string::npos);
    EXPECT_FALSE(fs::exists(output_));
}

TEST_F(Collect, AReportThatCannotBeWrittenLeavesNothing) {
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    for (const fs::path& report :
         {returns_ / "rapport.txt", folder_ / "nulle-part" / "rapport.txt", output_, master_}) {
        const std::string before = contentOf(master_);
        const Said said = collect({{"Report", report.string()}, {"Force", "true"}});
        EXPECT_EQ(said.outcome(), "refused") << report << said.text;
        EXPECT_NE(said.text.find("le rapport"), std::string::npos) << said.text;
        EXPECT_FALSE(fs::exists(output_));
        EXPECT_EQ(contentOf(master_), before);
        EXPECT_EQ(std::distance(fs::directory_iterator(returns_), {}), 1);
    }
}

TEST_F(Collect, WithoutAListOfMembersThoseBilledAreKnown) {
    const fs::path bare = folder_ / "sans-membres.ods";
    makeBillingWorkbook(bare);
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    returnOf("Brest", "29019", "#1").write(returns_ / "b.ods");
    const Said said =
        tell("collect", bare,
             {{"Returns", returns_.string()}, {"NewMaster", output_.string()}, {"Year", "2027"}});
    EXPECT_EQ(said.outcome(), "written") << said.text;
    EXPECT_NE(said.text.find("b.ods (Brest)\u00a0: refusé"), std::string::npos) << said.text;
}

TEST_F(Collect, AMasterWithoutALineKnowsItsMembersOnly) {
    const TypedLines noLine{{"Membre", "Service", "Période", "Montant"}};
    makeWorkbook(master_, [&](const office::Document& document) {
        declareTable(document, "Facturation", "MUT_FACTURATION", noLine);
    });
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    const Said nobody = collect();
    EXPECT_EQ(nobody.outcome(), "refused");
    EXPECT_NE(nobody.text.find("ni table MUT_MEMBRES ni lignes facturées : personne n’est connu"),
              std::string::npos)
        << nobody.text;
    editWorkbook(master_, [](const office::Document& document) {
        declareTable(document, "Membres", "MUT_MEMBRES",
                     {{"Membre", "Code"}, {"Daoulas", "29043"}});
    });
    const Said noYear =
        tell("collect", master_, {{"Returns", returns_.string()}, {"NewMaster", output_.string()}});
    EXPECT_EQ(noYear.outcome(), "refused");
    EXPECT_NE(noYear.text.find("rien ne dit l’année à venir"), std::string::npos) << noYear.text;
    const Said noService = collect();
    EXPECT_EQ(noService.outcome(), "refused");
    EXPECT_NE(noService.text.find("«\u00a0ADS\u00a0» n’est pas un service de la facturation"),
              std::string::npos)
        << noService.text;
    EXPECT_FALSE(fs::exists(output_));
}

TEST_F(Collect, OneMemberAlone) {
    makeWorkbook(master_, [](const office::Document& document) {
        declareTable(
            document, "Facturation", "MUT_FACTURATION",
            {{"Membre", "Service", "Période", "Montant"}, {"Daoulas", "ADS", "2027-T1", 571.43}});
    });
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    const Said said =
        tell("collect", master_, {{"Returns", returns_.string()}, {"NewMaster", output_.string()}});
    EXPECT_EQ(said.outcome(), "written") << said.text;
    EXPECT_EQ(said.severity, 0) << said.text;
    EXPECT_NE(said.text.find("2027 : 1 reçu, 0 manquant, 0 refusé, sur 1 membre\n"),
              std::string::npos)
        << said.text;
    EXPECT_EQ(linesNamed(output_, "MUT_PREVISIONS").size(), 2U);
}

TEST_F(Collect, AMasterWhoseServicesCannotBeReadIsRefused) {
    editWorkbook(master_, [](const office::Document& document) {
        declareTable(document, "Termes", "MUT_SERVICES", {{"Service"}, {"ADS"}, {"ads"}});
    });
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    const Said said = collect();
    EXPECT_EQ(said.outcome(), "refused");
    EXPECT_NE(said.text.find("MUT_SERVICES"), std::string::npos) << said.text;
    EXPECT_FALSE(fs::exists(output_));
}

TEST_F(Collect, TheOutputIsOfTheMastersFormat) {
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    const Said said = tell("collect", master_,
                           {{"Returns", returns_.string()},
                            {"NewMaster", (folder_ / "consolidé.xlsx").string()},
                            {"Year", "2027"}});
    EXPECT_EQ(said.outcome(), "refused");
    EXPECT_NE(said.text.find("consolidé.xlsx n’est pas celui d’un .ods"), std::string::npos)
        << said.text;
    EXPECT_FALSE(fs::exists(folder_ / "consolidé.xlsx"));
}

TEST_F(Collect, ASoundReturnWithoutAnAnswerIsKeptToo) {
    CommuneFile file = returnOf("Daoulas", "29043", "");
    file.memberships[0][2].clear();
    file.write(returns_ / "a.ods");
    const Said said = collect();
    EXPECT_EQ(said.outcome(), "written") << said.text;
    EXPECT_NE(said.text.find("reçu (aucune réponse, a.ods"), std::string::npos) << said.text;
    const Lines lines = linesNamed(output_, "MUT_PREVISIONS");
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_TRUE(lines[1].starts_with("Daoulas |  | 2027 |  |  | Mme Le Gall")) << lines[1];
}

TEST_F(Collect, FoldersAndMarksOfExcelAreNoReturns) {
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    fs::create_directory(returns_ / "anciens");
    std::ofstream(returns_ / "~$a.xlsx") << "x";
    const Said said = collect();
    EXPECT_EQ(said.outcome(), "written") << said.text;
    EXPECT_NE(said.text.find("anciens\u00a0: ce sous-dossier n’a pas été ouvert"),
              std::string::npos)
        << said.text;
    EXPECT_EQ(said.text.find("~$"), std::string::npos) << said.text;
}

TEST_F(Collect, AFileMayBearAnyBytesAsItsName) {
    returnOf("Daoulas", "29043", "#1").write(returns_ / "a.ods");
    fs::rename(returns_ / "a.ods", returns_ / "Tr\351fl\351v\351nez\n.ods");
    const Said said = collect();
    EXPECT_EQ(said.outcome(), "written") << said.text;
    EXPECT_NE(said.text.find("Daoulas\u00a0: reçu (1 réponse, Tr"), std::string::npos) << said.text;
    EXPECT_EQ(linesNamed(output_, "MUT_PREVISIONS").size(), 2U);
}

TEST_F(Collect, WhatSomebodyTypedMakesNoLineOfTheReport) {
    CommuneFile file = returnOf("Daoulas", "29043", "#1");
    const std::string turned = toUtf8(std::u16string{0x202E});  // from right to left
    file.fields["COM_REPONDANT"] = "Mme X\n  Logonna : reçu" + turned;
    file.write(returns_ / "a.xlsx");
    const Said said = collect();
    EXPECT_EQ(said.outcome(), "written") << said.text;
    EXPECT_EQ(said.text.find("\n  Logonna : reçu"), std::string::npos) << said.text;
    EXPECT_EQ(said.text.find(turned), std::string::npos) << said.text;
    EXPECT_NE(said.text.find("Logonna\u00a0: manquant"), std::string::npos) << said.text;
}

/// Its fingerprint is right, but it is not what was sent: somebody made it again.
TEST_F(Collect, AForgedReturnIsRefusedByTheManifest) {
    const CommuneFile daoulas = returnOf("Daoulas", "29043", "#15");
    const fs::path sent = daoulas.write(returns_ / "Daoulas.ods");
    CommuneFile forged = returnOf("Logonna", "29137", "#3");
    const std::string seal =
        budget::readReturned(forged.write(folder_ / "envoyé.ods")).seal.substr(0, 64);
    forged.note = "un autre montant";
    forged.write(returns_ / "Logonna.ods");
    EXPECT_EQ(collect().text.find("Logonna\u00a0: refusé"), std::string::npos);
    fs::remove(output_);

    const fs::path file = folder_ / "manifeste.json";
    budget::Manifest manifest{
        .year = 2027,
        .version = "Commune 1.0",
        .entries = {{.file = "Daoulas.ods",
                     .member = billing::nameOf("Daoulas"),
                     .seal = budget::readReturned(sent).seal.substr(0, 64)},
                    {.file = "Logonna.ods", .member = billing::nameOf("Logonna"), .seal = seal}}};
    std::ofstream(file) << budget::textOf(manifest);
    const Said said = collect({{"Manifest", file.string()}});
    EXPECT_EQ(said.outcome(), "written") << said.text;
    EXPECT_NE(said.text.find("Daoulas\u00a0: reçu"), std::string::npos) << said.text;
    EXPECT_NE(said.text.find("d’après le manifeste, ce n’est pas le classeur qui a été envoyé à "
                             "«\u00a0Logonna\u00a0»"),
              std::string::npos)
        << said.text;
    EXPECT_EQ(linesNamed(output_, "MUT_PREVISIONS").size(), 2U);
    fs::remove(output_);

    const auto refusedFor = [&](const std::string& reason) {
        const Said refused = collect({{"Manifest", file.string()}});
        EXPECT_EQ(refused.outcome(), "refused") << refused.text;
        EXPECT_NE(refused.text.find(reason), std::string::npos) << refused.text;
        EXPECT_FALSE(fs::exists(output_));
    };
    manifest.year = 2026;
    std::ofstream(file) << budget::textOf(manifest);
    refusedFor("le manifeste est celui de 2026");
    std::ofstream(file) << "{}";
    refusedFor("n’est pas un manifeste lisible");
    fs::remove(file);
    refusedFor("n’est pas un manifeste lisible");
}

TEST_F(Collect, InterruptedItLeavesNothing) {
    returnOf("Daoulas", "29043", "#15").write(returns_ / "Daoulas.ods");
    returnOf("Logonna", "29137", "#3").write(returns_ / "Logonna.xlsx");
    const fs::path work = folder_ / "travail";
    fs::create_directory(work);
    fs::copy_file(master_, work / "maître.ods");
    const std::vector<std::string> arguments{"collect",  returns_.string(),
                                             "--into",   (work / "maître.ods").string(),
                                             "--output", (work / "consolidé.ods").string(),
                                             "--report", (work / "rapport.txt").string(),
                                             "--year",   "2027"};
    const auto run = [&](std::chrono::milliseconds before) {
        const pid_t program = startQuotepart(arguments, folder_ / "log");
        std::this_thread::sleep_for(before);
        kill(program, SIGINT);
        int status = 0;
        waitpid(program, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    EXPECT_EQ(runQuotepart(arguments).status, 1);
    const std::vector<std::string> all{"consolidé.ods", "maître.ods", "rapport.txt"};
    EXPECT_EQ(namesIn(work), all);
    int interrupted = 0;
    for (int round = 0; round < 12; ++round) {
        fs::remove(work / "consolidé.ods");
        fs::remove(work / "rapport.txt");
        const int status = run(std::chrono::milliseconds{100 * round});
        interrupted += status == 130 ? 1 : 0;
        // It may have ended just before.
        const std::vector<std::string> names = namesIn(work);
        EXPECT_TRUE(std::includes(all.begin(), all.end(), names.begin(), names.end()))
            << "round " << round << ": " << testing::PrintToString(names);
        EXPECT_TRUE(status != 1 || names == all) << "round " << round;
    }
    EXPECT_GT(interrupted, 0);
}

TEST_F(Collect, FromTheCommandLine) {
    returnOf("Daoulas", "29043", "#15.5").write(returns_ / "Daoulas.ods");
    const Ran ran = runQuotepart({"collect", returns_.string(), "--into", master_.string(),
                                  "--output", output_.string(), "--year=2027", "--lang=fr"},
                                 {"LC_ALL=C", cacheSetting()});
    EXPECT_EQ(ran.status, 1) << ran.output;
    EXPECT_NE(ran.output.find("1 retour pris en compte"), std::string::npos) << ran.output;
    EXPECT_TRUE(fs::exists(output_));
    EXPECT_EQ(runQuotepart({"collect", returns_.string(), "--output", output_.string()},
                           {"LC_ALL=C", cacheSetting()})
                  .status,
              3);
    EXPECT_EQ(runQuotepart({"collect", master_.string(), "--into", master_.string(), "--output",
                            output_.string()},
                           {"LC_ALL=C", cacheSetting()})
                  .status,
              3);
}

}  // namespace
}  // namespace quotepart
