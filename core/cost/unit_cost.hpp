#pragma once

#include <span>

#include "core/number/decimal.hpp"
#include "core/number/rounding.hpp"

namespace quotepart {

/// The operating cost of one unit of a service (coût unitaire de fonctionnement, CGCT art.
/// D. 5211-16): Σ charges / Σ units, rounded half away from zero to that many decimals. No charges
/// at all over no units at all is 0.
///
/// Example: 290 331 € over 5 433 files is 53.4384 €.
///
/// Refuses negative units (Reason::negativeValue) and charges over no units
/// (Reason::nothingToDivideBy). Precondition: 0 <= decimals <= 18.
Rational unitCost(std::span<const Decimal> charges, std::span<const Decimal> units,
                  int decimals = 4);

/// What a member pays for the units it used (remboursement): unit cost × units, rounded half away
/// from zero to the unit of money. Negative units are a correction.
///
/// Example: 14.2 days at 192 €, to the euro, are 2 726 €.
///
/// Refuses a unit of money that is not positive (Reason::unitNotPositive).
Rational reimbursement(const Decimal& unitCost, const Decimal& units, const Decimal& unit = cent);

}  // namespace quotepart
