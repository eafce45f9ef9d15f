// Workbook files as they are stored: any XML, any archive, and the texts in their cells.

#include <cmath>
#include <fstream>

#include "addin/budget/returned.hpp"
#include "addin/file/cell_reference.hpp"
#include "addin/file/facts.hpp"
#include "addin/file/open_document_cells.hpp"
#include "addin/file/read_cells.hpp"
#include "addin/file/stored_text.hpp"
#include "addin/file/unreadable.hpp"
#include "core/text/utf.hpp"
#include "core/text/xml_text.hpp"
#include "tests/file/zip_writer.hpp"
#include "tests/fuzz/input.hpp"
#include "tests/support/folder.hpp"

namespace quotepart::file {
namespace {

using fuzz::Input;
using fuzz::require;

/// What is told of a file is what a sheet may hold, and within the limits.
class Watcher : public CellVisitor {
  public:
    explicit Watcher(bool constants) : constants_(constants) {}

    bool wantsConstants() const override { return constants_; }
    void cell(const std::string&, int column, int row, CellValue value, bool isFormula) override {
        require(column >= 0 && column < maximumColumns, "a cell stands in a column of a sheet");
        require(row >= 0 && row < maximumRows, "a cell stands in a row of a sheet");
        require(constants_ || isFormula, "only what is wanted is told");
        const auto* number = std::get_if<double>(&value);
        require(number == nullptr || std::isfinite(*number), "a stored number is finite");
        require(++cells_ <= limits.cells, "cells are told up to the limit");
    }
    void named(const NamedCells& cells) override {
        require(cells.firstColumn <= cells.lastColumn && cells.firstRow <= cells.lastRow,
                "a range begins before it ends");
    }

