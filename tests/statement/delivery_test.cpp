#include "addin/workbook/delivery.hpp"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "addin/workbook/temporary_mark.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::workbook {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

std::string read(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Hidden ones included.
std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

using Names = std::vector<std::string>;

TEST(Delivery, FilesAppearTogether) {
    const Folder folder;
    const fs::path output = folder / "out";
    {
        Delivery delivery(output);
        write(delivery.draftOf("a.pdf"), "A");
        write(delivery.draftOf("b.pdf"), "B");
        EXPECT_EQ(namesIn(output).size(), 1U);
        delivery.deliver({"a.pdf", "b.pdf"}, false);
    }
    EXPECT_EQ(namesIn(output), (Names{"a.pdf", "b.pdf"}));
    EXPECT_EQ(read(output / "b.pdf"), "B");
    EXPECT_EQ(fs::hard_link_count(output / "b.pdf"), 1U);
}

TEST(Delivery, NothingIsLeftOfOneThatWasGivenUp) {
    const Folder folder;
    {
        Delivery delivery(folder / "out");
        write(delivery.draftOf("a.pdf"), "A");
    }
    EXPECT_FALSE(fs::exists(folder / "out"));
    write(folder / "mine", "M");
    {
        Delivery delivery(folder.path());
        write(delivery.draftOf("a.pdf"), "A");
    }
    EXPECT_EQ(namesIn(folder.path()), Names{"mine"});
}

TEST(Delivery, AFileThatIsThereIsNotReplacedUnasked) {
    const Folder folder;
    write(folder / "b.pdf", "mine");
    {
        Delivery delivery(folder.path());
        for (const std::string name : {"a.pdf", "b.pdf", "c.pdf"}) {
            write(delivery.draftOf(name), "new");
        }
        EXPECT_THROW(delivery.deliver({"a.pdf", "b.pdf", "c.pdf"}, false), fs::filesystem_error);
    }
    EXPECT_EQ(namesIn(folder.path()), Names{"b.pdf"});
    EXPECT_EQ(read(folder / "b.pdf"), "mine");
}

TEST(Delivery, AllOrNoneAreReplaced) {
    const Folder folder;
    write(folder / "a.pdf", "old a");
    write(folder / "b.pdf", "old b");
    {
        Delivery delivery(folder.path());
        write(delivery.draftOf("a.pdf"), "new a");
        write(delivery.draftOf("b.pdf"), "new b");
        delivery.deliver({"a.pdf", "b.pdf"}, true);
    }
    EXPECT_EQ(namesIn(folder.path()), (Names{"a.pdf", "b.pdf"}));
    EXPECT_EQ(read(folder / "a.pdf"), "new a");

    // What is no file cannot be replaced: the first is put back.
    fs::create_directory(folder / "c.pdf");
    {
        Delivery delivery(folder.path());
        write(delivery.draftOf("a.pdf"), "newer a");
        write(delivery.draftOf("c.pdf"), "newer c");
        EXPECT_THROW(delivery.deliver({"a.pdf", "c.pdf"}, true), fs::filesystem_error);
    }
    EXPECT_EQ(namesIn(folder.path()), (Names{"a.pdf", "b.pdf", "c.pdf"}));
    EXPECT_EQ(read(folder / "a.pdf"), "new a");
}

TEST(Delivery, AFolderWhoseParentIsMissingIsNotMade) {
    const Folder folder;
    EXPECT_THROW(Delivery(folder / "missing" / "out"), fs::filesystem_error);
    EXPECT_FALSE(fs::exists(folder / "missing"));
    write(folder / "file", "F");
    EXPECT_THROW(Delivery(folder / "file"), fs::filesystem_error);
    EXPECT_EQ(read(folder / "file"), "F");
}

/// What a run killed in the middle of a delivery left is taken back by the next.
TEST(Delivery, AKilledRunIsTakenBack) {
    const Folder folder;
    const fs::path output = folder / "out";
    write(folder / "keep", "K");
    const auto killedAt = [&](const fs::path& place, bool half) {
        const pid_t child = fork();
        if (child == 0) {
            auto* delivery = new Delivery(place);
            write(delivery->draftOf("a.pdf"), "new a");
            write(delivery->draftOf("b.pdf"), "new b");
            if (half) {
                const fs::path workshop = delivery->draftOf("a.pdf").parent_path().parent_path();
                fs::rename(place / "a.pdf", workshop / "old" / "a.pdf");
                fs::create_hard_link(delivery->draftOf("a.pdf"), place / "a.pdf");
            }
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
    };
    killedAt(output, false);
    EXPECT_TRUE(fs::exists(output));
    takeBackDeliveries(output);
    EXPECT_FALSE(fs::exists(output));

    fs::create_directory(output);
    write(output / "a.pdf", "old a");
    killedAt(output, true);
    EXPECT_EQ(read(output / "a.pdf"), "new a");
    takeBackDeliveries(output);
    EXPECT_EQ(namesIn(output), Names{"a.pdf"});
    EXPECT_EQ(read(output / "a.pdf"), "old a");

    // One that goes on is left alone.
    const Delivery going(output);
    takeBackDeliveries(output);
    EXPECT_EQ(namesIn(output).size(), 2U);
}

TEST(TemporaryMark, OfWhom) {
    const std::string own = temporaryMark(3);
    EXPECT_FALSE(isAbandoned(own));
    const std::size_t at = own.find('@');
    const std::string gone = ".quotepart-999999999-1" + own.substr(at);
    EXPECT_TRUE(isAbandoned(gone));
    EXPECT_TRUE(isAbandoned(gone + ".done"));
    EXPECT_FALSE(isAbandoned(gone + "x"));
    EXPECT_FALSE(isAbandoned(".quotepart-999999999-1@"));
    EXPECT_FALSE(isAbandoned(".quotepart-x"));
    EXPECT_FALSE(isAbandoned("quotepart-999999999-1" + own.substr(at)));
}

TEST(TemporaryMark, AProcessThatNobodyBuriedIsGone) {
    const std::string own = temporaryMark(1);
    const pid_t child = fork();
    if (child == 0) {
        _exit(0);
    }
    siginfo_t ended{};
    ASSERT_EQ(waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT), 0);
    EXPECT_TRUE(
        isAbandoned(".quotepart-" + std::to_string(child) + "-1" + own.substr(own.find('@'))));
    waitpid(child, nullptr, 0);
}

TEST(TemporaryMark, OfWhatLibreOfficeWasWriting) {
    EXPECT_TRUE(isOfficeTemporary("lu999999998abcd.tmp", 999'999'998));
    // Digits that follow make a number no process can have, or that of none.
    EXPECT_TRUE(isOfficeTemporary("lu99999999870140.tmp", 999'999'998));
    EXPECT_TRUE(isOfficeTemporary("lu999999998.tmp", 99'999'999));
    EXPECT_FALSE(isOfficeTemporary("lu999999998abcd.tmp", 999'999'997));
    EXPECT_FALSE(isOfficeTemporary("lu999999998abcd.ods", 999'999'998));
    EXPECT_FALSE(isOfficeTemporary("x999999998abcd.tmp", 999'999'998));
    // It may be of a LibreOffice that goes on.
    const int own = getpid();
    const std::string ofOwn = "lu" + std::to_string(own);
    EXPECT_TRUE(isOfficeTemporary(ofOwn + "abcd.tmp", own / 10));
    prctl(PR_SET_NAME, "soffice.bin");
    EXPECT_FALSE(isOfficeTemporary(ofOwn + "abcd.tmp", own / 10));
    EXPECT_FALSE(isOfficeTemporary(ofOwn + "0abcd.tmp", own / 10));
    prctl(PR_SET_NAME, "statement_tests");
}

}  // namespace
}  // namespace quotepart::workbook
