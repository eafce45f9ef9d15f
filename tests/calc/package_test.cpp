#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>

#include "addin/office/supervised_process.hpp"
#include "tests/calc/calc.hpp"
#include "tests/support/folder.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view identifier = "org.quotepart.Mutualisation";

std::string versionShown(const fs::path& profile) {
    const auto office = office::Office::start({.profile = profile, .language = "fr"});
    const auto document = office::Document::create(office);
    document.sheet(0).cell("A1").setFormulaLocal("=MUT.VERSION()");
    return shownBy(document.sheet(0).cell("A1"));
}

/// As an IT department installs it: for everybody who uses that LibreOffice.
TEST(Package, InstallsAndRemovesForAllTwiceInARow) {
    office::OfficeProfile profile;
    profile.configure("fr");
    for (int round = 0; round < 2; ++round) {
        profile.installExtension(extensionPath());
        EXPECT_NE(profile.listExtensions().find(identifier), std::string::npos);
        EXPECT_EQ(versionShown(profile.folder()), "\"1.0.0\"");
        profile.removeExtension(std::string(identifier));
        EXPECT_EQ(profile.listExtensions().find(identifier), std::string::npos);
        EXPECT_EQ(versionShown(profile.folder()), "Err:525");
    }
}

/// A person without any right on the machine: commands run as nobody where the test runs as root.
class Person {
  public:
    Person() {
        fs::permissions(home_.path(), fs::perms::all);
        fs::copy_file(extensionPath(), home_ / "quotepart.oxt");
        fs::permissions(home_ / "quotepart.oxt", fs::perms::others_read, fs::perm_options::add);
    }

    fs::path file(const std::string& name) const { return home_ / name; }

    office::ProcessResult run(const std::string& program,
                              std::vector<std::string> arguments) const {
        office::ProcessPlan plan;
        // From a folder of their own: a person may not enter the one the tests run in.
        plan.command = {"/usr/bin/env", "--chdir=" + home_.path().string()};
        if (geteuid() == 0) {
            plan.command.insert(plan.command.end(), {"/usr/bin/setpriv", "--reuid=65534",
                                                     "--regid=65534", "--clear-groups"});
        }
        plan.command.push_back((office::defaultProgramFolder() / program).string());
        plan.command.insert(plan.command.end(), arguments.begin(), arguments.end());
        plan.command.push_back("-env:UserInstallation=file://" + file("profile").string());
        plan.environment = {"HOME=" + home_.path().string(), "TMPDIR=" + home_.path().string(),
                            "LC_ALL=C.UTF-8"};
        plan.log = home_ / "log";
        fs::remove(plan.log);
        return runProcess(plan, std::chrono::seconds{120});
    }

  private:
    Folder home_;
};

std::string contentOf(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

TEST(Package, InstallsAndRemovesForOnePersonTwiceInARow) {
    const Person person;
    {
        const auto document = office::Document::create(calcIn(Language::french));
        document.sheet(0).cell("A1").setFormulaLocal("=MUT.QUOTEPART(100;\"heures\";{1;1;1};1)");
        document.storeAs(person.file("book.ods"));
    }
    fs::permissions(person.file("book.ods"), fs::perms::others_read, fs::perm_options::add);
    for (int round = 0; round < 2; ++round) {
        const auto added =
            person.run("unopkg", {"add", "--suppress-license", person.file("quotepart.oxt")});
        ASSERT_EQ(added.status, 0) << added.output;
        const auto listed = person.run("unopkg", {"list"});
        EXPECT_NE(listed.output.find(identifier), std::string::npos) << listed.output;
        EXPECT_NE(listed.output.find("Version: 1.0.0"), std::string::npos) << listed.output;
        EXPECT_NE(listed.output.find("is registered: yes"), std::string::npos) << listed.output;

        const auto converted =
            person.run("soffice", {"--headless", "--convert-to", "csv", "--outdir",
                                   person.file("out"), person.file("book.ods")});
        EXPECT_EQ(contentOf(person.file("out") / "book.csv"), "33.34\n") << converted.output;

        const auto removed = person.run("unopkg", {"remove", std::string(identifier)});
        ASSERT_EQ(removed.status, 0) << removed.output;
        const auto empty = person.run("unopkg", {"list"});
        EXPECT_EQ(empty.output.find(identifier), std::string::npos) << empty.output;
    }
}

}  // namespace
}  // namespace quotepart
