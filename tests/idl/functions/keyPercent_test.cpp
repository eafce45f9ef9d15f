#include <gtest/gtest.h>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

TEST(KeyPercentFunction, ReadsTheBasesAsTheirTypeSays) {
    const auto bases = column({ExampleItem{}, "oui", 0, 5});
    EXPECT_EQ(answer("keyPercent", {bases, Text{"égal", "equal"}}),
              "{0 | 0.3334 | 0.3333 | 0.3333}");
    EXPECT_EQ(refusal("keyPercent", {bases}).reason(), Reason::textForNumber);
    EXPECT_EQ(answer("keyPercent", {column({ExampleItem{}, 0, 5})}), "{0 | 0 | 1}");
    EXPECT_EQ(refusal("keyPercent", {column({0.5, 0.4}), "forfait"}).reason(),
              Reason::sharesDoNotClose);
}

TEST(KeyPercentFunction, TakesFromZeroToTenDecimals) {
    EXPECT_EQ(answer("keyPercent", {row({2, 1}), leftOut, 10}),
              "{0.666666666667 ; 0.333333333333}");
    EXPECT_EQ(refusal("keyPercent", {row({2, 1}), leftOut, 11}).reason(), Reason::outsideLimits);
    EXPECT_EQ(refusal("keyPercent", {row({2, 1}), leftOut, -1}).reason(), Reason::outsideLimits);
    EXPECT_EQ(refusal("keyPercent", {row({2, 1}), leftOut, 1.5}).reason(), Reason::notWhole);
}

TEST(KeyPercentFunction, TakesEveryMethodButTheDesignated) {
    const auto thirds = row({1, 1, 1});
    EXPECT_EQ(answer("keyPercent", {thirds, leftOut, 0, "reliquat"}),
              "{0.33 ; 0.33 ; 0.33 ; 0.01}");
    EXPECT_EQ(answer("keyPercent", {thirds, leftOut, 0, "arrondi"}), "{0.33 ; 0.33 ; 0.33}");
    EXPECT_EQ(refusal("keyPercent", {thirds, leftOut, 0, "désigné"}).reason(),
              Reason::designatedMissing);
}

}  // namespace
}  // namespace quotepart
