#include "addin/file/format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace quotepart::file {

namespace {

constexpr std::array<std::pair<std::string_view, Format>, 4> extensions{{
    {".ods", Format::ods},
    {".ots", Format::ots},
    {".fods", Format::fods},
    {".xlsx", Format::xlsx},
}};

}  // namespace

std::optional<Format> formatByName(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char character) {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                    : character;
    });
    for (const auto& [name, format] : extensions) {
        if (extension == name) {
            return format;
        }
    }
    return std::nullopt;
}

}  // namespace quotepart::file
