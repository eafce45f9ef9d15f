#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <csignal>
#include <fstream>
#include <functional>
#include <iostream>
#include <thread>

#include "tests/budget/commune_file.hpp"
#include "tests/support/elapsed.hpp"
#include "tests/support/folder.hpp"
#include "tests/workbook/billing_workbook.hpp"

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
            // A process may end while this is read: then there is no text.
            std::ostringstream read;
            read << std::ifstream(entry.path() / "stat").rdbuf();
            const std::string text = read.str();
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

/// Starts the program and kills it some time later with its LibreOffice, or its LibreOffice alone.
void startAndKill(const std::vector<std::string>& arguments, const fs::path& log,
                  milliseconds after, bool onlyOffice) {
    const pid_t program = startQuotepart(arguments, log);
    std::this_thread::sleep_for(after);
    std::vector<pid_t> family = familyOf(program);
    if (onlyOffice) {
        kill(family.back(), SIGKILL);
    } else {
        // None of them starts another meanwhile.
        std::size_t stopped = 0;
        while (stopped < family.size()) {
            for (; stopped < family.size(); ++stopped) {
                kill(family[stopped], SIGSTOP);
            }
            family = familyOf(program);
        }
        for (const pid_t process : family) {
            kill(process, SIGKILL);
        }
    }
    int status = 0;
    waitpid(program, &status, 0);
    std::this_thread::sleep_for(milliseconds{50});
}

milliseconds timeOf(const std::function<void()>& action) {
    return milliseconds{std::lround(1000 * secondsOf(action))};
}

/// A command that changes a workbook, killed without warning at many moments, or the LibreOffice
/// that it started: the workbook is the old one, to the byte, or the new one, whole.
class Killed {
  public:
    /// The arguments are those before the file; the model is left alone.
    Killed(std::vector<std::string> arguments, fs::path model)
        : arguments_(std::move(arguments)), model_(std::move(model)) {
        fs::create_directory(file_.parent_path());
        arguments_.emplace_back("--no-backup");
        arguments_.push_back(file_.string());
        // First without a kill: the profile is made, and the time is known.
        run();
        const auto once = [&] { return timeOf([&] { run(); }); };
        whole_ = std::min(once(), once());
        EXPECT_FALSE(contentOf(file_) == contentOf(model_));
    }

    const fs::path& file() const { return file_; }

    /// Moments between two parts of the time that a whole run takes.
    template <class IsNew>
    void atMoments(int rounds, double from, double to, IsNew isNew) {
        const std::string before = contentOf(model_);
        int untouched = 0;
        int replaced = 0;
        for (int round = 0; round < rounds; ++round) {
            fs::copy_file(model_, file_, fs::copy_options::overwrite_existing);
            const auto after = std::chrono::duration_cast<milliseconds>(
                whole_ * (from + (to - from) * round / rounds));
            startAndKill(arguments_, file_.string() + ".log", after, round % 2 == 1);
            if (contentOf(file_) == before) {
                ++untouched;
            } else {
                ++replaced;
                EXPECT_TRUE(isNew()) << "round " << round;
            }
            fs::remove(file_.string() + ".log");
        }
        std::cout << rounds << " kills over " << whole_.count() << " ms: " << untouched << " old, "
                  << replaced << " new" << std::endl;
        EXPECT_GT(untouched, 0);

        // What a killed run leaves beside the workbook, the next run removes.
        run();
        EXPECT_EQ(namesIn(file_.parent_path()), std::vector<std::string>{"classeur.ods"});
    }

  private:
    void run() {
        fs::copy_file(model_, file_, fs::copy_options::overwrite_existing);
        const Ran ran = runQuotepart(arguments_);
        EXPECT_EQ(ran.status, 0) << ran.output;
    }

    const Folder folder_;
    const fs::path file_ = folder_ / "travail" / "classeur.ods";
    std::vector<std::string> arguments_;
    fs::path model_;
    milliseconds whole_{0};
};

TEST(Kill, AtAnyMomentAWorkbookIsOldOrNew) {
    const Folder folder;
    const fs::path model = folder / "modele.ods";
    makeStaleWorkbook(
        model,
        [](const office::Document& document) {
            const office::Sheet sheet = document.sheet(0);
            for (int row = 0; row < 400; ++row) {
                sheet.cell(row, 0).setValue(row);
                sheet.cell(row, 1).setFormula("=A2*$D$1+SUM($A$1:A" + std::to_string(row + 1) +
                                              ")");
            }
        },
        [](const office::Document& document) { document.sheet(0).cell("D1").setValue(7); });
    Killed recalc({"recalc"}, model);
    // Most moments are in the second half: the first is LibreOffice's start.
    recalc.atMoments(40, 0.4, 1.2, [&] {
        const Said said = check(recalc.file());
        return said.severity == 0 && said.report.get<int>("formulas") == 400;
    });
}

