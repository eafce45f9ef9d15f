#pragma once

#include <cstdint>
#include <optional>

#include "core/number/decimal.hpp"
#include "core/text/word_list.hpp"

namespace quotepart {

/// How the parts of an amount are brought to whole rounding units.
enum class RoundingMethod {
    /// Every exact share is cut toward zero; what is left goes out one unit each to the largest
    /// remainders; a tie goes to the larger base, then to the first in the list.
    largestRemainder,
    /// Every share is rounded half away from zero; the signed difference goes to the largest base.
    largestMember,
    /// The same, the difference goes to the designated member.
    designated,
    /// The same, one more element at the end carries the difference.
    residualLine,
    /// Rounded half away from zero; the parts may not add up.
    halfUp,
    /// Cut toward zero; the parts may not add up.
    truncation,
};

/// The words accepted for a method: « plus fort reste » or “largest remainder”, and so on.
const WordList<RoundingMethod>& roundingMethodWords();

/// The unit to which money is rounded unless told otherwise: the cent.
inline constexpr Decimal cent{1, 2};

/// Rounded to a whole number, halves away from zero: 2.5 is 3 and −2.5 is −3.
BigInt roundedHalfAway(const Rational& value);

/// Rounded to a multiple of a unit, halves away from zero. Precondition: unit > 0.
Rational roundedToUnit(const Rational& value, const Decimal& unit);

/// A count of units that needs no fraction: cents of an amount with cents, the everyday case.
inline std::optional<std::int64_t> wholeUnits(const Decimal& amount, const Decimal& unit) {
    const int finer = unit.scale() - amount.scale();
    if (unit.coefficient() != 1 || finer < 0 || finer > 3) {
        return std::nullopt;
    }
    return amount.coefficient() * powerOfTen(finer);
}

/// An amount counted in rounding units, rounded half away from zero: 12.345 € is 1235 cents.
/// Refuses a unit that is not positive (Reason::unitNotPositive) and one so small that the count
/// passes 10^18 (Reason::unitTooSmall).
std::int64_t inUnits(const Rational& amount, const Decimal& unit);
inline std::int64_t inUnits(const Decimal& amount, const Decimal& unit) {
    const auto units = wholeUnits(amount, unit);
    return units ? *units : inUnits(amount.rational(), unit);
}

/// The same for a bound, which a count must not pass: up to the next whole unit, or down to the
/// last; downward, 10^18 units at most, which no amount passes. Precondition: bound >= 0.
std::int64_t inUnitsUpward(const Decimal& bound, const Decimal& unit);
std::int64_t inUnitsDownward(const Decimal& bound, const Decimal& unit);

/// That many units in euros: the double Calc reads when the amount is typed.
double valueOfUnits(std::int64_t units, const Decimal& unit);

/// Refuses (Reason::unitNotPositive) zero and negative units.
void requirePositiveUnit(const Decimal& unit);

}  // namespace quotepart
