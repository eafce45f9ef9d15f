#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <numeric>

#include "core/allocation/allocate.hpp"
#include "core/number/sum.hpp"
#include "core/text/number_text.hpp"
#include "tests/support/oracle.hpp"
#include "tests/support/property_options.hpp"
#include "tests/support/random.hpp"
#include "tests/support/random_allocation.hpp"

namespace quotepart {
namespace {

using enum RoundingMethod;
using Units = std::vector<std::int64_t>;

constexpr std::array allMethods{largestRemainder, largestMember, designated,
                                residualLine,     halfUp,        truncation};

oracle::Method oracleMethod(RoundingMethod method) {
    static const std::map<RoundingMethod, oracle::Method> methods{
        {largestRemainder, oracle::Method::largestRemainder},
        {largestMember, oracle::Method::largestMember},
        {designated, oracle::Method::designated},
        {residualLine, oracle::Method::residualLine},
        {halfUp, oracle::Method::halfUp},
        {truncation, oracle::Method::truncation},
    };
    return methods.at(method);
}

Reason reasonOf(oracle::Refusal refusal) {
    return refusal == oracle::Refusal::oppositePart ? Reason::oppositePart
                                                    : Reason::nothingToDivideBy;
}

/// The parts in units, or why there are none.
struct Outcome {
    Units parts;
    std::optional<Reason> refusal;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
    if (outcome.refusal) {
        return out << "refused: " << Error(*outcome.refusal).what();
    }
    out << "{";
    for (std::size_t i = 0; i < outcome.parts.size() && i < 60; ++i) {
        out << (i == 0 ? "" : "; ") << outcome.parts[i];
    }
    return out << "}";
}

template <class Call>
Outcome outcomeOf(const Call& call) {
    try {
        return {call(), std::nullopt};
    } catch (const Error& error) {
        return {{}, error.reason()};
    }
}

/// One of the random allocations by one method.
struct Case {
    const RandomAllocation& given;
    const Key& key;
    RoundingMethod method;

    Rounding rounding() const { return {method, given.unit, given.designated}; }

    Outcome allocated(const Decimal& amount, const Key& by) const {
        return outcomeOf([&] { return allocate(amount, by, rounding()).units; });
    }
    Outcome allocated() const { return allocated(given.amount, key); }