TEST(Kill, AtAnyMomentAPeriodIsClosedOrNot) {
    const Folder folder;
    const fs::path model = folder / "modele.ods";
    makeBillingWorkbook(model);
    Killed close({"close", "--period", "2026-T1", "--author", "M. Le Gall"}, model);
    close.atMoments(30, 0.5, 1.2, [&] {
        const Said again = tell("close", close.file(), {{"Period", "2026-T1"}, {"Author", "A"}},
                                {.language = Language::english});
        return again.text.find("2026-T1 is closed already") != std::string::npos &&
               again.text.find("fingerprint") == std::string::npos &&
               linesNamed(close.file(), "MUT_HISTORIQUE").size() == 4;
    });
}

/// A collection makes new files: they are whole or not there, and the master is as it was.
TEST(Kill, AtAnyMomentACollectionIsThereOrNot) {
    const Folder folder;
    const fs::path work = folder / "travail";
    const fs::path master = work / "maître.ods";
    const fs::path output = work / "consolidé.ods";
    const fs::path report = work / "rapport.txt";
    fs::create_directories(folder / "retours");
    fs::create_directory(work);
    makeBillingWorkbook(master);
    editWorkbook(master, [](const office::Document& document) {
        declareTable(document, "Membres", "MUT_MEMBRES",
                     {{"Membre", "Code"}, {"Daoulas", "29043"}, {"Logonna", "29137"}});
    });
    tests::returnOf("Daoulas", "29043", "#15").write(folder / "retours" / "Daoulas.ods");
    const std::vector<std::string> arguments{"collect",  (folder / "retours").string(),
                                             "--into",   master.string(),
                                             "--output", output.string(),
                                             "--report", report.string(),
                                             "--year",   "2027"};
    const auto again = [&] {
        fs::remove(output);
        fs::remove(report);
        // 1: one of the two members is missing.
        const Ran ran = runQuotepart(arguments);
        EXPECT_EQ(ran.status, 1) << ran.output;
    };
    again();
    const milliseconds whole = std::min(timeOf(again), timeOf(again));
    const std::string text = contentOf(report);
    const std::string before = contentOf(master);
    constexpr int rounds = 20;
    int written = 0;
    for (int round = 0; round < rounds; ++round) {
        fs::remove(output);
        fs::remove(report);
        startAndKill(arguments, folder / "log",
                     std::chrono::duration_cast<milliseconds>(whole * (0.4 + 0.8 * round / rounds)),
                     round % 2 == 1);
        EXPECT_EQ(contentOf(master), before);
        if (fs::exists(output)) {
            ++written;
            EXPECT_EQ(linesNamed(output, "MUT_PREVISIONS").size(), 2U);
        }
        if (fs::exists(report)) {
            EXPECT_EQ(contentOf(report), text);
        }
    }
    std::cout << rounds << " kills over " << whole.count() << " ms: " << written << " written"
              << std::endl;
    EXPECT_LT(written, rounds);
    again();
    EXPECT_EQ(namesIn(work),
              (std::vector<std::string>{"consolidé.ods", "maître.ods", "rapport.txt"}));
}

TEST(Kill, AnOfficeThatCrashesInABatchLosesOnlyItsFile) {
    const Folder folder;
    const fs::path books = folder / "classeurs";
    fs::create_directory(books);
    makeStaleSum(books / "a.ods");
    makeLastingWorkbook(books / "b.ods");
    makeStaleSum(books / "c.ods");
    const std::string slow = contentOf(books / "b.ods");
    const std::string log = (folder / "log").string();
    const pid_t program = startQuotepart({"recalc", "--json", "--no-backup", books.string()}, log);
    int status = 0;
    while (contentOf(log).find('\n') == std::string::npos &&
           waitpid(program, &status, WNOHANG) == 0) {
        std::this_thread::sleep_for(milliseconds{10});
    }
    std::this_thread::sleep_for(milliseconds{200});
    kill(familyOf(program).back(), SIGKILL);
    waitpid(program, &status, 0);
    EXPECT_EQ(WIFEXITED(status) ? WEXITSTATUS(status) : -1, 2);
    const std::string said = contentOf(log);
    const std::size_t second = said.find('\n') + 1;
    const std::size_t third = said.find('\n', second) + 1;
    EXPECT_NE(said.substr(0, second).find(R"("outcome":"rewritten")"), std::string::npos) << said;
    EXPECT_NE(said.substr(second, third - second).find("officeFailed"), std::string::npos) << said;
    EXPECT_NE(said.substr(third).find(R"("outcome":"rewritten")"), std::string::npos) << said;
    EXPECT_EQ(contentOf(books / "b.ods"), slow);
    EXPECT_EQ(namesIn(books), (std::vector<std::string>{"a.ods", "b.ods", "c.ods"}));
}

