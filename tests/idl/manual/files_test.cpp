#include <gtest/gtest.h>

#include <unistd.h>

#include <regex>
#include <set>

#include "idl/declaration/function.hpp"
#include "idl/generate/files.hpp"
#include "idl/generate/manual.hpp"
#include "idl/generate/manual_files.hpp"

namespace quotepart::generate {
namespace {

namespace fs = std::filesystem;

std::set<std::string> pathsOf(const std::vector<ManualFile>& files) {
    std::set<std::string> paths;
    for (const ManualFile& file : files) {
        paths.insert(file.path.string());
    }
    return paths;
}

/// Everything a page leads to that is no section of itself, relative to the manual's folder.
std::set<std::string> targetsIn(const ManualFile& file, const std::regex& pattern) {
    std::set<std::string> targets;
    for (std::sregex_iterator at(file.text.begin(), file.text.end(), pattern), end; at != end;
         ++at) {
        const std::string link = (*at)[1];
        if (const std::string target = link.substr(0, link.find('#')); !target.empty()) {
            targets.insert((file.path.parent_path() / target).lexically_normal().string());
        }
    }
    return targets;
}

void expectTargetsExist(const std::vector<ManualFile>& files, const std::regex& link) {
    const auto paths = pathsOf(files);
    for (const ManualFile& file : files) {
        const auto targets = targetsIn(file, link);
        EXPECT_GT(targets.size(), 1U) << file.path;
        for (const std::string& target : targets) {
            EXPECT_TRUE(paths.contains(target) ||
                        fs::exists(fs::path(QUOTEPART_SOURCE) / "idl/manual" / target))
                << file.path << " -> " << target;
        }
    }
}

TEST(ManualFiles, MarkdownLinksResolve) {
    expectTargetsExist(markdownManual(), std::regex(R"(\]\(([^)\s]+)\))"));
}

TEST(ManualFiles, HtmlLinksResolve) {
    expectTargetsExist(htmlManual(), std::regex(R"re((?:href|src)="([^"]+)")re"));
}

TEST(ManualFiles, HtmlNeedsNothingFromOutside) {
    for (const ManualFile& file : htmlManual()) {
        EXPECT_EQ(file.text.find("http"), std::string::npos) << file.path;
        EXPECT_EQ(file.text.find("<script"), std::string::npos) << file.path;
        EXPECT_EQ(file.text.find("@import"), std::string::npos) << file.path;
        EXPECT_EQ(file.text.find("url("), std::string::npos) << file.path;
        const std::string language = file.path.begin()->string();
        EXPECT_NE(file.text.find("<html lang=\"" + language + "\">"), std::string::npos);
    }
}

/// Elements close in the order in which they open.
TEST(ManualFiles, HtmlIsWellFormed) {
    const std::regex tag(R"re(<(/?)([a-z0-9]+)[^>]*>)re");
    const std::set<std::string> alone{"meta", "img", "br"};
    for (const ManualFile& file : htmlManual()) {
        std::vector<std::string> open;
        const std::string body = file.text.substr(file.text.find("<html"));
        for (std::sregex_iterator at(body.begin(), body.end(), tag), end; at != end; ++at) {
            const std::string name = (*at)[2];
            if (alone.contains(name)) {
                continue;
            }
            if ((*at)[1].length() == 0) {
                open.push_back(name);
                continue;
            }
            ASSERT_FALSE(open.empty()) << file.path << ": </" << name << ">";
            ASSERT_EQ(open.back(), name) << file.path;
            open.pop_back();
        }
        EXPECT_TRUE(open.empty()) << file.path;
    }
}

TEST(ManualFiles, CommittedPagesAreThoseOfTheDeclarations) {
    const fs::path source(QUOTEPART_SOURCE);
    EXPECT_EQ(staleManual(source / "idl/manual", source / "README.md"), "");
}

/// A folder of the test's own.
class Folder {
  public:
    Folder() : path_(fs::temp_directory_path() / ("manual-" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path operator/(const std::string& name) const { return path_ / name; }

  private:
    fs::path path_;
};

TEST(ManualFiles, EveryDifferenceIsNamed) {
    const Folder folder;
    const fs::path manual = folder / "manual";
    const fs::path readme = folder / "README.md";
    write(readme, "<!-- functions: begin -->\n<!-- functions: end -->\nthe rest\n");
    writeManual(manual, markdownManual());
    writeReadme(readme);
    EXPECT_EQ(staleManual(manual, readme), "");
    EXPECT_TRUE(contentOf(readme).ends_with("the rest\n"));

    write(manual / "fr/MUT.VERSION.md", "changed");
    write(manual / "en/MUT.OLD.md", "a function that is no more");
    fs::remove(manual / "en/index.md");
    write(readme, "<!-- functions: begin -->\n<!-- functions: end -->\n");
    EXPECT_EQ(staleManual(manual, readme),
              "  fr/MUT.VERSION.md differs\n  en/index.md is missing\n"
              "  en/MUT.OLD.md is the page of no function\n"
              "  README.md: the tables of the functions differ\n");

    writeManual(manual, markdownManual());
    EXPECT_FALSE(fs::exists(manual / "en/MUT.OLD.md"));
}

TEST(ManualFiles, AReadmeWithoutMarkersIsRefused) {
    EXPECT_THROW(withReadmeTables("nothing"), std::runtime_error);
    EXPECT_THROW(withReadmeTables("<!-- functions: end --><!-- functions: begin -->"),
                 std::runtime_error);
}

TEST(ManualFiles, TheReadmeLeadsToBothPagesOfEveryFunction) {
    const std::string tables = readmeTables();
    for (const Function& function : library()) {
        EXPECT_NE(tables.find("(idl/manual/fr/" + std::string(function.name.french) + ".md)"),
                  std::string::npos);
        EXPECT_NE(tables.find("(idl/manual/en/" + std::string(function.name.english) + ".md)"),
                  std::string::npos);
    }
}

}  // namespace
}  // namespace quotepart::generate
