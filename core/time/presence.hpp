#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "core/time/day_count.hpp"

namespace quotepart {

/// The days from one to another, both included.
struct DateRange {
    std::chrono::sys_days first;
    std::chrono::sys_days last;
};

/// A stay of which either end may be open: empty, it began, or ends, outside of any period.
struct Stay {
    std::optional<std::chrono::sys_days> first;
    std::optional<std::chrono::sys_days> last;
};

/// How long a stay lasts within a period (temps de présence): the length of what they share, in
/// days or in months; 0 when they do not meet.
///
/// Example: a stay from 15 November 2023, without an end, is 47 days of the year 2023.
///
/// Refuses (Reason::endBeforeStart) a period or a stay that ends before it starts, naming which.
std::int64_t presence(const Stay& stay, const DateRange& period, DayCount count);

}  // namespace quotepart
