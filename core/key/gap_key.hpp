#pragma once

#include <optional>
#include <vector>

#include "core/key/key.hpp"

namespace quotepart {

/// How a key weighs what members have per head against a reference.
enum class GapMode {
    /// population × max(0, reference − value) / reference: only members below the reference.
    shortfall,
    /// population × reference / value: every member, the poorer the more.
    ratio,
};

/// The words accepted: « insuffisance » or “shortfall”, « rapport » or “ratio”.
const WordList<GapMode>& gapModeWords();

/// The shares of a key by a gap in income or resources per head (écart de revenu, insuffisance de
/// potentiel fiscal par habitant; CGCT art. L. 5211-28-4), brought to the sum 1.
///
/// A member takes part when it has both a value and a population. Unless given, the reference is
/// the mean of their values weighted by their populations; in the mode `ratio` it multiplies every
/// weight alike and so changes nothing. In that mode weights are cut at 10^-80, far below what any
/// figure of a cell can tell.
///
/// Example: incomes {8000; 12000; 20000} of {100; 200; 100} inhabitants have the mean 13 000; the
/// shortfalls weigh 100 × 5000 and 200 × 1000: {5/7; 2/7; 0}.
///
/// Precondition: as many values as populations. Refuses a negative value (Reason::negativeValue) or
/// population (negativeBase), a reference that is not positive (notPositive), a value of zero in
/// the mode `ratio` (divisorIsZero) and a key where nobody has any weight (nothingToDivideBy).
std::vector<Rational> gapKey(std::span<const std::optional<Decimal>> values,
                             std::span<const std::optional<Decimal>> populations, GapMode mode,
                             std::optional<Decimal> reference = std::nullopt);

}  // namespace quotepart
