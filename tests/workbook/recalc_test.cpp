#include <gtest/gtest.h>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <fstream>
#include <regex>

#include "tests/support/folder.hpp"
#include "tests/workbook/quarter.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

class Recalc : public testing::TestWithParam<std::string> {
  protected:
    const Folder folder_;
    const std::string name_ = "budget é 2026." + GetParam();
    const fs::path file_ = folder_ / name_;
};

TEST_P(Recalc, InPlaceKeepsADatedCopyAndTheSecondRunChangesNothing) {
    makeStaleSum(file_);
    fs::permissions(file_, fs::perms{0640});
    const std::string before = contentOf(file_);
    const Said said = recalc(file_);
    EXPECT_EQ(said.outcome(), "rewritten") << said.text;
    EXPECT_EQ(said.severity, 0) << said.text;
    EXPECT_EQ(said.changes(),
              (Lines{"Feuille1.A3 3 -> 6", "Feuille1.B1 2 -> 4", "Feuille1.B2 1 -> 2"}));
    EXPECT_EQ(shownIn(file_, "A3"), "6");
    EXPECT_EQ(shownIn(file_, "B1"), "4");
    EXPECT_EQ(fs::status(file_).permissions(), fs::perms{0640});

    const fs::path backup = said.report.get<std::string>("backup");
    EXPECT_TRUE(std::regex_search(backup.filename().string(),
                                  std::regex(R"(\.\d{4}-\d\d-\d\d_\d{6}\.bak$)")))
        << backup;
    EXPECT_EQ(contentOf(backup), before);
    EXPECT_EQ(namesIn(folder_.path()), (Lines{name_, backup.filename().string()}));

    const std::string after = contentOf(file_);
    const auto time = fs::last_write_time(file_);
    const Said again = recalc(file_);
    EXPECT_EQ(again.outcome(), "upToDate") << again.text;
    EXPECT_EQ(again.severity, 0);
    EXPECT_TRUE(again.report.get_child("changes").empty()) << again.text;
    EXPECT_EQ(contentOf(file_), after);
    EXPECT_EQ(fs::last_write_time(file_), time);
    EXPECT_EQ(namesIn(folder_.path()).size(), 2U);
    EXPECT_EQ(check(file_).severity, 0);
}

TEST_P(Recalc, WithoutACopy) {
    makeStaleSum(file_);
    const Said said = recalc(file_, {.keepBackup = false});
    EXPECT_EQ(said.outcome(), "rewritten") << said.text;
    EXPECT_EQ(namesIn(folder_.path()), Lines{name_});
    EXPECT_EQ(shownIn(file_, "A3"), "6");
}

TEST_P(Recalc, ElsewhereLeavesTheOriginalAlone) {
    makeStaleSum(file_);
    const std::string before = contentOf(file_);
    const fs::path output = folder_ / "sortie" / name_;
    const Said said = recalc(file_, {.output = output});
    EXPECT_EQ(said.outcome(), "written") << said.text;
    EXPECT_EQ(said.report.get<std::string>("output"), output);
    EXPECT_EQ(said.changes().size(), 3U);
    EXPECT_EQ(contentOf(file_), before);
    EXPECT_EQ(namesIn(folder_.path()), (Lines{name_, "sortie"}));
    EXPECT_EQ(namesIn(folder_ / "sortie"), Lines{name_});
    EXPECT_EQ(shownIn(output, "A3"), "6");
    EXPECT_EQ(check(output).severity, 0);
}

INSTANTIATE_TEST_SUITE_P(Formats, Recalc, testing::Values("ods", "ots", "fods", "xlsx"),
                         [](const auto& each) { return each.param; });

TEST(RecalcFile, TheTargetOfALinkIsReplacedNotTheLink) {
    const Folder folder;
    fs::create_directory(folder / "vrai");
    makeStaleSum(folder / "vrai/classeur.ods");
    fs::create_symlink("vrai/classeur.ods", folder / "lien.ods");
    EXPECT_EQ(recalc(folder / "lien.ods").outcome(), "rewritten");
    EXPECT_TRUE(fs::is_symlink(folder / "lien.ods"));
    EXPECT_EQ(namesIn(folder.path()), (Lines{"lien.ods", "vrai"}));
    EXPECT_EQ(shownIn(folder / "vrai/classeur.ods", "A3"), "6");
}

TEST(RecalcFile, ATemplateStaysATemplate) {
    const Folder folder;
    makeStaleSum(folder / "modele.ots");
    EXPECT_EQ(recalc(folder / "modele.ots").outcome(), "rewritten");
    EXPECT_NE(contentOf(folder / "modele.ots").find("opendocument.spreadsheet-template"),
              std::string::npos);
}

