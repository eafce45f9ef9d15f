#pragma once

#include <span>

#include "core/number/decimal.hpp"

namespace quotepart {

/// The exact sum.
Rational sum(std::span<const Decimal> values);

}  // namespace quotepart
