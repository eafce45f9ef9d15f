#include "examples/book/french_text.hpp"

#include <algorithm>
#include <array>

namespace quotepart::examples {

namespace {

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

/// Three digits and no fourth.
bool isGroup(std::string_view text) {
    return text.size() >= 3 && std::all_of(text.begin(), text.begin() + 3, isDigit) &&
           (text.size() == 3 || !isDigit(text[3]));
}

bool isKept(std::string_view before, std::string_view after) {
    constexpr std::array<std::string_view, 7> marks{":", ";", "?", "!", "%", "€", "»"};
    return before.ends_with("«") ||
           std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return after.starts_with(mark); }) ||
           (!before.empty() && isDigit(before.back()) && isGroup(after));
}

}  // namespace

std::string typographic(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' && isKept(text.substr(0, i), text.substr(i + 1))) {
            result += "\u00a0";
        } else {
            result += text[i];
        }
    }
    return result;
}

}  // namespace quotepart::examples
