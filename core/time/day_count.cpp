#include "core/time/day_count.hpp"

#include <algorithm>

namespace quotepart {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

/// Months since the year 0, that of the day included.
std::int64_t monthNumber(const year_month_day& day) {
    return std::int64_t{12} * static_cast<int>(day.year()) + static_cast<unsigned>(day.month());
}

std::int64_t dayOfMonth(const year_month_day& day) {
    return static_cast<unsigned>(day.day());
}

std::int64_t thirty360Number(const year_month_day& day) {
    return 30 * monthNumber(day) + std::min<std::int64_t>(dayOfMonth(day), 30);
}

}  // namespace

const WordList<DayCount>& dayCountWords() {
    using enum DayCount;
    static const WordList<DayCount> words({
        {days, {"jours", "days"}},
        {months, {"mois", "months"}},
        {monthsByFirstDay, {"mois au 1er", "months by first day"}},
        {thirty360, {"360", "360"}},
    });
    return words;
}

std::int64_t lengthOf(sys_days first, sys_days last, DayCount count) {
    if (last < first) {
        throw Error(Reason::endBeforeStart);
    }
    switch (count) {
        case DayCount::days:
            return (last - first).count() + 1;
        case DayCount::months:
            return monthNumber(last) - monthNumber(first) + 1;
        case DayCount::monthsByFirstDay:
            return monthNumber(last) - monthNumber(first - days{1});
        case DayCount::thirty360:
            return thirty360Number(last + days{1}) - thirty360Number(first);
    }
    return 0;
}

}  // namespace quotepart
