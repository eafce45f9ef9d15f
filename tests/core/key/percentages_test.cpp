#include "core/key/percentages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using Units = std::vector<std::int64_t>;

Bases basesOf(std::initializer_list<std::int64_t> wholes) {
    Bases bases;
    for (const std::int64_t each : wholes) {
        bases.emplace_back(Decimal::whole(each));
    }
    return bases;
}

Key countKey(const Bases& bases) {
    return {KeyType::count, bases};
}

TEST(Percentages, AreThoseOfTheContract) {
    const Parts percents = percentages(countKey(basesOf({50614, 28119})));
    EXPECT_EQ(percents.units, (Units{6429, 3571}));
    EXPECT_EQ(percents.euros(0), 0.6429);
    EXPECT_EQ(percents.euros(1), 0.3571);
    EXPECT_EQ(percentages(countKey(basesOf({1, 1, 1}))).units, (Units{3334, 3333, 3333}));
}

TEST(Percentages, HaveTheDecimalsAskedFor) {
    const Key key = countKey(basesOf({2, 1}));
    EXPECT_EQ(percentages(key, 0).units, (Units{67, 33}));
    EXPECT_EQ(percentages(key, 1).units, (Units{667, 333}));
    EXPECT_EQ(percentages(key, 10).units, (Units{666666666667, 333333333333}));
    EXPECT_EQ(percentages(key, 10).euros(0), 0.666666666667);
}

TEST(Percentages, FollowTheMethod) {
    const Key key = countKey(basesOf({1, 1, 4}));
    EXPECT_EQ(percentages(key, 0).units, (Units{17, 16, 67}));
    EXPECT_EQ(percentages(key, 0, RoundingMethod::largestMember).units, (Units{17, 17, 66}));
    EXPECT_EQ(percentages(key, 0, RoundingMethod::residualLine).units, (Units{17, 17, 67, -1}));
    EXPECT_EQ(percentages(key, 0, RoundingMethod::halfUp).units, (Units{17, 17, 67}));
    EXPECT_EQ(percentages(key, 0, RoundingMethod::truncation).units, (Units{16, 16, 66}));
}

TEST(Percentages, OfOneMemberAreAllOfIt) {
    EXPECT_EQ(percentages(countKey(basesOf({7}))).euros(0), 1.0);
}

TEST(Percentages, LeaveOutWhoDoesNotTakePart) {
    const Bases bases{Decimal::whole(0), std::nullopt, Decimal::whole(5)};
    EXPECT_EQ(percentages(countKey(bases)).units, (Units{0, 0, 10000}));
    EXPECT_EQ(percentages(Key(KeyType::equal, bases)).units, (Units{5000, 0, 5000}));
}

TEST(Percentages, OfNothingAreRefused) {
    for (const Bases& bases : {basesOf({0, 0}), Bases{std::nullopt, std::nullopt}}) {
        EXPECT_TRUE(isRefused(Reason::nothingToDivideBy, [&] { percentages(countKey(bases)); }));
    }
}

TEST(Percentages, CloseWhateverTheBases) {
    std::mt19937_64 random(20230101);
    std::uniform_int_distribution<std::int64_t> base(0, 999'999'999'999'999);
    std::uniform_int_distribution<std::size_t> members(1, 40);
    for (int round = 0; round < 300; ++round) {
        Bases bases(members(random));
        for (auto& each : bases) {
            each = Decimal{base(random), static_cast<int>(random() % 16)};
        }
        const Key key = countKey(bases);
        for (const int decimals : {0, 2, 10}) {
            const Units units = percentages(key, decimals).units;
            EXPECT_EQ(std::accumulate(units.begin(), units.end(), std::int64_t{0}),
                      powerOfTen(decimals + 2));
            EXPECT_GE(*std::min_element(units.begin(), units.end()), 0);
        }
    }
}

}  // namespace
}  // namespace quotepart
