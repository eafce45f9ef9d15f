#include "core/number/sum.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "tests/support/decimal_literal.hpp"

namespace quotepart {
namespace {

TEST(Sum, IsExact) {
    EXPECT_EQ(sum({}), 0);
    EXPECT_EQ(sum(std::vector{33.34_d, 33.33_d, 33.33_d}), 100);
    EXPECT_EQ(sum(std::vector{0.1_d, 0.2_d, -0.3_d}), 0);
    EXPECT_EQ(sum(std::vector{1.50_d, 1.5_d, 3_d, -6.000_d}), 0);
    EXPECT_EQ(sum(std::vector{-0.01_d}), Rational(-1, 100));
    EXPECT_EQ(sum(std::vector{9'999'999'999'999.99_d, 0.000001_d, -9'999'999'999'999.99_d}),
              Rational(1, 1'000'000));
}

TEST(Sum, HoldsEveryScaleAtOnce) {
    std::vector<Decimal> values;
    BigInt expected = 0;
    for (int scale = 0; scale <= Decimal::maximumScale; ++scale) {
        values.emplace_back(scale + 1, scale);
        expected += BigInt(scale + 1) * bigPowerOfTen(Decimal::maximumScale - scale);
    }
    EXPECT_EQ(sum(values), Rational(expected, bigPowerOfTen(Decimal::maximumScale)));
}

TEST(Sum, HasNoLimitOfSize) {
    const std::vector<Decimal> values(100'000, 999'999'999'999'999_d);
    EXPECT_EQ(sum(values), Rational(BigInt(999'999'999'999'999) * 100'000));
}

TEST(Sum, AgreesWithFractionsAddedOneByOne) {
    std::mt19937_64 random(31);
    for (int run = 0; run < 200; ++run) {
        std::vector<Decimal> values;
        Rational expected = 0;
        for (int i = 0; i < 50; ++i) {
            const auto coefficient = static_cast<std::int64_t>(random() % 1'000'000'000'000'000);
            values.emplace_back(random() % 2 == 0 ? coefficient : -coefficient,
                                static_cast<int>(random() % (Decimal::maximumScale + 1)));
            expected += values.back().rational();
        }
        ASSERT_EQ(sum(values), expected);
    }
}

}  // namespace
}  // namespace quotepart