/// The soffice.bin of a run of the program; 0: none.
pid_t officeOf(pid_t program) {
    for (const pid_t process : familyOf(program)) {
        if (contentOf("/proc/" + std::to_string(process) + "/comm") == "soffice.bin\n") {
            return process;
        }
    }
    return 0;
}

std::size_t filesUnder(const fs::path& folder, std::string_view extension) {
    std::size_t number = 0;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(folder, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        number += entry->path().extension() == extension ? 1 : 0;
    }
    return number;
}

/// A command that makes a file for each of many members, whose LibreOffice crashes after some.
class CrashAmongDrafts : public testing::Test {
  protected:
    static constexpr int members = 80;

    CrashAmongDrafts() {
        fs::create_directory(work_);
        makeWorkbook(master_, [](const office::Document& document) {
            TypedLines lines{{"Membre", "Service", "Période", "Montant"}};
            for (int member = 0; member < members; ++member) {
                lines.push_back({"Commune " + std::to_string(member), "ADS", "2026-T1", 100.0});
            }
            declareTable(document, "Facturation", "MUT_FACTURATION", lines);
        });
    }

    /// Kills LibreOffice as soon as three drafts are there.
    Ran crashed(const std::vector<std::string>& arguments, std::string_view extension) const {
        const fs::path log = folder_ / "log";
        const std::size_t before = filesUnder(output_, extension);
        const pid_t program = startQuotepart(arguments, log);
        int status = 0;
        pid_t ended = 0;
        while (filesUnder(output_, extension) < before + 3 && ended == 0) {
            std::this_thread::sleep_for(milliseconds{5});
            ended = waitpid(program, &status, WNOHANG);
        }
        if (ended == 0) {
            if (const pid_t office = officeOf(program); office > 0) {
                kill(office, SIGKILL);
            }
            waitpid(program, &status, 0);
        }
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(log)};
    }

    /// Into a folder that is made for it, then into one that holds a file already.
    void expectNothingDelivered(std::vector<std::string> arguments, std::string_view extension,
                                std::size_t delivered) const {
        arguments.insert(arguments.end(),
                         {"--output", output_.string(), "--lang", "en", master_.string()});
        const std::string before = contentOf(master_);
        for (const bool isThere : {false, true}) {
            const std::string former = "ancien" + std::string(extension);
            Ran ran;
            // On a busy machine a run may have ended before it could be killed.
            for (int attempt = 0; attempt < 5 && ran.status <= 1; ++attempt) {
                fs::remove_all(output_);
                if (isThere) {
                    fs::create_directory(output_);
                    std::ofstream(output_ / former) << "signé";
                }
                ran = crashed(arguments, extension);
            }
            EXPECT_EQ(ran.status, 2) << ran.output;
            EXPECT_NE(ran.output.find(master_.string() +
                                      ": left as it was: LibreOffice ended or did not answer"),
                      std::string::npos)
                << ran.output;
            EXPECT_EQ(contentOf(master_), before);
            EXPECT_EQ(fs::exists(output_), isThere);
            if (isThere) {
                EXPECT_EQ(namesIn(output_), std::vector<std::string>{former});
                EXPECT_EQ(contentOf(output_ / former), "signé");
            }
        }
        // Another run is none the worse for it.
        const Ran again = runQuotepart(arguments);
        EXPECT_LE(again.status, 1) << again.output;
        const std::vector<std::string> names = namesIn(output_);
        EXPECT_EQ(names.size(), delivered + 1) << testing::PrintToString(names);
        EXPECT_FALSE(names.front().starts_with(".")) << names.front();
        EXPECT_EQ(contentOf(master_), before);
        EXPECT_EQ(namesIn(work_), (std::vector<std::string>{"classeur.ods", "sortie"}));
    }

    const Folder folder_;
    const fs::path work_ = folder_ / "travail";
    const fs::path master_ = work_ / "classeur.ods";
    const fs::path output_ = work_ / "sortie";
};

TEST_F(CrashAmongDrafts, NothingIsDistributed) {
    // A workbook for each, and the list of them.
    expectNothingDelivered({"distribute", "--year", "2026"}, ".ods", members + 1);
}

TEST_F(CrashAmongDrafts, NothingIsIssued) {
    ASSERT_EQ(
        tell("close", master_, {{"Period", "2026-T1"}, {"Author", "A"}}, {.keepBackup = false})
            .outcome(),
        "rewritten");
    // A statement for each, and the summary.
    expectNothingDelivered({"statements", "--period", "2026-T1"}, ".pdf", members + 1);
}

}  // namespace
}  // namespace quotepart
