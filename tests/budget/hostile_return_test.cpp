#include <gtest/gtest.h>

#include <fstream>
#include <functional>

#include "addin/budget/returned.hpp"
#include "addin/file/zip_file.hpp"
#include "tests/budget/commune_file.hpp"
#include "tests/budget/returned_texts.hpp"
#include "tests/file/zip_writer.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::budget {
namespace {

using tests::CommuneFile;
using tests::ZipMember;
using Texts = std::vector<std::string>;

Texts suspicionsOf(const Returned& returned) {
    Texts texts;
    for (const Text& text : returned.suspicious) {
        texts.emplace_back(text.english);
    }
    std::sort(texts.begin(), texts.end());
    return texts;
}

/// A return as it should be, into which something is put after it was sealed.
class HostileReturn : public testing::Test {
  protected:
    using Change = std::function<void(std::vector<ZipMember>&)>;

    std::filesystem::path write(const std::string& name, const Change& change) const {
        std::filesystem::path path = CommuneFile().write(folder_ / name);
        std::vector<ZipMember> members;
        {
            const file::ZipFile zip(path, file::returnedLimits);
            for (const std::string& member : zip.names()) {
                members.push_back({member, zip.text(member)});
            }
        }
        change(members);
        tests::writeZip(path, members);
        return path;
    }

    /// With a text before the first place where another stands in a member.
    std::filesystem::path inserted(const std::string& name, const std::string& member,
                                   const std::string& before, const std::string& text) const {
        return write(name, [&](std::vector<ZipMember>& members) {
            for (ZipMember& each : members) {
                if (each.name == member) {
                    each.text.insert(each.text.find(before), text);
                }
            }
        });
    }

    Returned readWith(const std::string& before, const std::string& text) const {
        return readReturned(inserted("retour.ods", "content.xml", before, text));
    }

    /// It is told, and the inputs are read as they are stored.
    static void expectTold(const Returned& returned, const Texts& suspicions) {
        EXPECT_EQ(suspicionsOf(returned), suspicions);
        EXPECT_EQ(problemsOf(returned), Texts());
        EXPECT_EQ(answersOf(returned), Texts({"ADS: 15.5 -", "Archives: - yes"}));
    }

    static void expectRefused(const std::filesystem::path& path, const std::string& why) {
        const Returned returned = readReturned(path);
        EXPECT_EQ(problemsOf(returned), Texts({why}));
        EXPECT_EQ(answersOf(returned), Texts());
    }

    Folder folder_;
};

const std::string endOfSheets = "</office:spreadsheet>";
const std::string beginningOfBody = "<office:body>";
const std::string firstRow = "<table:table-row>";
const std::string xlink = R"(xmlns:xlink="http://www.w3.org/1999/xlink" )";
const std::string script = R"(xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" )";

TEST_F(HostileReturn, IsOtherwiseAReturnAsItShouldBe) {
    for (const char* name : {"retour.ods", "retour.xlsx"}) {
        expectTold(readReturned(write(name, [](auto&) {})), {});
    }
}

TEST_F(HostileReturn, ABasicMacroLibrary) {
    expectTold(readReturned(write(
                   "macros.ods",
                   [](auto& members) {
                       members.push_back({"Basic/script-lc.xml", "<library:libraries/>"});
                       members.push_back({"Basic/Standard/Module1.xml",
                                          "<!DOCTYPE script:module><script:module>Sub Main\nShell "
                                          "\"calc\"\nEnd Sub</script:module>"});
                   })),
               {"macros"});
}

TEST_F(HostileReturn, AListenerThatRunsAScript) {
    const std::string listeners =
        "<office:event-listeners><script:event-listener " + script + xlink +
        R"(script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document" xlink:type="simple"/></office:event-listeners>)";
    expectTold(readWith(beginningOfBody, "<office:scripts>" + listeners + "</office:scripts>"),
               {"macros"});
    expectTold(readWith(firstRow,
                        "<table:shapes><draw:frame>" + listeners + "</draw:frame></table:shapes>"),
               {"macros"});
    // As every LibreOffice writes it.
    expectTold(readWith(beginningOfBody, "<office:scripts/>"), {});
}

TEST_F(HostileReturn, ADdeLink) {
    const std::string source =
        R"(<office:dde-source office:dde-application="cmd" office:dde-topic="/c calc" office:dde-item="A1" office:automatic-update="true"/>)";
    expectTold(
        readWith(
            endOfSheets,
            "<table:dde-links><table:dde-link>" + source +
                R"(<table:table><table:table-row><table:table-cell office:value-type="float" office:value="99"/></table:table-row></table:table></table:dde-link></table:dde-links>)"),
        {"DDE links"});
    expectTold(readWith(firstRow, source), {"DDE links"});
}

TEST_F(HostileReturn, LinksToOtherFiles) {
    const std::string target = xlink + R"(xlink:type="simple" xlink:href="file:///etc/passwd")";
    expectTold(readWith(firstRow, "<table:table-source " + target +
                                      R"( table:table-name="Feuille1" table:mode="copy-all"/>)"),
               {"links to other files"});
    expectTold(
        readWith("<text:p>COM_MEMBRE", "<table:cell-range-source " + target +
                                           R"( table:name="A1:B2" table:last-row-spanned="2"/>)"),
        {"links to other files"});
    expectTold(
        readWith(
            endOfSheets,
            R"(<table:database-ranges><table:database-range><table:database-source-sql table:database-name="Comptes" table:sql-statement="SELECT 1"/></table:database-range></table:database-ranges>)"),
        {"links to other files"});
    // A sheet that shows cells of another file, as LibreOffice keeps them.
    expectTold(
        readWith(
            endOfSheets,
            R"(<table:table table:name="'file:///etc/passwd'#$Feuille1" table:print="false"><table:table-source )" +
                target + "/></table:table>"),
        {"links to other files"});
}

