#pragma once

#include <filesystem>

namespace quotepart::workbook {

/// Waits until the content of a file is on the disk. Throws std::filesystem::filesystem_error.
void syncFile(const std::filesystem::path& path);

/// Waits until the names in a folder are on the disk, where that can be had.
void syncFolder(const std::filesystem::path& folder);

}  // namespace quotepart::workbook
