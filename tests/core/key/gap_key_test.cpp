#include "core/key/gap_key.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using Shares = std::vector<Rational>;

Bases figures(std::initializer_list<std::int64_t> wholes) {
    Bases bases;
    for (const std::int64_t each : wholes) {
        bases.emplace_back(Decimal::whole(each));
    }
    return bases;
}

const Bases incomes = figures({8000, 12000, 20000});
const Bases people = figures({100, 200, 100});

std::vector<double> doubles(const Shares& shares) {
    std::vector<double> result;
    for (const Rational& share : shares) {
        result.push_back(nearestDouble(share));
    }
    return result;
}

void expectRefused(const Bases& values, const Bases& populations, GapMode mode,
                   std::optional<Decimal> reference, Reason reason,
                   std::optional<std::size_t> element = std::nullopt) {
    EXPECT_TRUE(isRefused(reason, element, [&] { gapKey(values, populations, mode, reference); }));
}

TEST(GapKey, WeighsTheShortfallToTheMean) {
    EXPECT_EQ(gapKey(incomes, people, GapMode::shortfall),
              (Shares{Rational(5, 7), Rational(2, 7), 0}));
}

TEST(GapKey, WeighsTheShortfallToAReference) {
    EXPECT_EQ(gapKey(incomes, people, GapMode::shortfall, Decimal::whole(10000)),
              (Shares{1, 0, 0}));
    EXPECT_EQ(gapKey(incomes, people, GapMode::shortfall, Decimal::whole(24000)),
              (Shares{Rational(16, 44), Rational(24, 44), Rational(4, 44)}));
}

TEST(GapKey, WeighsTheRatioToTheReference) {
    EXPECT_EQ(gapKey(figures({500, 1000}), figures({1000, 2000}), GapMode::ratio),
              (Shares{Rational(1, 2), Rational(1, 2)}));
    const Shares thirds = gapKey(figures({3, 7, 11}), figures({1, 1, 1}), GapMode::ratio);
    EXPECT_EQ(doubles(thirds), (std::vector<double>{77.0 / 131, 33.0 / 131, 21.0 / 131}));
}

TEST(GapKey, OfRatiosDoesNotDependOnTheReference) {
    EXPECT_EQ(gapKey(incomes, people, GapMode::ratio),
              gapKey(incomes, people, GapMode::ratio, Decimal::whole(123)));
}

TEST(GapKey, LeavesOutWhoHasNoValueOrNoPopulation) {
    Bases values = incomes;
    Bases populations = people;
    values.insert(values.begin(), std::nullopt);
    populations.insert(populations.begin(), Decimal::whole(1'000'000));
    values.emplace_back(Decimal::whole(1));
    populations.emplace_back(std::nullopt);
    EXPECT_EQ(gapKey(values, populations, GapMode::shortfall),
              (Shares{0, Rational(5, 7), Rational(2, 7), 0, 0}));
}

TEST(GapKey, RefusesWhatIsOutsideItsDomain) {
    const auto shortfall = GapMode::shortfall;
    const auto ratio = GapMode::ratio;
    expectRefused(figures({1, -1}), figures({1, 1}), shortfall, {}, Reason::negativeValue, 2);
    expectRefused(figures({1, 1}), figures({1, -1}), shortfall, {}, Reason::negativeBase, 2);
    expectRefused(incomes, people, shortfall, Decimal{}, Reason::notPositive);
    expectRefused(incomes, people, ratio, Decimal::whole(-1), Reason::notPositive);
    expectRefused(figures({0, 0}), figures({1, 1}), shortfall, {}, Reason::notPositive);
    expectRefused(figures({5, 0}), figures({1, 1}), ratio, {}, Reason::divisorIsZero, 2);
    expectRefused(figures({5, 5}), figures({1, 2}), shortfall, {}, Reason::nothingToDivideBy);
    expectRefused(figures({5, 4}), figures({0, 0}), shortfall, {}, Reason::nothingToDivideBy);
    expectRefused(figures({5, 4}), figures({0, 0}), ratio, {}, Reason::nothingToDivideBy);
    expectRefused(Bases(2), Bases(2), ratio, {}, Reason::nothingToDivideBy);
}

TEST(GapKey, MakesOneAndIgnoresTheUnitOfTheValues) {
    std::mt19937_64 random(5211);
    for (int round = 0; round < 60; ++round) {
        const std::size_t size = 2 + random() % 40;
        Bases values(size);
        Bases inThousands(size);
        Bases populations(size);
        for (std::size_t i = 0; i < size; ++i) {
            const auto value = static_cast<std::int64_t>(1 + random() % 10'000'000);
            values[i] = Decimal{value, 2};
            inThousands[i] = Decimal{value, 5};
            populations[i] = Decimal::whole(static_cast<std::int64_t>(1 + random() % 100'000));
        }
        values[0] = Decimal::whole(200'000);  // someone above the mean, so that others are below
        inThousands[0] = Decimal::whole(200);
        for (const GapMode mode : {GapMode::shortfall, GapMode::ratio}) {
            const Shares shares = gapKey(values, populations, mode);
            EXPECT_EQ(std::accumulate(shares.begin(), shares.end(), Rational(0)), 1);
            EXPECT_EQ(doubles(gapKey(inThousands, populations, mode)), doubles(shares));
            double total = 0;
            for (const double share : doubles(shares)) {
                total += share;
            }
            EXPECT_NEAR(total, 1, 1e-12);
        }
    }
}

/// The exact sum of so many fractions would have some two hundred thousand digits.
TEST(GapKey, OfManyMembersStaysSmall) {
    constexpr std::size_t size = 5000;
    Bases values;
    Bases populations;
    for (std::size_t i = 0; i < size; ++i) {
        values.emplace_back(Decimal{100'000'000'000'000 + 7919 * static_cast<std::int64_t>(i), 10});
        populations.emplace_back(Decimal::whole(1234));
    }
    const Shares shares = gapKey(values, populations, GapMode::ratio);
    EXPECT_EQ(std::accumulate(shares.begin(), shares.end(), Rational(0)), 1);
    EXPECT_TRUE(std::is_sorted(shares.rbegin(), shares.rend()));
    EXPECT_LT(denominator(shares.front()), bigPowerOfTen(100));
}

}  // namespace
}  // namespace quotepart
