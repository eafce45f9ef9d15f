#include "examples/runner/output_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/folder.hpp"

namespace quotepart::examples {
namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class OutputFolders : public testing::Test {
  protected:
    void SetUp() override { write(made, "one"); }

    /// A new run of the program puts another version there.
    void putAgain(const std::string& text) {
        write(made, text);
        OutputFolder(place).receive(made, "book.ods");
    }

    Folder folder;
    std::filesystem::path made = folder / "draft";
    std::filesystem::path place = folder / "out";
};

TEST_F(OutputFolders, ReplacesWhatItMade) {
    putAgain("one");
    putAgain("two");
    EXPECT_EQ(read(place / "book.ods"), "two");
}

TEST_F(OutputFolders, LeavesWhatIsNotItsOwn) {
    std::filesystem::create_directories(place);
    write(place / "book.ods", "mine");
    EXPECT_THROW(putAgain("one"), NotOurs);
    EXPECT_EQ(read(place / "book.ods"), "mine");
}

TEST_F(OutputFolders, LeavesWhatWasChangedSince) {
    putAgain("one");
    write(place / "book.ods", "corrected by hand");
    EXPECT_THROW(putAgain("two"), NotOurs);
    EXPECT_EQ(read(place / "book.ods"), "corrected by hand");
}

TEST_F(OutputFolders, LeavesWhatIsOpen) {
    putAgain("one");
    write(place / ".~lock.book.ods#", "");
    EXPECT_THROW(putAgain("two"), NotOurs);
}

TEST_F(OutputFolders, MakesAgainWhatWasRemoved) {
    putAgain("one");
    std::filesystem::remove(place / "book.ods");
    putAgain("two");
    EXPECT_EQ(read(place / "book.ods"), "two");
}

}  // namespace
}  // namespace quotepart::examples