void setShared(const office::Document& document) {
    const css::uno::Reference<css::lang::XMultiServiceFactory> factory(document.uno(),
                                                                       css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::beans::XPropertySet> settings(
        factory->createInstance("com.sun.star.sheet.DocumentSettings"), css::uno::UNO_QUERY_THROW);
    settings->setPropertyValue("IsDocumentShared", css::uno::Any(true));
}

bool isShared(const fs::path& file) {
    const auto document = office::Document::open(quarterOffice(), file, {.readOnly = true});
    const css::uno::Reference<css::lang::XMultiServiceFactory> factory(document.uno(),
                                                                       css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::beans::XPropertySet> settings(
        factory->createInstance("com.sun.star.sheet.DocumentSettings"), css::uno::UNO_QUERY_THROW);
    return settings->getPropertyValue("IsDocumentShared").get<bool>();
}

TEST(RecalcFile, ASharedWorkbookStaysShared) {
    const Folder folder;
    for (const std::string name : {"partage.ods", "partage.fods"}) {
        makeStaleWorkbook(
            folder / name,
            [](const office::Document& document) {
                document.sheet(0).cell("A1").setFormula("=B1*2");
                setShared(document);
            },
            [](const office::Document& document) { document.sheet(0).cell("B1").setValue(3); });
        ASSERT_TRUE(isShared(folder / name));
        for (const std::string& each : namesIn(folder.path())) {
            if (each.starts_with(".~sharing")) {
                fs::remove(folder / each);
            }
        }
        const Lines names = namesIn(folder.path());
        const Said said = recalc(folder / name, {.keepBackup = false});
        EXPECT_EQ(said.outcome(), "rewritten") << said.text;
        EXPECT_EQ(namesIn(folder.path()), names);
        EXPECT_TRUE(isShared(folder / name));
        EXPECT_EQ(shownIn(folder / name, "A1"), "6");
    }
}

/// What a workbook of today's habits also holds is still there afterwards.
TEST(RecalcFile, KeepsMacrosNotesNamesAndFormats) {
    const Folder folder;
    const fs::path file = folder / "a.fods";
    makeStaleSum(file);
    std::string text = contentOf(file);
    const std::string scripts =
        "<office:scripts><office:script script:language=\"ooo:Basic\"><ooo:libraries "
        "xmlns:ooo=\"http://openoffice.org/2004/office\"><ooo:library-embedded "
        "ooo:name=\"Standard\"><ooo:module ooo:name=\"Module1\"><ooo:source-code>Sub "
        "Main\nEnd Sub\n</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries>"
        "</office:script></office:scripts>";
    const std::size_t at = text.find("<office:scripts>");
    const std::string end = "</office:scripts>";
    ASSERT_NE(at, std::string::npos);
    text.replace(at, text.find(end) + end.size() - at, scripts);
    std::ofstream(file, std::ios::binary) << text;
    const Said said = recalc(file);
    EXPECT_EQ(said.outcome(), "rewritten") << said.text;
    EXPECT_NE(contentOf(file).find("Sub Main"), std::string::npos);
}

TEST(RecalcFile, ConstantsKeepTheirLastDigit) {
    for (const std::string name : {"a.ods", "a.xlsx"}) {
        const Folder folder;
        makeStaleWorkbook(
            folder / name,
            [](const office::Document& document) {
                const office::Sheet sheet = document.sheet(0);
                sheet.cell("A1").setValue(0.1 + 0.2);
                sheet.cell("A2").setValue(1.0 / 3);
                sheet.cell("A3").setValue(2726.4000000000001);
                sheet.cell("A4").setText("'=texte");
                sheet.cell("A5").setText("01004");
                sheet.cell("B1").setFormula("=B2");
            },
            [](const office::Document& document) { document.sheet(0).cell("B2").setValue(1); });
        EXPECT_EQ(recalc(folder / name).outcome(), "rewritten");
        const auto document = office::Document::open(quarterOffice(), folder / name);
        EXPECT_DOUBLE_EQ(document.sheet(0).cell("A1").value(), 0.3) << name;
        // LibreOffice's files hold fifteen digits.
        EXPECT_NEAR(document.sheet(0).cell("A2").value(), 1.0 / 3, 1e-15) << name;
        EXPECT_EQ(document.sheet(0).cell("A5").text(), "01004");
    }
}

/// TODAY() and the like are no reason to write a file again and again.
TEST(RecalcFile, VolatileCellsAloneAreNoChange) {
    const Folder folder;
    makeWorkbook(folder / "a.ods", [](const office::Document& document) {
        document.sheet(0).cell("A1").setFormula("=NOW()");
        document.sheet(0).cell("A2").setFormula("=RAND()");
    });
    EXPECT_EQ(recalc(folder / "a.ods").outcome(), "upToDate");
}

/// Made by another program, a file may hold formulas without any result.
TEST(RecalcFile, ResultsThatWereNeverStored) {
    const Folder folder;
    const fs::path file = folder / "a.fods";
    makeStaleSum(file);
    std::string text = contentOf(file);
    text = std::regex_replace(text,
                              std::regex(R"((table:formula="of:=SUM[^"]*")[^>]*>\s*)"
                                         R"(<text:p>3</text:p>\s*</table)"),
                              "$1></table");
    std::ofstream(file, std::ios::binary) << text;
    const Said said = recalc(file);
    EXPECT_EQ(said.outcome(), "rewritten");
    EXPECT_EQ(said.changes().at(0), "Feuille1.A3 null -> 6") << said.json;
}

}  // namespace
}  // namespace quotepart
