#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/key/key.hpp"
#include "core/number/rounding.hpp"

namespace quotepart {

/// How an amount is brought to whole units once shared out.
struct Rounding {
    RoundingMethod method = RoundingMethod::largestRemainder;
    Decimal unit = cent;
    /// The member that carries the difference under RoundingMethod::designated, the first being 0.
    std::optional<std::size_t> designated = std::nullopt;
};

/// Parts of an amount, each a whole number of rounding units.
struct Parts {
    std::vector<std::int64_t> units;
    Decimal unit = cent;

    std::size_t size() const { return units.size(); }

    /// A part in euros: the double Calc reads when the amount is typed.
    double euros(std::size_t member) const;
};

/// What allocate does, for a number of units, whatever their value.
std::vector<std::int64_t> allocateUnits(std::int64_t units, const Key& key, RoundingMethod method,
                                        std::optional<std::size_t> designated = std::nullopt);

/// Shares out an amount (répartition) by an allocation key.
///
/// The amount is first rounded half away from zero to the unit. With the first four methods of
/// RoundingMethod the parts add up to it exactly; with residualLine one more element at the end
/// carries the difference. A base of zero, or an empty one, gets zero (the designated bearer
/// apart), and the parts of −amount are the parts of the amount with the other sign.
///
/// Example: 290 331 € by {50614; 28119} to the euro gives {186641; 103690}.
///
/// Refuses: an amount that is not zero over bases that are (Reason::nothingToDivideBy); a
/// designated member that is missing (designatedMissing), outside the list (rankOutsideList) or
/// without a base (designatedIsEmpty); a correction that would turn a part to the other sign
/// (oppositePart).
inline Parts allocate(const Decimal& amount, const Key& key, const Rounding& rounding = {}) {
    return {
        allocateUnits(inUnits(amount, rounding.unit), key, rounding.method, rounding.designated),
        rounding.unit};
}

/// The part of one member alone: always that element of allocate. With residualLine the member
/// after the last is the line that carries the difference.
/// Refuses a member outside the list (Reason::rankOutsideList).
Parts share(const Decimal& amount, const Key& key, std::size_t member,
            const Rounding& rounding = {});

/// The same for a number of units by weights that a formula worked out, to the largest remainder.
std::vector<std::int64_t> allocateUnits(std::int64_t units, const ExactWeights& weights);

/// The same by a key, in whole numbers of any size: what the fast path is held to by the tests.
std::vector<std::int64_t> allocateUnitsExactly(
    std::int64_t units, const Key& key, RoundingMethod method,
    std::optional<std::size_t> designated = std::nullopt);

}  // namespace quotepart
