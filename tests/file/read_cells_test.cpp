#include "addin/file/read_cells.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <utility>

#include "addin/file/unreadable.hpp"
#include "addin/file/zip_file.hpp"
#include "addin/report/place.hpp"
#include "tests/file/zip_writer.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/value_text.hpp"

namespace quotepart::file {
namespace {

using tests::writeOds;
using tests::writeXlsx;
using tests::writeZip;

class Everything : public CellVisitor {
  public:
    explicit Everything(bool constants = true) : constants_(constants) {}

    bool wantsConstants() const override { return constants_; }
    void cell(const std::string& sheet, int column, int row, CellValue value,
              bool isFormula) override {
        cells[report::fullName({sheet, column, row})] = {std::move(value), isFormula};
    }
    void named(const NamedCells& cells_) override {
        names[cells_.name] = cells_.sheet + "." +
                             report::rangeName(cells_.firstColumn, cells_.firstRow,
                                               cells_.lastColumn, cells_.lastRow);
    }
    void property(std::string_view name, std::string_view value) override {
        properties[std::string(name)] = value;
    }
    void formula(std::string_view text) override { formulas.emplace_back(text); }

    /// "12", "«text»", "error 502", "" and a mark behind formulas.
    std::string at(const std::string& place) const {
        const auto found = cells.find(place);
        if (found == cells.end()) {
            return "nothing";
        }
        const auto& [value, isFormula] = found->second;
        std::string text;
        if (const auto* number = std::get_if<double>(&value)) {
            text = itemText(*number);
        } else if (const auto* words = std::get_if<std::string>(&value)) {
            text = "«" + *words + "»";
        } else if (const auto* error = std::get_if<report::ErrorCode>(&value)) {
            text = "error " + std::to_string(error->code);
        }
        return isFormula ? text + " f" : text;
    }

    std::map<std::string, std::pair<CellValue, bool>> cells;
    std::map<std::string, std::string> names;
    std::map<std::string, std::string> properties;
    std::vector<std::string> formulas;

