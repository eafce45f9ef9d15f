#pragma once

#include <span>

#include "core/number/decimal.hpp"

namespace quotepart {

/// What a total and its parts do not agree on: total − Σ parts, 0 when they add up (contrôle).
/// Exact: amounts hold at most six decimals. Example: 100 against {33.34; 33.33; 33.33} is 0.
Rational check(const Decimal& total, std::span<const Decimal> parts);

}  // namespace quotepart
