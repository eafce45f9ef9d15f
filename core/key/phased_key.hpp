#pragma once

#include <span>
#include <vector>

#include "core/number/decimal.hpp"

namespace quotepart {

/// A key on its way from an old one to a new one (clé lissée):
/// old + step/steps × (new − old) for each member, exact.
///
/// Step 0 gives the old key, the last step the new one. Where both make 100 %, so does every step.
///
/// Example: from {0.60; 0.40} to {0.50; 0.50} in 4 steps, the first is {0.575; 0.425}.
///
/// Precondition: as many old shares as new ones. Refuses a negative share (Reason::negativeValue),
/// a number of steps that is not positive (notPositive) and a step that is not between 0 and it
/// (outsideLimits): once the phasing is over, it is the new key that applies.
std::vector<Rational> phasedKey(std::span<const Decimal> oldShares,
                                std::span<const Decimal> newShares, const Decimal& step,
                                const Decimal& steps);

}  // namespace quotepart
