#pragma once

#include <cstdint>
#include <optional>

#include "core/allocation/allocate.hpp"

namespace quotepart {

/// What put two members of equal claim in order: nothing had to, their bases, their places.
enum class TieRule { notNeeded, largerBase, firstInList };

/// Why the part of one member is what it is, in figures; explanationText makes sentences of it.
struct Explanation {
    Decimal amount;         ///< as given
    KeyType type;           ///< what the key measures
    RoundingMethod method;  ///< how the shares were brought to whole units
    Decimal unit;           ///< the rounding unit, in euros
    std::size_t member;     ///< the first being 0
    bool isResidualLine;    ///< the line after the members, which carries the difference
    std::int64_t units;     ///< the amount in whole units, half away from zero
    bool amountWasRounded;  ///< the amount was not a whole number of units
    bool takesPart;         ///< its base is not empty
    Decimal base;           ///< of this member; 1 in an equal key
    Rational total;         ///< of the bases
    Rational exactShare;    ///< rounded amount × base / total, in euros; 0 when nothing is shared
    std::int64_t rounded;   ///< the exact share cut or rounded to units, before any correction
    std::int64_t difference;  ///< the amount − the sum of the shares so cut or rounded, in units
    std::int64_t part;        ///< of this member, in units: rounded and the correction

    /// The rank of what was cut off this member's share, the first being 1, when units are left to
    /// give out to the largest remainders and something was cut off.
    std::optional<std::size_t> rank;
    /// The member that carries the difference, with the methods that have one.
    std::optional<std::size_t> bearer;
    /// What decided between this member and another of equal remainder (largest remainder), or
    /// between the bearer and another of the largest base (largest member).
    TieRule tie;
    /// The first base with decimals in a key that counts things: averages and part-time make them
    /// ordinary, a slip of the keyboard too.
    struct DecimalBase {
        std::size_t member;
        Decimal base;
    };
    std::optional<DecimalBase> decimals;

    /// Units as an exact amount in euros.
    Rational euros(std::int64_t count) const { return Rational(count) * unit.rational(); }
};

/// Explains the part of one member: always that element of allocate. With residualLine the member
/// after the last is the line that carries the difference.
///
/// Example: of 100 € by {10; 20; 30} hours to the cent, the second gets 33.33 €: its exact share
/// 33.333333 € is cut to 33.33 €, one cent is left, and its remainder ranks 2nd behind the first.
///
/// Refuses what share refuses.
Explanation explain(const Decimal& amount, const Key& key, std::size_t member,
                    const Rounding& rounding = {});

}  // namespace quotepart
