#include "core/cost/indexation.hpp"

#include <gtest/gtest.h>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

TEST(Indexed, FollowsTheIndex) {
    struct Case {
        Decimal amount;
        Indexation indexation;
        Decimal unit;
        Rational expected;
    };
    const std::vector<Case> cases{
        {1000_d, {120_d, 126_d}, cent, 1050},
        {1000_d, {120_d, 126_d, 0.15_d}, cent, Rational(10425, 10)},
        {1000_d, {120_d, 126_d, 0.15_d, 0.02_d}, cent, 1020},
        {1000_d, {120_d, 126_d, 0.15_d, 0.0425_d}, cent, Rational(10425, 10)},
        {1000_d, {120_d, 126_d, {}, 0_d}, cent, 1000},
        {1000_d, {120_d, 114_d, {}, 0.02_d}, cent, 950},
        {1000_d, {120_d, 114_d, 0.5_d, 0_d}, cent, 975},
        {1000_d, {120_d, 126_d, 1_d}, cent, 1000},
        {-1000_d, {120_d, 126_d, 0.15_d, 0.02_d}, cent, -1020},
        {100.25_d, {100_d, 102_d}, cent, Rational(10226, 100)},
        {1000_d, {113.37_d, 118.04_d}, cent, Rational(104119, 100)},
        {1000_d, {113.37_d, 118.04_d}, 1_d, 1041},
        {0_d, {0_d, 118.04_d}, cent, 0},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(indexed(each.amount, each.indexation, each.unit), each.expected)
            << each.amount.nearestDouble() << " from " << each.indexation.baseIndex.nearestDouble()
            << " to " << each.indexation.currentIndex.nearestDouble();
    }
}

TEST(Indexed, DoesNotDependOnTheScaleOfTheIndex) {
    EXPECT_EQ(indexed(1234.56_d, {113.37_d, 118.04_d, 0.125_d}),
              indexed(1234.56_d, {11337_d, 11804_d, 0.125_d}));
}

TEST(Indexed, RefusesWhatIsNoClause) {
    const auto refused = [](Reason reason, const Indexation& indexation) {
        return isRefused(reason, [&] { indexed(1000_d, indexation); });
    };
    EXPECT_TRUE(refused(Reason::nothingToDivideBy, {0_d, 118_d}));
    EXPECT_TRUE(refused(Reason::notPositive, {-1_d, 118_d}));
    EXPECT_TRUE(refused(Reason::notPositive, {113_d, 0_d}));
    EXPECT_TRUE(refused(Reason::notPositive, {113_d, -1_d}));
    EXPECT_TRUE(refused(Reason::notAShare, {113_d, 118_d, 1.01_d}));
    EXPECT_TRUE(refused(Reason::notAShare, {113_d, 118_d, -0.15_d}));
    EXPECT_TRUE(refused(Reason::negativeValue, {113_d, 118_d, 0_d, -0.02_d}));
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { indexed(1_d, {1_d, 1_d}, 0_d); }));
}

}  // namespace
}  // namespace quotepart
