#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/allocation/allocate_bounded.hpp"

namespace quotepart {

/// Bounds in whole rounding units, one pair per member of a key.
struct UnitBounds {
    static constexpr std::int64_t noCap = std::numeric_limits<std::int64_t>::max();

    std::vector<std::int64_t> floors;
    std::vector<std::int64_t> caps;

    std::int64_t held(std::int64_t part, std::size_t member) const {
        return std::min(std::max(part, floors[member]), caps[member]);
    }
    bool contains(std::int64_t part, std::size_t member) const {
        return held(part, member) == part;
    }
};

/// The bounds of the members of a key: floors up to the next unit, caps down to the last; a member
/// that does not take part is held at 0, a base of zero at its floor.
/// Refuses what allocateBounded says of single bounds.
UnitBounds unitBounds(const Bounds& bounds, const Key& key, const Decimal& unit);

/// Where each member stands once λ has been found.
enum class Hold { atFloor, free, atCap };

/// The members that λ × base, held between floor and cap, leaves free when the parts make that many
/// units: the others stand at a bound. Sorts the values of λ at which a member leaves its floor or
/// reaches its cap, n log n comparisons, each exact.
/// Precondition: the floors make no more than the units, the caps no less.
std::vector<Hold> redistribution(std::int64_t units, const Key& key, const UnitBounds& bounds);

/// The members that a bound changes when the exact shares of that many units are held between
/// their bounds once. Precondition: the key is not zero.
std::vector<Hold> singlePass(std::int64_t units, const Key& key, const UnitBounds& bounds);

}  // namespace quotepart
