#include "addin/file/read_cells.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <utility>

#include "addin/file/unreadable.hpp"
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
