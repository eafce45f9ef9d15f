#include "core/time/presence.hpp"

#include <algorithm>

#include "core/error/error.hpp"

namespace quotepart {

std::int64_t presence(const Stay& stay, const DateRange& period, DayCount count) {
    if (period.last < period.first) {
        throw Error(Reason::endBeforeStart, {.subject = {"période", "period"}});
    }
    if (stay.first && stay.last && *stay.last < *stay.first) {
        throw Error(Reason::endBeforeStart, {.subject = {"présence", "presence"}});
    }
    const auto first = std::max(stay.first.value_or(period.first), period.first);
    const auto last = std::min(stay.last.value_or(period.last), period.last);
    return last < first ? 0 : lengthOf(first, last, count);
}

}  // namespace quotepart
