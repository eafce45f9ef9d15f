#include "core/allocation/allocate_growth.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using Units = std::vector<std::int64_t>;
using Costs = std::vector<Decimal>;

constexpr std::nullopt_t none = std::nullopt;

Units grown(const Decimal& amount, const Costs& last, const Bases& bases,
            const Rounding& rounding = {.unit = Decimal::whole(1)}) {
    return allocateGrowth(amount, last, Key(KeyType::population, bases), rounding).units;
}

TEST(AllocateGrowth, AddsAPartOfTheGrowthToLastYearsPart) {
    struct Case {
        const char* what;
        Decimal amount;
        Costs last;
        Bases bases;
        Units expected;
    };
    const std::vector<Case> cases{
        {"growth", 1200_d, {600_d, 400_d}, {3_d, 1_d}, {750, 450}},
        {"fall", 800_d, {600_d, 400_d}, {3_d, 1_d}, {450, 350}},
        {"no change", 1000_d, {600_d, 400_d}, {3_d, 1_d}, {600, 400}},
        {"no change over no bases", 1000_d, {600_d, 400_d}, {0_d, 0_d}, {600, 400}},
        {"one leaves", 1000_d, {600_d, 400_d, 200_d}, {3_d, 1_d, none}, {600, 400, 0}},
        {"one leaves, the others take its part",
         1200_d,
         {600_d, 400_d, 200_d},
         {3_d, 1_d, none},
         {750, 450, 0}},
        {"one joins", 1200_d, {600_d, 400_d, 0_d}, {1_d, 1_d, 2_d}, {650, 450, 100}},
        {"a base of zero stands still", 1200_d, {600_d, 400_d}, {0_d, 1_d}, {600, 600}},
        {"nothing left to share", 0_d, {600_d, 400_d}, {0_d, 0_d}, {0, 0}},
        {"down to nothing for one", 300_d, {100_d, 600_d}, {1_d, 3_d}, {0, 300}},
        {"refunds", -1200_d, {-600_d, -400_d}, {3_d, 1_d}, {-750, -450}},
        {"last parts with cents", 1000_d, {333.33_d, 333.34_d}, {1_d, 1_d}, {500, 500}},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(grown(each.amount, each.last, each.bases), each.expected) << each.what;
    }
}

TEST(AllocateGrowth, RoundsTheGrowthByTheMethodGiven) {
    const Costs last{100_d, 100_d, 100_d};
    const Bases equal{1_d, 1_d, 1_d};
    EXPECT_EQ(grown(310_d, last, equal), (Units{104, 103, 103}));
    const auto by = [&](RoundingMethod method) {
        return grown(310_d, last, equal, {.method = method, .unit = Decimal::whole(1)});
    };
    EXPECT_EQ(by(RoundingMethod::residualLine), (Units{103, 103, 103, 1}));
    EXPECT_EQ(by(RoundingMethod::truncation), (Units{103, 103, 103}));
    EXPECT_EQ(grown(0_d, last, equal, {.method = RoundingMethod::residualLine}),
              (Units{0, 0, 0, 0}));
    EXPECT_TRUE(isRefused(Reason::designatedMissing, [&] { by(RoundingMethod::designated); }));
}

TEST(AllocateGrowth, CountsUpToTheLimitOfUnits) {
    const Rounding unit{.unit = Decimal{1, 5}};
    const Costs last{5'000'000'000'000_d, 5'000'000'000'000_d};
    const Costs refunded{-last[0], -last[1]};
    const Bases equal{1_d, 1_d};
    const Units parts{499'999'999'999'950'000, 499'999'999'999'950'000};
    EXPECT_EQ(grown(9'999'999'999'999_d, last, equal, unit), parts);
    EXPECT_EQ(grown(-9'999'999'999'999_d, refunded, equal, unit), (Units{-parts[0], -parts[1]}));
    const Costs beyond{last[0], 5'000'000'000'000.01_d};
    EXPECT_TRUE(isRefused(Reason::amountOutOfRange,
                          [&] { grown(9'999'999'999'999_d, beyond, equal, unit); }));
}

TEST(AllocateGrowth, AddsUpAndMirrors) {
    std::mt19937_64 random(19);
    for (int round = 0; round < 300; ++round) {
        Costs last;
        Costs refunded;
        Bases bases;
        for (std::size_t i = 0; i < 1 + random() % 9; ++i) {
            last.emplace_back(static_cast<std::int64_t>(random() % 1'000'000), 2);
            refunded.push_back(-last.back());
            bases.push_back(random() % 6 == 0
                                ? std::optional<Decimal>()
                                : Decimal(static_cast<std::int64_t>(1 + random() % 999), 1));
        }
        if (!bases[0]) {
            bases[0] = 1_d;
        }
        const Decimal amount(static_cast<std::int64_t>(5'000'000 + random() % 5'000'000), 2);
        Units parts = grown(amount, last, bases, {});
        ASSERT_EQ(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}),
                  amount.coefficient());
        for (std::int64_t& part : parts) {
            part = -part;
        }
        ASSERT_EQ(grown(-amount, refunded, bases, {}), parts);
    }
}

TEST(AllocateGrowth, RefusesAPartOfTheOppositeSign) {
    EXPECT_TRUE(isRefused(Reason::fallExceedsPart, 1, [] {
        grown(300_d, {99_d, 601_d}, {1_d, 3_d});
    }));
    EXPECT_TRUE(isRefused(Reason::fallExceedsPart, 2, [] {
        grown(-100_d, {-300_d, -10_d}, {1_d, 1_d});
    }));
    EXPECT_TRUE(isRefused(Reason::nothingToDivideBy, [] {
        grown(300_d, {100_d, 100_d}, {0_d, none});
    }));
    EXPECT_TRUE(isRefused(Reason::lengthsDiffer, [] { grown(300_d, {100_d}, {1_d, 1_d}); }));
    EXPECT_TRUE(isRefused(Reason::unitNotPositive,
                          [] { grown(300_d, {1_d}, {1_d}, {.unit = Decimal()}); }));
}

TEST(AllocateGrowth, RefusesLastPartsWhoseSumIsBeyondAnyAmount) {
    const Decimal most = 9'999'999'999'999.99_d;
    EXPECT_TRUE(isRefused(Reason::amountOutOfRange, [&] {
        grown(1_d, {most, most}, {1_d, 1_d}, {.unit = 0.00001_d});
    }));
    EXPECT_TRUE(isRefused(Reason::amountOutOfRange, [&] {
        grown(1_d, {-most, -most}, {1_d, 1_d}, {.unit = 0.00001_d});
    }));
    // 10^18 units and one more.
    const Decimal half = 500'000'000'000_d;
    EXPECT_TRUE(isRefused(Reason::amountOutOfRange, [&] {
        grown(1_d, {half, half, 0.000001_d}, {1_d, 1_d, 1_d}, {.unit = 0.000001_d});
    }));
}

}  // namespace
}  // namespace quotepart
