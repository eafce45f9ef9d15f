// Sharing out between floors and caps, held to what makes such an allocation right.

#include <algorithm>
#include <numeric>

#include "core/allocation/allocate_bounded.hpp"
#include "core/allocation/allocate_growth.hpp"
#include "core/allocation/instalments.hpp"
#include "tests/fuzz/input.hpp"

namespace quotepart {
namespace {

using fuzz::Input;
using fuzz::require;
using enum RoundingMethod;
using Units = std::vector<std::int64_t>;

constexpr std::array methods{largestRemainder, largestMember, designated,
                             residualLine,     halfUp,        truncation};
constexpr std::array types{KeyType::points, KeyType::equal, KeyType::fixed};
constexpr std::array excesses{Excess::redistributed, Excess::singlePass, Excess::carrier};

/// Something to share out, as a person may have typed it.
struct Question {
    Decimal amount;
    KeyType type;
    Bases bases;
    Bounds bounds;
    Excess excess;
    Rounding rounding;
};

std::vector<std::optional<Decimal>> boundsOf(Input& input, std::size_t members, int digits,
                                             int decimals) {
    std::vector<std::optional<Decimal>> bounds;
    if (input.between(0, 3) == 0) {
        return bounds;
    }
    for (std::size_t i = 0; i < members; ++i) {
        bounds.push_back(input.yes() ? std::optional(input.notNegative(digits, decimals))
                                     : std::nullopt);
    }
    return bounds;
}

Question questionFrom(Input& input) {
    Question question;
    const auto members = input.between<std::size_t>(1, 9);
    const int decimals = input.between(0, 4);
    question.amount = input.decimal(15, input.between(2, 6));
    question.type = input.oneOf(types);
    question.excess = input.oneOf(excesses);
    question.rounding.method = input.oneOf(methods);
    question.rounding.unit = input.yes() ? cent : input.decimal(4, 6);
    if (input.yes()) {
        question.rounding.designated = input.between<std::size_t>(0, members);
    }
    const bool wide = input.yes();
    for (std::size_t i = 0; i < members; ++i) {
        question.bases.push_back(input.between(0, 7) == 0 ? std::nullopt
                                 : wide                   ? std::optional(input.notNegative())
                                        : std::optional(Decimal(input.between(0, 100), 0)));
    }
    const int digits = input.between(1, 15);
    question.bounds.floors = boundsOf(input, members, std::max(1, digits - 1), decimals);
    question.bounds.caps = boundsOf(input, members, digits, decimals);
    return question;
}

std::int64_t sum(const Units& parts) {
    return std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
}

bool addsUp(RoundingMethod method) {
    return method != halfUp && method != truncation;
}

/// Floors and caps in units, reckoned again from their definition.
struct UnitRange {
    BigInt floor = 0;
    std::optional<BigInt> cap;

