#pragma once

#include <filesystem>
#include <optional>

namespace quotepart::file {

/// The formats of the workbooks that are dealt with.
enum class Format { ods, ots, fods, xlsx };

/// The format that the extension of a file says, whatever its case; nothing for another one.
std::optional<Format> formatByName(const std::filesystem::path& path);

}  // namespace quotepart::file