    static constexpr Limits limits{.fileBytes = 100'000,
                                   .unpackedBytes = 1'000'000,
                                   .depth = 30,
                                   .cells = 20'000,
                                   .textBytes = 5'000};

  private:
    bool constants_;
    std::size_t cells_ = 0;
};

constexpr std::array openDocumentElements{"table:table",
                                          "table:table-row",
                                          "table:table-cell",
                                          "table:covered-table-cell",
                                          "text:p",
                                          "text:s",
                                          "text:tab",
                                          "office:annotation",
                                          "table:null-date",
                                          "table:named-range",
                                          "table:shapes",
                                          "text:line-break",
                                          "table:tracked-changes"};
constexpr std::array openDocumentAttributes{"table:name",
                                            "table:formula",
                                            "table:number-rows-repeated",
                                            "table:number-columns-repeated",
                                            "table:number-matrix-rows-spanned",
                                            "table:number-matrix-columns-spanned",
                                            "office:value-type",
                                            "calcext:value-type",
                                            "office:value",
                                            "office:date-value",
                                            "office:time-value",
                                            "office:boolean-value",
                                            "office:string-value",
                                            "table:date-value",
                                            "table:cell-range-address",
                                            "text:c"};
constexpr std::array excelElements{"row", "c", "f", "v", "is", "t", "rPh"};
constexpr std::array excelAttributes{"r", "t", "ref"};
constexpr std::array values{"float",
                            "date",
                            "time",
                            "string",
                            "error",
                            "percentage",
                            "boolean",
                            "true",
                            "A1:B3",
                            "XFD1048576",
                            "array",
                            "str",
                            "s",
                            "e",
                            "n",
                            "b",
                            "inlineStr",
                            "2147483647",
                            "1048576",
                            "-3",
                            "1e308",
                            "2026-10-05T12:00:00.5",
                            "--2147483648-01-01",
                            "PT12H30M5S",
                            "#N/A",
                            "Err:502",
                            "$'L''été'.$A$1:.$B$9",
                            "1904-01-01"};

std::string valueFrom(Input& input) {
    switch (input.between(0, 4)) {
        case 0:
            return xmlText(toUtf8(input.text(16)));
        case 1:
            return std::to_string(input.between(-5, 40));
        default:
            return xmlText(input.oneOf(values));
    }
}

/// Elements that begin and end as in well-formed XML.
template <class Elements, class Names>
std::string xmlFrom(Input& input, const Elements& elements, const Names& names) {
    std::string xml;
    std::vector<std::string> open;
    for (int pieces = 0; pieces < 200 && !input.isEmpty(); ++pieces) {
        const int kind = input.between(0, 4);
        if (kind == 0 && !open.empty()) {
            xml += "</" + open.back() + ">";
            open.pop_back();
        } else if (kind == 1) {
            xml += valueFrom(input);
        } else {
            open.emplace_back(input.oneOf(elements));
            xml += "<" + open.back();
            const auto first = input.between<std::size_t>(0, names.size() - 1);
            const auto count = input.between<std::size_t>(0, 5);
            for (std::size_t i = 0; i < std::min(count, names.size()); ++i) {
                const std::string name = names[(first + i * 5) % names.size()];
                if (xml.find(" " + name + "=", xml.rfind('<')) == std::string::npos) {
                    xml += " " + name + "=\"" + valueFrom(input) + "\"";
                }
            }
            xml += ">";
        }
    }
    for (; !open.empty(); open.pop_back()) {
        xml += "</" + open.back() + ">";
    }
    return xml;
}

template <class Read>
void watch(const Read& read) {
    try {
        read();
    } catch (const Unreadable& unreadable) {
        require(unreadable.fault() != Fault::missing, "the file is there");
    }
}

void readDocument(const std::string& xml, bool constants) {
    watch([&] {
        Watcher watcher(constants);
        readOpenDocument([&](const auto& take) { take(xml); }, Watcher::limits, watcher);
    });
}

std::string flatDocument(const std::string& sheets) {
    return R"(<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
           R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
           R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext=")"
           R"(urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">)"
           R"(<office:body>)" +
           sheets + "</office:body></office:document>";
}

const std::filesystem::path& folder() {
    static const Folder folder;
    return folder.path();
}

void readArchive(const std::filesystem::path& path) {
    factsOf(path);
    for (const Format format : {Format::ods, Format::xlsx}) {
        watch([&] {
            Watcher watcher(true);
            readCells(path, format, Watcher::limits, watcher);
        });
    }
    const budget::Returned returned = budget::readReturned(path);
    require(!returned.problems.empty(), "a file that is not sealed has a problem");
    for (const budget::ReturnProblem& problem : returned.problems) {
        require(!problem.sentence(Language::french).empty(), "a problem has its sentence");
    }
}

std::filesystem::path written(const std::string& bytes, bool excel) {
    std::filesystem::path path = folder() / (excel ? "octets.xlsx" : "octets.ods");
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

void readTexts(Input& input) {
    const std::string text = input.yes() ? valueFrom(input) : toUtf8(input.text(24));
    const auto days = daysOf(text, standardNullDate);
    require(!days || std::isfinite(*days), "a date is a number of days");
    const auto duration = daysOfDuration(text);
    require(!duration || std::isfinite(*duration), "a duration is a number of days");
    errorOf(text);
    if (const auto cells = cellsOf(text)) {
        require(cells->firstColumn >= 0 && cells->lastColumn < maximumColumns &&
                    cells->firstRow >= 0 && cells->lastRow < maximumRows,
                "a reference is to cells of a sheet");
    }
}

}  // namespace
}  // namespace quotepart::file

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace quotepart::file;
    Input input(data, size);
    const bool constants = input.yes();
    switch (input.between(0, 9)) {
        case 0: {
            const std::string raw = input.rest();
            readDocument(raw, constants);
            break;
        }
        case 1:
            readArchive(written(input.rest(), constants));
            break;
        case 2:
            readArchive(quotepart::tests::writeOds(
                folder(), xmlFrom(input, openDocumentElements, openDocumentAttributes)));
            break;
        case 3: {
            const std::string strings =
                xmlFrom(input, std::array{"si", "t", "rPh"}, std::array{"r"});
            readArchive(quotepart::tests::writeXlsx(
                folder(), xmlFrom(input, excelElements, excelAttributes), {}, strings));
            break;
        }
        case 4:
        case 5:
            readTexts(input);
            break;
        default:
            readDocument(flatDocument(xmlFrom(input, openDocumentElements, openDocumentAttributes)),
                         constants);
    }
    return 0;
}
