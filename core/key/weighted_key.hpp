#pragma once

#include <span>
#include <vector>

#include "core/key/key.hpp"

namespace quotepart {

/// The shares of a key that mixes several criteria (clé pondérée): for each member
/// Σ weight × member's part of the criterion. They make exactly 1.
///
/// The weights make 100 % and are divided by their own sum before use; a criterion of weight zero
/// counts for nothing and may be empty. A member whose base is empty in a criterion gets nothing
/// from it.
///
/// Example: populations {600; 400} for 70 % and files {10; 30} for 30 % give {0.495; 0.505}.
///
/// Precondition: as many weights as criteria, all of one length. Refuses a negative base
/// (Reason::negativeBase), a negative weight (negativeValue), weights that do not make 100 %
/// within 10^-9 (sharesDoNotClose) and a criterion that is all zero or empty though it has a weight
/// (nothingToDivideBy, its rank as the element).
std::vector<Rational> weightedKey(std::span<const Bases> criteria,
                                  std::span<const Decimal> weights);

}  // namespace quotepart
