#include "addin/file/stored_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace quotepart::file {

namespace {

std::optional<double> finite(double number) {
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}  // namespace

using report::ErrorCode;

std::optional<double> numberOf(std::string_view text) {
    double number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size()) {
        return std::nullopt;
    }
    return finite(number);
}

ErrorCode errorOf(std::string_view shown) {
    const auto is = [&](std::initializer_list<std::string_view> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](std::string_view name) { return shown.starts_with(name); });
    };
    if (is({"Err"})) {
        const std::size_t digits = shown.find_first_of("0123456789");
        int code = 0;
        if (digits != std::string_view::npos) {
            std::from_chars(shown.data() + digits, shown.data() + shown.size(), code);
        }
        return {code};
    }
    if (is({"#N/A", "#N/D"})) {
        return {32767};
    }
    if (is({"#DIV"})) {
        return {532};
    }
    if (is({"#VAL"})) {
        return {519};
    }
    if (is({"#R"})) {
        return {524};
    }
    if (is({"#NAME", "#NOM?", "#NOM ?", "#NOM\u00a0?"})) {
        return {525};
    }
    if (is({"#NUM", "#NOMBRE"})) {
        return {503};
    }
    return {};
}

std::optional<double> daysOf(std::string_view text, std::chrono::sys_days nullDate) {
    bool negative = false;
    if (text.starts_with('-')) {
        negative = true;
        text.remove_prefix(1);
    }
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const auto part = [&](auto& number) {
        const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
        if (end.ec != std::errc()) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(end.ptr - text.data()));
        if (!text.empty()) {
            text.remove_prefix(1);
        }
        return true;
    };
    if (!part(year) || !part(month) || !part(day)) {
        return std::nullopt;
    }
    constexpr int lastYear = 9999;
    if (year < 0 || year > lastYear) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{negative ? -year : year},
                                           std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok()) {
        return std::nullopt;
    }
    auto days = static_cast<double>((std::chrono::sys_days{date} - nullDate).count());
    int hours = 0;
    int minutes = 0;
    double seconds = 0;
    if (part(hours) && part(minutes) && part(seconds)) {
        const double time = hours * 3600.0 + minutes * 60.0 + seconds;
        if (!(time >= 0 && time <= 86400)) {
            return std::nullopt;
        }
        days += time / 86400;
    }
    return days;
}

std::optional<double> daysOfDuration(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) {
        text.remove_prefix(1);
    }
    double seconds = 0;
    bool inTime = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char unit = text[i];
        if ((unit >= '0' && unit <= '9') || unit == '.') {
            continue;
        }
        if (unit == 'P' || unit == 'T') {
            inTime = inTime || unit == 'T';
        } else {
            const auto number = numberOf(text.substr(begin, i - begin));
            const double size = unit == 'D'             ? 86400
                                : unit == 'H'           ? 3600
                                : unit == 'M' && inTime ? 60
                                : unit == 'S'           ? 1
                                                        : NAN;
            if (!number || std::isnan(size)) {
                return std::nullopt;
            }
            seconds += *number * size;
        }
        begin = i + 1;
    }
    return finite((negative ? -seconds : seconds) / 86400);
}

}  // namespace quotepart::file
