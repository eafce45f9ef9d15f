#pragma once

#include "core/number/rounding.hpp"
#include "core/time/presence.hpp"

namespace quotepart {

/// The part of an amount that falls to a stay within a period (prorata temporis): amount × length
/// of what they share / length of the period, rounded half away from zero to the unit. 0 when they
/// do not meet; the whole amount, rounded, when the stay covers the period.
///
/// Example: of 1 500 € for the year 2023, a stay from 1 September costs 501.37 € by days
/// (122/365) and 500 € by months (4/12).
///
/// Refuses what presence refuses, and an amount that is not zero over a period of no length
/// (Reason::nothingToDivideBy), which months by first day and 360 can give.
Rational prorata(const Decimal& amount, const Stay& stay, const DateRange& period, DayCount count,
                 const Decimal& unit = cent);

}  // namespace quotepart
