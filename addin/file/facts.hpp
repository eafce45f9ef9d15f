#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "addin/file/format.hpp"
#include "core/text/language.hpp"

namespace quotepart::file {

/// What a file says of itself without being loaded.
struct FileFacts {
    /// The format of its content; nothing where that is none of ours, or cannot be read at all.
    std::optional<Format> format;
    /// Whether a password is needed to read it.
    bool encrypted = false;
    /// Several people may have it open at once ("Share spreadsheet").
    bool shared = false;
    /// What LibreOffice drops or breaks when it saves: macros of Excel, signatures, ...
    std::vector<Text> wouldLose;
};

/// Reads the facts; nothing is thrown for a file that is broken.
FileFacts factsOf(const std::filesystem::path& path);

}  // namespace quotepart::file
