#include <gtest/gtest.h>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

constexpr int firstOf2022 = 44562;
constexpr int firstOf2024 = 45292;

const auto dates = column({firstOf2024, firstOf2022});
const auto keys = grid({{0.5, 0.5, ExampleItem{}}, {0.6, 0.4, ExampleItem{}}});

TEST(KeyInForceFunction, GivesARowAndLeavesEmptyWhoTakesNoPart) {
    EXPECT_EQ(answer("keyInForce", {day(2023, 6, 30), dates, keys}), "{0.6 ; 0.4 ; (empty)}");
    EXPECT_EQ(answer("keyInForce", {day(2023, 7, 1), dates, keys, day(2024, 12, 31), "mois"}),
              answer("keyInForce", {day(2023, 7, 1), dates, keys, day(2024, 12, 31), 360}));
}

TEST(KeyInForceFunction, TakesDatesInEitherDirection) {
    EXPECT_EQ(answer("keyInForce",
                     {day(2023, 6, 30), row({firstOf2022, firstOf2024}), grid({{1, 0}, {0, 1}})}),
              "{1 ; 0}");
    EXPECT_EQ(answer("keyInForce", {day(2023, 6, 30), firstOf2022, row({1, 2, 3})}), "{1 ; 2 ; 3}");
    EXPECT_EQ(answer("keyInForce", {day(2023, 6, 30), dates, column({3, 5})}), "{5}");
}

TEST(KeyInForceFunction, CutsTheFractionOfADay) {
    EXPECT_EQ(answer("keyInForce",
                     {firstOf2024 - 0.25, column({firstOf2022, firstOf2024}), column({1, 2})}),
              "{1}");
}

TEST(KeyInForceFunction, PassesOverASpareLineOnly) {
    const ExampleItem empty;
    EXPECT_EQ(answer("keyInForce", {day(2023, 6, 30), column({empty, firstOf2022, empty}),
                                    grid({{empty, empty}, {0.6, 0.4}, {empty, empty}})}),
              "{0.6 ; 0.4}");
    const Error missing = refusal("keyInForce", {day(2023, 6, 30), column({firstOf2022, empty}),
                                                 grid({{0.6, 0.4}, {0.5, empty}})});
    EXPECT_EQ(missing.reason(), Reason::missingDate);
    EXPECT_EQ(missing.details().element, 2U);
    const Error twice =
        refusal("keyInForce", {day(2023, 6, 30), column({empty, firstOf2022, firstOf2022}),
                               grid({{empty, empty}, {0.6, 0.4}, {0.5, 0.5}})});
    EXPECT_EQ(twice.reason(), Reason::dateTwice);
    EXPECT_EQ(twice.details().element, 3U);
}

TEST(KeyInForceFunction, RefusesWhatDoesNotFit) {
    EXPECT_EQ(refusal("keyInForce", {day(2023, 6, 30), dates, row({1, 2})}).reason(),
              Reason::lengthsDiffer);
    EXPECT_EQ(refusal("keyInForce", {0, dates, keys}).reason(), Reason::missingDate);
    EXPECT_EQ(refusal("keyInForce", {day(2023, 6, 30), dates, keys, day(2023, 6, 29)}).reason(),
              Reason::endBeforeStart);
    EXPECT_EQ(refusal("keyInForce", {day(2023, 6, 30), dates, keys, day(2023, 7, 1), "semaines"})
                  .reason(),
              Reason::unknownWord);
    EXPECT_EQ(refusal("keyInForce", {day(2021, 6, 30), dates, keys}).kind(),
              ErrorKind::notAvailable);
}

TEST(KeyReviewDateFunction, ReadsWholeYearsAndAnOptionalDate) {
    EXPECT_EQ(answer("keyReviewDate", {45000, 4}), answer("keyReviewDate", {45000.75, 4, 0}));
    EXPECT_EQ(refusal("keyReviewDate", {45000, 0}).reason(), Reason::outsideLimits);
    EXPECT_EQ(refusal("keyReviewDate", {45000, 2.5}).reason(), Reason::notWhole);
    EXPECT_EQ(refusal("keyReviewDate", {45000, 101}).reason(), Reason::outsideLimits);
    EXPECT_EQ(refusal("keyReviewDate", {0, 4}).reason(), Reason::missingDate);
}

}  // namespace
}  // namespace quotepart
