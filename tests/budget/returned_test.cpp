#include "addin/budget/returned.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "addin/budget/seal.hpp"
#include "tests/budget/commune_file.hpp"
#include "tests/budget/returned_texts.hpp"
#include "tests/file/zip_writer.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::budget {
namespace {

using tests::CommuneFile;
using Texts = std::vector<std::string>;

/// Both formats alike.
class ReturnedWorkbook : public testing::TestWithParam<const char*> {
  protected:
    Returned read(const CommuneFile& file, const std::string& seal = {}) const {
        return readReturned(file.write(folder_ / (std::string("retour") + GetParam()), seal));
    }
    Folder folder_;
};

INSTANTIATE_TEST_SUITE_P(Formats, ReturnedWorkbook, testing::Values(".ods", ".xlsx"),
                         [](const auto& format) { return std::string(format.param).substr(1); });

TEST_P(ReturnedWorkbook, IsReadAsItIsStored) {
    CommuneFile file;
    file.fields["COM_REPONDANT"] = "=cmd|' /C calc'!A0";
    file.fields["COM_QUALITE_REPONDANT"] = "Secrétaire générale";
    file.fields["COM_DATE_REPONSE"] = "#46346";
    const Returned returned = read(file);
    EXPECT_EQ(problemsOf(returned), Texts());
    EXPECT_EQ(returned.member.shown, "Saint-Éloy");
    EXPECT_EQ(returned.code, "29246");
    EXPECT_EQ(returned.year, 2027);
    EXPECT_EQ(returned.version, "Commune 1.0");
    EXPECT_EQ(returned.respondent, "=cmd|' /C calc'!A0");
    EXPECT_EQ(returned.respondentTitle, "Secrétaire générale");
    EXPECT_EQ(returned.answerDate, std::chrono::sys_days(std::chrono::year{2026} / 11 / 20));
    EXPECT_EQ(answersOf(returned), Texts({"ADS: 15.5 -", "Archives: - yes"}));
    EXPECT_EQ(returned.digest.size(), 64U);
    EXPECT_TRUE(returned.suspicious.empty());
}

TEST_P(ReturnedWorkbook, AnEmptyInputIsNoAnswerAndZeroIsOne) {
    CommuneFile file;
    file.forecasts = {{"ADS", "dossier", "#12", "#0"}, {"Garage", "heure", "#3", ""}};
    file.memberships = {{"ADS", "oui", ""}};
    EXPECT_EQ(answersOf(read(file)), Texts({"ADS: 0 -"}));
}

TEST_P(ReturnedWorkbook, TheResultOfAFormulaIsReadAsStored) {
    CommuneFile file;
    file.forecasts = {{"ADS", "dossier", "#12", "F:99"}};
    file.memberships.clear();
    EXPECT_EQ(answersOf(read(file)), Texts({"ADS: 99 -"}));
}

TEST_P(ReturnedWorkbook, InputsThatAreNotFigures) {
    CommuneFile file;
    file.forecasts = {{"ADS", "dossier", "#12", "quinze"},
                      {"Garage", "heure", "#3", "#-1"},
                      {"Archives", "mètre", "#3", "#1000000001"},
                      {"Droit", "avis", "#3", "!"}};
    file.memberships = {{"ADS", "oui", "peut-être"}};
    const Returned returned = read(file);
    const Texts problems = problemsOf(returned);
    ASSERT_EQ(problems.size(), 5U) << testing::PrintToString(problems);
    EXPECT_TRUE(problems[0].ends_with("D12: -1 is negative")) << problems[0];
    EXPECT_TRUE(problems[1].ends_with("D13: 1,000,000,001 exceeds 1,000,000,000")) << problems[1];
    EXPECT_NE(problems[2].find("D11: COM_PREVISIONS, Units foreseen: “quinze” is a text"),
              std::string::npos)
        << problems[2];
    EXPECT_NE(problems[3].find("D14: COM_PREVISIONS, Units foreseen: the cell is in error"),
              std::string::npos)
        << problems[3];
    EXPECT_NE(problems[4].find("“peut-être” is not one of the words expected (yes, no)"),
              std::string::npos)
        << problems[4];
    EXPECT_TRUE(returned.answers.empty());
}

TEST_P(ReturnedWorkbook, WhatIsNotToBeFilledInIsSealed) {
    const CommuneFile file;
    const WorkbookCells sent(file.write(folder_ / (std::string("envoi") + GetParam())),
                             *file::formatByName(std::string("envoi") + GetParam()),
                             file::returnedLimits);
    const auto* range = sent.named("com_empreinte");
    ASSERT_NE(range, nullptr);
    const auto seal =
        std::get<std::string>(sent.at({range->sheet, range->firstColumn, range->firstRow}).value);

    CommuneFile filledIn = file;
    filledIn.fields["COM_REPONDANT"] = "Mme Le Gall";
    filledIn.forecasts[1][3] = "#4";
    filledIn.formula = "99";  // What depends on an input changes with it.
    EXPECT_EQ(problemsOf(read(filledIn, seal)), Texts());

    const auto alteredAt = [](const std::string& place) {
        return Texts{"Réponse." + place + ": what is not to be filled in was changed"};
    };
    CommuneFile other = file;
    other.note = "modifié";
    EXPECT_EQ(problemsOf(read(other, seal)), alteredAt("A9"));
    other = file;
    other.forecasts[0][2] = "#11";
    EXPECT_EQ(problemsOf(read(other, seal)), alteredAt("C11"));
    other = file;
    other.fields["COM_CODE"] = "29001";
    EXPECT_EQ(problemsOf(read(other, seal)), alteredAt("B2"));
    other = file;
    other.memberships.push_back({"Droit", "non", "oui"});
    EXPECT_EQ(problemsOf(read(other, seal)), alteredAt("A17"));
    other = file;
    other.forecasts[0][2].clear();
    EXPECT_EQ(problemsOf(read(other, seal)),
              Texts{"Réponse.A12: before this cell another, which is not to be filled in, was "
                    "emptied"});
    other = file;
    other.memberships.back()[1].clear();
    EXPECT_EQ(problemsOf(read(other, seal)), alteredAt("A16"));

    // Without the letters that tell where, and with others.
    const std::string digest = seal.substr(0, sealDigits);
    EXPECT_EQ(problemsOf(read(filledIn, digest)), Texts());
    EXPECT_EQ(problemsOf(read(filledIn, digest + " AAAA")), Texts());
    other = file;
    other.note = "modifié";
    EXPECT_EQ(problemsOf(read(other, digest)), Texts{"what is not to be filled in was changed"});
}

TEST_P(ReturnedWorkbook, ANameOrATitleIsShort) {
    CommuneFile file;
    file.fields["COM_REPONDANT"].clear();
    for (std::size_t i = 0; i < mostLetters; ++i) {
        file.fields["COM_REPONDANT"] += "é";
    }
    EXPECT_EQ(problemsOf(read(file)), Texts());
    file.fields["COM_QUALITE_REPONDANT"] = file.fields["COM_REPONDANT"] + "e";
    const Texts problems = problemsOf(read(file));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_TRUE(problems[0].ends_with("the text has 121 letters, 120 at most are expected"))
        << problems[0];
}

TEST_P(ReturnedWorkbook, ANameThatIsGone) {
    CommuneFile file;
    file.fields.erase("COM_ANNEE");
    EXPECT_EQ(problemsOf(read(file)),
              Texts({"COM_ANNEE is no longer in the workbook, or twice: it is not the one that was "
                     "sent"}));
}

TEST_P(ReturnedWorkbook, AFieldIsNamedWithWhatItHolds) {
    CommuneFile file;
    file.fields["COM_DATE_REPONSE"] = "mardi";
    const Texts problems = problemsOf(read(file));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_NE(problems[0].find("COM_DATE_REPONSE, date of the answer: “mardi” is not a date"),
              std::string::npos)
        << problems[0];
}

TEST_P(ReturnedWorkbook, AYearThatIsNone) {
    CommuneFile file;
    file.fields["COM_ANNEE"] = "deux mille";
    const Texts problems = problemsOf(read(file));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_NE(problems[0].find("COM_ANNEE"), std::string::npos) << problems[0];
}

TEST(ReturnedFile, TheSealIsTheSameInBothFormats) {
    const Folder folder;
    const CommuneFile file;
    WorkbookCells ods(file.write(folder / "a.ods"), file::Format::ods, file::returnedLimits);
    WorkbookCells xlsx(file.write(folder / "a.xlsx"), file::Format::xlsx, file::returnedLimits);
    EXPECT_EQ(sealOf(ods), sealOf(xlsx));
    EXPECT_EQ(sealOf(ods).find(' '), sealDigits);
}

TEST(ReturnedFile, WhatIsNoWorkbook) {
    const Folder folder;
    const auto write = [&](const std::string& name, const std::string& text) {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    };
    const auto only = [](const Returned& returned) {
        const Texts problems = problemsOf(returned);
        return problems.size() == 1 ? problems.front() : testing::PrintToString(problems);
    };
    EXPECT_EQ(only(readReturned(folder / "absent.ods")), "the file cannot be opened");
    EXPECT_EQ(only(readReturned(write("lettre.docx", "PK"))),
              "it is neither an .ods nor an .xlsx workbook");
    EXPECT_EQ(only(readReturned(write("vide.ods", ""))), "the file is broken");
    EXPECT_EQ(only(readReturned(write("ancien.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..."))),
              "the file is protected by a password: ask for one without");
    EXPECT_EQ(only(readReturned(write("grand.ods", std::string(21'000'000, 'x')))),
              "the file is far larger than what was sent: it was not read");
    const auto whole = CommuneFile().write(folder / "entier.ods");
    std::filesystem::resize_file(whole, std::filesystem::file_size(whole) - 200);
    EXPECT_EQ(only(readReturned(whole)), "the file is broken");
}

TEST(ReturnedFile, ABombIsNotUnpacked) {
    const Folder folder;
    const auto path = folder / "bombe.xlsx";
    tests::writeZip(path, {{"[Content_Types].xml", "spreadsheetml.sheet.main+xml"},
                           {"xl/workbook.xml", std::string(1'000'000, ' '), 1000}});
    const Texts problems = problemsOf(readReturned(path));
    EXPECT_EQ(problems, Texts({"the file is far larger than what was sent: it was not read"}));
}

TEST(ReturnedFile, OneTextInEveryCell) {
    const Folder folder;
    std::string row = "<row r=\"1\">";
    for (int i = 0; i < 1000; ++i) {
        row += "<c t=\"s\"><v>0</v></c>";
    }
    const auto path = tests::writeXlsx(folder.path(), row + "</row>", "",
                                       "<si><t>" + std::string(39'000, 'x') + "</t></si>");
    EXPECT_EQ(problemsOf(readReturned(path)),
              Texts({"the file is far larger than what was sent: it was not read"}));
}

TEST(ReturnedFile, WhatReachesElsewhereIsToldAndLeftAlone) {
    const Folder folder;
    const auto path = folder / "liens.xlsx";
    tests::writeZip(
        path, {{"[Content_Types].xml", "spreadsheetml.sheet.main+xml"},
               {"xl/workbook.xml",
                R"(<workbook xmlns:r="r"><sheets><sheet name="S" r:id="i"/></sheets></workbook>)"},
               {"xl/_rels/workbook.xml.rels", R"(<r><Relationship Id="i" Target="s.xml"/></r>)"},
               {"xl/s.xml", R"(<w><c r="A1"><f>WEBSERVICE("http://x")</f><v>1</v></c></w>)"},
               {"xl/vbaProject.bin", "macro"},
               {"xl/externalLinks/externalLink1.xml", "<x/>"}});
    const Returned returned = readReturned(path);
    Texts found;
    for (const Text& text : returned.suspicious) {
        found.emplace_back(text.english);
    }
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, Texts({"calls to the web", "links to other files", "macros"}));
    EXPECT_FALSE(returned.problems.empty());
}

}  // namespace
}  // namespace quotepart::budget
