#include <gtest/gtest.h>

#include <random>

#include "core/billing/balance.hpp"
#include "core/number/rounding.hpp"

namespace quotepart {
namespace {

TEST(Balance, IsTheShareLessTheInstalmentsPlusTheAdjustment) {
    const std::vector<Decimal> called{Decimal(400, 0), Decimal(4000, 1), Decimal(50000, 2)};
    EXPECT_EQ(balance(Decimal(12504, 1), called), Decimal(-496, 1).rational());
    EXPECT_EQ(balance(Decimal(12504, 1), called, Decimal(496, 1)), 0);
    EXPECT_EQ(balance(Decimal(12504, 1), {}), Decimal(12504, 1).rational());
    EXPECT_EQ(balance({}, {}), 0);
}

TEST(Balance, OfInstalmentsThatMakeTheShareIsExactlyZero) {
    std::mt19937_64 random(7);
    std::uniform_int_distribution<std::int64_t> cents(-1'000'000'000, 1'000'000'000);
    for (int i = 0; i < 200; ++i) {
        std::vector<Decimal> called;
        std::int64_t total = 0;
        for (int n = 0; n < 12; ++n) {
            const std::int64_t each = cents(random);
            total += each;
            called.emplace_back(each, 2);
        }
        EXPECT_EQ(balance(Decimal(total, 2), called), 0);
        EXPECT_EQ(balance(Decimal(total + 1, 2), called), cent.rational());
    }
}

}  // namespace
}  // namespace quotepart
