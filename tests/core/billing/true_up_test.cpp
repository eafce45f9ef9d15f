#include <gtest/gtest.h>

#include "core/billing/compensation.hpp"
#include "core/billing/true_up.hpp"

namespace quotepart {
namespace {

TEST(TrueUp, IsTheActualLessTheBilled) {
    EXPECT_EQ(trueUp(Decimal::whole(10480), Decimal::whole(10000)), 480);
    EXPECT_EQ(trueUp(Decimal(1, 1), Decimal(3, 1)), Rational(-1, 5));
    EXPECT_EQ(trueUp(Decimal(30, 2), Decimal(3, 1)), 0);
    EXPECT_EQ(trueUp({}, Decimal::whole(-5)), 5);
}

TEST(CompensationNet, MayTurnNegativeAndStartNegative) {
    EXPECT_EQ(compensationNet(Decimal::whole(12000), Decimal(152505, 1)), Rational(-6501, 2));
    EXPECT_EQ(compensationNet(Decimal::whole(-100), Decimal::whole(50)), -150);
    EXPECT_EQ(compensationNet(Decimal::whole(75), Decimal::whole(75)), 0);
}

}  // namespace
}  // namespace quotepart
