#include <gtest/gtest.h>

#include "tests/calc/calc.hpp"

namespace quotepart {
namespace {

constexpr std::string_view identifier = "org.quotepart.Mutualisation";

bool isListed(const office::OfficeProfile& profile) {
    return profile.listExtensions().find(identifier) != std::string::npos;
}

std::string versionShown(const std::filesystem::path& profile) {
    const auto office = office::Office::start({.profile = profile, .language = "fr"});
    const auto document = office::Document::create(office);
    document.sheet(0).cell("A1").setFormulaLocal("=MUT.VERSION()");
    return shownBy(document.sheet(0).cell("A1"));
}

TEST(Package, InstallsAndRemovesCleanlyTwiceInARow) {
    office::OfficeProfile profile;
    profile.configure("fr");
    for (int round = 0; round < 2; ++round) {
        profile.installExtension(extensionPath());
        EXPECT_TRUE(isListed(profile));
        EXPECT_EQ(versionShown(profile.folder()), "\"1.0.0\"");
        profile.removeExtension(std::string(identifier));
        EXPECT_FALSE(isListed(profile));
        EXPECT_EQ(versionShown(profile.folder()), "Err:525");
    }
}

TEST(Package, IsDescribedInFrenchAndEnglish) {
    office::OfficeProfile profile;
    profile.configure("fr");
    profile.installExtension(extensionPath());
    const std::string listed = profile.listExtensions();
    EXPECT_NE(listed.find("Version: 1.0.0"), std::string::npos) << listed;
    EXPECT_NE(listed.find("is registered: yes"), std::string::npos) << listed;
}

}  // namespace
}  // namespace quotepart
