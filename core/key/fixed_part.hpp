#pragma once

#include <vector>

#include "core/key/key.hpp"

namespace quotepart {

/// The shares of a key of which a part is fixed (part fixe): that share equally among the members
/// who take part, a base of zero included, the rest by the bases. They make exactly 1.
///
/// Example: {60; 30; 10} with a fixed share of 30 % gives {0.52; 0.31; 0.17}.
///
/// Refuses a fixed share that is not between 0 and 1 (Reason::notAShare), nobody to take part, and
/// bases that are all zero where they have something to share out (nothingToDivideBy).
std::vector<Rational> keyWithFixedPart(const Key& key, const Decimal& fixedShare);

}  // namespace quotepart
