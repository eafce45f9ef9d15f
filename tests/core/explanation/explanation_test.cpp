#include <gtest/gtest.h>

#include <random>

#include "core/error/error.hpp"
#include "core/explanation/explanation.hpp"

namespace quotepart {
namespace {

using enum RoundingMethod;

Bases whole(std::initializer_list<int> values) {
    Bases bases;
    for (const int value : values) {
        bases.push_back(value < 0 ? std::nullopt : std::optional(Decimal::whole(value)));
    }
    return bases;
}

Key hours(std::initializer_list<int> values) {
    return {KeyType::hours, whole(values)};
}

Explanation ofCents(std::int64_t cents, const Key& key, std::size_t member,
                    RoundingMethod method = largestRemainder,
                    std::optional<std::size_t> designatedMember = std::nullopt) {
    return explain(Decimal(cents, 2), key, member,
                   {.method = method, .designated = designatedMember});
}

TEST(Explanation, TheLargestRemainderWinsOutright) {
    const Key key = hours({10, 20, 30});  // 16.666…, 33.333…, 50
    const Explanation first = ofCents(10000, key, 0);
    EXPECT_EQ(first.exactShare, Rational(50, 3));
    EXPECT_EQ(first.rounded, 1666);
    EXPECT_EQ(first.difference, 1);
    EXPECT_EQ(first.rank, 1U);
    EXPECT_EQ(first.tie, TieRule::notNeeded);
    EXPECT_EQ(first.part, 1667);

    const Explanation second = ofCents(10000, key, 1);
    EXPECT_EQ(second.rank, 2U);
    EXPECT_EQ(second.tie, TieRule::notNeeded);
    EXPECT_EQ(second.part, 3333);

    const Explanation third = ofCents(10000, key, 2);
    EXPECT_FALSE(third.rank.has_value());
    EXPECT_EQ(third.part, 5000);
}

TEST(Explanation, OfEqualRemaindersTheLargerBaseThenTheFirst) {
    const Key key = hours({3, 1, 1, 3, 2});  // cents: 1.5, 0.5, 0.5, 1.5, 1
    struct Row {
        std::size_t member, rank;
        TieRule tie;
        std::int64_t part;
    };
    // Two cents are left, for the two of base 3: their base decides between them and those of 1.
    for (const Row& row : {Row{0, 1, TieRule::largerBase, 2}, Row{3, 2, TieRule::largerBase, 2},
                           Row{1, 3, TieRule::largerBase, 0}, Row{2, 4, TieRule::largerBase, 0}}) {
        const Explanation why = ofCents(5, key, row.member);
        EXPECT_EQ(why.rank, row.rank) << row.member;
        EXPECT_EQ(why.tie, row.tie) << row.member;
        EXPECT_EQ(why.part, row.part) << row.member;
    }
    for (std::size_t member = 0; member < 3; ++member) {
        const Explanation why = ofCents(-10000, hours({1, 1, 1}), member);
        EXPECT_EQ(why.rank, member + 1);
        EXPECT_EQ(why.tie, TieRule::firstInList);
        EXPECT_EQ(why.part, member == 0 ? -3334 : -3333);
    }
}

TEST(Explanation, ATieDecidesOnlyBetweenOneWhoGetsAUnitAndOneWhoDoesNot) {
    struct Row {
        const char* shares;  // in cents
        std::int64_t cents;
        Key key;
        std::size_t member;
        std::int64_t left;
        std::size_t rank;
        TieRule tie;
    };
    const Row rows[] = {
        {"1.6 1.6 0.8", 4, hours({2, 2, 1}), 0, 2, 2, TieRule::firstInList},
        {"1.6 1.6 0.8", 4, hours({2, 2, 1}), 1, 2, 3, TieRule::firstInList},
        {"1.6 1.6 0.8", 4, hours({2, 2, 1}), 2, 2, 1, TieRule::notNeeded},
        {"1.33 1.33 2.33", 5, hours({4, 4, 7}), 2, 1, 1, TieRule::largerBase},
        {"1.33 1.33 2.33", 5, hours({4, 4, 7}), 1, 1, 3, TieRule::largerBase},
        {"2.18 2.18 3.64", 8, hours({3, 3, 5}), 1, 1, 3, TieRule::notNeeded},   // both lose
        {"2.73 2.73 4.55", 10, hours({3, 3, 5}), 1, 2, 2, TieRule::notNeeded},  // both win
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.shares);
        const Explanation why = ofCents(row.cents, row.key, row.member);
        EXPECT_EQ(why.difference, row.left);
        EXPECT_EQ(why.rank, row.rank);
        EXPECT_EQ(why.tie, row.tie);
    }
}

TEST(Explanation, TheBearerCarriesTheDifference) {
    const Explanation largest = ofCents(10000, hours({1, 1, 1}), 0, largestMember);
    EXPECT_EQ(largest.bearer, 0U);
    EXPECT_EQ(largest.tie, TieRule::firstInList);
    EXPECT_EQ(largest.rounded, 3333);
    EXPECT_EQ(largest.part, 3334);
    const Explanation other = ofCents(10000, hours({1, 1, 4}), 0, largestMember);
    EXPECT_EQ(other.bearer, 2U);
    EXPECT_EQ(other.tie, TieRule::notNeeded);
    EXPECT_EQ(other.part, other.rounded);
    const Explanation named = ofCents(-20000, hours({0, 1, 2}), 0, designated, 0);
    EXPECT_EQ(named.bearer, 0U);
    EXPECT_EQ(named.rounded, 0);
    EXPECT_EQ(named.part, named.difference);
}

TEST(Explanation, TheResidualLineComesAfterTheMembers) {
    const Explanation line = ofCents(10000, hours({1, 1, 1}), 3, residualLine);
    EXPECT_TRUE(line.isResidualLine);
    EXPECT_EQ(line.difference, 1);
    EXPECT_EQ(line.part, 1);
    EXPECT_FALSE(ofCents(10000, hours({1, 1, 1}), 2, residualLine).isResidualLine);
}

TEST(Explanation, SaysWhatRoundingTheAmountChanged) {
    const Explanation changed = explain(Decimal(100005, 3), hours({1, 1}), 0);
    EXPECT_TRUE(changed.amountWasRounded);
    EXPECT_EQ(changed.units, 10001);
    EXPECT_EQ(changed.exactShare, Rational(10001, 200));
    EXPECT_FALSE(explain(Decimal(10000, 2), hours({1, 1}), 0).amountWasRounded);
    EXPECT_TRUE(
        explain(Decimal(10050, 2), hours({1, 1}), 0, {.unit = Decimal(1, 0)}).amountWasRounded);
}

TEST(Explanation, NothingIsSharedOverNothing) {
    const Explanation nothing = ofCents(0, hours({0, 0}), 1);
    EXPECT_EQ(nothing.units, 0);
    EXPECT_EQ(nothing.part, 0);
    EXPECT_EQ(nothing.exactShare, 0);
}

TEST(Explanation, MentionsDecimalsInACountOnly) {
    const Bases bases{Decimal::whole(2), Decimal(20, 1), Decimal(15, 1), Decimal(5, 1)};
    const Explanation counted = explain(Decimal(1, 0), Key(KeyType::staff, bases), 0);
    ASSERT_TRUE(counted.decimals.has_value());
    EXPECT_EQ(counted.decimals->member, 2U);
    EXPECT_EQ(counted.decimals->base, Decimal(15, 1));
    EXPECT_FALSE(explain(Decimal(1, 0), Key(KeyType::hours, bases), 0).decimals.has_value());
}

TEST(Explanation, RefusesWhatShareRefuses) {
    const auto reasonOf = [](const auto& call) {
        try {
            call();
        } catch (const Error& error) {
            return error.reason();
        }
        throw std::logic_error("not refused");
    };
    EXPECT_EQ(reasonOf([] { ofCents(1, hours({0, -1}), 0); }), Reason::nothingToDivideBy);
    EXPECT_EQ(reasonOf([] { ofCents(1, hours({1, 1}), 2); }), Reason::rankOutsideList);
    EXPECT_EQ(reasonOf([] {
                  ofCents(1, hours({1, 1}), 3, residualLine);
              }),
              Reason::rankOutsideList);
    EXPECT_EQ(reasonOf([] {
                  ofCents(1, hours({1, 1}), 0, designated);
              }),
              Reason::designatedMissing);
    EXPECT_EQ(reasonOf([] {
                  ofCents(3, hours({1, 1, 1, 1, 1, 1}), 1, largestMember);
              }),
              Reason::oppositePart);
}

/// What the figures of an explanation say the part must be.
std::int64_t told(const Explanation& why) {
    if (why.isResidualLine) {
        return why.difference;
    }
    if (why.rank && *why.rank <= static_cast<std::size_t>(std::abs(why.difference))) {
        return why.rounded + (why.units < 0 ? -1 : 1);
    }
    return why.bearer == why.member ? why.rounded + why.difference : why.rounded;
}

TEST(Explanation, TellsThePartOfAllocateForEveryMethodAndMember) {
    std::mt19937_64 random(4242);
    std::uniform_int_distribution<int> anySize(1, 9);
    std::uniform_int_distribution<int> anyBase(-1, 12);
    std::uniform_int_distribution<std::int64_t> anyAmount(-300, 300);
    int checked = 0;
    for (int run = 0; run < 300; ++run) {
        Bases bases(static_cast<std::size_t>(anySize(random)));
        for (auto& base : bases) {
            const int value = anyBase(random);
            base = value < 0 ? std::nullopt : std::optional(Decimal::whole(value));
        }
        const Key key(KeyType::hours, bases);
        const Decimal amount(anyAmount(random), 2);
        for (const auto& word : roundingMethodWords().words()) {
            const Rounding rounding{.method = word.meaning, .designated = bases.size() - 1};
            Parts parts;
            try {
                parts = allocate(amount, key, rounding);
            } catch (const Error&) {
                continue;
            }
            for (std::size_t member = 0; member < parts.size(); ++member) {
                const Explanation why = explain(amount, key, member, rounding);
                ASSERT_EQ(why.part, parts.units[member]);
                ASSERT_EQ(told(why), why.part);
                ++checked;
            }
        }
    }
    EXPECT_GT(checked, 5'000);
}

TEST(Explanation, IsExactWhereDoublesAreNot) {
    const Bases bases{Decimal(100000000000001, 15), Decimal(899999999999999, 0)};
    const Explanation why = explain(Decimal(999999999999999, 2), Key(KeyType::payroll, bases), 1);
    EXPECT_EQ(why.part,
              allocate(Decimal(999999999999999, 2), Key(KeyType::payroll, bases)).units[1]);
    EXPECT_EQ(told(why), why.part);
}

}  // namespace
}  // namespace quotepart
