#include <gtest/gtest.h>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

TEST(BalanceFunction, OneShareTakesOffEveryInstalment) {
    EXPECT_EQ(answer("balance", {1000, 250}), "750");
    EXPECT_EQ(answer("balance", {1000, row({250, 250})}), "500");
    EXPECT_EQ(answer("balance", {1000, grid({{100, 100}, {100, ExampleItem{}}})}), "700");
    EXPECT_EQ(answer("balance", {1000, column({600, 600}), -50}), "-250");
}

TEST(BalanceFunction, SharesDownAColumnTakeALineEach) {
    EXPECT_EQ(answer("balance", {column({10, 20}), column({1, 2})}), "{9 | 18}");
    EXPECT_EQ(answer("balance", {column({10, 20}), grid({{1, 2}, {3, 4}})}), "{7 | 13}");
    EXPECT_EQ(answer("balance", {column({10, 20}), grid({{1, 2, 3}, {4, 5, 6}})}), "{4 | 5}");
}

TEST(BalanceFunction, SharesAlongARowTakeAColumnEach) {
    EXPECT_EQ(answer("balance", {row({10, 20}), row({1, 2})}), "{9 ; 18}");
    EXPECT_EQ(answer("balance", {row({10, 20}), grid({{1, 2}, {3, 4}})}), "{6 ; 14}");
}

TEST(BalanceFunction, AdjustmentsAreAddedShareByShare) {
    EXPECT_EQ(answer("balance", {column({10, 20}), column({1, 2}), column({5, -5})}), "{14 | 13}");
    const Error one = refusal("balance", {column({10, 20}), column({1, 2}), 5});
    EXPECT_EQ(one.reason(), Reason::lengthsDiffer);
    EXPECT_EQ(one.details().subject.english, "adjustment");
}

TEST(BalanceFunction, RefusesWhatDoesNotFollowTheShares) {
    const Error lines = refusal("balance", {column({10, 20}), grid({{1, 2, 3}})});
    EXPECT_EQ(lines.reason(), Reason::lengthsDiffer);
    EXPECT_EQ(lines.details().subject.english, "instalments called");
    EXPECT_EQ(refusal("balance", {grid({{10, 20}, {30, 40}}), 1}).reason(), Reason::gridForVector);
    EXPECT_EQ(refusal("balance", {column({10, 20}), column({1, "payé"})}).details().element, 2U);
    EXPECT_EQ(refusal("balance", {10}).reason(), Reason::argumentMissing);
}

}  // namespace
}  // namespace quotepart
