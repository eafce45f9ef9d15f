#include "addin/file/member_files.hpp"

#include <set>
#include <string_view>

#include "core/text/folding.hpp"

namespace quotepart::file {

namespace {

constexpr std::size_t longestInLetters = 60;
constexpr std::size_t longestInBytes = 180;  // a file system takes 255 with what stands around

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

bool isRefused(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
           std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
}

/// Keeps whole letters.
void cut(std::string& name) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        std::size_t next = i + 1;
        while (next < name.size() && isContinuation(name[next])) {
            ++next;
        }
        if (letters == longestInLetters || next > longestInBytes) {
            name.resize(i);
            return;
        }
        ++letters;
        i = next - 1;
    }
}

/// Spaces and full stops at an end are lost by some systems.
void trim(std::string& name) {
    const std::size_t first = name.find_first_not_of(' ');
    const std::size_t last = name.find_last_not_of(" .");
    name = first == std::string::npos || last == std::string::npos || last < first
               ? std::string()
               : name.substr(first, last - first + 1);
}

std::string safe(std::string_view text) {
    std::string name;
    for (const char c : text) {
        name += isRefused(c) ? '-' : c;
    }
    trim(name);
    cut(name);
    trim(name);
    return name.empty() ? "-" : name;
}

}  // namespace

std::vector<std::string> memberFileNames(const std::vector<Name>& members) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const Name& member : members) {
        const std::string name = safe(member.shown);
        std::string numbered = name;
        for (int number = 2; !taken.insert(folded(numbered)).second; ++number) {
            numbered = name + " (" + std::to_string(number) + ")";
        }
        names.push_back(numbered);
    }
    return names;
}

}  // namespace quotepart::file
