#include "core/key/gap_key.hpp"

#include <algorithm>
#include <numeric>

#include "core/error/error.hpp"

namespace quotepart {

namespace {

/// A member that takes part.
struct Member {
    std::size_t rank;  ///< the first being 1
    Rational value;
    Rational population;
};

Error nobodyHasWeight() {
    return Error(Reason::nothingToDivideBy, {.subject = {"clé", "key"}});
}

std::vector<Member> membersOf(std::span<const std::optional<Decimal>> values,
                              std::span<const std::optional<Decimal>> populations) {
    std::vector<Member> members;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] && values[i]->isNegative()) {
            throw Error(Reason::negativeValue, {.subject = {"valeurs", "values"},
                                                .element = i + 1,
                                                .value = values[i]->nearestDouble()});
        }
        if (populations[i] && populations[i]->isNegative()) {
            throw Error(Reason::negativeBase, {.subject = {"populations", "populations"},
                                               .element = i + 1,
                                               .value = populations[i]->nearestDouble()});
        }
        if (values[i] && populations[i]) {
            members.push_back({i + 1, values[i]->rational(), populations[i]->rational()});
        }
    }
    return members;
}

Rational meanValue(const std::vector<Member>& members) {
    Rational people = 0;
    Rational total = 0;
    for (const Member& member : members) {
        people += member.population;
        total += member.population * member.value;
    }
    if (people == 0) {
        throw nobodyHasWeight();
    }
    return total / people;
}

/// The common factor 1/reference is left out: it changes no share.
Rational shortfallWeight(const Member& member, const Rational& reference) {
    return member.value < reference ? Rational(member.population * (reference - member.value))
                                    : Rational(0);
}

/// The common factor `reference` is left out. Cut to one scale: the exact sum of many fractions
/// would have as many digits as all their denominators together.
Rational ratioWeight(const Member& member) {
    if (member.value == 0) {
        throw Error(Reason::divisorIsZero,
                    {.subject = {"valeurs", "values"}, .element = member.rank, .value = 0.0});
    }
    const Rational exact = member.population / member.value * Rational(bigPowerOfTen(80));
    return BigInt(numerator(exact) / denominator(exact));
}

}  // namespace

const WordList<GapMode>& gapModeWords() {
    static const WordList<GapMode> words({
        {GapMode::shortfall, {"insuffisance", "shortfall"}},
        {GapMode::ratio, {"rapport", "ratio"}},
    });
    return words;
}

std::vector<Rational> gapKey(std::span<const std::optional<Decimal>> values,
                             std::span<const std::optional<Decimal>> populations, GapMode mode,
                             std::optional<Decimal> reference) {
    const std::vector<Member> members = membersOf(values, populations);
    const bool shortfall = mode == GapMode::shortfall;
    const Rational against = reference   ? reference->rational()
                             : shortfall ? meanValue(members)
                                         : Rational(1);
    if (against <= 0) {
        throw Error(Reason::notPositive,
                    {.subject = {"référence", "reference"}, .value = nearestDouble(against)});
    }
    std::vector<Rational> shares(values.size());
    Rational total = 0;
    for (const Member& member : members) {
        Rational& weight = shares[member.rank - 1];
        weight = shortfall ? shortfallWeight(member, against) : ratioWeight(member);
        total += weight;
    }
    if (total == 0) {
        throw nobodyHasWeight();
    }
    for (Rational& share : shares) {
        share /= total;
    }
    return shares;
}

}  // namespace quotepart
