#pragma once

#include "core/number/decimal.hpp"

namespace quotepart {

/// What is left to bear of a cost once a contribution is taken off (reste à charge):
/// cost − min(contribution, cost). A contribution beyond the cost leaves 0; a negative cost, which
/// is already an income, is returned unchanged.
///
/// Example: 186 641 € of which 80 000 € are borne elsewhere leave 106 641 €.
///
/// Refuses (Reason::negativeContribution) a contribution below zero.
Rational costRemaining(const Decimal& cost, const Decimal& contribution);

}  // namespace quotepart
