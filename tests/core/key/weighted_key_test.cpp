#include "core/key/weighted_key.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "core/allocation/allocate.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using Shares = std::vector<Rational>;

Bases basesOf(std::initializer_list<std::int64_t> wholes) {
    Bases bases;
    for (const std::int64_t each : wholes) {
        bases.emplace_back(Decimal::whole(each));
    }
    return bases;
}

std::vector<Decimal> weightsOf(std::initializer_list<double> numbers) {
    std::vector<Decimal> weights;
    for (const double each : numbers) {
        weights.push_back(Decimal::of(each));
    }
    return weights;
}

Rational sumOf(const Shares& shares) {
    return std::accumulate(shares.begin(), shares.end(), Rational(0));
}

void expectRefused(const std::vector<Bases>& criteria, const std::vector<Decimal>& weights,
                   Reason reason, std::optional<std::size_t> element) {
    EXPECT_TRUE(isRefused(reason, element, [&] { weightedKey(criteria, weights); }));
}

TEST(WeightedKey, MixesTheCriteria) {
    const std::vector<Bases> criteria{basesOf({600, 400}), basesOf({10, 30})};
    EXPECT_EQ(weightedKey(criteria, weightsOf({0.7, 0.3})),
              (Shares{Rational(495, 1000), Rational(505, 1000)}));
}

TEST(WeightedKey, OfOneCriterionIsThatCriterion) {
    const std::vector<Bases> criteria{basesOf({50614, 28119})};
    EXPECT_EQ(weightedKey(criteria, weightsOf({1})),
              (Shares{Rational(50614, 78733), Rational(28119, 78733)}));
}

TEST(WeightedKey, LeavesOutACriterionOfNoWeight) {
    const std::vector<Bases> criteria{basesOf({1, 3}), Bases(2)};
    EXPECT_EQ(weightedKey(criteria, weightsOf({1, 0})), (Shares{Rational(1, 4), Rational(3, 4)}));
}

TEST(WeightedKey, TakesAnEmptyBaseForNothing) {
    const std::vector<Bases> criteria{basesOf({1, 1}), Bases{std::nullopt, Decimal::whole(7)}};
    EXPECT_EQ(weightedKey(criteria, weightsOf({0.5, 0.5})),
              (Shares{Rational(1, 4), Rational(3, 4)}));
}

TEST(WeightedKey, DividesTheWeightsByTheirSum) {
    const std::vector<Bases> criteria{basesOf({1, 0}), basesOf({0, 1}), basesOf({1, 1})};
    EXPECT_EQ(weightedKey(criteria, weightsOf({1.0 / 3, 1.0 / 3, 1.0 / 3})),
              (Shares{Rational(1, 2), Rational(1, 2)}));
}

TEST(WeightedKey, RefusesWhatMakesNoKey) {
    const std::vector<Bases> criteria{basesOf({600, 400}), basesOf({0, 0})};
    expectRefused(criteria, weightsOf({0.7, 0.3}), Reason::nothingToDivideBy, 2);
    expectRefused(criteria, weightsOf({0.7, 0.2}), Reason::sharesDoNotClose, std::nullopt);
    expectRefused(criteria, weightsOf({1.3, -0.3}), Reason::negativeValue, 2);
    expectRefused({basesOf({600, 400, -1})}, weightsOf({1}), Reason::negativeBase, 3);
    expectRefused({basesOf({1, 1}), basesOf({1, -1})}, weightsOf({1, 0}), Reason::negativeBase, 2);
}

TEST(WeightedKey, MakesOneAndIgnoresTheScaleOfACriterion) {
    std::mt19937_64 random(7);
    std::uniform_int_distribution<std::int64_t> base(0, 100'000);
    for (int round = 0; round < 100; ++round) {
        std::vector<Bases> criteria(3, Bases(1 + random() % 20));
        std::vector<Bases> scaled = criteria;
        for (std::size_t c = 0; c < criteria.size(); ++c) {
            for (std::size_t i = 0; i < criteria[c].size(); ++i) {
                const std::int64_t each = base(random) + (i == 0 ? 1 : 0);
                criteria[c][i] = Decimal::whole(each);
                scaled[c][i] = Decimal::whole(each * (c == 1 ? 37 : 1));
            }
        }
        const auto weights = weightsOf({0.5, 0.3, 0.2});
        const Shares shares = weightedKey(criteria, weights);
        EXPECT_EQ(sumOf(shares), 1);
        EXPECT_EQ(weightedKey(scaled, weights), shares);
        std::swap(criteria[0], criteria[2]);
        EXPECT_EQ(weightedKey(criteria, weightsOf({0.2, 0.3, 0.5})), shares);
    }
}

TEST(WeightedKey, GivesBasesThatAnAmountIsSharedOutBy) {
    const std::vector<Bases> criteria{basesOf({600, 400, 1}), basesOf({10, 30, 0})};
    Bases bases;
    for (const Rational& share : weightedKey(criteria, weightsOf({0.7, 0.3}))) {
        bases.emplace_back(Decimal::of(nearestDouble(share)));
    }
    const Parts parts = allocate(Decimal{29'033'100, 2}, Key(KeyType::points, bases));
    EXPECT_EQ(std::accumulate(parts.units.begin(), parts.units.end(), std::int64_t{0}), 29'033'100);
}

}  // namespace
}  // namespace quotepart
