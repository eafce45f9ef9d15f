#include <gtest/gtest.h>

#include <boost/property_tree/json_parser.hpp>

#include <fstream>
#include <sstream>

#include "tests/support/folder.hpp"
#include "tests/workbook/quarter.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

Lines linesOf(const std::string& text) {
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

boost::property_tree::ptree jsonOf(const std::string& line) {
    std::istringstream stream(line);
    boost::property_tree::ptree tree;
    boost::property_tree::read_json(stream, tree);
    return tree;
}

TEST(Program, HelpInBothLanguagesNeedsNoOffice) {
    const Ran english = runQuotepart({"--help"});
    EXPECT_EQ(english.status, 0);
    EXPECT_NE(english.output.find("Usage: quotepart COMMAND"), std::string::npos);
    const Ran french = runQuotepart({"recalc", "--help"}, {"LC_ALL=fr_FR.UTF-8"});
    EXPECT_EQ(french.status, 0);
    EXPECT_NE(french.output.find("Usage\u00a0: quotepart recalc"), std::string::npos);
    EXPECT_EQ(runQuotepart({"--lang", "fr", "--help"}).output.substr(0, 9), "quotepart");
    EXPECT_EQ(runQuotepart({"--version"}).output, "quotepart 1.0.0\n");
}

TEST(Program, AWrongCommandLine) {
    const Ran ran = runQuotepart({"recalcul", "a.ods"});
    EXPECT_EQ(ran.status, 3);
    EXPECT_EQ(ran.output, "quotepart: “recalcul” is not a command\n");
}

TEST(Program, AFolderOneLineOfJsonPerFile) {
    const Folder folder;
    makeStaleSum(folder / "a.ods");
    makeStaleSum(folder / "b.xlsx");
    std::ofstream(folder / "c.ods") << "rien";
    std::ofstream(folder / ".~lock.b.xlsx#")
        << ",paul,PC-2,05.10.2026 14:03,file:///home/paul/.config;";
    makeWorkbook(folder / "d.ods", [](const office::Document& document) {
        document.sheet(0).cell("A1").setFormula("=1/0");
    });
    const Ran ran = runQuotepart({"recalc", "--json", "--no-backup", folder.path().string()});
    EXPECT_EQ(ran.status, 2) << ran.output;
    const Lines lines = linesOf(ran.output);
    ASSERT_EQ(lines.size(), 4U) << ran.output;
    EXPECT_EQ(jsonOf(lines[0]).get<std::string>("outcome"), "rewritten");
    EXPECT_EQ(jsonOf(lines[1]).get<std::string>("refusal.reason"), "locked");
    EXPECT_EQ(jsonOf(lines[2]).get<std::string>("refusal.reason"), "broken");
    EXPECT_EQ(jsonOf(lines[3]).get<std::string>("outcome"), "upToDate");
    EXPECT_EQ(jsonOf(lines[3]).get<int>("severity"), 1);
    EXPECT_EQ(shownIn(folder / "a.ods", "A3"), "6");

    const Ran english = runQuotepart({"check", (folder / "d.ods").string()});
    EXPECT_EQ(english.status, 1);
    EXPECT_NE(english.output.find("Feuille1.A1  #DIV/0!  division by zero"), std::string::npos)
        << english.output;
    const Ran french = runQuotepart({"check", (folder / "d.ods").string()}, {"LC_ALL=fr_FR"});
    EXPECT_NE(french.output.find("Feuille1.A1  #DIV/0\u00a0!  division par zéro"),
              std::string::npos)
        << french.output;
    const Ran well = runQuotepart({"check", (folder / "a.ods").string()});
    EXPECT_EQ(well.status, 0) << well.output;
}

TEST(Program, OutputKeepsTheFoldersAndNeverWritesTwice) {
    const Folder folder;
    fs::create_directories(folder / "in/sous");
    makeStaleSum(folder / "in/a.ods");
    makeStaleSum(folder / "in/sous/a.ods");
    const std::string in = (folder / "in").string();
    const std::string out = (folder / "out").string();
    const Ran ran = runQuotepart({"recalc", "--recursive", in, "--output", out});
    EXPECT_EQ(ran.status, 0) << ran.output;
    EXPECT_EQ(namesIn(out), (Lines{"a.ods", "sous"}));
    EXPECT_EQ(shownIn(fs::path(out) / "sous/a.ods", "A3"), "6");
    const Ran again =
        runQuotepart({"recalc", in + "/a.ods", in + "/sous/a.ods", "--output", out, "--json"});
    EXPECT_EQ(again.status, 2) << again.output;
    EXPECT_EQ(jsonOf(linesOf(again.output).at(1)).get<std::string>("refusal.reason"),
              "outputExists");
}

/// The sentences of a French workbook stay French, whatever the language of the messages; texts are
/// read as numbers the French way.
TEST(Program, SheetsAreCalculatedInFrench) {
    const Folder folder;
    const fs::path file = folder / "a.ods";
    makeWorkbook(file, [](const office::Document& document) {
        document.sheet(0).cell("A1").setFormula("=VALUE(\"12,5\")");
        document.sheet(0).cell("A2").setFormula("=TEXT(1234.5;\"0,00\")");
    });
    const Ran ran = runQuotepart({"check", file.string()});
    EXPECT_EQ(ran.status, 0) << ran.output;
    EXPECT_EQ(runQuotepart({"check", "--sheets", "en", file.string()}).status, 1);
}

TEST(Program, AFileThatTakesTooLongLosesOnlyItself) {
    const Folder folder;
    makeLastingWorkbook(folder / "a.ods");
    makeStaleSum(folder / "b.ods");
    const Ran ran = runQuotepart({"recalc", "--json", "--time-limit", "8", folder.path().string()});
    const Lines lines = linesOf(ran.output);
    ASSERT_EQ(lines.size(), 2U) << ran.output;
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(jsonOf(lines[0]).get<std::string>("refusal.reason"), "officeFailed");
    EXPECT_EQ(jsonOf(lines[1]).get<std::string>("outcome"), "rewritten");
}

TEST(Program, SaysWhatIsMissing) {
    const Ran office =
        runQuotepart({"check", "a.ods"}, {"LC_ALL=C", "QUOTEPART_LIBREOFFICE=/nowhere/program"});
    EXPECT_EQ(office.status, 4);
    EXPECT_NE(office.output.find("/nowhere/program"), std::string::npos) << office.output;
    const Ran extension =
        runQuotepart({"check", "a.ods"}, {"LC_ALL=C", "QUOTEPART_EXTENSION=/nowhere/a.oxt"});
    EXPECT_EQ(extension.status, 4);
    EXPECT_NE(extension.output.find("QUOTEPART_EXTENSION"), std::string::npos);
}

}  // namespace
}  // namespace quotepart
