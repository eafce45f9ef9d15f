#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "addin/budget/distribution.hpp"

namespace quotepart::budget {

inline constexpr const char* manifestName = "manifeste.json";

/// One file that was made for a member.
struct ManifestEntry {
    std::string file{};  ///< its name
    Name member{};
    std::string code{};
    SeasonTotals totals{};
    std::string digest{};  ///< SHA-256 of the file
    std::string seal{};    ///< the digits of the fingerprint written in it, see sealOf
};

struct Manifest {
    int year = 0;
    std::string version{};  ///< of the template
    std::vector<ManifestEntry> entries{};
    SeasonTotals totals{};  ///< of all members
};

/// As a text for machines: JSON, amounts in euros.
std::string textOf(const Manifest& manifest);

/// What a manifest says of the year, the template and the files, not of the amounts; nothing where
/// the file cannot be read or is no manifest.
std::optional<Manifest> readManifest(const std::filesystem::path& file);

/// The SHA-256 of a file.
std::string digestOf(const std::filesystem::path& file);

}  // namespace quotepart::budget
