#include "core/billing/arranged.hpp"

#include <gtest/gtest.h>

#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart {
namespace {

TEST(Arranged, LeavesOutWhatHasNoName) {
    const Recalculation now{.lines = {lineOf("", "ADS", "2026-T1", 1_d),
                                      lineOf("Daoulas", "", "2026-T1", 1_d),
                                      lineOf("Daoulas", "ADS", "2026-T2", 1_d)}};
    const Arranged workbook = arranged(now);
    ASSERT_EQ(workbook.dues.size(), 1U);
    EXPECT_EQ(workbook.dues.begin()->second.amount, 100);
    EXPECT_EQ(workbook.periods.size(), 1U);
}

}  // namespace
}  // namespace quotepart
