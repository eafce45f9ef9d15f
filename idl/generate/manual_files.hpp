#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "idl/generate/manual.hpp"

namespace quotepart::generate {

/// Makes the fr and en folders hold these files and no other page.
void writeManual(const std::filesystem::path& folder, const std::vector<ManualFile>& files);

/// The pages of the folder, and of the tables of README.md, that are not those of the declarations,
/// a line each; empty when all are.
std::string staleManual(const std::filesystem::path& folder, const std::filesystem::path& readme);

/// Writes README.md's tables anew.
void writeReadme(const std::filesystem::path& readme);

}  // namespace quotepart::generate
