#include <gtest/gtest.h>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

TEST(InstalmentsFunction, ANumberGivesAColumn) {
    EXPECT_EQ(answer("instalments", {200, 3}), "{66.66 | 66.66 | 66.68}");
    EXPECT_EQ(answer("instalments", {200, column({3})}), "{66.66 | 66.66 | 66.68}");
    EXPECT_EQ(answer("instalments", {200, 1}), "{200}");
}

TEST(InstalmentsFunction, SharesKeepTheirDirection) {
    EXPECT_EQ(answer("instalments", {10.01, row({0.5, ExampleItem{}, 0.5})}), "{5 ; 0 ; 5.01}");
    EXPECT_EQ(answer("instalments", {10.01, column({0.5, 0.5}), "FIRST"}), "{5.01 | 5}");
}

TEST(InstalmentsFunction, RefusesWhatIsNeitherANumberNorShares) {
    EXPECT_EQ(refusal("instalments", {200, column({ExampleItem{}})}).reason(),
              Reason::emptyForNumber);
    EXPECT_EQ(refusal("instalments", {200, 0.5}).reason(), Reason::notWhole);
    EXPECT_EQ(refusal("instalments", {200, 0}).reason(), Reason::outsideLimits);
    EXPECT_EQ(refusal("instalments", {200, 1001}).reason(), Reason::outsideLimits);
    EXPECT_EQ(refusal("instalments", {200, row({0.5, 0.4})}).reason(), Reason::sharesDoNotClose);
    EXPECT_EQ(refusal("instalments", {200, row({1.5, -0.5})}).reason(), Reason::negativeBase);
    EXPECT_EQ(refusal("instalments", {200, grid({{0.5, 0}, {0.5, 0}})}).reason(),
              Reason::gridForVector);
}

}  // namespace
}  // namespace quotepart
