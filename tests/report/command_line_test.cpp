#include "addin/program/command_line.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/folder.hpp"

namespace quotepart::program {
namespace {

CommandLine parsed(const std::vector<std::string>& words, Language language = Language::english) {
    return parse(words, language);
}

std::string refusalOf(const std::vector<std::string>& words,
                      Language language = Language::english) {
    try {
        static_cast<void>(parse(words, language));
    } catch (const UsageError& error) {
        return error.what();
    }
    return "nothing";
}

TEST(CommandLine, FilesAndOptions) {
    const CommandLine line = parsed({"recalc", "a.ods", "--no-backup", "--output", "out", "--json",
                                     "--lang=fr", "b.ods", "--time-limit=5", "--", "--c.ods"});
    EXPECT_EQ(line.command->name, "recalc");
    EXPECT_EQ(line.files, (std::vector<std::filesystem::path>{"a.ods", "b.ods", "--c.ods"}));
    EXPECT_FALSE(line.keepBackup);
    EXPECT_EQ(line.output, "out");
    EXPECT_TRUE(line.json);
    EXPECT_EQ(line.language, Language::french);
    EXPECT_EQ(line.sheets, Language::french);
    EXPECT_EQ(line.timeLimit, std::chrono::seconds{5});
}

TEST(CommandLine, OptionsMayComeBeforeTheCommand) {
    const CommandLine line = parsed({"--json", "--sheets", "en", "check", "a.ods"});
    EXPECT_EQ(line.command->name, "check");
    EXPECT_EQ(line.sheets, Language::english);
}

TEST(CommandLine, TablesNeedsNoWorkbook) {
    EXPECT_EQ(parsed({"tables", "--lang", "fr"}).command->name, "tables");
}

TEST(CommandLine, Help) {
    EXPECT_TRUE(parsed({"--help"}).help);
    EXPECT_EQ(parsed({"--help"}).command, nullptr);
    EXPECT_EQ(parsed({"recalc", "--help"}).command->name, "recalc");
    EXPECT_TRUE(parsed({"--version"}).version);
    for (const Language language : {Language::french, Language::english}) {
        const std::string all = helpText(nullptr, language);
        for (const Command& command : command::commands()) {
            EXPECT_NE(all.find(command.name), std::string::npos);
            for (const Option& option : command.options) {
                EXPECT_NE(helpText(&command, language).find(option.name), std::string::npos);
            }
        }
    }
    EXPECT_NE(helpText(nullptr, Language::french).find("Usage\u00a0:"), std::string::npos);
}

TEST(CommandLine, WhatCannotBeUnderstood) {
    EXPECT_EQ(refusalOf({}), "a command is missing: see quotepart --help");
    EXPECT_EQ(refusalOf({"recalcul"}), "“recalcul” is not a command");
    EXPECT_EQ(refusalOf({"check"}), "a file is missing: see quotepart check --help");
    EXPECT_EQ(refusalOf({"tables", "a.ods"}), "tables takes no file");
    EXPECT_EQ(refusalOf({"check", "--no-backup", "a"}), "unknown option: --no-backup");
    EXPECT_EQ(refusalOf({"recalc", "a", "--output"}), "--output wants a value");
    EXPECT_EQ(refusalOf({"recalc", "a", "--json=1"}), "--json takes no value");
    EXPECT_EQ(refusalOf({"recalc", "a", "--time-limit", "0"}),
              "--time-limit wants a number of seconds");
    EXPECT_EQ(refusalOf({"recalc", "a", "--lang", "de"}), "--lang wants fr or en");
    EXPECT_EQ(refusalOf({"--lang", "fr", "recalcul"}),
              "«\u00a0recalcul\u00a0» n’est pas une commande");
}

class Inputs : public testing::Test {
  protected:
    Inputs() {
        std::filesystem::create_directories(folder_ / "d/sous");
        for (const std::string name : {"d/b.ods", "d/a.XLSX", "d/c.txt", "d/.cache.ods",
                                       "d/b.ods.2026-10-05_140322.bak", "d/sous/e.fods"}) {
            std::ofstream(folder_ / name) << "x";
        }
    }
    std::vector<std::string> inputs(bool recursive) const {
        CommandLine line;
        line.files = {folder_ / "d", folder_ / "d/c.txt"};
        line.recursive = recursive;
        std::vector<std::string> names;
        for (const Input& input : inputsOf(line)) {
            names.push_back(input.relative.string());
        }
        return names;
    }
    const Folder folder_;
};

TEST_F(Inputs, AFolderGivesItsWorkbooksAndAFileNamedIsAlwaysTaken) {
    EXPECT_EQ(inputs(false), (std::vector<std::string>{"a.XLSX", "b.ods", "c.txt"}));
    EXPECT_EQ(inputs(true), (std::vector<std::string>{"a.XLSX", "b.ods", "sous/e.fods", "c.txt"}));
}

}  // namespace
}  // namespace quotepart::program
