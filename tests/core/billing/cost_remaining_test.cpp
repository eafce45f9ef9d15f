#include <gtest/gtest.h>

#include "core/billing/cost_remaining.hpp"
#include "core/error/error.hpp"

namespace quotepart {
namespace {

Decimal euros(double amount) {
    return Decimal::amountOf(amount);
}

TEST(CostRemaining, TakesTheContributionOff) {
    struct Row {
        double cost, contribution, remaining;
    };
    const Row rows[] = {{186641, 80000, 106641},
                        {100, 100, 0},
                        {100, 100.01, 0},
                        {100, 0, 100},
                        {0, 50, 0},
                        {0, 0, 0},
                        {-100, 0, -100},
                        {-100, 50, -100},
                        {0.3, 0.1, 0.2},
                        {9999999999999.99, 0.01, 9999999999999.98}};
    for (const Row& row : rows) {
        EXPECT_EQ(costRemaining(euros(row.cost), euros(row.contribution)),
                  euros(row.remaining).rational())
            << row.cost << " " << row.contribution;
    }
}

TEST(CostRemaining, RefusesANegativeContributionWhateverTheCost) {
    for (const double cost : {100.0, 0.0, -100.0}) {
        try {
            costRemaining(euros(cost), euros(-0.01));
            ADD_FAILURE() << cost;
        } catch (const Error& error) {
            EXPECT_EQ(error.reason(), Reason::negativeContribution);
        }
    }
}

}  // namespace
}  // namespace quotepart
