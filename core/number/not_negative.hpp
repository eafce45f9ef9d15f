#pragma once

#include <span>

#include "core/number/decimal.hpp"
#include "core/text/language.hpp"

namespace quotepart {

/// Refuses (Reason::negativeValue) a negative figure, naming the list it is in and its rank.
void requireNoneNegative(std::span<const Decimal> values, Text subject);

}  // namespace quotepart
