#include "core/allocation/allocate.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <functional>
#include <numeric>

#include "core/allocation/divisor.hpp"

namespace quotepart {

namespace {

using Units = std::vector<std::int64_t>;

/// What is needed while a few members are shared among, without asking for memory.
template <class Element>
using Scratch = boost::container::small_vector<Element, 40>;

std::int64_t sum(const Units& parts) {
    return std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
}

std::int64_t asUnits(std::uint64_t quotient) {
    return static_cast<std::int64_t>(quotient);
}
std::int64_t asUnits(const BigInt& quotient) {
    return quotient.convert_to<std::int64_t>();
}

/// Every exact share of a positive number of units, cut toward zero, and what was cut off.
template <class Integer>
struct Cut {
    template <class Divisor>
    Cut(std::uint64_t units, const std::vector<Integer>& weights, const Divisor& divisor)
        : remainders(weights.size(), boost::container::default_init) {
        parts.reserve(weights.size());
        for (std::size_t i = 0; i < weights.size(); ++i) {
            auto [quotient, remainder] = divisor.divide(units, weights[i]);
            parts.push_back(asUnits(quotient));
            remainders[i] = std::move(remainder);
        }
    }

    Units parts{};
    Scratch<Integer> remainders;
};

/// A share cut toward zero, or rounded half up: half the divisor added before the division is a
/// comparison less after it.
template <class Integer, class Divisor>
class Rounded {
  public:
    Rounded(std::uint64_t units, const Weights<Integer>& weights, bool halfUp)
        : divisor_(weights.total),
          units_(units),
          added_(halfUp ? Integer(weights.total / 2) : Integer(0)) {}

    std::int64_t operator()(const Integer& weight) const {
        return asUnits(divisor_.divide(units_, weight, added_).quotient);
    }

