#include "addin/file/stored_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace quotepart::file {

namespace {

std::optional<double> finite(double number) {
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool takeMark(std::string_view& text, char mark) {
    const bool isThere = text.starts_with(mark);
    text.remove_prefix(isThere ? 1 : 0);
    return isThere;
}

template <class Number>
bool takeNumber(std::string_view& text, Number& number) {
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(end.ptr - text.data()));
    return end.ec == std::errc();
}

/// "T12:00:00.5", as a part of a day.
std::optional<double> timeOf(std::string_view text) {
    unsigned hours = 0;
    unsigned minutes = 0;
    double seconds = 0;
    if (!takeMark(text, 'T') || !takeNumber(text, hours) || !takeMark(text, ':') ||
        !takeNumber(text, minutes) || (takeMark(text, ':') && !takeNumber(text, seconds))) {
        return std::nullopt;
    }
    takeMark(text, 'Z');
    const double time = hours * 3600.0 + minutes * 60.0 + seconds;
    if (!text.empty() || !(seconds >= 0 && time <= 86400)) {
        return std::nullopt;
    }
    return time / 86400;
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

std::optional<double> truthOf(std::string_view text) {
    if (text == "true" || text == "1") {
        return 1;
    }
    return text == "false" || text == "0" ? std::optional(0.0) : std::nullopt;
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
    const bool negative = takeMark(text, '-');
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const bool isDate = takeNumber(text, year) && takeMark(text, '-') && takeNumber(text, month) &&
                        takeMark(text, '-') && takeNumber(text, day);
    constexpr int lastYear = 9999;
    if (!isDate || year < 0 || year > lastYear) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{negative ? -year : year},
                                           std::chrono::month{month}, std::chrono::day{day}};
    const auto time = text.empty() ? std::optional(0.0) : timeOf(text);
    if (!date.ok() || !time) {
        return std::nullopt;
    }
    return static_cast<double>((std::chrono::sys_days{date} - nullDate).count()) + *time;
}

std::optional<double> daysOfDuration(std::string_view text) {
    const bool negative = takeMark(text, '-');
    if (!takeMark(text, 'P')) {
        return std::nullopt;
    }
    double seconds = 0;
    bool inTime = false;
    bool any = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char unit = text[i];
        if ((unit >= '0' && unit <= '9') || unit == '.') {
            continue;
        }
        if (unit == 'T' && i == begin) {
            inTime = true;
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
            any = true;
        }
        begin = i + 1;
    }
    if (!any || begin != text.size()) {
        return std::nullopt;
    }
    return finite((negative ? -seconds : seconds) / 86400);
}

}  // namespace quotepart::file
