#include "core/number/cents.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

TEST(Cents, WholeOnesOnly) {
    EXPECT_EQ(wholeCents(12.34_d), 1234);
    EXPECT_EQ(wholeCents(-12.3_d), -1230);
    EXPECT_EQ(wholeCents(12_d), 1200);
    EXPECT_EQ(wholeCents(0_d), 0);
    EXPECT_EQ(wholeCents((Decimal{12'340'000, 6})), 1234);
    EXPECT_EQ(wholeCents((Decimal{0, 29})), 0);
    EXPECT_EQ(wholeCents(12.345_d), std::nullopt);
    EXPECT_EQ(wholeCents(-0.001_d), std::nullopt);
    EXPECT_EQ(wholeCents((Decimal{1, 29})), std::nullopt);
    EXPECT_EQ(wholeCents(9'999'999'999'999.99_d), maximumCents);
    EXPECT_EQ(wholeCents(decimalOf(-maximumCents)), -maximumCents);
    // What Calc shows as 106 641.02 − 106 640.92.
    EXPECT_EQ(wholeCents(Decimal::amountOf(106641.02 - 106640.92)), 10);
}

TEST(Cents, SumsAreExactOrRefused) {
    EXPECT_EQ(plus(1, -2), -1);
    constexpr Cents most = std::numeric_limits<Cents>::max();
    EXPECT_EQ(plus(most, 0), most);
    EXPECT_TRUE(isRefused(Reason::amountOutOfRange, [] { plus(most, 1); }));
    EXPECT_TRUE(isRefused(Reason::amountOutOfRange, [] { plus(-most, -2); }));
}

TEST(Cents, AreWrittenInEuros) {
    EXPECT_EQ(euroText(123456, Language::french), "1\u202f234,56\u00a0€");
    EXPECT_EQ(euroText(-123456, Language::english), "-€1,234.56");
    EXPECT_EQ(euroText(0, Language::english), "€0.00");
    EXPECT_EQ(euroText(0, Language::french), "0,00\u00a0€");
    EXPECT_EQ(euroText(5, Language::french), "0,05\u00a0€");
    EXPECT_EQ(euroText(Cents{-5}, Language::french), "-0,05\u00a0€");
    EXPECT_EQ(euroText(9'000'000'000'000'000'001, Language::english), "€90,000,000,000,000,000.01");
}

}  // namespace
}  // namespace quotepart
