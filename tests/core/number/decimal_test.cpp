#include <gtest/gtest.h>

#include "core/number/decimal.hpp"

namespace quotepart {
namespace {

TEST(Decimal, IsWhatCalcShows) {
    EXPECT_EQ(Decimal::of(0.1 + 0.2), Decimal(3, 1));
    EXPECT_EQ(Decimal::of(2726.4000000000001), Decimal(27264, 1));
}

}  // namespace
}  // namespace quotepart
