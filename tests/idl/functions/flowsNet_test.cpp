#include <gtest/gtest.h>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

TEST(FlowsNetFunction, TheDiagonalMayHoldAnything) {
    EXPECT_EQ(answer("flowsNet", {grid({{"—", 100}, {30, "x"}})}), "{0 ; 70 | 0 ; 0}");
    EXPECT_EQ(answer("flowsNet", {grid({{1e300, 100}, {ExampleItem{}, 5}})}), "{0 ; 100 | 0 ; 0}");
}

TEST(FlowsNetFunction, RefusesATextOffTheDiagonal) {
    const Error error = refusal("flowsNet", {grid({{0, "100"}, {30, 0}})});
    EXPECT_EQ(error.reason(), Reason::textForNumber);
    EXPECT_EQ(error.details().element, 2U);
}

TEST(FlowsNetFunction, RefusesWhatIsNotSquare) {
    for (const auto& flows : {grid({{0, 1, 2}, {3, 0, 4}}), column({1, 2}), row({1, 2, 3, 4})}) {
        EXPECT_EQ(refusal("flowsNet", {flows}).reason(), Reason::lengthsDiffer);
    }
    EXPECT_EQ(refusal("flowsNet", {grid({{0, 1, 2}, {3, 0, 4}})}).sentence(Language::english),
              "flows: 2 × 3 element(s) where 2 × 2 are expected");
}

}  // namespace
}  // namespace quotepart
