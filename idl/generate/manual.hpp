#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace quotepart::generate {

/// A file of the manual: its path in the manual's folder, and its content.
struct ManualFile {
    std::filesystem::path path;
    std::string text;
};

/// The pages as Markdown: fr/MUT.REPARTIR.md and so on.
std::vector<ManualFile> markdownManual();

/// The pages as HTML: fr/MUT.REPARTIR.html and so on.
std::vector<ManualFile> htmlManual();

/// The tables of the functions in README.md, leading to the pages of the manual.
std::string readmeTables();

/// The text with the tables of the functions between its two marker comments. Throws
/// std::runtime_error when the markers are missing.
std::string withReadmeTables(const std::string& readme);

}  // namespace quotepart::generate