    std::int64_t units() const { return inUnits(given.amount, given.unit); }
};

/// What a property chooses by chance: not what the case itself was made of.
Random randomOf(std::uint64_t index) {
    return {~propertyOptions().seed, index};
}

/// Tries a property on every random allocation, up to the first that does not have it.
template <class Property>
void forEachAllocation(const Property& property) {
    const auto& [cases, seed, first] = propertyOptions();
    for (std::uint64_t index = first; index < first + cases; ++index) {
        const RandomAllocation given = randomAllocation(seed, index);
        property(index, given, Key(given.type, given.bases));
        if (testing::Test::HasFailure()) {
            ADD_FAILURE() << given << "\nThis case alone: property_tests --seed " << seed
                          << " --first " << index << " --cases 1";
            return;
        }
    }
}

/// The same by each of the six methods.
template <class Property>
void forEachCase(const Property& property) {
    forEachAllocation([&](std::uint64_t index, const RandomAllocation& given, const Key& key) {
        for (const RoundingMethod method : allMethods) {
            if (method == designated && !given.designated) {
                continue;
            }
            property(index, Case{given, key, method});
            if (testing::Test::HasFailure()) {
                ADD_FAILURE() << "by the method “" << roundingMethodWords().textOf(method).english
                              << "”";
                return;
            }
        }
    });
}

bool addsUp(RoundingMethod method) {
    return method != halfUp && method != truncation;
}

std::int64_t sum(const Units& parts) {
    return std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
}

TEST(AllocationProperty, AgreesWithTheOracle) {
    std::uint64_t allocations = 0;
    std::uint64_t shares = 0;
    forEachAllocation([&](std::uint64_t /*index*/, const RandomAllocation& given, const Key& key) {
        const oracle::Allocation oracle(given.amount, given.unit, given.bases,
                                        given.type == KeyType::equal);
        for (const RoundingMethod method : allMethods) {
            if (method == designated && !given.designated) {
                continue;
            }
            const auto expected = oracle.parts(oracleMethod(method), given.designated.value_or(0));
            Outcome outcome;
            if (const auto* parts = std::get_if<std::vector<oracle::Whole>>(&expected)) {
                for (const oracle::Whole& part : *parts) {
                    outcome.parts.push_back(part.convert_to<std::int64_t>());
                }
            } else {
                outcome.refusal = reasonOf(std::get<oracle::Refusal>(expected));
            }
            ++allocations;
            shares += outcome.parts.size();
            EXPECT_EQ((Case{given, key, method}.allocated()), outcome)
                << "by the method “" << roundingMethodWords().textOf(method).english << "”";
        }
    });
    std::cout << "  " << propertyOptions().cases << " random cases of seed "
              << propertyOptions().seed << ": " << allocations << " allocations and " << shares
              << " shares held to the oracle\n";
}

TEST(AllocationProperty, StaysWithinAUnitOfTheExactShare) {
    forEachAllocation([](std::uint64_t /*index*/, const RandomAllocation& given, const Key& key) {
        if (key.isZero()) {
            return;
        }
        const oracle::Allocation oracle(given.amount, given.unit, given.bases,
                                        given.type == KeyType::equal);
        const Units parts = Case{given, key, largestRemainder}.allocated().parts;
        const Units rounded = Case{given, key, halfUp}.allocated().parts;
        const Units cut = Case{given, key, truncation}.allocated().parts;
        for (std::size_t i = 0; i < key.size(); ++i) {
            // Compared as numerators over the denominator of the exact share.
            const oracle::Whole exact = numerator(oracle.exactShares()[i]);
            const oracle::Whole one = denominator(oracle.exactShares()[i]);
            ASSERT_LT(abs(oracle::Whole(parts[i] * one - exact)), one) << "member " << i + 1;
            ASSERT_LE(2 * abs(oracle::Whole(rounded[i] * one - exact)), one) << "member " << i + 1;
            ASSERT_LT(abs(oracle::Whole(cut[i] * one - exact)), one) << "member " << i + 1;
            ASSERT_LE(abs(oracle::Whole(cut[i] * one)), abs(exact)) << "member " << i + 1;
        }
    });
}

TEST(AllocationProperty, AddsUp) {
    forEachCase([](std::uint64_t /*index*/, const Case& each) {
        const Outcome outcome = each.allocated();
        if (!outcome.refusal && addsUp(each.method)) {
            EXPECT_EQ(sum(outcome.parts), each.units()) << outcome;
        }
    });
}

TEST(AllocationProperty, IsNeverRefusedByLargestRemainderButForWantOfABase) {
    forEachCase([](std::uint64_t /*index*/, const Case& each) {
        const Outcome outcome = each.allocated();
        const bool empty = each.key.isZero() && each.units() != 0;
        if (empty || (each.method != largestMember && each.method != designated)) {
            EXPECT_EQ(outcome.refusal,
                      empty ? std::optional(Reason::nothingToDivideBy) : std::nullopt);
        }
    });
}

TEST(AllocationProperty, IsTheSameWithoutAnyLimitOfSize) {
    forEachCase([](std::uint64_t /*index*/, const Case& each) {
        const Outcome exact = outcomeOf([&] {
            return allocateUnitsExactly(each.units(), each.key, each.method, each.given.designated);
        });
        EXPECT_EQ(each.allocated(), exact);
    });
}

TEST(AllocationProperty, MirrorsTheAmount) {
    forEachCase([](std::uint64_t /*index*/, const Case& each) {
        Outcome opposite = each.allocated(-each.given.amount, each.key);
        for (std::int64_t& part : opposite.parts) {
            part = -part;
        }
        EXPECT_EQ(opposite, each.allocated());
    });
}

/// The bases multiplied by one number, or none where the products would pass fifteen digits.
std::optional<Bases> multiplied(const Bases& bases, Random& random) {
    const auto times = static_cast<std::int64_t>(2 + random() % 20);
    const int moreDecimals = static_cast<int>(random() % 20) - 10;
    Bases result;
    for (const std::optional<Decimal>& base : bases) {
        if (!base) {
            result.push_back(base);
            continue;
        }
        const std::int64_t coefficient = base->coefficient() * times;
        const int scale = base->scale() + moreDecimals;
        if (coefficient < powerOfTen(15) && scale >= 0 && scale <= Decimal::maximumScale) {
            result.emplace_back(Decimal(coefficient, scale));
        } else {
            return std::nullopt;
        }
    }
    return result;
}

TEST(AllocationProperty, DoesNotChangeWithTheScaleOfTheBases) {
    forEachAllocation([](std::uint64_t index, const RandomAllocation& given, const Key& key) {
        Random random = randomOf(index);
        const std::optional<Bases> bases = multiplied(given.bases, random);
        if (!bases) {
            return;
        }
        // A fixed key would no longer make 100 %: its rule is that of any other.
        const Key scaled(given.type == KeyType::fixed ? KeyType::points : given.type, *bases);
        for (const RoundingMethod method : allMethods) {
            const Case each{given, key, method};
            EXPECT_EQ(each.allocated(given.amount, scaled), each.allocated());
        }
    });
}

/// Each weight with its part, in an order of their own.
std::vector<std::pair<BigInt, std::int64_t>> sortedLines(const Key& key, const Units& parts) {
    const ExactWeights weights = exactWeights(key);
    std::vector<std::pair<BigInt, std::int64_t>> lines;
    for (std::size_t i = 0; i < key.size(); ++i) {
        lines.emplace_back(weights.each[i], parts[i]);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

TEST(AllocationProperty, ChangesWithTheOrderOnlyWhoWinsATie) {
    forEachAllocation([](std::uint64_t index, const RandomAllocation& given, const Key& key) {
        std::vector<std::size_t> order(key.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        Random random = randomOf(index);
        std::shuffle(order.begin(), order.end(), random);
        RandomAllocation other = given;
        for (std::size_t i = 0; i < order.size(); ++i) {
            other.bases[i] = given.bases[order[i]];
            if (given.designated == order[i]) {
                other.designated = i;
            }
        }
        const Key otherKey(other.type, other.bases);
        for (const RoundingMethod method : allMethods) {
            const Outcome before = Case{given, key, method}.allocated();
            const Outcome after = Case{other, otherKey, method}.allocated();
            ASSERT_EQ(after.refusal, before.refusal);
            Outcome expected = before;
            for (std::size_t i = 0; !before.refusal && i < order.size(); ++i) {
                expected.parts[i] = before.parts[order[i]];
            }
            if (after != expected) {
                // Members of one base may exchange their parts, and nobody else.
                ASSERT_TRUE(method == largestRemainder || method == largestMember);
                EXPECT_EQ(sortedLines(otherKey, after.parts), sortedLines(key, before.parts));
            }
        }
    });
}

TEST(AllocationProperty, GivesNothingToAZeroBase) {
    forEachCase([](std::uint64_t /*index*/, const Case& each) {
        const Outcome outcome = each.allocated();
        for (std::size_t i = 0; !outcome.refusal && i < each.key.size(); ++i) {
            const bool bearer = each.method == designated && each.given.designated == i;
            if (each.key.base(i).isZero() && !bearer) {
                ASSERT_EQ(outcome.parts[i], 0) << "member " << i + 1;
            }
        }
    });
}

TEST(AllocationProperty, GivesNoPartOfTheOppositeSign) {
    forEachCase([](std::uint64_t /*index*/, const Case& each) {
        const Outcome outcome = each.allocated();
        const bool negative = each.units() < 0;
        for (std::size_t i = 0; !outcome.refusal && i < each.key.size(); ++i) {
            ASSERT_TRUE(negative ? outcome.parts[i] <= 0 : outcome.parts[i] >= 0)
                << "member " << i + 1 << " of " << outcome;
        }
    });
}

TEST(AllocationProperty, GivesALargerBaseNoLess) {
    forEachAllocation([](std::uint64_t /*index*/, const RandomAllocation& given, const Key& key) {
        if (key.isZero()) {
            return;
        }
        std::vector<std::size_t> order(key.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const ExactWeights weights = exactWeights(key);
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return weights.each[a] < weights.each[b]; });
        for (const RoundingMethod method : {largestRemainder, halfUp, truncation}) {
            const Units parts = Case{given, key, method}.allocated().parts;
            for (std::size_t i = 1; i < order.size(); ++i) {
                if (weights.each[order[i - 1]] < weights.each[order[i]]) {
                    ASSERT_LE(std::abs(parts[order[i - 1]]), std::abs(parts[order[i]]));
                }
            }
        }
    });
}

TEST(AllocationProperty, DoesNotChangeWithSpareRows) {
    forEachCase([](std::uint64_t index, const Case& each) {
        Random random = randomOf(index);
        RandomAllocation longer = each.given;
        const auto at = static_cast<std::size_t>(random() % (each.given.bases.size() + 1));
        longer.bases.insert(longer.bases.begin() + static_cast<std::ptrdiff_t>(at), std::nullopt);
        if (longer.designated && *longer.designated >= at) {
            ++*longer.designated;
        }
        Outcome expected = each.allocated();
        if (!expected.refusal) {
            expected.parts.insert(expected.parts.begin() + static_cast<std::ptrdiff_t>(at), 0);
        }
        const Key key(longer.type, longer.bases);
        EXPECT_EQ((Case{longer, key, each.method}.allocated()), expected);
    });
}

TEST(AllocationProperty, GivesEachMemberItsShareAlone) {
    forEachCase([](std::uint64_t index, const Case& each) {
        const Outcome all = each.allocated();
        Random random = randomOf(index);
        const std::size_t size = each.key.size() + (each.method == residualLine ? 1 : 0);
        for (const std::size_t member : {std::size_t{0}, size - 1, random() % size}) {
            const Outcome one = outcomeOf(
                [&] { return share(each.given.amount, each.key, member, each.rounding()).units; });
            ASSERT_EQ(one.refusal, all.refusal);
            if (!all.refusal) {
                ASSERT_EQ(one.parts, Units{all.parts[member]}) << "member " << member + 1;
            }
        }
    });
}

TEST(AllocationProperty, AddsUpOnceReadBackFromCells) {
    forEachCase([](std::uint64_t /*index*/, const Case& each) {
        const bool fitsCells = each.given.unit.scale() <= 2 && addsUp(each.method);
        if (!fitsCells || each.allocated().refusal) {
            return;
        }
        const Parts parts = allocate(each.given.amount, each.key, each.rounding());
        std::vector<Decimal> read;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const double cell = parts.euros(i);
            if (std::abs(cell) >= 1e13) {
                return;  // the limit, rounded up to a large unit
            }
            read.push_back(Decimal::amountOf(cell));
        }
        const Rational amount = roundedToUnit(each.given.amount.rational(), each.given.unit);
        EXPECT_EQ(amount, quotepart::sum(read));
    });
}

TEST(RandomAllocations, MeetWhatTheyAreFor) {
    std::map<std::string, std::uint64_t> met;
    forEachAllocation([&](std::uint64_t /*index*/, const RandomAllocation& given, const Key& key) {
        const auto note = [&](const std::string& what, bool is) { met[what] += is ? 1 : 0; };
        const std::int64_t units = inUnits(given.amount, given.unit);
        note("negative amounts", units < 0);
        note("amounts of nothing", units == 0);
        note("one unit", std::abs(units) == 1);
        note("amounts at the limit", abs(given.amount.rational()) > 9'999'999'999'999);
        note("amounts to be rounded first",
             Rational(units) * given.unit.rational() != given.amount.rational());
        note("one member", key.size() == 1);
        note("more than 1,000 members", key.size() > 1000);
        note("weights beyond a word", std::holds_alternative<ExactWeights>(key.weights()));
        note("fixed keys", key.type() == KeyType::fixed);
        note("fixed keys that need a division by their sum",
             key.type() == KeyType::fixed && key.total() != 1);
        note("equal keys", key.type() == KeyType::equal);
        note("keys of nothing", key.isZero());
        note("empty bases",
             std::find(given.bases.begin(), given.bases.end(), std::nullopt) != given.bases.end());
        note("nobody to designate", !given.designated);
        note("a designated zero base",
             given.designated && key.base(*given.designated).isZero() && !key.isZero());
        const Outcome cut = Case{given, key, truncation}.allocated();
        const Outcome rounded = Case{given, key, halfUp}.allocated();
        note("units left over", !cut.refusal && sum(cut.parts) != units);
        note("rounding that does not add up", !rounded.refusal && sum(rounded.parts) != units);
        note("corrections to the opposite sign",
             Case{given, key, largestMember}.allocated().refusal == Reason::oppositePart);
        Bases reversed(given.bases.rbegin(), given.bases.rend());
        Outcome other = outcomeOf([&] {
            return allocate(given.amount, Key(given.type, reversed), {.unit = given.unit}).units;
        });
        std::reverse(other.parts.begin(), other.parts.end());
        note("ties won by the first", other != (Case{given, key, largestRemainder}.allocated()));
    });
    const std::uint64_t cases = propertyOptions().cases;
    for (const auto& [what, count] : met) {
        std::cout << "  " << count << " " << what << "\n";
        if (cases >= 10'000) {
            EXPECT_GT(count, cases / 5'000) << what;
        }
    }
}

}  // namespace
}  // namespace quotepart
