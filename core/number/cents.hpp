#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/number/decimal.hpp"
#include "core/text/language.hpp"

namespace quotepart {

/// A whole number of cents: what is billed, ordered and paid.
using Cents = std::int64_t;

/// 9 999 999 999 999.99 €, the largest amount a cell may hold.
inline constexpr Cents maximumCents = 999'999'999'999'999;

/// The cents of an amount, if it is a whole number of them: 12.3 is 1230, 12.345 is nothing.
std::optional<Cents> wholeCents(const Decimal& amount);

/// Those cents in euros. Precondition: |cents| <= maximumCents.
Decimal decimalOf(Cents cents);

/// The sum. Refuses (Reason::amountOutOfRange) one that passes the 64 bits of a whole number.
Cents plus(Cents left, Cents right);

/// "1 234,56 €" or "€1,234.56", whatever the size.
std::string euroText(Cents cents, Language language);

}  // namespace quotepart
