#include "core/cost/tariff.hpp"

#include <gtest/gtest.h>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using enum TariffMode;
using Figures = std::vector<std::optional<Decimal>>;

Tariff tariffOf(const Figures& thresholds, const Figures& prices) {
    return {thresholds, prices};
}

const Tariff threeBands = tariffOf({0_d, 10_d, 50_d}, {5_d, 4_d, 3_d});

TEST(Tariff, ChargesByBracketsByStepOrFlat) {
    struct Case {
        Decimal quantity;
        int brackets;
        int step;
        int flat;
    };
    const std::vector<Case> cases{
        {0_d, 0, 0, 5},      {1_d, 5, 5, 5},      {9_d, 45, 45, 5},
        {10_d, 50, 40, 4},   {11_d, 54, 44, 4},   {49_d, 206, 196, 4},
        {50_d, 210, 150, 3}, {60_d, 240, 180, 3}, {1000_d, 3060, 3000, 3},
    };
    for (const Case& each : cases) {
        SCOPED_TRACE(each.quantity.nearestDouble());
        EXPECT_EQ(threeBands.charge(each.quantity, brackets), each.brackets);
        EXPECT_EQ(threeBands.charge(each.quantity, step), each.step);
        EXPECT_EQ(threeBands.charge(each.quantity, flat), each.flat);
    }
}

TEST(Tariff, ReachesABandAtItsThresholdNotBefore) {
    EXPECT_EQ(threeBands.charge(9.99_d, flat), 5);
    EXPECT_EQ(threeBands.charge(49.999999_d, flat), 4);
    EXPECT_EQ(threeBands.charge(9.99_d, step), Rational(4995, 100));
    EXPECT_EQ(threeBands.charge(10.01_d, brackets), Rational(5004, 100));
}

TEST(Tariff, RoundsOnceHalfAwayFromZero) {
    const Tariff tariff = tariffOf({0_d, 1_d}, {0.125_d, 0.12_d});
    EXPECT_EQ(tariff.charge(1_d, brackets), Rational(13, 100));
    EXPECT_EQ(tariff.charge(3_d, brackets), Rational(37, 100));
    EXPECT_EQ(tariff.charge(0.5_d, step), Rational(6, 100));
    EXPECT_EQ(threeBands.charge(12_d, brackets, 50_d), 50);
    EXPECT_EQ(threeBands.charge(15.5_d, brackets, 50_d), 50);
    EXPECT_EQ(threeBands.charge(16.25_d, brackets, 50_d), 100);
}

TEST(Tariff, LeavesWhatIsBelowTheFirstThresholdFreeByBrackets) {
    const Tariff tariff = tariffOf({10_d, 20_d}, {2_d, 1_d});
    EXPECT_EQ(tariff.charge(10_d, brackets), 0);
    EXPECT_EQ(tariff.charge(25_d, brackets), 25);
    EXPECT_EQ(tariff.charge(10_d, step), 20);
}

TEST(Tariff, DoesNotJumpByBrackets) {
    for (int tenths = 0; tenths < 600; ++tenths) {
        const Rational rise = threeBands.charge(Decimal(tenths + 1, 1), brackets) -
                              threeBands.charge(Decimal(tenths, 1), brackets);
        ASSERT_TRUE(rise >= Rational(3, 10) && rise <= Rational(5, 10)) << tenths;
    }
}

TEST(Tariff, IgnoresLinesWithNeitherThresholdNorPrice) {
    const Tariff tariff = tariffOf({std::nullopt, 0_d, std::nullopt, 10_d, std::nullopt},
                                   {std::nullopt, 5_d, std::nullopt, 4_d, std::nullopt});
    EXPECT_EQ(tariff.charge(12_d, brackets), 58);
}

TEST(Tariff, RefusesAQuantityBelowTheFirstThreshold) {
    for (const TariffMode mode : {brackets, step, flat}) {
        EXPECT_TRUE(
            isRefused(Reason::belowFirstThreshold, [&] { threeBands.charge(-0.01_d, mode); }));
        EXPECT_TRUE(isRefused(Reason::belowFirstThreshold,
                              [&] { tariffOf({1_d}, {7_d}).charge(0.99_d, mode); }));
    }
}

TEST(Tariff, RefusesWhatIsNoTariff) {
    EXPECT_TRUE(isRefused(Reason::lengthsDiffer, [] { tariffOf({0_d, 1_d}, {5_d}); }));
    EXPECT_TRUE(isRefused(Reason::thresholdsNotAscending, 3, [] {
        tariffOf({0_d, 10_d, 5_d}, {1_d, 2_d, 3_d});
    }));
    EXPECT_TRUE(isRefused(Reason::thresholdsNotAscending, 2, [] {
        tariffOf({10_d, 10_d}, {1_d, 2_d});
    }));
    EXPECT_TRUE(isRefused(Reason::priceIsEmpty, 2, [] {
        tariffOf({0_d, 10_d}, {1_d, std::nullopt});
    }));
    EXPECT_TRUE(isRefused(Reason::emptyForNumber, 2, [] {
        tariffOf({0_d, std::nullopt}, {1_d, 2_d});
    }));
    EXPECT_TRUE(isRefused(Reason::emptyForNumber, [] { tariffOf({}, {}); }));
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { threeBands.charge(1_d, flat, 0_d); }));
}

}  // namespace
}  // namespace quotepart