  private:
    Divisor divisor_;
    std::uint64_t units_;
    Integer added_;
};

/// Every share rounded on its own, with room for a line more.
template <class Integer, class Divisor>
Units eachRounded(std::uint64_t units, const Weights<Integer>& weights, bool halfUp) {
    const Rounded<Integer, Divisor> rounded(units, weights, halfUp);
    Units parts;
    parts.reserve(weights.each.size() + 1);
    for (const Integer& weight : weights.each) {
        parts.push_back(rounded(weight));
    }
    // A list made in the place it is returned in is written by way of memory, element by element.
    Units made(std::move(parts));
    return made;
}

/// A town and its community, time and again: two members share without a loop.
bool isPair(std::size_t members) {
    return members == 2;
}

template <class Integer, class Divisor>
Units plainParts(std::uint64_t units, const Weights<Integer>& weights, bool halfUp) {
    if (!isPair(weights.each.size())) {
        return eachRounded<Integer, Divisor>(units, weights, halfUp);
    }
    const Rounded<Integer, Divisor> rounded(units, weights, halfUp);
    return {rounded(weights.each[0]), rounded(weights.each[1])};
}

/// Gives one unit more to the `left` largest remainders; a tie goes to the larger weight, then to
/// the first. Linear: the remainder that divides winners from losers is selected, not sorted for.
template <class Integer>
void giveToLargestRemainders(Cut<Integer>& shares, const std::vector<Integer>& weights,
                             std::size_t left) {
    if (left == 0) {
        return;
    }
    if (left == 1) {
        std::size_t winner = 0;
        for (std::size_t i = 1; i < weights.size(); ++i) {
            const Integer& mine = shares.remainders[i];
            const Integer& best = shares.remainders[winner];
            if (mine > best || (mine == best && weights[i] > weights[winner])) {
                winner = i;
            }
        }
        ++shares.parts[winner];
        return;
    }
    Scratch<Integer> selection = shares.remainders;
    const auto last = selection.begin() + static_cast<std::ptrdiff_t>(left - 1);
    std::nth_element(selection.begin(), last, selection.end(), std::greater<>{});
    const Integer threshold = *last;

    Scratch<std::size_t> tied;
    for (std::size_t i = 0; i < shares.parts.size(); ++i) {
        const bool wins = shares.remainders[i] > threshold;
        shares.parts[i] += static_cast<std::int64_t>(wins);
        left -= static_cast<std::size_t>(wins);
        if (shares.remainders[i] == threshold) {
            tied.push_back(i);
        }
    }
    const auto lastWinner = tied.begin() + static_cast<std::ptrdiff_t>(left);
    if (lastWinner != tied.end()) {
        std::nth_element(tied.begin(), lastWinner, tied.end(), [&](std::size_t a, std::size_t b) {
            return weights[a] != weights[b] ? weights[a] > weights[b] : a < b;
        });
    }
    std::for_each(tied.begin(), lastWinner, [&](std::size_t i) { ++shares.parts[i]; });
}

void carryDifference(Units& parts, std::size_t bearer, std::int64_t difference) {
    parts[bearer] += difference;
    if (parts[bearer] < 0) {
        throw Error(Reason::oppositePart, {.element = bearer + 1});
    }
}

/// At most one unit is left between two, and it goes to the larger remainder, or base, or the
/// first.
template <class Integer, class Divisor>
Units byLargerRemainder(std::uint64_t units, const Weights<Integer>& weights) {
    const Integer& one = weights.each[0];
    const Integer& other = weights.each[1];
    const Divisor divisor(weights.total);
    const auto first = divisor.divide(units, one);
    const auto second = divisor.divide(units, other);
    const std::int64_t left =
        static_cast<std::int64_t>(units) - asUnits(first.quotient) - asUnits(second.quotient);
    const bool goesToSecond =
        second.remainder != first.remainder ? second.remainder > first.remainder : other > one;
    return {asUnits(first.quotient) + (goesToSecond ? 0 : left),
            asUnits(second.quotient) + (goesToSecond ? left : 0)};
}

/// One more unit each for the largest remainders, which makes the parts add up.
template <class Integer, class Divisor>
Units byLargestRemainder(std::uint64_t units, const Weights<Integer>& weights) {
    if (isPair(weights.each.size())) {
        return byLargerRemainder<Integer, Divisor>(units, weights);
    }
    Cut<Integer> shares(units, weights.each, Divisor(weights.total));
    const auto left =
        static_cast<std::size_t>(static_cast<std::int64_t>(units) - sum(shares.parts));
    giveToLargestRemainders(shares, weights.each, left);
    return std::move(shares.parts);
}

/// Rounded half up, the difference borne by one member or by a line of its own.
template <class Integer, class Divisor>
Units withDifference(std::uint64_t units, const Weights<Integer>& weights, RoundingMethod method,
                     std::optional<std::size_t> designated) {
    Units parts = eachRounded<Integer, Divisor>(units, weights, true);
    const std::int64_t difference = static_cast<std::int64_t>(units) - sum(parts);
    if (method == RoundingMethod::residualLine) {
        parts.push_back(difference);
    } else if (method == RoundingMethod::designated) {
        carryDifference(parts, *designated, difference);
    } else {
        const auto largest = std::max_element(weights.each.begin(), weights.each.end());
        carryDifference(parts, static_cast<std::size_t>(largest - weights.each.begin()),
                        difference);
    }
    return parts;
}

template <class Integer, class Divisor>
Units allocatePositive(std::uint64_t units, const Weights<Integer>& weights, RoundingMethod method,
                       std::optional<std::size_t> designated) {
    switch (method) {
        case RoundingMethod::largestRemainder:
            return byLargestRemainder<Integer, Divisor>(units, weights);
        case RoundingMethod::halfUp:
        case RoundingMethod::truncation:
            return plainParts<Integer, Divisor>(units, weights, method == RoundingMethod::halfUp);
        default:
            return withDifference<Integer, Divisor>(units, weights, method, designated);
    }
}

void requireBearer(const Key& key, std::optional<std::size_t> designated) {
    if (!designated) {
        throw Error(Reason::designatedMissing);
    }
    if (*designated >= key.size()) {
        throw Error(Reason::rankOutsideList, {.subject = {"porteur désigné", "designated bearer"},
                                              .value = static_cast<double>(*designated + 1),
                                              .limit = static_cast<double>(key.size())});
    }
    if (!key.takesPart(*designated)) {
        throw Error(Reason::designatedIsEmpty, {.element = *designated + 1});
    }
}

/// Parts of −amount are the parts of the amount with the other sign.
template <class Positive>
Units mirrored(std::int64_t units, const Positive& allocateSize) {
    Units parts = allocateSize(static_cast<std::uint64_t>(units < 0 ? -units : units));
    if (units < 0) {
        std::transform(parts.begin(), parts.end(), parts.begin(), std::negate<>{});
    }
    return parts;
}

[[noreturn]] void refuseNothing() {
    throw Error(Reason::nothingToDivideBy, {.subject = {"bases", "bases"}});
}

/// What holds for every path: the zero amount, the mirror, the refusals.
template <class Positive>
Units allocateSigned(std::int64_t units, const Key& key, RoundingMethod method,
                     std::optional<std::size_t> designated, const Positive& allocateSize) {
    if (method == RoundingMethod::designated) {
        requireBearer(key, designated);
    }
    if (units == 0) {
        return Units(key.size() + (method == RoundingMethod::residualLine ? 1 : 0));
    }
    if (key.isZero()) {
        refuseNothing();
    }
    return mirrored(units, allocateSize);
}

}  // namespace

Units allocateUnits(std::int64_t units, const Key& key, RoundingMethod method,
                    std::optional<std::size_t> designated) {
    return allocateSigned(units, key, method, designated, [&](std::uint64_t size) {
        if (const auto* fast = std::get_if<FastWeights>(&key.weights())) {
            if (ShortDivisor::suits(size, fast->total)) {
                return allocatePositive<std::uint64_t, ShortDivisor>(size, *fast, method,
                                                                     designated);
            }
            return allocatePositive<std::uint64_t, FastDivisor>(size, *fast, method, designated);
        }
        return allocatePositive<BigInt, ExactDivisor>(size, std::get<ExactWeights>(key.weights()),
                                                      method, designated);
    });
}

Units allocateUnits(std::int64_t units, const ExactWeights& weights) {
    if (units == 0) {
        return Units(weights.each.size());
    }
    if (weights.total == 0) {
        refuseNothing();
    }
    return mirrored(units, [&](std::uint64_t size) {
        return allocatePositive<BigInt, ExactDivisor>(
            size, weights, RoundingMethod::largestRemainder, std::nullopt);
    });
}

Units allocateUnitsExactly(std::int64_t units, const Key& key, RoundingMethod method,
                           std::optional<std::size_t> designated) {
    return allocateSigned(units, key, method, designated, [&](std::uint64_t size) {
        return allocatePositive<BigInt, ExactDivisor>(size, exactWeights(key), method, designated);
    });
}

double Parts::euros(std::size_t member) const {
    return valueOfUnits(units[member], unit);
}

Parts share(const Decimal& amount, const Key& key, std::size_t member, const Rounding& rounding) {
    Parts parts = allocate(amount, key, rounding);
    if (member >= parts.size()) {
        throw Error(Reason::rankOutsideList, {.subject = {"membre", "member"},
                                              .value = static_cast<double>(member + 1),
                                              .limit = static_cast<double>(parts.size())});
    }
    parts.units = {parts.units[member]};
    return parts;
}

}  // namespace quotepart
