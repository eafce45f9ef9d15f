#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace quotepart::tests {

/// A member of a zip file to be written; `copies` times the text one after the other.
struct ZipMember {
    std::string name;
    std::string text;
    std::size_t copies = 1;
};

/// Writes a zip file, compressed.
void writeZip(const std::filesystem::path& path, const std::vector<ZipMember>& members);

/// A file as LibreOffice or Excel would write it, as far as readers look.
std::filesystem::path writeOds(const std::filesystem::path& folder, std::string_view sheets,
                               std::string_view afterSheets = {});
std::filesystem::path writeXlsx(const std::filesystem::path& folder, std::string_view sheetData,
                                std::string_view names = {}, std::string_view strings = {});

}  // namespace quotepart::tests
