#include <gtest/gtest.h>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

TEST(KeyWeightedFunction, TakesTheMembersAcrossTheWeights) {
    EXPECT_EQ(answer("keyWeighted", {grid({{600, 10}, {400, 30}}), row({0.7, 0.3})}),
              "{0.495 | 0.505}");
    EXPECT_EQ(answer("keyWeighted", {grid({{600, 400}, {10, 30}}), column({0.7, 0.3})}),
              "{0.495 ; 0.505}");
    EXPECT_EQ(answer("keyWeighted", {grid({{1, 0}, {1, 0}, {2, 5}}), row({0.5, 0.5})}),
              "{0.125 | 0.125 | 0.75}");
}

TEST(KeyWeightedFunction, TakesOneCriterionInEitherDirection) {
    EXPECT_EQ(answer("keyWeighted", {column({1, 3}), 1}), "{0.25 | 0.75}");
    EXPECT_EQ(answer("keyWeighted", {row({1, 3}), 1}), "{0.25 ; 0.75}");
    EXPECT_EQ(answer("keyWeighted", {7, 1}), "{1}");
    EXPECT_EQ(refusal("keyWeighted", {grid({{1, 3}, {1, 1}}), 1}).reason(), Reason::lengthsDiffer);
}

TEST(KeyWeightedFunction, RefusesGridsThatDoNotGoWithTheWeights) {
    const Error error = refusal("keyWeighted", {grid({{1, 2, 3}, {4, 5, 6}}), row({0.5, 0.5})});
    EXPECT_EQ(error.reason(), Reason::lengthsDiffer);
    EXPECT_EQ(error.details().subject.english, "criteria");
    EXPECT_EQ(refusal("keyWeighted", {1, grid({{1, 0}, {0, 0}})}).reason(), Reason::gridForVector);
}

TEST(KeyWeightedFunction, ReadsEmptyCellsAsNothing) {
    EXPECT_EQ(answer("keyWeighted",
                     {grid({{1, ExampleItem{}}, {1, ExampleItem{}}}), row({1, ExampleItem{}})}),
              "{0.5 | 0.5}");
    const Error text = refusal("keyWeighted", {grid({{1, 2}, {3, "4"}}), row({0.5, 0.5})});
    EXPECT_EQ(text.reason(), Reason::textForNumber);
    EXPECT_EQ(text.details().element, 4U);
}

TEST(UnitsWeightedFunction, TakesTheMembersAcrossTheCoefficients) {
    EXPECT_EQ(answer("unitsWeighted", {grid({{12, 30}, {3, 8}}), row({1, 0.7})}), "{33 | 8.6}");
    EXPECT_EQ(answer("unitsWeighted", {grid({{12, 3}, {30, 8}}), column({1, 0.7})}), "{33 ; 8.6}");
    EXPECT_EQ(answer("unitsWeighted", {column({12, ExampleItem{}}), 0.1}), "{1.2 | 0}");
    EXPECT_EQ(refusal("unitsWeighted", {grid({{12, 30}}), row({1, -1})}).reason(),
              Reason::negativeValue);
}

}  // namespace
}  // namespace quotepart
