#include "core/time/iso_date.hpp"

#include <charconv>

namespace quotepart {

namespace {

/// The number of exactly those digits.
std::optional<int> wholeOf(std::string_view digits) {
    int value = 0;
    if (digits.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string digitsOf(unsigned number, std::size_t width) {
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

std::optional<std::chrono::sys_days> isoDate(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    const std::size_t last = text.find_last_not_of(' ');
    text =
        first == std::string_view::npos ? std::string_view{} : text.substr(first, last - first + 1);
    constexpr std::size_t length = 10;
    if (text.size() != length || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = wholeOf(text.substr(0, 4));
    const auto month = wholeOf(text.substr(5, 2));
    const auto day = wholeOf(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(std::chrono::sys_days{date}) : std::nullopt;
}

std::string isoText(std::chrono::sys_days day) {
    const std::chrono::year_month_day date{day};
    return digitsOf(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
           digitsOf(static_cast<unsigned>(date.month()), 2) + "-" +
           digitsOf(static_cast<unsigned>(date.day()), 2);
}

}  // namespace quotepart
