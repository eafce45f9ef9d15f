#pragma once

#include <span>

#include "core/allocation/allocate.hpp"

namespace quotepart {

/// Shares out an amount by changing last year's parts as little as its growth asks for: last
/// year's part + a part of the growth, or of the fall, by the key.
///
/// Amount and last parts are rounded half away from zero to the unit, then the growth, amount − Σ
/// last parts of those who take part, is allocated. A member that does not take part gets 0: its
/// last part belongs to the growth. An amount of 0 gives zeros. Under RoundingMethod::residualLine
/// the line that carries the difference follows the last member.
///
/// Example: 1 200 €, last parts {600; 400}, bases {3; 1}: the growth of 200 € goes 150 and 50, the
/// parts are {750; 450}.
///
/// Refuses: last parts of another length than the key (Reason::lengthsDiffer); a part of the sign
/// opposite to the amount (fallExceedsPart); a growth over bases that are all zero
/// (nothingToDivideBy) and what allocate refuses.
Parts allocateGrowth(const Decimal& amount, std::span<const Decimal> lastParts, const Key& key,
                     const Rounding& rounding = {});

}  // namespace quotepart
