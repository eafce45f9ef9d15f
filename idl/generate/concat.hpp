#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace quotepart::generate {

/// Texts one after the other.
inline std::string concat(std::initializer_list<std::string_view> texts) {
    std::string result;
    for (const std::string_view text : texts) {
        result += text;
    }
    return result;
}

}  // namespace quotepart::generate