    bool holds(const BigInt& part) const { return part >= floor && (!cap || part <= *cap); }
};

UnitRange rangeOf(const Question& question, const Key& key, std::size_t member) {
    UnitRange range;
    if (!key.takesPart(member)) {
        range.cap = 0;
        return range;
    }
    const Rational unit = question.rounding.unit.rational();
    const auto at = [&](const auto& list) {
        return list.empty() || !list[member] ? std::nullopt : list[member];
    };
    if (const auto floor = at(question.bounds.floors)) {
        const Rational exact = floor->rational() / unit;
        range.floor = (numerator(exact) + denominator(exact) - 1) / denominator(exact);
    }
    if (const auto cap = at(question.bounds.caps)) {
        const Rational exact = cap->rational() / unit;
        range.cap = BigInt(numerator(exact) / denominator(exact));
    }
    if (key.base(member).isZero()) {
        range.cap = range.cap ? std::min(*range.cap, range.floor) : range.floor;
    }
    return range;
}

/// There is one λ for which every part is λ × base within a unit, or stands at the bound beyond
/// which λ × base lies.
bool isOfOneLambda(const Question& question, const Key& key, const Units& parts) {
    Rational least = 0;
    std::optional<Rational> most;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const Rational weight = key.base(i).rational();
        if (weight == 0) {
            continue;
        }
        const UnitRange range = rangeOf(question, key, i);
        const bool atFloor = parts[i] == range.floor;
        const bool atCap = range.cap && parts[i] == *range.cap;
        if (!atCap) {
            const Rational limit = Rational(parts[i] + 1) / weight;
            most = most ? std::min(*most, limit) : limit;
        }
        if (!atFloor) {
            least = std::max(least, Rational(Rational(parts[i] - 1) / weight));
        }
    }
    return !most || least < *most;
}

bool canBeMet(const Question& question, const Key& key, std::int64_t units) {
    BigInt floors = 0;
    std::optional<BigInt> caps = BigInt(0);
    for (std::size_t i = 0; i < key.size(); ++i) {
        const UnitRange range = rangeOf(question, key, i);
        if (range.cap && range.floor > *range.cap) {
            return false;
        }
        floors += range.floor;
        caps = caps && range.cap ? std::optional(BigInt(*caps + *range.cap)) : std::nullopt;
    }
    return floors <= units && (!caps || *caps >= units);
}

void checkBounded(const Question& question, const Key& key) {
    const RoundingMethod method = question.rounding.method;
    const std::int64_t units = inUnits(question.amount, question.rounding.unit);
    const bool redistributed = question.excess == Excess::redistributed;
    try {
        const Parts found = allocateBounded(question.amount, key, question.bounds, question.excess,
                                            question.rounding);
        const bool oneMore = question.excess == Excess::carrier || method == residualLine;
        require(found.size() == key.size() + (oneMore ? 1 : 0), "a part per member");
        require(
            !(addsUp(method) || question.excess == Excess::carrier) || sum(found.units) == units,
            "parts add up");
        for (std::size_t i = 0; i < key.size(); ++i) {
            require(question.excess == Excess::singlePass ||
                        rangeOf(question, key, i).holds(found.units[i]),
                    "every part is within its bounds");
            require(found.units[i] >= 0, "no part is negative");
        }
        require(!redistributed || method != largestRemainder ||
                    isOfOneLambda(question, key, found.units),
                "one λ makes all parts");
    } catch (const Error& error) {
        require(!redistributed || method != largestRemainder || question.amount.isNegative() ||
                    !canBeMet(question, key, units),
                "what can be met is met");
    }
}

void checkPlain(const Question& question, const Key& key) {
    const std::int64_t units = inUnits(question.amount, question.rounding.unit);
    const RoundingMethod method = question.rounding.method;
    try {
        const Parts parts = allocate(question.amount, key, question.rounding);
        require(!addsUp(method) || sum(parts.units) == units, "parts add up");
        require(
            parts.units == allocateUnitsExactly(units, key, method, question.rounding.designated),
            "both paths agree");
        for (std::size_t i = 0; i < parts.size(); ++i) {
            require(
                share(question.amount, key, i, question.rounding).units.front() == parts.units[i],
                "a share is that element");
        }
    } catch (const Error& error) {
        require(method == designated || method == largestMember || key.isZero(),
                "an allocation is refused for its bearer, or for want of bases");
    }
}

void checkGrowth(Input& input, const Question& question, const Key& key) {
    std::vector<Decimal> last;
    for (std::size_t i = 0; i < key.size(); ++i) {
        last.push_back(input.decimal(13, 2));
    }
    try {
        const Parts parts = allocateGrowth(question.amount, last, key, question.rounding);
        require(!addsUp(question.rounding.method) ||
                    sum(parts.units) == inUnits(question.amount, question.rounding.unit),
                "renewed parts add up");
    } catch (const Error& error) {
        require(!std::string_view(error.what()).empty(), "a refusal has its sentence");
    }
}

void checkInstalments(Input& input, const Question& question) {
    constexpr std::array remainders{InstalmentRemainder::last, InstalmentRemainder::first,
                                    InstalmentRemainder::spread};
    const Parts parts =
        instalments(question.amount, equalInstalments(input.between<std::size_t>(1, 24)),
                    input.oneOf(remainders), question.rounding.unit);
    require(sum(parts.units) == inUnits(question.amount, question.rounding.unit),
            "instalments add up");
}

}  // namespace
}  // namespace quotepart

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace quotepart;
    Input input(data, size);
    const Question question = questionFrom(input);
    try {
        inUnits(question.amount, question.rounding.unit);
        const Key key(question.type, question.bases);
        checkBounded(question, key);
        checkPlain(question, key);
        checkGrowth(input, question, key);
        checkInstalments(input, question);
    } catch (const Error& error) {
        const Reason reason = error.reason();
        require(reason == Reason::unitNotPositive || reason == Reason::unitTooSmall ||
                    reason == Reason::sharesDoNotClose,
                "the question itself is refused for its unit or its fixed key");
    }
    return 0;
}
