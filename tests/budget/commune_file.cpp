#include "tests/budget/commune_file.hpp"

#include "addin/budget/seal.hpp"
#include "addin/report/place.hpp"
#include "core/text/xml_text.hpp"
#include "tests/file/zip_writer.hpp"

namespace quotepart::tests {

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Names {
    std::vector<std::pair<std::string, std::string>> all;  // name, range in A1 form

    void add(const std::string& name, int firstColumn, int firstRow, int lastColumn, int lastRow) {
        all.emplace_back(name, "$" + report::cellName(firstColumn, firstRow) + ":$" +
                                   report::cellName(lastColumn, lastRow));
    }
};

std::string odsCell(const std::string& value) {
    if (value.empty()) {
        return "<table:table-cell/>";
    }
    if (value.starts_with('#')) {
        return R"(<table:table-cell office:value-type="float" office:value=")" +
               xmlText(value.substr(1)) + R"("/>)";
    }
    if (value.starts_with("F:")) {
        return R"(<table:table-cell table:formula="of:=[.A1]+1" office:value-type="float" office:value=")" +
               xmlText(value.substr(2)) + R"("/>)";
    }
    if (value == "!") {
        return R"(<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>)";
    }
    return R"(<table:table-cell office:value-type="string"><text:p>)" + xmlText(value) +
           "</text:p></table:table-cell>";
}

std::string xlsxCell(const std::string& value, const std::string& place) {
    const std::string begin = "<c r=\"" + place + "\"";
    if (value.empty()) {
        return {};
    }
    if (value.starts_with('#')) {
        return begin + "><v>" + xmlText(value.substr(1)) + "</v></c>";
    }
    if (value.starts_with("F:")) {
        return begin + "><f>SUM(A1)</f><v>" + xmlText(value.substr(2)) + "</v></c>";
    }
    if (value == "!") {
        return begin + " t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>";
    }
    return begin + " t=\"inlineStr\"><is><t>" + xmlText(value) + "</t></is></c>";
}

void writeOdsFile(const std::filesystem::path& path, const Rows& rows, const Names& names) {
    std::string sheet = R"(<table:table table:name="Réponse">)";
    for (const auto& row : rows) {
        sheet += "<table:table-row>";
        for (const std::string& cell : row) {
            sheet += odsCell(cell);
        }
        sheet += "</table:table-row>";
    }
    sheet += "</table:table>";
    std::string named = "<table:named-expressions>";
    for (const auto& [name, range] : names.all) {
        const std::size_t colon = range.find(':');
        named += R"(<table:named-range table:name=")" + name +
                 R"(" table:cell-range-address="$Réponse.)" + range.substr(0, colon) + ":." +
                 range.substr(colon + 1) + R"("/>)";
    }
    std::filesystem::rename(
        writeOds(path.parent_path(), sheet, named + "</table:named-expressions>"), path);
}

void writeXlsxFile(const std::filesystem::path& path, const Rows& rows, const Names& names) {
    std::string data;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        data += "<row r=\"" + std::to_string(i + 1) + "\">";
        for (std::size_t j = 0; j < rows[i].size(); ++j) {
            data +=
                xlsxCell(rows[i][j], report::cellName(static_cast<int>(j), static_cast<int>(i)));
        }
        data += "</row>";
    }
    std::string named;
    for (const auto& [name, range] : names.all) {
        named += "<definedName name=\"" + name + "\">'Réponse'!" + range + "</definedName>";
    }
    std::filesystem::rename(writeXlsx(path.parent_path(), data, named), path);
}

}  // namespace

std::filesystem::path CommuneFile::write(const std::filesystem::path& path,
                                         const std::string& seal) const {
    Rows rows;
    Names names;
    for (const auto& [name, value] : fields) {
        names.add(name, 1, static_cast<int>(rows.size()), 1, static_cast<int>(rows.size()));
        rows.push_back({name, value});
    }
    names.add("COM_EMPREINTE", 1, static_cast<int>(rows.size()), 1, static_cast<int>(rows.size()));
    const std::size_t sealRow = rows.size();
    rows.push_back({"COM_EMPREINTE", ""});
    rows.push_back({note, "F:" + formula});
    const auto table = [&](const std::string& name, const std::vector<std::string>& headers,
                           const Rows& lines) {
        const int first = static_cast<int>(rows.size());
        rows.push_back(headers);
        rows.insert(rows.end(), lines.begin(), lines.end());
        names.add(name, 0, first, static_cast<int>(headers.size()) - 1,
                  static_cast<int>(rows.size()) - 1);
        rows.emplace_back();
    };
    table("COM_PREVISIONS", {"Service", "Unité", "Unités de l’année écoulée", "Unités prévues"},
          forecasts);
    table("COM_ADHESIONS", {"Service", "Adhérente", "Choix"}, memberships);

    const auto put = [&] {
        if (path.extension() == ".xlsx") {
            writeXlsxFile(path, rows, names);
        } else {
            writeOdsFile(path, rows, names);
        }
    };
    rows[sealRow][1] = seal.empty() ? "x" : seal;
    put();
    if (seal.empty()) {
        const budget::WorkbookCells cells(path, *file::formatByName(path), file::returnedLimits);
        rows[sealRow][1] = budget::sealOf(cells);
        put();
    }
    return path;
}

CommuneFile returnOf(const std::string& member, const std::string& code, const std::string& units) {
    CommuneFile file;
    file.fields["COM_MEMBRE"] = member;
    file.fields["COM_CODE"] = code;
    file.fields["COM_ANNEE"] = "#2027";
    file.fields["COM_REPONDANT"] = "Mme Le Gall";
    file.fields["COM_DATE_REPONSE"] = "#46346";
    file.forecasts = {{"ADS", "dossier", "#12", units}};
    file.memberships = {{"ADS", "oui", "oui"}};
    return file;
}

}  // namespace quotepart::tests
