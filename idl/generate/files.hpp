#pragma once

#include <filesystem>
#include <string>

namespace quotepart::generate {

/// What a file holds; empty when there is none.
std::string contentOf(const std::filesystem::path& path);

/// Writes a file. One that already says so is left alone: nothing that depends on it is built
/// again. Throws std::runtime_error when it cannot.
void write(const std::filesystem::path& path, const std::string& text);

}  // namespace quotepart::generate
