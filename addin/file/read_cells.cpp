#include "addin/file/read_cells.hpp"

#include <array>
#include <fstream>

#include "addin/file/excel_cells.hpp"
#include "addin/file/open_document_cells.hpp"
#include "addin/file/unreadable.hpp"
#include "addin/file/zip_file.hpp"

namespace quotepart::file {

namespace {

XmlFeed contentOf(const std::filesystem::path& path, const Limits& limits) {
    return [&](const std::function<void(std::string_view)>& take) {
        std::ifstream stream(path, std::ios::binary);
        if (!stream) {
            throw Unreadable(Fault::missing, path.string());
        }
        std::array<char, std::size_t{64} * 1024> buffer{};
        std::uintmax_t total = 0;
        while (stream) {
            stream.read(buffer.data(), buffer.size());
            const auto count = static_cast<std::size_t>(stream.gcount());
            total += count;
            if (total > limits.fileBytes) {
                throw Unreadable(Fault::tooLarge, path.string());
            }
            take({buffer.data(), count});
        }
    };
}

XmlFeed partOf(const ZipFile& zip, const std::string& name) {
    return
        [&zip, name](const std::function<void(std::string_view)>& take) { zip.read(name, take); };
}

}  // namespace

void readCells(const std::filesystem::path& path, Format format, const Limits& limits,
               CellVisitor& visitor) {
    if (format == Format::fods) {
        readOpenDocument(contentOf(path, limits), limits, visitor);
        return;
    }
    const ZipFile zip(path, limits);
    if (format == Format::xlsx) {
        readExcel(zip, limits, visitor);
        return;
    }
    for (const std::string_view part : {"Basic/", "Scripts/"}) {
        if (zip.hasUnder(part)) {
            visitor.passedOver(part);
        }
    }
    readOpenDocument(partOf(zip, "content.xml"), limits, visitor);
    if (zip.has("meta.xml")) {
        readOpenDocumentProperties(partOf(zip, "meta.xml"), limits, visitor);
    }
}

}  // namespace quotepart::file
