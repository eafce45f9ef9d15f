#include <gtest/gtest.h>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

TEST(PopulationDgfFunction, TakesOneOrTwoInhabitantsPerPlaceForEachCommune) {
    const auto populations = column({100, 200, 300});
    const auto homes = column({10, ExampleItem{}, 30});
    const auto places = column({ExampleItem{}, 5, 5});
    EXPECT_EQ(answer("populationDgf", {populations, homes, places}), "{110 | 205 | 335}");
    EXPECT_EQ(answer("populationDgf", {populations, homes, places, 2}), "{110 | 210 | 340}");
    EXPECT_EQ(answer("populationDgf", {populations, homes, places, column({2, ExampleItem{}, 2})}),
              "{110 | 205 | 340}");
}

TEST(PopulationDgfFunction, NamesWhatItRefuses) {
    const Error perPlace = refusal("populationDgf", {column({100, 200}), 0, 0, column({1, 3})});
    EXPECT_EQ(perPlace.reason(), Reason::outsideLimits);
    EXPECT_EQ(perPlace.details().element, 2U);
    EXPECT_EQ(refusal("populationDgf", {column({100, ExampleItem{}}), 0, 0}).kind(),
              ErrorKind::value);
}

TEST(LogCoefficientFunction, TakesARangeOfPopulations) {
    EXPECT_EQ(answer("logCoefficient", {row({7500, 75000, 500000}), "FPIC"}),
              "{1 ; 1.54827305 ; 2}");
    EXPECT_EQ(refusal("logCoefficient", {7500, "DSU"}).kind(), ErrorKind::invalidArgument);
    EXPECT_EQ(refusal("logCoefficient", {column({1, -1}), "dgf"}).details().element, 2U);
}

TEST(ChangeFunction, ReadsAnEmptyCellAsZero) {
    EXPECT_EQ(answer("change", {column({ExampleItem{}, 12}), column({5, 10})}), "{-1 | 0.2}");
    const Error nothingBefore = refusal("change", {column({1, 1}), column({1, ExampleItem{}})});
    EXPECT_EQ(nothingBefore.kind(), ErrorKind::division);
    EXPECT_EQ(nothingBefore.details().element, 2U);
}

}  // namespace
}  // namespace quotepart
