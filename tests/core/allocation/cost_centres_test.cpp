#include "core/allocation/cost_centres.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using Units = std::vector<std::int64_t>;
using Costs = std::vector<Decimal>;

Services square(std::vector<Decimal> quantities) {
    std::size_t side = 0;
    while (side * side < quantities.size()) {
        ++side;
    }
    return {{side, side}, std::move(quantities)};
}

const Costs fourCosts{300_d, 200_d, 500_d, 400_d};
const Services twoSupports = square({0_d, 10_d, 45_d, 45_d,  //
                                     20_d, 0_d, 20_d, 60_d,  //
                                     0_d, 0_d, 0_d, 0_d,     //
                                     0_d, 0_d, 0_d, 0_d});

TEST(StepDown, PoursInListOrder) {
    EXPECT_EQ(stepDown(fourCosts, twoSupports).units, (Units{0, 0, 69250, 70750}));
    EXPECT_EQ(stepDown(fourCosts, twoSupports, 1_d).units, (Units{0, 0, 692, 708}));
}

TEST(StepDown, ServesFinalCentresWhereverTheyStand) {
    const Services services = square({0_d, 0_d, 0_d,  //
                                      1_d, 0_d, 3_d,  //
                                      0_d, 0_d, 0_d});
    EXPECT_EQ(stepDown(Costs{10_d, 100_d, 20_d}, services, 1_d).units, (Units{35, 0, 95}));
}

TEST(StepDown, DoesNotPourBackIntoACentreAlreadyPouredOut) {
    const Services services = square({0_d, 1_d, 0_d,  //
                                      9_d, 0_d, 1_d,  //
                                      0_d, 0_d, 0_d});
    EXPECT_EQ(stepDown(Costs{100_d, 50_d, 0_d}, services, 1_d).units, (Units{0, 0, 150}));
}

TEST(StepDown, RefusesACostWithNowhereToGo) {
    const Services back = square({0_d, 1_d, 1_d,  //
                                  1_d, 0_d, 0_d,  //
                                  0_d, 0_d, 0_d});
    EXPECT_TRUE(isRefused(Reason::servesNoOne, 2, [&] { stepDown(Costs{1_d, 1_d, 1_d}, back); }));
    EXPECT_EQ(Error(Reason::servesNoOne).kind(), ErrorKind::division);
    const Services idle = square({0_d, 0_d, 1_d,  //
                                  1_d, 0_d, 0_d,  //
                                  0_d, 0_d, 0_d});
    EXPECT_EQ(stepDown(Costs{1_d, 0_d, 1_d}, idle, 1_d).units, (Units{0, 0, 2}));
}

TEST(Reciprocal, SolvesTheSystem) {
    EXPECT_EQ(reciprocal(fourCosts, twoSupports).units, (Units{0, 0, 70306, 69694}));
}

TEST(Reciprocal, IsExactWhereTheSolutionIs) {
    // x = 100 + y/2 and y = 60 + x/5: x = 1300/9, y = 800/9.
    const Services services = square({0_d, 20_d, 80_d, 0_d,  //
                                      50_d, 0_d, 0_d, 50_d,  //
                                      0_d, 0_d, 0_d, 0_d,    //
                                      0_d, 0_d, 0_d, 0_d});
    EXPECT_EQ(reciprocal(Costs{100_d, 60_d, 0_d, 0_d}, services).units, (Units{0, 0, 11556, 4444}));
}

TEST(Reciprocal, LeavesOutWhatACentreDoesForItself) {
    Services services = twoSupports;
    services.values[0] = 1000_d;
    services.values[5] = 7.5_d;
    services.values[10] = 12_d;
    EXPECT_EQ(reciprocal(fourCosts, services).units, reciprocal(fourCosts, twoSupports).units);
    EXPECT_EQ(stepDown(fourCosts, services).units, stepDown(fourCosts, twoSupports).units);
}

TEST(Reciprocal, RefusesCostsThatGoRoundWithoutEnd) {
    const Services loop = square({0_d, 1_d, 0_d,  //
                                  1_d, 0_d, 0_d,  //
                                  0_d, 0_d, 0_d});
    EXPECT_TRUE(isRefused(Reason::singularSystem, [&] { reciprocal(Costs{1_d, 1_d, 1_d}, loop); }));
    const Services laterLoop = square({0_d, 1_d, 0_d, 1_d,  //
                                       0_d, 0_d, 1_d, 0_d,  //
                                       0_d, 1_d, 0_d, 0_d,  //
                                       0_d, 0_d, 0_d, 0_d});
    EXPECT_TRUE(isRefused(Reason::singularSystem, [&] {
        reciprocal(Costs{1_d, 0_d, 0_d, 0_d}, laterLoop);
    }));
    EXPECT_EQ(reciprocal(Costs{0_d, 0_d, 0_d}, loop).units, (Units{0, 0, 0}));
}

TEST(CostCentres, AreTheSameWithoutMutualServices) {
    const Services forward = square({0_d, 3_d, 2_d, 5_d,      //
                                     0_d, 0_d, 1.5_d, 0.5_d,  //
                                     0_d, 0_d, 0_d, 0_d,      //
                                     0_d, 0_d, 0_d, 0_d});
    EXPECT_EQ(stepDown(fourCosts, forward).units, reciprocal(fourCosts, forward).units);
}

