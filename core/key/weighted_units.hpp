#pragma once

#include <span>
#include <vector>

#include "core/number/decimal.hpp"

namespace quotepart {

/// Units of work of each member (unités pondérées, such as equivalent building permits):
/// Σ coefficient × quantity, exact.
///
/// Example: a member with 12 permits of coefficient 1 and 30 declarations of coefficient 0.7 counts
/// for 33 units.
///
/// Precondition: as many coefficients as lines of quantities, all of one length. Refuses a negative
/// coefficient or quantity (Reason::negativeValue): units are to be the bases of a key.
std::vector<Rational> weightedUnits(std::span<const std::vector<Decimal>> quantities,
                                    std::span<const Decimal> coefficients);

}  // namespace quotepart
