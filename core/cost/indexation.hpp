#pragma once

#include <optional>

#include "core/number/decimal.hpp"
#include "core/number/rounding.hpp"

namespace quotepart {

/// How a price follows a published index (clause de révision).
struct Indexation {
    Decimal baseIndex{};
    Decimal currentIndex{};
    Decimal fixedShare{};          ///< the share of the amount that does not follow the index
    std::optional<Decimal> cap{};  ///< the largest rise, as a share of the amount
};

/// An amount brought up to date (revalorisation): amount × (f + (1 − f) × I / I0), f being the
/// fixed share, rounded half away from zero to the unit. The cap limits a rise, never a fall; an
/// amount of 0 stays 0 even without a base index.
///
/// Example: 1 000 €, index from 120 to 126, fixed share 15 %: 1 042.50 €; capped at 2 %: 1 020 €.
///
/// Refuses a base index of 0 (Reason::nothingToDivideBy), an index below 0 or a current index of 0
/// (notPositive), a fixed share that is not between 0 and 1 (notAShare), a negative cap
/// (negativeValue) and a unit that is not positive (unitNotPositive).
Rational indexed(const Decimal& amount, const Indexation& indexation, const Decimal& unit = cent);

}  // namespace quotepart
