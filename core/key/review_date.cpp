#include "core/key/review_date.hpp"

#include <algorithm>

namespace quotepart {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

sys_days anniversary(const year_month_day& day, std::chrono::years later) {
    const year_month_day same = day + later;
    return same.ok() ? same : same.year() / same.month() / std::chrono::last;
}

}  // namespace

sys_days reviewDate(sys_days adopted, int years, sys_days after) {
    const year_month_day day = adopted;
    const int elapsed = static_cast<int>((year_month_day{after}.year() - day.year()).count());
    int steps = std::max(1, elapsed / years);
    while (anniversary(day, std::chrono::years{steps * years}) <= after) {
        ++steps;
    }
    return anniversary(day, std::chrono::years{steps * years});
}

}  // namespace quotepart
