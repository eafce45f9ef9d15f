#pragma once

#include "core/number/decimal.hpp"

namespace quotepart {

/// The true-up of a year (correctif): its actual share − what was billed for that same year,
/// without any adjustment of an earlier year. Above zero to bill, below zero to return. Nothing is
/// rounded.
///
/// Example: 10 480 € actual against 10 000 € billed are 480 € to bill.
Rational trueUp(const Decimal& actual, const Decimal& billed);

}  // namespace quotepart
