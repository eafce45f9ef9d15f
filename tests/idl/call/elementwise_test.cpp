#include <gtest/gtest.h>

#include "idl/call/elementwise.hpp"
#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

constexpr auto method = "costRemaining";

TEST(Elementwise, SingleValuesGiveASingleValue) {
    EXPECT_EQ(answer(method, {100, 30}), "70");
    EXPECT_EQ(answer(method, {column({100}), row({30})}), "70");
}

TEST(Elementwise, ASingleValueGoesWithEveryElement) {
    EXPECT_EQ(answer(method, {row({100, 20, 50}), 30}), "{70 ; 0 ; 20}");
    EXPECT_EQ(answer(method, {100, column({10, 20})}), "{90 | 80}");
    EXPECT_EQ(answer(method, {grid({{100, 20}, {50, 60}}), 30}), "{70 ; 0 | 20 ; 30}");
}

TEST(Elementwise, RangesOfOneShapeGoElementByElement) {
    EXPECT_EQ(answer(method, {grid({{100, 20}, {50, 60}}), grid({{1, 2}, {3, 4}})}),
              "{99 ; 18 | 47 ; 56}");
}

TEST(Elementwise, RefusesShapesThatDifferNamingTheLater) {
    const std::vector<std::vector<ExampleArgument>> differing{
        {column({1, 2, 3}), column({1, 2})},
        {column({1, 2}), row({1, 2})},
        {grid({{1, 2}, {3, 4}}), row({1, 2})}};
    for (const auto& arguments : differing) {
        const Error error = refusal(method, arguments);
        EXPECT_EQ(error.reason(), Reason::lengthsDiffer);
        EXPECT_EQ(error.details().subject.english, "contribution");
    }
    EXPECT_EQ(refusal(method, {column({1, 2, 3}), column({1, 2})}).sentence(Language::english),
              "contribution: 2 × 1 element(s) where 3 × 1 are expected");
}

TEST(Elementwise, AnErrorNamesItsElementAmongSeveral) {
    const Error error = refusal(method, {column({1, 2, 3}), column({1, -2, 3})});
    EXPECT_EQ(error.reason(), Reason::negativeContribution);
    EXPECT_EQ(error.details().element, 2U);
    EXPECT_FALSE(refusal(method, {1, -2}).details().element.has_value());
}

TEST(Elementwise, ATextIsRefusedAndAnEmptyCellIsZero) {
    const Error error = refusal(method, {column({1, "12"}), 0});
    EXPECT_EQ(error.reason(), Reason::textForNumber);
    EXPECT_EQ(error.details().element, 2U);
    EXPECT_EQ(answer(method, {column({5, ExampleItem{}}), column({ExampleItem{}, 1})}), "{5 | 0}");
}

}  // namespace
}  // namespace quotepart
