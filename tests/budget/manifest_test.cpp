#include "addin/budget/manifest.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "addin/billing/table_reader.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::budget {
namespace {

namespace fs = std::filesystem;

class ManifestFile : public testing::Test {
  protected:
    std::optional<Manifest> read(const std::string& text) const {
        std::ofstream(file_, std::ios::trunc) << text;
        return readManifest(file_);
    }

    const Folder folder_;
    const fs::path file_ = folder_ / "manifeste.json";
    const Manifest manifest_{.year = 2027,
                             .version = "Budget de la commune 1.1",
                             .entries = {{.file = "2027 Budget L’Hôpital \"Camfrout\".ods",
                                          .member = billing::nameOf("L’Hôpital \"Camfrout\"\\"),
                                          .code = "29055",
                                          .totals = {.past = -123456, .coming = 7},
                                          .digest = std::string(64, 'e'),
                                          .seal = std::string(63, 'a') + "0"}},
                             .totals = {.past = -123456, .coming = 7}};
};

TEST_F(ManifestFile, IsReadAsItWasWritten) {
    const auto again = read(textOf(manifest_));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->year, 2027);
    EXPECT_EQ(again->version, manifest_.version);
    ASSERT_EQ(again->entries.size(), 1U);
    const ManifestEntry& entry = again->entries.front();
    const ManifestEntry& written = manifest_.entries.front();
    EXPECT_EQ(entry.file, written.file);
    EXPECT_EQ(entry.member.shown, written.member.shown);
    EXPECT_EQ(entry.member.key, written.member.key);
    EXPECT_EQ(entry.code, written.code);
    EXPECT_EQ(entry.digest, written.digest);
    EXPECT_EQ(entry.seal, written.seal);
}

TEST_F(ManifestFile, WhatIsNoneIsNotReadAsOne) {
    EXPECT_FALSE(readManifest(folder_ / "absent.json"));
    EXPECT_FALSE(readManifest(folder_.path()));
    const std::string text = textOf(manifest_);
    for (const std::string& wrong :
         {std::string(), std::string("{}"), std::string("[1, 2]"), text.substr(0, text.size() / 2),
          text.substr(1), text + text, std::string(10'000'000, '['),
          "{\"year\": " + std::string(10'000'000, '{')}) {
        EXPECT_FALSE(read(wrong)) << wrong.substr(0, 100);
    }
    Manifest unsealed = manifest_;
    for (const std::string& seal :
         {std::string(), std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'g')}) {
        unsealed.entries.front().seal = seal;
        EXPECT_FALSE(read(textOf(unsealed))) << seal;
    }
    unsealed.entries.clear();
    EXPECT_FALSE(read(textOf(unsealed)));
}

}  // namespace
}  // namespace quotepart::budget
