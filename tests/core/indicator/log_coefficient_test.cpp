#include "core/indicator/log_coefficient.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

Decimal coefficient(std::int64_t population, LogScheme scheme) {
    return logCoefficient(Decimal::whole(population), scheme);
}

TEST(LogCoefficient, IsExactAtAndBeyondItsBounds) {
    for (const std::int64_t population : {0, 1, 7499, 7500}) {
        EXPECT_EQ(coefficient(population, LogScheme::fpic), Decimal::whole(1));
    }
    for (const std::int64_t population : {500'000, 500'001, 2'000'000'000}) {
        EXPECT_EQ(coefficient(population, LogScheme::fpic), Decimal::whole(2));
    }
    EXPECT_EQ(coefficient(500, LogScheme::dgf), Decimal::whole(1));
    EXPECT_EQ(coefficient(200'000, LogScheme::dgf), Decimal::whole(2));
}

/// Values found apart, with 40 digits.
TEST(LogCoefficient, HasFifteenDigits) {
    EXPECT_EQ(coefficient(50614, LogScheme::fpic), Decimal(145'463'316'537'745, 14));
    EXPECT_EQ(coefficient(7500, LogScheme::dgf), Decimal(145'198'467'848'891, 14));
    EXPECT_EQ(coefficient(5000, LogScheme::dgf), Decimal(138'431'089, 8));
    EXPECT_EQ(coefficient(75000, LogScheme::fpic), Decimal(154'827'305, 8));
}

TEST(LogCoefficient, NeverPassesTwo) {
    EXPECT_EQ(logCoefficient(Decimal{49'999'999'999, 5}, LogScheme::fpic), Decimal::whole(2));
    EXPECT_LT(coefficient(499'999, LogScheme::fpic).nearestDouble(), 2);
    EXPECT_LT(coefficient(199'999, LogScheme::dgf).nearestDouble(), 2);
}

TEST(LogCoefficient, FollowsTheFormulaAndRises) {
    double last = 1;
    for (std::int64_t population = 7501; population < 500'000; population += 1234) {
        const double found = coefficient(population, LogScheme::fpic).nearestDouble();
        EXPECT_NEAR(found, 1 + 0.54827305 * std::log10(double(population) / 7500), 1e-13);
        EXPECT_GT(found, last);
        last = found;
    }
}

TEST(LogCoefficient, RefusesANegativePopulation) {
    EXPECT_TRUE(isRefused(Reason::negativeValue, [] { coefficient(-1, LogScheme::dgf); }));
}

}  // namespace
}  // namespace quotepart
