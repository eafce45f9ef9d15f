#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iostream>

#include "addin/office/supervised_process.hpp"
#include "tests/budget/commune_file.hpp"
#include "tests/support/folder.hpp"
#include "tests/workbook/billing_workbook.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// The words before a command that let it mount what nobody else sees; none where that is
/// forbidden, as in some containers.
Lines ownMounts() {
    Lines words{"/usr/bin/unshare", "--mount", "--propagation", "unchanged"};
    if (geteuid() != 0) {
        words.emplace_back("--map-root-user");
    }
    const Folder folder;
    office::ProcessPlan plan;
    plan.command = words;
    for (const char* word : {"sh", "-c", "mount -t tmpfs tmpfs \"$1\" && umount \"$1\"", "sh"}) {
        plan.command.emplace_back(word);
    }
    plan.command.push_back(folder.path().string());
    plan.log = folder.path().string() + ".log";
    plan.removeAfter.push_back(plan.log);
    const bool isAllowed = office::runProcess(plan, std::chrono::milliseconds{20'000}).status == 0;
    return isAllowed ? words : Lines();
}

const Lines& wordsToMount() {
    static const Lines words = ownMounts();
    return words;
}

/// What is the matter with a folder in which the program runs.
enum class Fault {
    full,        ///< a disk of its own, a megabyte in memory, that is full
    shortFiles,  ///< no file may be long
    readOnly,    ///< a disk of its own, that cannot be written
    forbidden,   ///< nobody may write, not even the administrator
};

const char* nameOf(Fault fault) {
    switch (fault) {
        case Fault::full:
            return "full";
        case Fault::shortFiles:
            return "short files";
        case Fault::readOnly:
            return "read-only";
        case Fault::forbidden:
            return "forbidden";
    }
    return "";
}

/// Runs the program in such a folder, with copies of some files and only so many kilobytes left.
/// Gives what the program said; then, a line each, its status, "same" for each of the files that is
/// what it was, and the names in the folder.
std::string ranWith(Fault fault, const std::vector<fs::path>& files, int kilobytesLeft,
                    const Lines& arguments) {
    constexpr const char* script = R"(
        disk=$1 left=$2 program=$3 fault=$4
        shift 4
        own=
        if [ "$fault" = full ] || [ "$fault" = read-only ]; then
            mount -t tmpfs -o size=1m tmpfs "$disk" || exit
            trap 'cd / && umount "$disk"' EXIT
        fi
        cd "$disk" || exit
        while [ "$1" != -- ]; do
            cp "$1" . && shift
        done
        shift
        sums=$(sha256sum *)
        case $fault in
        full)
            dd if=/dev/zero of=autre bs=1k 2>/dev/null
            [ "$left" = 0 ] || truncate -s "-${left}K" autre ;;
        'short files')
            "$program" check *.ods >/dev/null 2>&1  # its profile is made
            trap '' XFSZ
            ulimit -f $((left < 4 ? 8 : 2 * left)) ;;
        read-only)
            mount -o remount,ro "$disk" && ! touch autre 2>/dev/null || exit ;;
        forbidden)
            [ $(id -u) != 0 ] || own='setpriv --bounding-set=-dac_override,-dac_read_search'
            trap 'chmod -R u+w "$disk"' EXIT
            chmod -R a-w . && ! $own touch autre 2>/dev/null || exit ;;
        esac
        status=0
        $own "$program" "$@" 2>&1 || status=$?
        echo "status $status"
        echo "$sums" | sha256sum -c 2>/dev/null | sed -n 's/: OK$/ same/p'
        ls -A | grep -vx autre
    )";
    const Folder folder;
    fs::create_directory(folder / "disque");
    office::ProcessPlan plan;
    plan.command = wordsToMount();
    for (const std::string& word :
         {std::string("/bin/sh"), std::string("-c"), std::string(script), std::string("sh"),
          (folder / "disque").string(), std::to_string(kilobytesLeft),
          std::string(QUOTEPART_PROGRAM), std::string(nameOf(fault))}) {
        plan.command.push_back(word);
    }
    for (const fs::path& file : files) {
        plan.command.push_back(file.string());
    }
    plan.command.emplace_back("--");
    plan.command.insert(plan.command.end(), arguments.begin(), arguments.end());
    plan.environment = {"LC_ALL=C", cacheSetting()};
    plan.log = folder / "log";
    return office::runProcess(plan, std::chrono::milliseconds{180'000}).output;
}

/// Where nothing may be mounted, no file may be longer than the kilobytes left.
std::string onFullDisk(const std::vector<fs::path>& files, int kilobytesLeft,
                       const Lines& arguments) {
    return ranWith(wordsToMount().empty() ? Fault::shortFiles : Fault::full, files, kilobytesLeft,
                   arguments);
}

/// A workbook of some twenty kilobytes with stale results.
void makeLongStaleWorkbook(const fs::path& file) {
    makeStaleWorkbook(
        file,
        [](const office::Document& document) {
            const office::Sheet sheet = document.sheet(0);
            for (int row = 0; row < 1500; ++row) {
                sheet.cell(row, 0).setValue(row * 7919 % 10007);
                sheet.cell(row, 1).setFormula("=A" + std::to_string(row + 1) + "*$D$1");
            }
        },
        [](const office::Document& document) { document.sheet(0).cell("D1").setValue(7); });
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// That the command ended saying so, and that all is as it was. A limit on every file stops
/// LibreOffice itself, which then is the reason.
testing::AssertionResult isLeftAlone(const std::string& said, const std::string& reason,
                                     bool isDisk = !wordsToMount().empty()) {
    if (!said.ends_with(isDisk ? "status 2\na.ods same\na.ods\n" : "\na.ods same\na.ods\n") ||
        holds(said, "status 0") || (isDisk && !holds(said, reason))) {
        return testing::AssertionFailure() << said;
    }
    return testing::AssertionSuccess();
}

class FullDisk : public testing::Test {
  protected:
    void SetUp() override {
        const std::string way = wordsToMount().empty()
                                    ? "a limit on each file: nothing may be mounted"
                                    : "a small disk";
        RecordProperty("FullDisk", way);
        std::cout << "full disk: " << way << std::endl;
    }
};

TEST_F(FullDisk, ARecalculatedWorkbookIsLeftAsItWas) {
    const Folder folder;
    const fs::path file = folder / "a.ods";
    makeLongStaleWorkbook(file);
    ASSERT_GT(fs::file_size(file), 12'000U);
    for (const int left : {0, 8}) {
        const std::string said = onFullDisk({file}, left, {"recalc", "a.ods"});
        EXPECT_TRUE(isLeftAlone(said, "could not be written"));
    }
    if (!wordsToMount().empty()) {
        // The test's own disk is not what refuses.
        const std::string said = onFullDisk({file}, 600, {"recalc", "--no-backup", "a.ods"});
        EXPECT_TRUE(said.ends_with("status 0\na.ods\n")) << said;
    }
}

TEST_F(FullDisk, NothingIsClosedOrderedOrIssued) {
    const Folder folder;
    const fs::path file = folder / "a.ods";
    makeBillingWorkbook(file);
    const Lines closing{"close", "--period", "2026-T1", "--author", "A", "a.ods"};
    const std::string closed = onFullDisk({file}, 4, closing);
    EXPECT_TRUE(isLeftAlone(closed, "could not be written"));

    ASSERT_EQ(tell("close", file, {{"Period", "2026-T1"}, {"Author", "A"}}).outcome(), "rewritten");
    for (const auto& backup : fs::directory_iterator(folder.path())) {
        if (backup.path().extension() == ".bak") {
            fs::remove(backup.path());
        }
    }
    for (const int left : {4, 40}) {
        const std::string issued = onFullDisk(
            {file}, left, {"statements", "--period", "2026-T1", "--output", "pdf", "a.ods"});
        EXPECT_TRUE(isLeftAlone(issued, "nothing was written"));
    }
}

TEST_F(FullDisk, NothingIsDistributedNorCollected) {
    const Folder folder;
    const fs::path file = folder / "a.ods";
    makeBillingWorkbook(file);
    editWorkbook(file, [](const office::Document& document) {
        declareTable(document, "Membres", "MUT_MEMBRES",
                     {{"Membre", "Code"},
                      {"Daoulas", "29043"},
                      {"Logonna", "29137"},
                      {"Saint-Éloy", "29246"}});
    });
    for (const int left : {8, 28}) {
        const std::string sent = onFullDisk(
            {file}, left, {"distribute", "--year", "2026", "--output", "envoi", "a.ods"});
        EXPECT_TRUE(isLeftAlone(sent, "nothing was written"));
    }

    fs::create_directory(folder / "retours");
    tests::returnOf("Daoulas", "29043", "#15").write(folder / "retours" / "Daoulas.ods");
    const std::string collected =
        onFullDisk({file}, 4,
                   {"collect", (folder / "retours").string(), "--into", "a.ods", "--output",
                    "b.ods", "--report", "c.txt", "--year", "2027"});
    EXPECT_TRUE(isLeftAlone(collected, "left as it was: the new file could not be written ("));
}

/// A folder that may be read and not written, as one on a share or on a CD: a disk mounted so, or
/// where nothing may be mounted, one without any permission to write.
class ReadOnlyFolder : public testing::Test {
  protected:
    void SetUp() override {
        makeBillingWorkbook(file_);
        editWorkbook(file_, [](const office::Document& document) {
            declareTable(document, "Membres", "MUT_MEMBRES",
                         {{"Membre", "Code"},
                          {"Daoulas", "29043"},
                          {"Logonna", "29137"},
                          {"Saint-Éloy", "29246"}});
        });
    }

    static std::string ran(const std::vector<fs::path>& files, const Lines& arguments) {
        return ranWith(wordsToMount().empty() ? Fault::forbidden : Fault::readOnly, files, 0,
                       arguments);
    }

    static testing::AssertionResult isRefused(const std::string& said, const std::string& reason) {
        return isLeftAlone(said, reason, true);
    }

    const std::string why_ =
        wordsToMount().empty() ? ", Permission denied" : ", Read-only file system";

    const Folder folder_;
    const fs::path file_ = folder_ / "a.ods";
};

TEST_F(ReadOnlyFolder, AWorkbookInItIsNeitherRecalculatedNorClosed) {
    const fs::path stale = folder_ / "ancien" / "a.ods";
    fs::create_directory(stale.parent_path());
    makeStaleSum(stale);
    const std::string why = "/disque/a.ods: left as it was: it is read-only\n";
    EXPECT_TRUE(isRefused(ran({stale}, {"recalc", "a.ods"}), why));
    EXPECT_TRUE(
        isRefused(ran({file_}, {"close", "--period", "2026-T1", "--author", "A", "a.ods"}), why));
    // LibreOffice changes nothing in what it opened to be read, not even for a copy elsewhere.
    const fs::path output = folder_ / "ailleurs";
    EXPECT_TRUE(isRefused(ran({file_}, {"close", "--period", "2026-T1", "--author", "A", "--output",
                                        output.string(), "a.ods"}),
                          "/disque/a.ods: left as it was: it is read-only\n"));
    EXPECT_FALSE(fs::exists(output / "a.ods"));
}

TEST_F(ReadOnlyFolder, NothingIsDeliveredIntoIt) {
    const std::string master = file_.string();
    const std::vector<std::pair<std::string, std::string>> places{{"envoi", "/disque/envoi" + why_},
                                                                  {".", "/disque" + why_}};
    for (const auto& [output, named] : places) {
        const std::string said =
            ran({file_}, {"distribute", "--year", "2026", "--output", output, master});
        EXPECT_TRUE(isRefused(said, named));
        EXPECT_TRUE(holds(said, "nothing was written: ")) << said;
    }
    fs::create_directory(folder_ / "retours");
    tests::returnOf("Daoulas", "29043", "#15").write(folder_ / "retours" / "Daoulas.ods");
    const Lines collecting{"collect", (folder_ / "retours").string(), "--into", master, "--year",
                           "2027"};
    const auto collected = [&](const std::string& output, const std::string& report) {
        Lines arguments = collecting;
        arguments.insert(arguments.end(), {"--output", output, "--report", report});
        return ran({file_}, arguments);
    };
    EXPECT_TRUE(
        isRefused(collected("b.ods", (folder_ / "c.txt").string()), "/disque" + why_ + ")"));
    EXPECT_TRUE(isRefused(collected((folder_ / "b.ods").string(), "c.txt"), "/disque" + why_));
    EXPECT_EQ(namesIn(folder_.path()), (Lines{"a.ods", "retours"}));

    ASSERT_EQ(tell("close", file_, {{"Period", "2026-T1"}, {"Author", "A"}}, {.keepBackup = false})
                  .outcome(),
              "rewritten");
    const std::string before = contentOf(file_);
    EXPECT_TRUE(
        isRefused(ran({file_}, {"statements", "--period", "2026-T1", "--output", "pdf", master}),
                  "/disque/pdf" + why_));
    EXPECT_EQ(contentOf(file_), before);
}

TEST_F(ReadOnlyFolder, ReturnsInItAreCollected) {
    tests::returnOf("Daoulas", "29043", "#15").write(folder_ / "Daoulas.ods");
    const fs::path output = folder_ / "b.ods";
    const std::string said = ran(
        {folder_ / "Daoulas.ods"},
        {"collect", ".", "--into", file_.string(), "--output", output.string(), "--year", "2027"});
    // 1: two of the three members are missing.
    EXPECT_TRUE(said.ends_with("status 1\nDaoulas.ods same\nDaoulas.ods\n")) << said;
    EXPECT_EQ(linesNamed(output, "MUT_PREVISIONS").size(), 2U);
}

/// Asked to open it for writing, LibreOffice would recognize no workbook there.
TEST_F(ReadOnlyFolder, AWorkbookInItIsRead) {
    const std::string checked = ran({file_}, {"check", "a.ods"});
    EXPECT_TRUE(checked.ends_with("status 1\na.ods same\na.ods\n")) << checked;
    const fs::path output = folder_ / "envoi";
    const std::string sent =
        ran({file_}, {"distribute", "--year", "2026", "--output", output.string(), "a.ods"});
    EXPECT_TRUE(sent.ends_with("status 0\na.ods same\na.ods\n")) << sent;
    EXPECT_EQ(namesIn(output).size(), 4U);
}

/// Fonts of which fontconfig is to know: those of a folder, or none.
std::string fontsSetting(const Folder& folder, const std::string& fonts) {
    const fs::path file = folder / "fonts.conf";
    std::ofstream(file) << "<?xml version=\"1.0\"?><fontconfig><cachedir>" << folder.path().string()
                        << "/cache</cachedir>" << (fonts.empty() ? "" : "<dir>" + fonts + "</dir>")
                        << "</fontconfig>";
    return "FONTCONFIG_FILE=" + file.string();
}

class Fonts : public testing::Test {
  protected:
    Fonts() {
        makeBillingWorkbook(file_);
        EXPECT_EQ(tell("close", file_, {{"Period", "2026-T1"}, {"Author", "A"}}).outcome(),
                  "rewritten");
    }

    Ran statementsWith(const std::string& fonts) const {
        return runQuotepart({"statements", "--period", "2026-T1", "--output",
                             (folder_ / "pdf").string(), file_.string()},
                            {"LC_ALL=C", fontsSetting(folder_, fonts)});
    }

    const Folder folder_;
    const fs::path file_ = folder_ / "a.ods";
};

TEST_F(Fonts, WithoutAnyTheReasonIsSaid) {
    const Ran ran = statementsWith({});
    EXPECT_EQ(ran.status, 4) << ran.output;
    EXPECT_TRUE(holds(ran.output, "Aucune police")) << ran.output;
    EXPECT_FALSE(holds(ran.output, "+0x")) << ran.output;
    EXPECT_FALSE(fs::exists(folder_ / "pdf"));
}

TEST_F(Fonts, OthersTakeThePlaceOfThoseThatAreMissing) {
    // 1: much is not said in this workbook.
    const Ran ran = statementsWith("/usr/share/fonts/truetype/dejavu");
    EXPECT_EQ(ran.status, 1) << ran.output;
    const Lines files = namesIn(folder_ / "pdf");
    ASSERT_EQ(files.size(), 4U) << testing::PrintToString(files);
    for (const std::string& name : files) {
        EXPECT_TRUE(contentOf(folder_ / ("pdf/" + name)).starts_with("%PDF-")) << name;
    }
}

}  // namespace
}  // namespace quotepart
