#pragma once

#include <optional>
#include <span>

#include "core/number/decimal.hpp"
#include "core/number/rounding.hpp"

namespace quotepart {

/// What running costs add to the charges of a service: a rate over a base of its own, such as the
/// payroll. Without a base, the rate is over the charges.
struct Overhead {
    Decimal rate{};
    std::optional<Rational> base{};
};

/// The full cost of a service (coût complet) in euros: its charges, unrounded, plus the overhead,
/// which alone is rounded to the unit, half away from zero.
///
/// Example: payroll 257 119 € and a licence of 7 500 €, running costs of 10 % of the payroll, to
/// the euro: 257 119 + 7 500 + 25 712 = 290 331 €.
///
/// Refuses a negative rate (Reason::negativeValue) and a unit that is not positive
/// (Reason::unitNotPositive).
Rational fullCost(std::span<const Decimal> charges, const Overhead& overhead = {},
                  const Decimal& unit = cent);

}  // namespace quotepart
