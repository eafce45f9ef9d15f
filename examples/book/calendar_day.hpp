#pragma once

#include <chrono>

namespace quotepart::examples {

/// The number by which Calc knows a day; to be shown in Format::date.
[[nodiscard]] constexpr double calendarDay(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    const sys_days zero = std::chrono::year{1899} / 12 / 30;
    const sys_days given =
        std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
    return static_cast<double>((given - zero).count());
}

}  // namespace quotepart::examples
