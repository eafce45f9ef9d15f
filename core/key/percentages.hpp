#pragma once

#include "core/allocation/allocate.hpp"

namespace quotepart {

/// The percentages of a key as an agreement prints them: rounded to that many decimals of a
/// percent and closing to 100 %, by the same allocation as an amount of money.
///
/// Each part is a fraction (0.6429 for 64.29 %); with the methods that close, the parts add up to 1
/// exactly. An amount is not to be shared out by these rounded figures but by the key itself.
///
/// Example: {50614; 28119} gives {64.29 %; 35.71 %}, {1; 1; 1} gives {33.34 %; 33.33 %; 33.33 %}.
///
/// Precondition: 0 <= decimals <= 10. Refuses what allocateUnits refuses, above all bases that are
/// all zero (Reason::nothingToDivideBy).
Parts percentages(const Key& key, int decimals = 2,
                  RoundingMethod method = RoundingMethod::largestRemainder);

}  // namespace quotepart