  private:
    bool constants_;
};

std::string sheetOf(const std::string& rows) {
    return R"(<table:table table:name="S">)" + rows + "</table:table>";
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

class ReadCells : public testing::Test {
  protected:
    static Everything read(const std::filesystem::path& path, const Limits& limits = returnedLimits,
                           bool constants = true) {
        Everything all(constants);
        readCells(path, *formatByName(path), limits, all);
        return all;
    }
    static Fault faultOf(const std::filesystem::path& path, const Limits& limits = returnedLimits) {
        try {
            read(path, limits);
        } catch (const Unreadable& unreadable) {
            return unreadable.fault();
        }
        throw std::logic_error("it was read");
    }
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::filesystem::path path = folder_.path() / name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    const std::filesystem::path& folder() const { return folder_.path(); }

  private:
    Folder folder_;
};

constexpr std::string_view sheet =
    R"(<table:table table:name="Saisie">)"
    R"(<table:shapes><draw:object><table:table table:name="local-table"><table:table-row><table:table-cell office:value-type="float" office:value="99"/></table:table-row></table:table></draw:object></table:shapes>)"
    R"(<table:table-row><table:table-cell office:value-type="float" office:value="12.5"/>)"
    R"(<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>=1+1</text:p><text:p>suite<text:s text:c="2"/>fin</text:p></table:table-cell>)"
    R"(<table:table-cell table:formula="of:=[.A1]*2" office:value-type="float" office:value="25" calcext:value-type="float"><text:p>25</text:p></table:table-cell>)"
    R"(<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0 !</text:p></table:table-cell>)"
    R"(<table:table-cell office:value-type="date" office:date-value="2026-11-20"/></table:table-row>)"
    R"(<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/></table:table-row>)"
    R"(<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>)"
    R"(</table:table>)";

TEST_F(ReadCells, AnOpenDocumentAsItIsStored) {
    const Everything all = read(writeOds(
        folder(), sheet,
        R"(<table:named-expressions><table:named-range table:name="COM_UNITES" table:cell-range-address="$Saisie.$A$1:.$B$3"/>)"
        R"(<table:named-range table:name="AILLEURS" table:cell-range-address="'file:///etc/passwd'#$Saisie.$A$1"/></table:named-expressions>)"));
    EXPECT_EQ(all.at("Saisie.A1"), "12.5");
    EXPECT_EQ(all.at("Saisie.B1"), "«=1+1\nsuite  fin»");
    EXPECT_EQ(all.at("Saisie.C1"), "25 f");
    EXPECT_EQ(all.at("Saisie.D1"), "error 532 f");
    EXPECT_EQ(all.at("Saisie.E1"), "46346");
    EXPECT_EQ(all.at("Saisie.A2"), "7");
    EXPECT_EQ(all.at("Saisie.B3"), "7");
    EXPECT_EQ(all.cells.size(), 9U);
    EXPECT_EQ(all.names, (std::map<std::string, std::string>{{"COM_UNITES", "Saisie.A1:B3"}}));
    EXPECT_EQ(all.properties.at("Millésime"), "2027");
    EXPECT_EQ(all.formulas, (std::vector<std::string>{"of:=[.A1]*2", "of:=1/0"}));
}

TEST_F(ReadCells, OnlyResultsWhereConstantsAreNotWanted) {
    const Everything all = read(writeOds(folder(), sheet), ownLimits, false);
    EXPECT_EQ(all.cells.size(), 2U);
    EXPECT_EQ(all.at("Saisie.C1"), "25 f");
}

TEST_F(ReadCells, ATitleOfAChartInACellIsNotItsText) {
    const Everything all = read(writeOds(
        folder(),
        R"(<table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"><draw:frame><draw:object><text:p>Titre</text:p></draw:object></draw:frame><text:p>mot</text:p></table:table-cell></table:table-row></table:table>)"));
    EXPECT_EQ(all.at("S.A1"), "«mot»");
}

TEST_F(ReadCells, TheCellsOfAnArrayAreResults) {
    const Everything all = read(writeOds(
        folder(),
        R"(<table:table table:name="S"><table:table-row><table:table-cell table:formula="of:=X" table:number-matrix-rows-spanned="2" table:number-matrix-columns-spanned="1" office:value-type="float" office:value="1"/></table:table-row>)"
        R"(<table:table-row><table:table-cell office:value-type="float" office:value="2"/><table:table-cell office:value-type="float" office:value="3"/></table:table-row></table:table>)"));
    EXPECT_EQ(all.at("S.A2"), "2 f");
    EXPECT_EQ(all.at("S.B2"), "3");
}

TEST_F(ReadCells, WhatIsStoredUnreadablyIsNoEmptyCell) {
    const std::string open = "<table:table-cell ";
    const std::string number = open + R"(office:value-type="float" )";
    const std::string formula = open + R"(table:formula="of:=12+30")";
    const std::vector<std::pair<std::string, std::string>> cells{
        {number + R"(office:value="1e400"/>)", "error 519"},
        {number + R"(office:value="douze"/>)", "error 519"},
        {number + "/>", "error 519"},
        {open + R"(office:value-type="date" office:date-value="2026-02-30"/>)", "error 519"},
        {open + R"(office:value-type="time"/>)", "error 519"},
        {open + R"(office:value-type="boolean" office:boolean-value="oui"/>)", "error 519"},
        {open + R"(office:value-type="boolean" office:boolean-value="false"/>)", "0"},
        {open + R"(office:value-type="autre"><text:p>4</text:p></table:table-cell>)", "error 519"},
        {open + "><text:p>4</text:p></table:table-cell>", "«4»"},
        {formula + "/>", "error 32767 f"},
        {formula + R"( office:value-type="void"/>)", "error 32767 f"},
        {formula + "><text:p>42</text:p></table:table-cell>", "error 32767 f"},
        {formula + R"( office:value-type="float"/>)", "error 519 f"},
        // As a LibreOffice 7.4 and a later one write an empty text.
        {formula + "><text:p/></table:table-cell>", " f"},
        {formula + R"( office:value-type="string" office:string-value=""/>)", "«» f"},
        {open + R"(table:style-name="ce1"/>)", "nothing"},
        {open + "><text:p/></table:table-cell>", "nothing"},
    };
    for (const auto& [cell, expected] : cells) {
        EXPECT_EQ(
            read(writeOds(folder(), sheetOf("<table:table-row>" + cell + "</table:table-row>")))
                .at("S.A1"),
            expected)
            << cell;
    }
}

TEST_F(ReadCells, WhatAnExcelWorkbookStoresUnreadablyIsNoEmptyCell) {
    const std::vector<std::pair<std::string, std::string>> cells{
        {"><f>12+30</f></c>", "error 32767 f"},
        {"><f>12+30</f><v></v></c>", "error 32767 f"},
        {R"( t="n"><f>12+30</f><v/></c>)", "error 32767 f"},
        {R"( t="str"><f>A2</f></c>)", "error 32767 f"},
        {"><v>1e999</v></c>", "error 519"},
        {R"( t="n"><v>douze</v></c>)", "error 519"},
        {R"( t="b"><v>oui</v></c>)", "error 519"},
        {R"( t="b"><v>true</v></c>)", "1"},
        {R"( t="d"><v>demain</v></c>)", "error 519"},
        {R"( t="d"><v>2026-11-20T12:00:00Z</v></c>)", "46346.5"},
        {R"( t="autre"><v>1</v></c>)", "error 519"},
        {R"( t="str"><f>IF(A2=0,"",1)</f><v></v></c>)", "«» f"},
        {R"( s="5"/>)", "nothing"},
        {"><v></v></c>", "nothing"},
        {R"( t="s"><v></v></c>)", "nothing"},
    };
    for (const auto& [cell, expected] : cells) {
        EXPECT_EQ(
            read(writeXlsx(folder(), R"(<row r="1"><c r="A1")" + cell + "</row>")).at("Réponse.A1"),
            expected)
            << cell;
    }
    EXPECT_EQ(read(writeXlsx(folder(), R"(<row><c t="d"><v>2026-11-20</v></c></row>)",
                             R"(<workbookPr date1904="1"/>)"))
                  .at("Réponse.A1"),
              "44884");
}

TEST_F(ReadCells, AmongResultsOneThatIsNotStoredIsNothing) {
    EXPECT_EQ(read(writeXlsx(folder(), "<row><c><f>12+30</f></c></row>"), ownLimits, false)
                  .at("Réponse.A1"),
              " f");
    EXPECT_EQ(
        read(
            writeOds(
                folder(),
                sheetOf(
                    R"(<table:table-row><table:table-cell table:formula="of:=1"/></table:table-row>)")),
            ownLimits, false)
            .at("S.A1"),
        " f");
}

TEST_F(ReadCells, ConstantsBesideTheCellsOfAnArray) {
    const Everything all = read(writeOds(
        folder(),
        sheetOf(
            R"(<table:table-row><table:table-cell/><table:table-cell table:formula="of:=X" table:number-matrix-rows-spanned="2" table:number-matrix-columns-spanned="2" office:value-type="float" office:value="1"/></table:table-row>)"
            R"(<table:table-row><table:table-cell table:number-columns-repeated="5" office:value-type="float" office:value="7"/></table:table-row>)"
            R"(<table:table-row><table:table-cell table:number-columns-repeated="5" office:value-type="float" office:value="8"/></table:table-row>)")));
    EXPECT_EQ(all.at("S.A2") + all.at("S.B2") + all.at("S.C2") + all.at("S.D2") + all.at("S.E2"),
              "77 f7 f77");
    EXPECT_EQ(all.at("S.B3"), "8");
}

TEST_F(ReadCells, AnExcelWorkbookAsItIsStored) {
    const Everything all = read(writeXlsx(
        folder(),
        R"(<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><f>A1*2</f><v>25</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="inlineStr"><is><r><t>=cmd</t></r><r><t>()</t></r></is></c><c r="F1" t="b"><v>1</v></c><c r="G1"/></row>)"
        R"(<row r="3"><c r="A3"><f t="array" ref="A3:A4">X</f><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>)",
        R"(<definedName name="COM_UNITES">'Réponse'!$A$1:$B$3</definedName><definedName name="LOCAL" localSheetId="0">'Réponse'!$A$1</definedName><definedName name="CALCUL">OFFSET(A1,1,1)</definedName>)",
        R"(<si><t>zéro</t></si><si><r><t>un</t></r><rPh><t>wan</t></rPh></si>)"));
    EXPECT_EQ(all.at("Réponse.A1"), "12.5");
    EXPECT_EQ(all.at("Réponse.B1"), "«un»");
    EXPECT_EQ(all.at("Réponse.C1"), "25 f");
    EXPECT_EQ(all.at("Réponse.D1"), "error 532 f");
    EXPECT_EQ(all.at("Réponse.E1"), "«=cmd()»");
    EXPECT_EQ(all.at("Réponse.F1"), "1");
    EXPECT_EQ(all.at("Réponse.A3"), "1 f");
    EXPECT_EQ(all.at("Réponse.A4"), "2 f");
    EXPECT_EQ(all.cells.size(), 8U);
    EXPECT_EQ(all.names, (std::map<std::string, std::string>{{"COM_UNITES", "Réponse.A1:B3"}}));
    EXPECT_EQ(all.properties.at("Millésime"), "2027");
}

TEST_F(ReadCells, AStringThatIsNotThereIsABrokenFile) {
    EXPECT_EQ(faultOf(writeXlsx(folder(), R"(<row r="1"><c r="A1" t="s"><v>3</v></c></row>)")),
              Fault::broken);
}

TEST_F(ReadCells, AFileThatUnpacksToTooMuch) {
    const auto spaces = folder() / "espaces.xlsx";
    writeZip(spaces,
             {{"[Content_Types].xml", ""}, {"xl/workbook.xml", std::string(1'000'000, ' '), 250}});
    EXPECT_LT(std::filesystem::file_size(spaces), 1'000'000U);
    EXPECT_EQ(faultOf(spaces), Fault::tooLarge);
}

TEST_F(ReadCells, CellsRepeatedWithoutEnd) {
    EXPECT_EQ(
        faultOf(writeOds(
            folder(),
            R"(<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>)")),
        Fault::tooLarge);
}

TEST_F(ReadCells, EmptyCellsWithoutEnd) {
    const std::string row = "<row>" + repeated("<c/>", 16'000) + "</row>";
    EXPECT_EQ(read(writeXlsx(folder(), repeated(row, 100))).cells.size(), 0U);
    EXPECT_EQ(faultOf(writeXlsx(folder(), repeated(row, 130))), Fault::tooLarge);
    const std::string odsRow =
        "<table:table-row>" + repeated("<table:table-cell/>", 21'000) + "</table:table-row>";
    EXPECT_EQ(faultOf(writeOds(folder(), sheetOf(repeated(odsRow, 100)))), Fault::tooLarge);
}

constexpr std::string_view columnOfResults =
    R"(<table:table-cell table:formula="of:=X" table:number-matrix-rows-spanned="1048576" table:number-matrix-columns-spanned="1" office:value-type="float" office:value="1"/>)";

TEST_F(ReadCells, ManyArraysAboveManyEmptyCells) {
    const std::string arrays = "<table:table-row>" + repeated(std::string(columnOfResults), 8'000) +
                               "<table:table-cell/></table:table-row>";
    const std::string empty =
        R"(<table:table-row><table:table-cell table:number-columns-repeated="8000"/><table:table-cell table:number-columns-repeated="8384"/></table:table-row>)";
    EXPECT_EQ(read(writeOds(folder(), sheetOf(arrays + repeated(empty, 23)))).cells.size(),
              8'000U * 24);
    EXPECT_EQ(faultOf(writeOds(folder(), sheetOf(arrays + repeated(empty, 100)))), Fault::tooLarge);
    // Of two arrays far apart nothing is told, but all between them is looked at.
    const std::string apart = "<table:table-row>" + std::string(columnOfResults) +
                              R"(<table:table-cell table:number-columns-repeated="16382"/>)" +
                              std::string(columnOfResults) + "</table:table-row>";
    EXPECT_EQ(faultOf(writeOds(folder(), sheetOf(apart + repeated(empty, 200)))), Fault::tooLarge);
    const std::string ref = R"(<c><f t="array" ref="A1:XFD1048576">X</f></c>)";
    EXPECT_EQ(faultOf(writeXlsx(folder(), "<row>" + repeated(ref, 200) + "</row>")),
              Fault::tooLarge);
}

TEST_F(ReadCells, OneCellHasOneFormulaAndOneValue) {
    for (const char* cell : {"<f>1</f><f>2</f><v>1</v>", "<v>1</v><v>2</v>",
                             "<is><t>a</t></is><is><t>b</t></is>", "<v>1</v><is><t>b</t></is>"}) {
        EXPECT_EQ(faultOf(writeXlsx(folder(), "<row><c>" + std::string(cell) + "</c></row>")),
                  Fault::broken)
            << cell;
    }
}

TEST_F(ReadCells, ArraysAsAnOrdinaryWorkbookHasThem) {
    const std::string array =
        R"(<table:table-cell table:formula="of:=X" table:number-matrix-rows-spanned="22" table:number-matrix-columns-spanned="1" office:value-type="float" office:value="1"/>)";
    const std::string rest = R"(<table:table-cell table:number-columns-repeated="16364"/>)";
    const std::string first =
        "<table:table-row>" + repeated(array, 20) + rest + "</table:table-row>";
    const std::string next =
        "<table:table-row>" +
        repeated(R"(<table:table-cell office:value-type="float" office:value="2"/>)", 20) + rest +
        "</table:table-row>";
    std::string sheets;
    for (const char* name : {"A", "B", "C", "D", "E"}) {
        sheets += std::string(R"(<table:table table:name=")") + name + R"(">)" +
                  repeated(first + repeated(next, 21), 16) + "</table:table>";
    }
    const Everything all = read(writeOds(folder(), sheets));
    EXPECT_EQ(all.cells.size(), 5U * 16 * 22 * 20);
    EXPECT_EQ(all.at("E.T352"), "2 f");
}

TEST_F(ReadCells, NothingStandsBeyondASheet) {
    std::string rows;
    for (int i = 0; i < 3000; ++i) {
        rows += R"(<table:table-row table:number-rows-repeated="1048576"/>)";
    }
    const Everything all = read(writeOds(
        folder(),
        R"(<table:table table:name="S"><table:table-row><table:table-cell table:number-columns-repeated="16383"/><table:table-cell table:number-columns-repeated="9" office:value-type="float" office:value="1"/><table:table-cell office:value-type="float" office:value="2"/></table:table-row>)" +
            rows +
            R"(<table:table-row><table:table-cell office:value-type="float" office:value="3"/></table:table-row></table:table>)"));
    EXPECT_EQ(all.cells.size(), 1U);
    EXPECT_EQ(all.at("S.XFD1"), "1");
}

TEST_F(ReadCells, CellsOfAnExcelWorkbookThatStandNowhere) {
    for (const char* cells :
         {R"(<c><v>1</v></c>)", R"(<row r="-2147483648"><c><v>1</v></c></row>)",
          R"(<row r="0"><c><v>1</v></c></row>)", R"(<row r="1048577"><c><v>1</v></c></row>)",
          R"(<row r="1048576"/><row><c><v>1</v></c></row>)",
          R"(<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>)",
          R"(<row r="1"><c><v>1</v><row r="2"/></c></row>)",
          R"(<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></c></row>)",
          R"(<row r="1"><c r="A1" t="inlineStr"><is><c><is/></c></is></c></row>)",
          R"(<row r="1"><c r="A1" t="inlineStr"><is><is/></is></c></row>)"}) {
        EXPECT_EQ(faultOf(writeXlsx(folder(), cells)), Fault::broken) << cells;
    }
}

TEST_F(ReadCells, AnEndlessText) {
    EXPECT_EQ(
        faultOf(writeOds(
            folder(),
            R"(<table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"><text:p>)" +
                std::string(50'000, 'x') +
                "</text:p></table:table-cell></table:table-row></table:table>")),
        Fault::tooLarge);
}

TEST_F(ReadCells, MarkupThatNeverEnds) {
    const auto path = folder() / "sans-fin.ods";
    for (const char* begin : {"<?a ", "<!-- ", "<a b='"}) {
        writeZip(path, {{"content.xml", begin + std::string(1'900'000, 'x')}});
        EXPECT_EQ(faultOf(path), Fault::tooLarge) << begin;
    }
    writeZip(path, {{"content.xml", "<?a " + std::string(1'000'000, 'x'), 150}});
    EXPECT_EQ(faultOf(path), Fault::tooLarge);
}

TEST_F(ReadCells, LongContentThatGoesOn) {
    const std::string mega(3'000'000, 'x');
    const std::string comment = "<!-- " + std::string(900'000, 'x') + " -->";
    const std::string before = std::string(3'000'000, ' ') + repeated(comment, 4) + "<a>";
    for (const std::string& content : {mega, "<![CDATA[" + mega + "]]>", repeated(comment, 4)}) {
        EXPECT_TRUE(read(write("long.fods", before + content + "</a>")).cells.empty());
    }
}

TEST_F(ReadCells, EndlessAttributes) {
    const auto sheetWith = [&](std::size_t bytes) {
        return write("attributs.fods", "<a b=\"" + std::string(bytes / 2, 'x') + "\" c=\"" +
                                           std::string(bytes / 2, 'x') + "\"/>");
    };
    EXPECT_TRUE(read(sheetWith(300'000)).cells.empty());
    EXPECT_EQ(faultOf(sheetWith(500'000)), Fault::tooLarge);
    EXPECT_EQ(
        faultOf(writeOds(
            folder(),
            sheetOf(
                R"(<table:table-row><table:table-cell office:value-type="string" office:string-value=")" +
                std::string(50'000, 'x') + R"("/></table:table-row>)"))),
        Fault::tooLarge);
}

TEST_F(ReadCells, NamesThatTakeMoreThanTheFile) {
    const std::string space = "<r xmlns:a='" + std::string(300'000, 'x') + "'";
    EXPECT_EQ(faultOf(write("espaces.fods", space + ">" + repeated("<a:x/>", 100'000) + "</r>")),
              Fault::tooLarge);
    std::string attributes;
    std::string elements;
    for (int i = 0; i < 1'200'000; ++i) {
        if (i < 20'000) {
            attributes += " a:a" + std::to_string(i) + "=''";
        }
        elements += "<e" + std::to_string(i) + "/>";
    }
    EXPECT_EQ(faultOf(write("attributs.fods", space + attributes + "/>")), Fault::tooLarge);
    EXPECT_EQ(faultOf(write("noms.fods", "<r>" + elements + "</r>")), Fault::tooLarge);
}

TEST_F(ReadCells, SheetsAndNamesOfAnExcelWorkbookWithoutEnd) {
    const auto bookWith = [&](const std::string& text, const std::string& relations) {
        std::filesystem::path path = folder() / "feuilles.xlsx";
        writeZip(path, {{"[Content_Types].xml", "spreadsheetml.sheet.main+xml"},
                        {"xl/workbook.xml", "<w>" + text + "</w>"},
                        {"xl/_rels/workbook.xml.rels", "<r>" + relations + "</r>"}});
        return path;
    };
    EXPECT_EQ(faultOf(bookWith(repeated("<sheet/>", 201'000), "")), Fault::tooLarge);
    std::string relations;
    for (int i = 0; i < 201'000; ++i) {
        relations += "<Relationship Id='" + std::to_string(i) + "'/>";
    }
    EXPECT_EQ(faultOf(bookWith("", relations)), Fault::tooLarge);

    // A reader that has had enough of names is not told of more: the rest is not even read.
    struct Few : Everything {
        void named(const NamedCells&) override {
            if (++count == 3) {
                throw Unreadable(Fault::tooLarge, "names");
            }
        }
        int count = 0;
    };
    Few few;
    const auto path =
        bookWith(repeated("<definedName name='N'>S!$A$1</definedName>", 3) + "</broken>", "");
    try {
        readCells(path, Format::xlsx, returnedLimits, few);
        ADD_FAILURE() << "it was read";
    } catch (const Unreadable& unreadable) {
        EXPECT_EQ(unreadable.fault(), Fault::tooLarge);
    }
}

TEST_F(ReadCells, ElementsTooDeep) {
    std::string text;
    for (int i = 0; i < 200; ++i) {
        text += "<text:span>";
    }
    EXPECT_EQ(faultOf(write("profond.fods", "<a xmlns:text=\"t\">" + text)), Fault::tooDeep);
}

TEST_F(ReadCells, ADocumentType) {
    EXPECT_EQ(faultOf(write("type.fods",
                            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")),
              Fault::declaresType);
}

TEST_F(ReadCells, BrokenFiles) {
    EXPECT_EQ(faultOf(folder() / "absent.ods"), Fault::missing);
    EXPECT_EQ(faultOf(write("vide.ods", "")), Fault::broken);
    EXPECT_EQ(faultOf(write("texte.xlsx", "bonjour")), Fault::broken);
    EXPECT_EQ(faultOf(write("coupé.fods", "<a><b>")), Fault::broken);
    const auto whole = writeOds(folder(), sheet);
    for (const unsigned part : {2U, 3U, 10U}) {
        const auto cut = folder() / "tronqué.ods";
        std::filesystem::copy_file(whole, cut, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(cut, std::filesystem::file_size(whole) / part);
        EXPECT_EQ(faultOf(cut), Fault::broken) << part;
    }
}

/// Adds 1 to a field of a zip file's only member, in both its headers.
void alterHeaders(const std::filesystem::path& path, std::size_t fieldOfLocal) {
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    ++bytes[fieldOfLocal];
    ++bytes[bytes.find("PK\1\2") + fieldOfLocal + 2];
    std::ofstream(path, std::ios::binary) << bytes;
}

TEST_F(ReadCells, AMemberThatIsNotWhatItsHeaderSays) {
    const auto written = [&](std::size_t field) {
        std::filesystem::path path = folder() / "somme.ods";
        writeZip(path, {{"content.xml", "<a>" + std::string(200'000, ' ') + "</a>"}});
        if (field != 0) {
            alterHeaders(path, field);
        }
        return path;
    };
    constexpr std::size_t checksum = 14;
    constexpr std::size_t size = 22;
    EXPECT_TRUE(read(written(0)).cells.empty());
    EXPECT_EQ(faultOf(written(checksum)), Fault::broken);
    EXPECT_EQ(faultOf(written(size)), Fault::broken);
    // What is not read to its end is not compared.
    EXPECT_EQ(ZipFile(written(checksum), returnedLimits).text("content.xml", 3), "<a>");
}

TEST_F(ReadCells, TwoMembersOfOneName) {
    const auto path = folder() / "double.ods";
    writeZip(path, {{"content.xml", "<a/>"}, {"content.xml", "<b/>"}});
    EXPECT_EQ(faultOf(path), Fault::broken);
}

TEST_F(ReadCells, AFileLargerThanTheLimit) {
    Limits limits = returnedLimits;
    limits.fileBytes = 100;
    EXPECT_EQ(faultOf(writeOds(folder(), sheet), limits), Fault::tooLarge);
    EXPECT_EQ(faultOf(write("plat.fods", std::string(200, ' ')), limits), Fault::tooLarge);
}

}  // namespace
}  // namespace quotepart::file
