#pragma once

#include <string_view>

namespace quotepart {

/// The languages in which a user can be answered.
enum class Language { french, english };

/// One text in every language a user may read.
struct Text {
    std::string_view french;
    std::string_view english;

    constexpr std::string_view in(Language language) const {
        return language == Language::french ? french : english;
    }
    friend constexpr bool operator==(const Text&, const Text&) = default;
};

}  // namespace quotepart