TEST(CostCentres, KeepTheTotalAndIgnoreTheScaleOfQuantities) {
    std::mt19937_64 random(15);
    for (int round = 0; round < 100; ++round) {
        const std::size_t centres = 2 + random() % 6;
        const std::size_t supports = 1 + random() % (centres - 1);
        Costs costs;
        Int128 total = 0;
        for (std::size_t i = 0; i < centres; ++i) {
            costs.emplace_back(static_cast<std::int64_t>(random() % 10'000'000), 2);
            total += costs.back().coefficient();
        }
        std::vector<Decimal> quantities(centres * centres);
        std::vector<Decimal> tenTimes = quantities;
        for (std::size_t i = 0; i < supports * centres; ++i) {
            const auto quantity = static_cast<std::int64_t>(1 + random() % 500);
            quantities[i] = Decimal(quantity, static_cast<int>(random() % 2));
            tenTimes[i] = Decimal(quantity * 10, quantities[i].scale());
        }
        for (const auto method : {stepDown, reciprocal}) {
            const Units units = method(costs, square(quantities), cent).units;
            ASSERT_EQ(std::accumulate(units.begin(), units.end(), Int128{0}), total);
            ASSERT_TRUE(std::all_of(units.begin(), units.begin() + static_cast<long>(supports),
                                    [](std::int64_t each) { return each == 0; }));
            ASSERT_TRUE(std::all_of(units.begin(), units.end(),
                                    [](std::int64_t each) { return each >= 0; }));
            ASSERT_EQ(method(costs, square(tenTimes), cent).units, units);
            Costs refunds = costs;
            for (Decimal& cost : refunds) {
                cost = -cost;
            }
            Units mirror = method(refunds, square(quantities), cent).units;
            for (std::int64_t& each : mirror) {
                each = -each;
            }
            ASSERT_EQ(mirror, units);
        }
    }
}

/// What reciprocal solves, reached by pouring round and round until nothing is left to speak of.
std::vector<double> pouredRound(const Costs& costs, const Services& services) {
    std::vector<double> charged;
    for (const Decimal& cost : costs) {
        charged.push_back(cost.nearestDouble());
    }
    const std::size_t centres = costs.size();
    for (int turn = 0; turn < 2000; ++turn) {
        for (std::size_t giver = 0; giver < centres; ++giver) {
            double served = 0;
            for (std::size_t i = 0; i < centres; ++i) {
                served += i == giver ? 0 : services.at(giver, i).nearestDouble();
            }
            if (served == 0) {
                continue;
            }
            const double cost = charged[giver];
            charged[giver] = 0;
            for (std::size_t i = 0; i < centres; ++i) {
                if (i != giver) {
                    charged[i] += cost * services.at(giver, i).nearestDouble() / served;
                }
            }
        }
    }
    return charged;
}

TEST(Reciprocal, AgreesWithPouringRoundAndRound) {
    std::mt19937_64 random(16);
    for (int round = 0; round < 20; ++round) {
        const std::size_t centres = 3 + random() % 5;
        Costs costs;
        for (std::size_t i = 0; i < centres; ++i) {
            costs.emplace_back(static_cast<std::int64_t>(random() % 10'000'000), 2);
        }
        std::vector<Decimal> quantities(centres * centres);
        for (std::size_t i = 0; i < (centres - 1) * centres; ++i) {
            quantities[i] = Decimal::whole(static_cast<std::int64_t>(1 + random() % 100));
        }
        const Services services = square(quantities);
        const std::vector<double> expected = pouredRound(costs, services);
        const Parts parts = reciprocal(costs, services);
        for (std::size_t i = 0; i < centres; ++i) {
            ASSERT_NEAR(parts.euros(i), expected[i], 0.0101);
        }
    }
}

TEST(CostCentres, RefuseGridsThatAreNotASquareOfTheCosts) {
    for (const auto method : {stepDown, reciprocal}) {
        EXPECT_TRUE(isRefused(Reason::lengthsDiffer, [&] {
            method(Costs{1_d, 2_d, 3_d}, twoSupports, cent);
        }));
        EXPECT_TRUE(isRefused(Reason::lengthsDiffer, [&] {
            method(Costs{1_d, 2_d}, Services({2, 3}, std::vector<Decimal>(6)), cent);
        }));
        EXPECT_TRUE(isRefused(Reason::negativeValue, 2, [&] {
            method(Costs{1_d, 2_d}, square({0_d, -1_d, 0_d, 0_d}), cent);
        }));
        EXPECT_TRUE(isRefused(Reason::negativeValue, 1, [&] {
            method(Costs{1_d, 2_d}, square({-1_d, 1_d, 0_d, 0_d}), cent);
        }));
        EXPECT_TRUE(
            isRefused(Reason::unitNotPositive, [&] { method(fourCosts, twoSupports, 0_d); }));
    }
    EXPECT_EQ(stepDown(Costs{12.34_d}, square({5_d})).units, (Units{1234}));
}

}  // namespace
}  // namespace quotepart
