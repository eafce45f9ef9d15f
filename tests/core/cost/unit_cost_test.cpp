#include "core/cost/unit_cost.hpp"

#include <gtest/gtest.h>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using Decimals = std::vector<Decimal>;

TEST(UnitCost, DividesChargesByUnits) {
    struct Case {
        Decimals charges;
        Decimals units;
        int decimals;
        Rational expected;
    };
    const std::vector<Case> cases{
        {{290331_d}, {5433_d}, 4, Rational(534384, 10000)},
        {{290331_d}, {5433_d}, 2, Rational(5344, 100)},
        {{290331_d}, {5433_d}, 0, 53},
        {{257119_d, 25712_d, 7500_d}, {2230_d, 3203_d}, 4, Rational(534384, 10000)},
        {{1_d}, {8_d}, 2, Rational(13, 100)},
        {{-1_d}, {8_d}, 2, Rational(-13, 100)},
        {{1_d}, {3_d}, 6, Rational(333333, 1000000)},
        {{0.1_d, 0.2_d}, {0.3_d}, 4, 1},
        {{100_d, -100_d}, {12_d}, 4, 0},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(unitCost(each.charges, each.units, each.decimals), each.expected);
    }
}

TEST(UnitCost, HasFourDecimalsUnlessToldOtherwise) {
    EXPECT_EQ(unitCost(Decimals{290331_d}, Decimals{5433_d}), Rational(534384, 10000));
}

TEST(UnitCost, OfAnIdleServiceIsZero) {
    EXPECT_EQ(unitCost(Decimals{0_d}, Decimals{0_d}), 0);
    EXPECT_EQ(unitCost(Decimals{}, Decimals{}), 0);
}

TEST(UnitCost, DoesNotChangeWhenALineIsSplit) {
    EXPECT_EQ(unitCost(Decimals{1000_d}, Decimals{7_d}),
              unitCost(Decimals{999.99_d, 0.01_d}, Decimals{3.5_d, 3.5_d}));
}

TEST(UnitCost, RefusesNegativeUnitsAndChargesOverNothing) {
    EXPECT_TRUE(isRefused(Reason::negativeValue, 2, [] {
        unitCost(Decimals{1_d}, Decimals{2_d, -1_d});
    }));
    EXPECT_TRUE(isRefused(Reason::nothingToDivideBy, [] {
        unitCost(Decimals{1_d}, Decimals{0_d, 0_d});
    }));
}

TEST(Reimbursement, IsRoundedHalfAwayFromZero) {
    EXPECT_EQ(reimbursement(192_d, 14.2_d, 1_d), 2726);
    EXPECT_EQ(reimbursement(192_d, 14.2_d), Rational(27264, 10));
    EXPECT_EQ(reimbursement(192_d, 0.1_d, 1_d), 19);
    EXPECT_EQ(reimbursement(14_d, 205_d, 1_d), 2870);
    EXPECT_EQ(reimbursement(0.5_d, 0.01_d), Rational(1, 100));
    EXPECT_EQ(reimbursement(0.5_d, -0.01_d), Rational(-1, 100));
    EXPECT_EQ(reimbursement(53.4384_d, 0_d), 0);
}

TEST(Reimbursement, RefusesAUnitOfMoneyThatIsNotPositive) {
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { reimbursement(1_d, 1_d, 0_d); }));
}

}  // namespace
}  // namespace quotepart
