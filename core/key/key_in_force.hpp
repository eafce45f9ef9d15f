#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include "core/key/key.hpp"
#include "core/time/day_count.hpp"

namespace quotepart {

/// A key and the day from which it applies, until the next one does; without a day, the spare line
/// of a table, which never applies.
struct DatedKey {
    std::optional<std::chrono::sys_days> effect;
    Bases bases;
};

/// What each member has in a key found by date; empty for a member that takes no part in it.
using FoundKey = std::vector<std::optional<Rational>>;

/// The key in force on a day (clé applicable): the last to have taken effect, that day included.
/// The list may be in any order.
///
/// Example: with keys of 1 January 2022 and 1 January 2024, the one in force on 31 December 2023 is
/// the first.
///
/// Refuses a day before the first key takes effect (Reason::beforeFirstKey) and two different keys
/// of one date (dateTwice, the later in the list as the element); the same key twice is one key.
FoundKey keyInForce(std::span<const DatedKey> keys, std::chrono::sys_days day);

/// The mean of the keys in force over a period, both ends included, weighted by the time each was.
///
/// Time is counted in the base given; the weights are divided by their own sum, since a month
/// touched by two keys counts for both. One key in force all along is given as it is. A member
/// without a base in any of them has none in the mean; elsewhere an empty base counts as 0. Where
/// every key makes 100 %, so does the mean.
///
/// Example: {0.60; 0.40} until 31 March 2023, then {0.50; 0.50}: over 2023 the mean is
/// (90 × 0.60 + 275 × 0.50) / 365 for the first member.
///
/// Refuses what keyInForce refuses, for the first day of the period, and a period that ends before
/// it starts (endBeforeStart) and one in which no key has any length in the base given
/// (nothingToDivideBy).
FoundKey meanKeyInForce(std::span<const DatedKey> keys, std::chrono::sys_days first,
                        std::chrono::sys_days last, DayCount count = DayCount::days);

}  // namespace quotepart
