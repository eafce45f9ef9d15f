#pragma once

#include <span>
#include <vector>

#include "core/number/decimal.hpp"
#include "core/text/language.hpp"

namespace quotepart {

/// How far shares may be from what they must make and still close: a third typed three times as
/// 33.33333333 % passes, 99.99 % does not.
inline constexpr Decimal closingTolerance{1, 9};

/// Whether shares whose sum is `total` make what is expected of them, within 10^-9.
bool closes(const Rational& total, const Rational& expected = 1);

/// What rates lack to make what is expected of them (contrôle d'une clé): expected − Σ rates, and 0
/// when they close within 10^-9. Negative when they make too much.
/// Example: {0.3333; 0.3333; 0.3333} lack 0.0001; a third typed three times lacks nothing.
Rational closingGap(std::span<const Decimal> rates, const Decimal& expected = Decimal::whole(1));

/// Shares that must make 100 % (weights of criteria, say), divided by their own sum so that they
/// make exactly 1. `subject` names them in the error.
/// Refuses a negative share (Reason::negativeValue) and shares that do not close within 10^-9
/// (Reason::sharesDoNotClose).
std::vector<Rational> closedShares(std::span<const Decimal> shares, Text subject);

}  // namespace quotepart
