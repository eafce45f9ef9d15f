#include "core/cost/vat.hpp"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

constexpr std::array rates{0_d, 0.021_d, 0.055_d, 0.085_d, 0.1_d, 0.196_d, 0.2_d, 1_d};

TEST(Vat, KnownAmounts) {
    EXPECT_EQ(grossAmount(100_d, 0.055_d), Rational(1055, 10));
    EXPECT_EQ(netAmount(105.5_d, 0.055_d), 100);
    EXPECT_EQ(vat(100_d, 0.055_d), Rational(55, 10));
    EXPECT_EQ(vat(105.5_d, 0.055_d, VatBasis::gross), Rational(55, 10));
    EXPECT_EQ(netAmount(10.03_d, 0.2_d), Rational(836, 100));
    EXPECT_EQ(vat(10.03_d, 0.2_d, VatBasis::gross), Rational(167, 100));
    EXPECT_EQ(grossAmount(61600_d, 0.2_d, 1_d), 73920);
    EXPECT_EQ(vat(0_d, 0.2_d), 0);
}

TEST(Vat, RoundsHalfAwayFromZeroOnce) {
    EXPECT_EQ(grossAmount(0.15_d, 0.1_d), Rational(17, 100));
    EXPECT_EQ(vat(0.15_d, 0.1_d), Rational(2, 100));
    EXPECT_EQ(grossAmount(-0.15_d, 0.1_d), Rational(-17, 100));
    EXPECT_EQ(grossAmount(102.6_d, 0.2_d, 1_d), 123);
    EXPECT_EQ(vat(102.6_d, 0.2_d, VatBasis::net, 1_d), 20);
}

TEST(Vat, MakesTheAmountAddUpInBothDirections) {
    std::mt19937_64 random(20);
    std::uniform_int_distribution<std::int64_t> cents(-1'000'000'000, 1'000'000'000);
    for (int i = 0; i < 250; ++i) {
        for (const Decimal& rate : rates) {
            const Decimal amount(i < 100 ? i - 50 : cents(random), 2);
            const Rational exact = amount.rational();
            ASSERT_EQ(exact + vat(amount, rate), grossAmount(amount, rate));
            ASSERT_EQ(netAmount(amount, rate) + vat(amount, rate, VatBasis::gross), exact);
            ASSERT_EQ(vat(amount, rate), roundedToUnit(exact * rate.rational(), cent));
            ASSERT_EQ(vat(-amount, rate), -vat(amount, rate));
            ASSERT_EQ(netAmount(-amount, rate), -netAmount(amount, rate));
        }
    }
}

TEST(Vat, AddsUpWithTheAmountCountedInUnitsWhenItHoldsMore) {
    std::mt19937_64 random(21);
    std::uniform_int_distribution<std::int64_t> millionths(-1'000'000'000, 1'000'000'000);
    for (int i = 0; i < 250; ++i) {
        const Decimal amount(millionths(random), 6);
        for (const Decimal& unit : {cent, 1_d, 0.05_d}) {
            const Rational counted = roundedToUnit(amount.rational(), unit);
            ASSERT_EQ(counted + vat(amount, 0.2_d, VatBasis::net, unit),
                      grossAmount(amount, 0.2_d, unit));
            ASSERT_EQ(netAmount(amount, 0.2_d, unit) + vat(amount, 0.2_d, VatBasis::gross, unit),
                      counted);
        }
    }
}

TEST(Vat, GoesThereAndBackToTheCent) {
    for (std::int64_t cents = 0; cents < 500; ++cents) {
        const Decimal net(cents, 2);
        const Rational gross = grossAmount(net, 0.2_d);
        const Decimal shown((gross * 100).convert_to<std::int64_t>(), 2);
        ASSERT_EQ(netAmount(shown, 0.2_d), net.rational());
    }
}

TEST(Vat, RefusesRatesThatAreNoShareAndUnitsThatAreNotPositive) {
    for (const Decimal& rate : {20_d, -0.2_d, 1.001_d}) {
        EXPECT_TRUE(isRefused(Reason::notAShare, [&] { grossAmount(100_d, rate); }));
        EXPECT_TRUE(isRefused(Reason::notAShare, [&] { netAmount(100_d, rate); }));
        EXPECT_TRUE(isRefused(Reason::notAShare, [&] { vat(100_d, rate); }));
    }
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { grossAmount(1_d, 0.2_d, 0_d); }));
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { netAmount(1_d, 0.2_d, 0_d); }));
    EXPECT_TRUE(
        isRefused(Reason::unitNotPositive, [] { vat(1_d, 0.2_d, VatBasis::net, -0.01_d); }));
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { vat(1_d, 0.2_d, VatBasis::net, 0_d); }));
}

}  // namespace
}  // namespace quotepart
