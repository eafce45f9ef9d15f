#include "core/cost/full_cost.hpp"

#include <gtest/gtest.h>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

const std::vector<Decimal> landerneau{Decimal::whole(257119), Decimal::whole(7500)};
const Rational payroll = 257119;
constexpr Decimal tenPerCent{1, 1};
constexpr Decimal euro = Decimal::whole(1);

TEST(FullCost, IsThePublishedOne) {
    EXPECT_EQ(fullCost(landerneau, {tenPerCent, payroll}, euro), 290331);
}

TEST(FullCost, RoundsTheOverheadAlone) {
    EXPECT_EQ(fullCost(landerneau, {tenPerCent, payroll}), Rational(29033090, 100));
    const std::vector<Decimal> charges{{100004, 3}};
    EXPECT_EQ(fullCost(charges, {tenPerCent, std::nullopt}), Rational(110004, 1000));
    EXPECT_EQ(fullCost(charges), Rational(100004, 1000));
}

TEST(FullCost, IsOverTheChargesWhenNoBaseIsGiven) {
    EXPECT_EQ(fullCost(landerneau, {tenPerCent, std::nullopt}), Rational(2910809, 10));
    EXPECT_EQ(fullCost(landerneau, {tenPerCent, Rational(0)}), 264619);
}

TEST(FullCost, RoundsHalfAwayFromZeroOnBothSides) {
    const std::vector<Decimal> none;
    EXPECT_EQ(fullCost(none, {tenPerCent, Rational(25)}, euro), 3);
    EXPECT_EQ(fullCost(none, {tenPerCent, Rational(-25)}, euro), -3);
    EXPECT_EQ(fullCost(none, {tenPerCent, Rational(249, 10)}, euro), 2);
}

TEST(FullCost, KeepsCentsApartOverManyCharges) {
    const std::vector<Decimal> charges(10000, Decimal(1, 1));
    EXPECT_EQ(fullCost(charges), 1000);
}

TEST(FullCost, RefusesANegativeRateAndAUnitThatIsNotPositive) {
    EXPECT_TRUE(isRefused(Reason::negativeValue, [] {
        fullCost(landerneau, {-tenPerCent, std::nullopt});
    }));
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { fullCost(landerneau, {}, Decimal()); }));
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { fullCost(landerneau, {}, -cent); }));
}

}  // namespace
}  // namespace quotepart
