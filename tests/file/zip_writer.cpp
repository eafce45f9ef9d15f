#include "tests/file/zip_writer.hpp"

#include <minizip/zip.h>

#include <stdexcept>

namespace quotepart::tests {

namespace {

void require(int status) {
    if (status != ZIP_OK) {
        throw std::runtime_error("a zip file cannot be written");
    }
}

}  // namespace

void writeZip(const std::filesystem::path& path, const std::vector<ZipMember>& members) {
    zipFile zip = zipOpen64(path.c_str(), APPEND_STATUS_CREATE);
    if (zip == nullptr) {
        throw std::runtime_error("a zip file cannot be written");
    }
    for (const ZipMember& member : members) {
        const zip_fileinfo info{};
        require(zipOpenNewFileInZip64(zip, member.name.c_str(), &info, nullptr, 0, nullptr, 0,
                                      nullptr, 8, 9, 0));
        for (std::size_t i = 0; i < member.copies; ++i) {
            require(zipWriteInFileInZip(zip, member.text.data(),
                                        static_cast<unsigned>(member.text.size())));
        }
        require(zipCloseFileInZip(zip));
    }
    require(zipClose(zip, nullptr));
}

std::filesystem::path writeOds(const std::filesystem::path& folder, std::string_view sheets,
                               std::string_view afterSheets) {
    const std::string content =
        R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
        R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
        R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
        R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
        R"( xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">)"
        R"(<office:body><office:spreadsheet>)" +
        std::string(sheets) + std::string(afterSheets) +
        "</office:spreadsheet></office:body></office:document-content>";
    std::filesystem::path path = folder / "classeur.ods";
    writeZip(path,
             {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
              {"content.xml", content},
              {"meta.xml",
               R"(<office:document-meta xmlns:office="urn:o" xmlns:meta="urn:m"><office:meta>)"
               R"(<meta:user-defined meta:name="Millésime">2027</meta:user-defined>)"
               R"(</office:meta></office:document-meta>)"}});
    return path;
}

std::filesystem::path writeXlsx(const std::filesystem::path& folder, std::string_view sheetData,
                                std::string_view names, std::string_view strings) {
    std::filesystem::path path = folder / "classeur.xlsx";
    writeZip(
        path,
        {{"[Content_Types].xml", "spreadsheetml.sheet.main+xml"},
         {"xl/workbook.xml",
          R"(<workbook xmlns:r="urn:r"><sheets><sheet name="Réponse" sheetId="1" r:id="rId1"/></sheets>)"
          "<definedNames>" +
              std::string(names) + "</definedNames></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>)"},
         {"xl/sharedStrings.xml", "<sst>" + std::string(strings) + "</sst>"},
         {"xl/worksheets/sheet1.xml",
          "<worksheet><sheetData>" + std::string(sheetData) + "</sheetData></worksheet>"},
         {"docProps/custom.xml",
          R"(<Properties xmlns:vt="urn:v"><property name="Millésime"><vt:lpwstr>2027</vt:lpwstr></property></Properties>)"}});
    return path;
}

}  // namespace quotepart::tests
