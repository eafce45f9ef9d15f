#pragma once

#include <chrono>
#include <cstdint>

#include "core/text/word_list.hpp"

namespace quotepart {

/// How the length of a period is counted (base de décompte).
enum class DayCount {
    /// Calendar days: 1 January to 31 January is 31.
    days,
    /// Calendar months touched, however little: 31 January to 1 February is 2. Two successive
    /// periods may both touch one month, so these do not add up.
    months,
    /// Months of which the 1st lies in the period: 2 January to 1 February is 1.
    monthsByFirstDay,
    /// 30E/360, from the first day to the day after the last: a quarter is 90, a year is 360.
    thirty360,
};

/// The words accepted: « jours » or “days”, « mois » or “months”, « mois au 1er » or “months by
/// first day”, « 360 ».
const WordList<DayCount>& dayCountWords();

/// The length of the period from one day to another, both included.
///
/// Except in months touched, the lengths of successive periods add up to that of the whole. A
/// period can have the length 0: in months by first day when it holds no 1st, in 30E/360 when it
/// is the 30th of a month of 31 days alone (its 31st counts as the day).
///
/// 30E/360 counts every month as 30 days: 360 × years + 30 × months + days, a 31st being taken for
/// a 30th (ISDA 2006, section 4.16(g), “Eurobond basis”).
///
/// Example: 1 January 2024 to 29 February 2024 is 60 days, 2 months, 2 months by first day, 60 in
/// 30E/360.
///
/// Refuses (Reason::endBeforeStart) a last day before the first.
std::int64_t lengthOf(std::chrono::sys_days first, std::chrono::sys_days last, DayCount count);

}  // namespace quotepart
