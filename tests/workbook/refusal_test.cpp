#include <gtest/gtest.h>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>

#include <fstream>

#include "addin/office/supervised_process.hpp"
#include "addin/office/uno_text.hpp"
#include "tests/support/folder.hpp"
#include "tests/workbook/quarter.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// A stale workbook that has to be left as it is.
class Refused : public testing::Test {
  protected:
    Refused() { makeStaleSum(file_); }

    /// Asks for it to be recalculated in place: neither it nor its folder may change.
    Said refused(const fs::path& file) const {
        const std::string before = contentOf(file);
        const Lines names = namesIn(folder_.path());
        Said said = recalc(file);
        EXPECT_EQ(said.severity, 2) << said.text;
        EXPECT_EQ(said.outcome(), "refused") << said.text;
        EXPECT_EQ(contentOf(file), before);
        EXPECT_EQ(namesIn(folder_.path()), names);
        return said;
    }

    std::string elsewhere(const fs::path& file) const {
        return recalc(file, {.output = folder_ / "sortie" / file.filename()}).outcome();
    }

    void write(const std::string& name, const std::string& content) const {
        std::ofstream(folder_ / name, std::ios::binary) << content;
    }

    /// Adds a member to a zip file.
    static void addMember(const fs::path& zip, const std::string& name,
                          const std::string& content) {
        const Folder members;
        fs::create_directories((members / name).parent_path());
        std::ofstream(members / name, std::ios::binary) << content;
        office::ProcessPlan plan;
        plan.command = {"/usr/bin/env",
                        "-C",
                        members.path().string(),
                        "python3",
                        "-c",
                        "import sys, zipfile\n"
                        "zipfile.ZipFile(sys.argv[1], 'a').write(sys.argv[2])",
                        zip.string(),
                        name};
        plan.log = members / "log";
        const auto result = office::runProcess(plan, std::chrono::milliseconds{20'000});
        ASSERT_EQ(result.status, 0) << result.output;
    }

    const Folder folder_;
    const fs::path file_ = folder_ / "classeur.ods";
};

TEST_F(Refused, OpenedBySomebody) {
    write(".~lock.classeur.ods#",
          ",marie,PC-MAIRIE,05.10.2026 14:03,file:///C:/Users/marie/AppData/LibreOffice/4;");
    const Said said = refused(file_);
    EXPECT_EQ(said.refusal(), "locked");
    EXPECT_NE(said.text.find("quelqu’un l’a ouvert (marie, PC-MAIRIE)"), std::string::npos)
        << said.text;
    EXPECT_EQ(check(file_).outcome(), "checked") << "reading disturbs nobody";
    EXPECT_EQ(elsewhere(file_), "written");
}

TEST_F(Refused, OpenedInSharedMode) {
    write(".~sharing.classeur.ods#",
          "Marie Le Goff,,PC-MAIRIE,05.10.2026 14:03,file:///home/marie/.config/libreoffice/4;");
    EXPECT_EQ(refused(file_).refusal(), "locked");
}

TEST_F(Refused, AnEmptyLockFileIsALock) {
    write(".~lock.classeur.ods#", "");
    EXPECT_EQ(refused(file_).refusal(), "locked");
}

TEST_F(Refused, ReadOnly) {
    fs::permissions(file_, fs::perms{0444});
    EXPECT_EQ(refused(file_).refusal(), "readOnly");
    EXPECT_EQ(elsewhere(file_), "written");
}

TEST_F(Refused, Missing) {
    const Said said = recalc(folder_ / "absent.ods");
    EXPECT_EQ(said.refusal(), "missing");
    EXPECT_EQ(said.severity, 2);
    EXPECT_FALSE(fs::exists(folder_ / "absent.ods"));
}

TEST_F(Refused, Broken) {
    const std::string content = contentOf(file_);
    write("tronque.ods", content.substr(0, content.size() / 2));
    write("vide.ods", "");
    write("texte.ods", "ceci n’est pas un classeur");
    write("texte.fods", "<?xml version=\"1.0\"?><office:document");
    write("zip.xlsx", "PK\x03\x04 rien");
    for (const std::string name :
         {"tronque.ods", "vide.ods", "texte.ods", "texte.fods", "zip.xlsx"}) {
        EXPECT_EQ(refused(folder_ / name).refusal(), "broken") << name;
        EXPECT_EQ(check(folder_ / name).refusal(), "broken") << name;
    }
    makeStaleSum(folder_ / "abime.fods");
    std::string flat = contentOf(folder_ / "abime.fods");
    write("abime.fods", flat.substr(0, flat.size() - 200));
    EXPECT_EQ(refused(folder_ / "abime.fods").refusal(), "broken");
    // A zip file whole in appearance, its content damaged.
    std::string damaged = content;
    for (std::size_t i = content.size() / 3; i < content.size() / 3 + 400; ++i) {
        damaged[i] = static_cast<char>(~damaged[i]);
    }
    write("abime.ods", damaged);
    EXPECT_EQ(refused(folder_ / "abime.ods").refusal(), "broken");
}

TEST_F(Refused, AnotherFormat) {
    write("note.txt", "bonjour");
    write("classeur.xls", "bonjour");
    fs::copy_file(file_, folder_ / "classeur.xlsx");
    makeStaleSum(folder_ / "vrai.xlsx");
    fs::copy_file(folder_ / "vrai.xlsx", folder_ / "faux.ods");
    for (const std::string name : {"note.txt", "classeur.xls", "classeur.xlsx", "faux.ods"}) {
        EXPECT_EQ(refused(folder_ / name).refusal(), "otherFormat") << name;
    }
    EXPECT_EQ(recalc(folder_.path()).refusal(), "otherFormat");
}

TEST_F(Refused, AskingForAPassword) {
    for (const std::string name : {"secret.ods", "secret.xlsx"}) {
        const auto document = office::Document::create(quarterOffice());
        document.sheet(0).cell("A1").setFormula("=1+1");
        std::vector<css::beans::PropertyValue> options(2);
        options[0].Name = "FilterName";
        options[0].Value <<=
            name == "secret.ods" ? rtl::OUString("calc8") : rtl::OUString("Calc MS Excel 2007 XML");
        if (name == "secret.ods") {
            options[1].Name = "Password";
            options[1].Value <<= rtl::OUString("abc");
        } else {
            std::vector<css::beans::NamedValue> key(2);
            key[0].Name = "CryptoType";
            key[0].Value <<= rtl::OUString("Standard");
            key[1].Name = "OOXPassword";
            key[1].Value <<= rtl::OUString("abc");
            options[1].Name = "EncryptionData";
            options[1].Value <<= css::uno::Sequence<css::beans::NamedValue>(key.data(), 2);
        }
        const css::uno::Reference<css::frame::XStorable> storable(document.uno(),
                                                                  css::uno::UNO_QUERY_THROW);
        storable->storeToURL(office::toUno(office::fileUrl(folder_ / name)),
                             {options.data(), static_cast<sal_Int32>(options.size())});
        EXPECT_EQ(refused(folder_ / name).refusal(), "password") << name;
        EXPECT_EQ(check(folder_ / name).refusal(), "password") << name;
    }
}

/// An argument or a page that is not read here: what stood in the cell would be lost.
TEST_F(Refused, AValueThatWouldBecomeAnError) {
    const fs::path file = folder_ / "lien.fods";
    makeWorkbook(file, [](const office::Document& document) {
        document.sheet(0).cell("A1").setFormula("=SUM(1;2)");
        document.sheet(0).cell("A2").setFormula("=A1+1");
        document.sheet(0).cell("B7").setFormula("=4*5");
    });
    std::string text = contentOf(file);
    const std::string old = "of:=SUM(1;2)";
    text.replace(text.find(old), old.size(),
                 "of:=COM.MICROSOFT.WEBSERVICE(&quot;http://127.0.0.1:9/taux&quot;)");
    std::ofstream(file, std::ios::binary) << text;
    const Said said = refused(file);
    EXPECT_EQ(said.refusal(), "newErrors");
    const Lines errors = said.findings("error");
    ASSERT_EQ(errors.size(), 2U) << said.text;
    EXPECT_TRUE(errors[0].starts_with("Feuille1.A1 le contenu extérieur n’est pas lu ici"))
        << errors[0];
    EXPECT_EQ(errors[1], "Feuille1.A2 l’erreur vient de Feuille1.A1");
    EXPECT_EQ(elsewhere(file), "written");
}

TEST_F(Refused, WhatLibreOfficeWouldLose) {
    const std::vector<std::pair<std::string, std::string>> members{
        {"xl/vbaProject.bin", "des macros d’Excel"},
        {"xl/pivotCache/pivotCacheDefinition1.xml", "des tableaux croisés dynamiques"},
        {"_xmlsignatures/sig1.xml", "une signature électronique"},
    };
    int number = 0;
    for (const auto& [member, words] : members) {
        const fs::path file = folder_ / ("perte" + std::to_string(++number) + ".xlsx");
        makeStaleSum(file);
        addMember(file, member, "x");
        const Said said = refused(file);
        EXPECT_EQ(said.refusal(), "wouldLose") << member;
        EXPECT_NE(said.text.find("LibreOffice ne garderait pas\u00a0: " + words), std::string::npos)
            << said.text;
        EXPECT_EQ(said.changes().size(), 3U) << "the report is complete all the same";
        EXPECT_EQ(elsewhere(file), "written");
    }
}

TEST_F(Refused, ASignedWorkbook) {
    addMember(file_, "META-INF/documentsignatures.xml",
              "<document-signatures "
              "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0\"/>");
    EXPECT_EQ(refused(file_).refusal(), "wouldLose");
}

TEST_F(Refused, TheWorkbookItselfAsOutput) {
    const std::string before = contentOf(file_);
    const Said said = recalc(file_, {.output = folder_ / "./classeur.ods"});
    EXPECT_EQ(said.refusal(), "outputExists");
    EXPECT_EQ(contentOf(file_), before);
}

TEST_F(Refused, AFolderThatMayNotBeWritten) {
    const Said said = recalc(file_, {.output = "/proc/quotepart/classeur.ods"});
    EXPECT_EQ(said.refusal(), "cannotWrite") << said.text;
}

}  // namespace
}  // namespace quotepart
