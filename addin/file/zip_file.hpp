#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "addin/file/limits.hpp"

namespace quotepart::file {

/// The members of a zip file, read as streams and never unpacked to the disk. Throws Unreadable for
/// what is broken, encrypted, larger than the limits, or has two members of one name: two programs
/// would not see the same file.
class ZipFile {
  public:
    ZipFile(const std::filesystem::path& path, const Limits& limits);

    const std::vector<std::string>& names() const { return names_; }
    bool has(std::string_view name) const;
    /// Whether a member's name starts so.
    bool hasUnder(std::string_view folder) const;
    /// The content of a member, piece by piece; Fault::broken if there is none of this name.
    void read(const std::string& name, const std::function<void(std::string_view)>& piece) const;
    /// The first bytes of a member; empty if there is none of this name.
    std::string text(const std::string& name, std::size_t limit = 1U << 20U) const;

  private:
    struct Close {
        void operator()(void* file) const;
    };
    struct Position {
        std::uint64_t offset = 0;
        std::uint64_t number = 0;
    };

    bool readPieces(const std::string& name,
                    const std::function<bool(std::string_view)>& piece) const;

    std::unique_ptr<void, Close> file_;
    std::vector<std::string> names_;  // sorted
    std::map<std::string, Position, std::less<>> positions_;
    std::uintmax_t unpackedLimit_;
    mutable std::uintmax_t unpacked_ = 0;
};

}  // namespace quotepart::file