TEST_F(HostileReturn, AFormulaThatCallsTheWeb) {
    const std::string before = R"(office:value="15.5")";
    const Returned returned =
        readWith(before, R"x(table:formula="of:=COM.MICROSOFT.WEBSERVICE(&quot;x&quot;)" )x");
    expectTold(returned, {"calls to the web"});
    expectTold(readReturned(inserted("retour.xlsx", "xl/worksheets/sheet1.xml", "<v>15.5</v>",
                                     R"x(<f>_xlfn.WEBSERVICE("x")</f>)x")),
               {"calls to the web"});
}

TEST_F(HostileReturn, IsEncrypted) {
    const std::string why = "the file is protected by a password: ask for one without";
    expectRefused(
        write(
            "chiffré.ods",
            [](auto& members) {
                for (ZipMember& member : members) {
                    if (member.name == "content.xml") {
                        member.text = "\x8f\x03\xe1";
                    }
                }
                members.push_back(
                    {"META-INF/manifest.xml",
                     R"(<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>)"});
            }),
        why);
    const auto container = folder_ / "chiffré.xlsx";
    std::ofstream(container, std::ios::binary)
        << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" << std::string(4096, '\0') << "EncryptedPackage";
    expectRefused(container, why);
}

TEST_F(HostileReturn, ElementsWithoutEnd) {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "<a>";
    }
    const std::string why = "the file is nested without end: it was not read";
    expectRefused(inserted("profond.ods", "content.xml", endOfSheets, deep), why);
    expectRefused(inserted("profond.xlsx", "xl/worksheets/sheet1.xml", "<row", deep), why);
}

TEST_F(HostileReturn, EntitiesThatHoldEntities) {
    std::string laughs = R"(<!DOCTYPE d [<!ENTITY e0 "ha">)";
    for (int i = 1; i < 10; ++i) {
        const std::string inner = "&e" + std::to_string(i - 1) + ";";
        laughs += "<!ENTITY e" + std::to_string(i) + " \"";
        for (int j = 0; j < 10; ++j) {
            laughs += inner;
        }
        laughs += "\">";
    }
    laughs += "]>";
    const std::string why =
        "the file holds a document type, which no spreadsheet writes: it was not read";
    expectRefused(inserted("rires.ods", "content.xml", "<office:document-content", laughs), why);
    expectRefused(inserted("rires.ods", "meta.xml", "<office:document-meta", laughs), why);
    expectRefused(inserted("rires.xlsx", "xl/worksheets/sheet1.xml", "<worksheet", laughs), why);
    expectRefused(inserted("rires.xlsx", "xl/workbook.xml", "<workbook",
                           R"(<!DOCTYPE d SYSTEM "file:///etc/passwd">)"),
                  why);
}

TEST_F(HostileReturn, ATruncatedFile) {
    for (const char* name : {"coupé.ods", "coupé.xlsx"}) {
        const auto whole = write(name, [](auto&) {});
        const auto size = std::filesystem::file_size(whole);
        for (const std::uintmax_t kept : {size - 30, size / 2, std::uintmax_t{100}}) {
            std::filesystem::resize_file(whole, kept);
            expectRefused(whole, "the file is broken");
        }
    }
}

TEST_F(HostileReturn, AnInputThatCannotBeReadIsNoMissingAnswer) {
    const auto only = [](const Returned& returned) {
        const Texts problems = problemsOf(returned);
        return problems.size() == 1 && returned.answers.size() == 1
                   ? problems.front()
                   : testing::PrintToString(problems);
    };
    const std::string refused =
        "Réponse.D11: COM_PREVISIONS, Units foreseen: the cell is in error ";
    const auto withCell = [&](const std::string& begin, const std::string& cell) {
        return readReturned(write("retour.xlsx", [&](auto& members) {
            for (ZipMember& member : members) {
                if (const auto at = member.text.find(begin); at != std::string::npos) {
                    member.text.replace(at, member.text.find("</c>", at) + 4 - at, cell);
                }
            }
        }));
    };
    const std::string place = R"(<c r="D11")";
    EXPECT_EQ(only(withCell(place, R"(<c r="D11"><f>12+30</f></c>)")), refused + "(#N/A)");
    EXPECT_EQ(only(withCell(place, R"(<c r="D11"><v>1e999</v></c>)")), refused + "(#VALUE!)");
    const auto odsWith = [&](const std::string& value) {
        return readReturned(write("retour.ods", [&](auto& members) {
            const std::string old = R"(office:value-type="float" office:value="15.5")";
            for (ZipMember& member : members) {
                if (const auto at = member.text.find(old); at != std::string::npos) {
                    member.text.replace(at, old.size(), value);
                }
            }
        }));
    };
    EXPECT_EQ(only(odsWith(R"(office:value-type="float" office:value="1e400")")),
              refused + "(#VALUE!)");
    EXPECT_EQ(only(odsWith(R"(table:formula="of:=12+30")")), refused + "(#N/A)");
}

}  // namespace
}  // namespace quotepart::budget
