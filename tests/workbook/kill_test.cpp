#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <iostream>
#include <thread>

#include "tests/support/folder.hpp"
#include "tests/workbook/quarter.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

/// Descendants of a process, the LibreOffice included.
std::vector<pid_t> familyOf(pid_t process) {
    std::vector<pid_t> family{process};
    for (std::size_t i = 0; i < family.size(); ++i) {
        for (const fs::directory_entry& entry : fs::directory_iterator("/proc")) {
            const std::string name = entry.path().filename().string();
            if (name.find_first_not_of("0123456789") != std::string::npos) {
                continue;
            }
            std::ifstream stream(entry.path() / "stat");
            std::string text{std::istreambuf_iterator<char>(stream),
                             std::istreambuf_iterator<char>()};
            const std::size_t end = text.rfind(')');
            if (end == std::string::npos) {
                continue;
            }
            std::istringstream fields(text.substr(end + 1));
            std::string state;
            pid_t parent = 0;
            fields >> state >> parent;
            if (parent == family[i]) {
                family.push_back(std::stoi(name));
            }
        }
    }
    return family;
}

pid_t startRecalc(const fs::path& file, const std::string& cache) {
    const pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        const std::string log = file.string() + ".log";
        static_cast<void>(freopen(log.c_str(), "w", stdout));
        static_cast<void>(freopen(log.c_str(), "a", stderr));
        putenv(const_cast<char*>(cache.c_str()));
        execl(QUOTEPART_PROGRAM, QUOTEPART_PROGRAM, "recalc", "--no-backup", file.c_str(), nullptr);
        _exit(127);
    }
    return child;
}

/// At many moments the program, or the LibreOffice it started, is killed without warning: the
/// workbook is the old one, to the byte, or the new one, whole.
TEST(Kill, AtAnyMomentAWorkbookIsOldOrNew) {
    const Folder folder;
    const fs::path model = folder / "modele.ods";
    makeStaleWorkbook(
        model,
        [](const office::Document& document) {
            const office::Sheet sheet = document.sheet(0);
            for (int row = 0; row < 400; ++row) {
                sheet.cell(row, 0).setValue(row);
                sheet.cell(row, 1).setFormula("=A1*$D$1+SUM($A$1:A" + std::to_string(row + 1) +
                                              ")");
            }
        },
        [](const office::Document& document) { document.sheet(0).cell("D1").setValue(7); });
    const std::string before = contentOf(model);
    const std::string cache = cacheSetting();
    // Once without a kill: the profile is made, and the time is known.
    const fs::path file = folder / "travail" / "classeur.ods";
    fs::create_directory(file.parent_path());
    fs::copy_file(model, file);
    ASSERT_EQ(runQuotepart({"recalc", "--no-backup", file.string()}).status, 0);
    fs::copy_file(model, file, fs::copy_options::overwrite_existing);
    const auto begin = std::chrono::steady_clock::now();
    ASSERT_EQ(runQuotepart({"recalc", "--no-backup", file.string()}).status, 0);
    const auto whole =
        std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - begin);

    int untouched = 0;
    int replaced = 0;
    constexpr int rounds = 40;
    for (int round = 0; round < rounds; ++round) {
        fs::copy_file(model, file, fs::copy_options::overwrite_existing);
        const pid_t program = startRecalc(file, cache);
        // Most moments are in the second half: the first is LibreOffice's start.
        std::this_thread::sleep_for(whole * (rounds / 2 + round) / (rounds * 3 / 2));
        const std::vector<pid_t> family = familyOf(program);
        const bool onlyOffice = round % 2 == 1;
        for (const pid_t process : family) {
            if (!onlyOffice || process == family.back()) {
                kill(process, SIGKILL);
            }
        }
        int status = 0;
        waitpid(program, &status, 0);
        std::this_thread::sleep_for(milliseconds{50});

        const std::string after = contentOf(file);
        if (after == before) {
            ++untouched;
        } else {
            ++replaced;
            const Said said = check(file);
            EXPECT_EQ(said.severity, 0) << "round " << round << ": " << said.text;
            EXPECT_EQ(said.report.get<int>("formulas"), 400);
        }
        fs::remove(file.string() + ".log");
    }
    std::cout << rounds << " kills over " << whole.count() << " ms: " << untouched << " old, "
              << replaced << " new\n";
    EXPECT_GT(untouched, 0);

    // What a killed run leaves beside the workbook, the next run removes.
    EXPECT_EQ(runQuotepart({"recalc", "--no-backup", file.string()}).status, 0);
    EXPECT_EQ(namesIn(file.parent_path()), std::vector<std::string>{"classeur.ods"});
}

}  // namespace
}  // namespace quotepart
