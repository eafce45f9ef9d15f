#include "core/allocation/unit_bounds.hpp"

#include <algorithm>
#include <type_traits>

namespace quotepart {

namespace {

constexpr Text floorsSubject{"planchers", "floors"};
constexpr Text capsSubject{"plafonds", "caps"};

/// What holds the product of a count of units and a weight.
template <class Integer>
using Product = std::conditional_t<std::is_same_v<Integer, std::uint64_t>, UInt128, BigInt>;

template <class Integer>
Product<Integer> product(std::int64_t units, const Integer& weight) {
    return Product<Integer>(static_cast<std::uint64_t>(units)) * weight;
}

/// The value of λ, bound / weight, at which a member leaves its floor or reaches its cap.
template <class Integer>
struct Turn {
    std::int64_t bound;
    Integer weight;
    std::size_t member;
    Hold after;
};

/// Ascending λ; at one value a floor is left before a cap is reached.
template <class Integer>
bool isBefore(const Turn<Integer>& left, const Turn<Integer>& right) {
    const Product<Integer> leftSide = product(left.bound, right.weight);
    const Product<Integer> rightSide = product(right.bound, left.weight);
    return leftSide != rightSide ? leftSide < rightSide : left.after < right.after;
}

template <class Integer>
std::vector<Turn<Integer>> turnsOf(const Weights<Integer>& weights, const UnitBounds& bounds) {
    std::vector<Turn<Integer>> turns;
    turns.reserve(2 * weights.each.size());
    for (std::size_t i = 0; i < weights.each.size(); ++i) {
        if (weights.each[i] == 0) {
            continue;
        }
        turns.push_back({bounds.floors[i], weights.each[i], i, Hold::free});
        if (bounds.caps[i] != UnitBounds::noCap) {
            turns.push_back({bounds.caps[i], weights.each[i], i, Hold::atCap});
        }
    }
    std::sort(turns.begin(), turns.end(), isBefore<Integer>);
    return turns;
}

template <class Integer>
std::vector<Hold> redistributed(std::int64_t units, const Weights<Integer>& weights,
                                const UnitBounds& bounds) {
    std::vector<Hold> holds(weights.each.size(), Hold::atFloor);
    std::int64_t left = units;  // what the free members share
    for (const std::int64_t floor : bounds.floors) {
        left -= floor;
    }
    Integer freeWeight = 0;
    for (const Turn<Integer>& turn : turnsOf(weights, bounds)) {
        // At this λ the free members make bound / weight × their weights.
        if (product(left, turn.weight) <= product(turn.bound, freeWeight)) {
            break;
        }
        if (turn.after == Hold::free) {
            left += turn.bound;
            freeWeight += turn.weight;
        } else {
            left -= turn.bound;
            freeWeight -= turn.weight;
        }
        holds[turn.member] = turn.after;
    }
    return holds;
}

template <class Integer>
std::vector<Hold> heldOnce(std::int64_t units, const Weights<Integer>& weights,
                           const UnitBounds& bounds) {
    std::vector<Hold> holds(weights.each.size(), Hold::free);
    for (std::size_t i = 0; i < holds.size(); ++i) {
        const Product<Integer> share = product(units, weights.each[i]);
        if (share < product(bounds.floors[i], weights.total)) {
            holds[i] = Hold::atFloor;
        } else if (bounds.caps[i] != UnitBounds::noCap &&
                   share > product(bounds.caps[i], weights.total)) {
            holds[i] = Hold::atCap;
        }
    }
    return holds;
}

std::optional<Decimal> boundOf(const std::vector<std::optional<Decimal>>& list, std::size_t member,
                               Text subject) {
    const auto bound = list.empty() ? std::nullopt : list[member];
    if (bound && bound->isNegative()) {
        throw Error(Reason::negativeValue,
                    {.subject = subject, .element = member + 1, .value = bound->nearestDouble()});
    }
    return bound;
}

void requireLength(std::size_t found, std::size_t members, Text subject) {
    if (found != 0 && found != members) {
        throw Error(Reason::lengthsDiffer, {.subject = subject,
                                            .value = static_cast<double>(found),
                                            .limit = static_cast<double>(members)});
    }
}

}  // namespace

UnitBounds unitBounds(const Bounds& bounds, const Key& key, const Decimal& unit) {
    requireLength(bounds.floors.size(), key.size(), floorsSubject);
    requireLength(bounds.caps.size(), key.size(), capsSubject);
    UnitBounds result{std::vector<std::int64_t>(key.size()), std::vector<std::int64_t>(key.size())};
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (!key.takesPart(i)) {
            continue;
        }
        const auto floor = boundOf(bounds.floors, i, floorsSubject);
        const auto cap = boundOf(bounds.caps, i, capsSubject);
        result.floors[i] = floor ? inUnitsUpward(*floor, unit) : 0;
        result.caps[i] = cap ? inUnitsDownward(*cap, unit) : UnitBounds::noCap;
        if (result.floors[i] > result.caps[i]) {
            const bool crossed = !floor || floor->rational() > cap->rational();
            throw Error(crossed ? Reason::floorAboveCap : Reason::noUnitWithinBounds,
                        {.subject = floorsSubject,
                         .element = i + 1,
                         .value = floor ? floor->nearestDouble() : 0.0,
                         .limit = cap->nearestDouble()});
        }
        if (key.base(i).isZero()) {
            result.caps[i] = result.floors[i];
        }
    }
    return result;
}

std::vector<Hold> redistribution(std::int64_t units, const Key& key, const UnitBounds& bounds) {
    return std::visit([&](const auto& weights) { return redistributed(units, weights, bounds); },
                      key.weights());
}

std::vector<Hold> singlePass(std::int64_t units, const Key& key, const UnitBounds& bounds) {
    return std::visit([&](const auto& weights) { return heldOnce(units, weights, bounds); },
                      key.weights());
}

}  // namespace quotepart
