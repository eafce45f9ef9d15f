#include "core/allocation/instalments.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using enum InstalmentRemainder;
using Units = std::vector<std::int64_t>;

Key shares(std::initializer_list<std::optional<Decimal>> each) {
    return {KeyType::fixed, Bases(each)};
}

TEST(Instalments, OfEqualShares) {
    struct Case {
        Decimal amount;
        std::size_t count;
        InstalmentRemainder remainder;
        Decimal unit;
        Units expected;
    };
    const std::vector<Case> cases{
        {200_d, 3, last, cent, {6666, 6666, 6668}},
        {200_d, 3, first, cent, {6668, 6666, 6666}},
        {200_d, 3, spread, cent, {6667, 6667, 6666}},
        {-200_d, 3, last, cent, {-6666, -6666, -6668}},
        {-200_d, 3, first, cent, {-6668, -6666, -6666}},
        {-200_d, 3, spread, cent, {-6667, -6667, -6666}},
        {200_d, 3, last, 1_d, {66, 66, 68}},
        {200_d, 4, last, cent, {5000, 5000, 5000, 5000}},
        {0.02_d, 3, last, cent, {0, 0, 2}},
        {0.02_d, 3, spread, cent, {1, 1, 0}},
        {100.005_d, 2, last, cent, {5000, 5001}},
        {123.45_d, 1, first, cent, {12345}},
        {0_d, 3, last, cent, {0, 0, 0}},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(
            instalments(each.amount, equalInstalments(each.count), each.remainder, each.unit).units,
            each.expected)
            << each.amount.nearestDouble() << " in " << each.count;
    }
}

TEST(Instalments, OfSharesThatMakeAHundredPerCent) {
    EXPECT_EQ(instalments(1000.01_d, shares({0.3_d, 0.3_d, 0.4_d})).units,
              (Units{30000, 30000, 40001}));
    EXPECT_EQ(instalments(1000.01_d, shares({0.3_d, 0.3_d, 0.4_d}), first).units,
              (Units{30001, 30000, 40000}));
    const Decimal third(333333333333333, 15);
    EXPECT_EQ(instalments(99.99_d, shares({third, third, third})).units, (Units{3333, 3333, 3333}));
}

TEST(Instalments, PassOverSharesOfZeroAndEmptyOnes) {
    const Key key = shares({0_d, 0.333_d, 0.333_d, 0.334_d, std::nullopt, 0_d});
    EXPECT_EQ(instalments(100.01_d, key, last).units, (Units{0, 3330, 3330, 3341, 0, 0}));
    EXPECT_EQ(instalments(100.01_d, key, first).units, (Units{0, 3331, 3330, 3340, 0, 0}));
    EXPECT_EQ(instalments(100.05_d, key, spread).units, (Units{0, 3332, 3332, 3341, 0, 0}));
}

TEST(Instalments, AddUpAndMirror) {
    std::mt19937_64 random(3);
    std::uniform_int_distribution<std::int64_t> cents(1, 1'000'000);
    for (int round = 0; round < 500; ++round) {
        const Decimal amount(cents(random), 2);
        std::vector<std::optional<Decimal>> percents;
        int left = 100;
        while (left > 0) {
            const int percent = std::min(left, static_cast<int>(random() % 30));
            percents.emplace_back(Decimal(percent, 2));
            left -= percent;
        }
        const Key key(KeyType::fixed, percents);
        for (const InstalmentRemainder remainder : {last, first, spread}) {
            const Units units = instalments(amount, key, remainder).units;
            ASSERT_EQ(std::accumulate(units.begin(), units.end(), std::int64_t{0}),
                      amount.coefficient());
            Units opposite = instalments(-amount, key, remainder).units;
            for (std::int64_t& each : opposite) {
                each = -each;
            }
            ASSERT_EQ(units, opposite);
            if (remainder == spread) {
                for (std::size_t i = 0; i < units.size(); ++i) {
                    const Rational exact = amount.rational() * percents[i]->rational() * 100;
                    ASSERT_LE(abs(Rational(exact - units[i])), 1);
                }
            }
        }
    }
}

TEST(Instalments, RefuseSharesThatDoNotCloseAndAmountsOverNothing) {
    EXPECT_TRUE(isRefused(Reason::sharesDoNotClose, [] {
        shares({0.3333_d, 0.3333_d, 0.3333_d});
    }));
    EXPECT_TRUE(isRefused(Reason::nothingToDivideBy, [] { instalments(1_d, shares({0_d})); }));
    EXPECT_TRUE(isRefused(Reason::unitNotPositive,
                          [] { instalments(1_d, equalInstalments(2), last, 0_d); }));
    EXPECT_EQ(instalments(0_d, shares({0_d, std::nullopt})).units, (Units{0, 0}));
}

}  // namespace
}  // namespace quotepart
