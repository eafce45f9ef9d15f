#include "addin/file/facts.hpp"

#include <array>
#include <fstream>

#include "addin/file/unreadable.hpp"
#include "addin/file/zip_file.hpp"

namespace quotepart::file {

namespace {

/// What an .xlsx may hold that LibreOffice does not write back, by the folder or file it is in.
struct Loss {
    std::string_view under;
    Text name;
};

constexpr std::array losses{
    Loss{"xl/vbaProject", {"des macros d’Excel", "macros of Excel"}},
    Loss{"xl/pivotCache/", {"des tableaux croisés dynamiques", "pivot tables"}},
    Loss{"_xmlsignatures/", {"une signature électronique", "an electronic signature"}},
    Loss{"xl/slicers/", {"des segments (filtres visuels)", "slicers"}},
    Loss{"xl/timelines/", {"des chronologies", "timelines"}},
    Loss{"xl/model/", {"un modèle de données", "a data model"}},
    Loss{"xl/connections.xml", {"des connexions de données", "data connections"}},
    Loss{"xl/queryTables/", {"des requêtes de données", "data queries"}},
    Loss{"xl/activeX/", {"des contrôles ActiveX", "ActiveX controls"}},
    Loss{"xl/ctrlProps/", {"des contrôles de formulaire", "form controls"}},
    Loss{"xl/threadedComments/", {"des commentaires en conversation", "threaded comments"}},
    Loss{"xl/metadata.xml", {"des tableaux dynamiques d’Excel", "dynamic arrays of Excel"}},
    Loss{"xl/richData/", {"des types de données enrichis", "rich data types"}},
    Loss{"xl/diagrams/", {"des graphiques SmartArt", "SmartArt"}},
    Loss{"xl/charts/chartEx", {"des graphiques propres à Excel", "charts of Excel’s own kinds"}},
    Loss{"xl/revisions/", {"un suivi des modifications", "tracked changes"}},
    Loss{"xl/webextensions/", {"des compléments web", "web add-ins"}},
};

constexpr Text signature{"une signature électronique", "an electronic signature"};

bool contains(std::string_view text, std::string_view what) {
    return text.find(what) != std::string_view::npos;
}

std::string beginning(const std::filesystem::path& path, std::size_t bytes) {
    std::ifstream stream(path, std::ios::binary);
    std::string text(bytes, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(bytes));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

std::optional<Format> openDocumentFormat(std::string_view mediaType) {
    if (mediaType == "application/vnd.oasis.opendocument.spreadsheet") {
        return Format::ods;
    }
    if (mediaType == "application/vnd.oasis.opendocument.spreadsheet-template") {
        return Format::ots;
    }
    return std::nullopt;
}

constexpr std::string_view sharedSetting =
    R"(config:name="IsDocumentShared" config:type="boolean">true<)";

void readOpenDocument(const ZipFile& zip, FileFacts& facts) {
    facts.format = openDocumentFormat(zip.text("mimetype"));
    facts.encrypted = zip.has("encrypted-package") ||
                      contains(zip.text("META-INF/manifest.xml"), "encryption-data");
    if (zip.has("META-INF/documentsignatures.xml") || zip.has("META-INF/macrosignatures.xml")) {
        facts.wouldLose.push_back(signature);
    }
    facts.shared = !facts.encrypted && contains(zip.text("settings.xml"), sharedSetting);
}

void readExcel(const ZipFile& zip, FileFacts& facts) {
    const std::string types = zip.text("[Content_Types].xml");
    if (!contains(types, "spreadsheetml.sheet.main+xml") &&
        !contains(types, "sheet.macroEnabled.main+xml")) {
        return;
    }
    facts.format = Format::xlsx;
    for (const Loss& loss : losses) {
        if (zip.hasUnder(loss.under)) {
            facts.wouldLose.push_back(loss.name);
        }
    }
}

void readFlat(std::string_view text, FileFacts& facts) {
    const std::size_t root = text.find("office:document");
    if (root != std::string_view::npos &&
        contains(text.substr(root), R"(office:mimetype="application/vnd.oasis.opendocument.)"
                                    R"(spreadsheet")")) {
        facts.format = Format::fods;
        facts.shared = contains(text, sharedSetting);
    }
}

}  // namespace

FileFacts factsOf(const std::filesystem::path& path) {
    FileFacts facts;
    const std::string begin = beginning(path, std::size_t{64} * 1024);
    try {
        if (begin.starts_with("PK")) {
            const ZipFile zip(path, ownLimits);
            if (zip.has("[Content_Types].xml")) {
                readExcel(zip, facts);
            } else {
                readOpenDocument(zip, facts);
            }
        } else if (begin.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
            // The container of Excel's encrypted workbooks, and of its old formats.
            facts.encrypted = formatByName(path) == Format::xlsx;
            facts.format = facts.encrypted ? std::optional(Format::xlsx) : std::nullopt;
        } else {
            readFlat(begin, facts);
        }
    } catch (const Unreadable& unreadable) {
        facts.format.reset();
        facts.encrypted = unreadable.fault() == Fault::encrypted;
    }
    return facts;
}

}  // namespace quotepart::file
