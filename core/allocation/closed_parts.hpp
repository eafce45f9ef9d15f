#pragma once

#include <span>

#include "core/allocation/allocate.hpp"

namespace quotepart {

/// Figures worked out exactly, brought to whole units whose sum is that of the figures, itself
/// rounded half away from zero to the unit: largest remainder, a tie going to the larger figure,
/// then to the first. A figure of 0 stays 0 and none changes its sign; figures below zero are
/// shared out among themselves.
///
/// Example: {100/3; 200/3} to the euro is {33; 67}.
///
/// Refuses a unit that is not positive (Reason::unitNotPositive) and one too small for the figures
/// (unitTooSmall).
Parts closedParts(std::span<const Rational> figures, const Decimal& unit = cent);

}  // namespace quotepart
