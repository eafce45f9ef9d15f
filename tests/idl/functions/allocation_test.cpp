#include <gtest/gtest.h>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

const ExampleItem empty{};

TEST(AllocateBoundedFunction, TakesOneBoundForAll) {
    EXPECT_EQ(answer("allocateBounded", {100, "population", row({9, 1}), 20}), "{80 ; 20}");
    EXPECT_EQ(answer("allocateBounded", {100, "population", row({9, 1}), leftOut, 60}),
              "{60 ; 40}");
    EXPECT_EQ(answer("allocateBounded", {100, "population", row({9, 1}), column({empty, 20})}),
              "{80 ; 20}");
    EXPECT_EQ(answer("allocateBounded", {100, "population", row({9, 1})}), "{90 ; 10}");
    EXPECT_EQ(answer("allocateBounded", {100, "population", 9}), "{100}");
}

TEST(AllocateBoundedFunction, AddsOneElementForACarrier) {
    EXPECT_EQ(
        answer("allocateBounded", {100, "population", column({9, 1}), leftOut, 60, "Porteur"}),
        "{60 | 10 | 30}");
    EXPECT_EQ(
        answer("allocateBounded", {10, "égal", column({"Daoulas", "Hanvec", empty, "Irvillac"}),
                                   leftOut, leftOut, leftOut, "reliquat"}),
        "{3.33 | 3.33 | 0 | 3.33 | 0.01}");
}

TEST(AllocateBoundedFunction, SaysWhatDoesNotFit) {
    const auto reason = [](std::vector<ExampleArgument> arguments) {
        return refusal("allocateBounded", std::move(arguments)).reason();
    };
    EXPECT_EQ(reason({100, "population", row({9, 1}), 51}), Reason::floorsAboveAmount);
    EXPECT_EQ(reason({100, "population", row({9, 1}), leftOut, 49}), Reason::capsBelowAmount);
    EXPECT_EQ(reason({-100, "population", row({9, 1})}), Reason::negativeValue);
    EXPECT_EQ(reason({100, "population", row({9, 1}), row({1, 2, 3})}), Reason::lengthsDiffer);
    EXPECT_EQ(reason({100, "population", row({9, 1}), row({1, "?"})}), Reason::textForNumber);
    EXPECT_EQ(reason({100, "forfait", row({0.9, 0.2})}), Reason::sharesDoNotClose);
    EXPECT_EQ(reason({100, "population", row({9, 1}), leftOut, leftOut, "deux passes"}),
              Reason::unknownWord);
    EXPECT_EQ(reason({100, "population", row({9, 1}), leftOut, leftOut, leftOut, "désigné"}),
              Reason::designatedMissing);
}

TEST(AllocateBoundedFunction, AcceptsFixedSharesThatABoundCuts) {
    EXPECT_EQ(answer("allocateBounded", {100, "forfait", row({0.5, 0.3, 0.2}), leftOut, 40}),
              "{40 ; 36 ; 24}");
}

TEST(AllocateGrowthFunction, ReadsEmptyLastPartsAsZero) {
    EXPECT_EQ(answer("allocateGrowth", {150, row({100, empty}), "population", row({1, 1})}),
              "{125 ; 25}");
    EXPECT_EQ(answer("allocateGrowth", {150, column({100, 0}), "population", row({1, 1})}),
              "{125 ; 25}");
    EXPECT_EQ(refusal("allocateGrowth", {150, row({100}), "population", row({1, 1})}).reason(),
              Reason::lengthsDiffer);
}

TEST(AllocateTableFunction, ReadsEachLineByItsType) {
    const auto keys = grid({{"x", empty, "y"}, {1, empty, 3}});
    EXPECT_EQ(answer("allocateTable", {row({10, 4}), column({"égal", "heures"}), keys}),
              "{5 ; 0 ; 5 | 1 ; 0 ; 3}");
    const Error text = refusal("allocateTable", {row({10, 4}), "heures", keys});
    EXPECT_EQ(text.reason(), Reason::textForNumber);
    EXPECT_EQ(text.details().element, 1U);
    EXPECT_EQ(refusal("allocateTable", {row({10, 4}), column({"égal", "gal"}), keys}).reason(),
              Reason::unknownWord);
}

TEST(AllocateTableFunction, LeavesSpareLinesAtZero) {
    EXPECT_EQ(answer("allocateTable", {column({10, empty}), column({"heures", empty}),
                                       grid({{1, 1}, {empty, empty}})}),
              "{5 ; 5 | 0 ; 0}");
    EXPECT_EQ(refusal("allocateTable",
                      {column({10, 5}), column({"heures", empty}), grid({{1, 1}, {1, 1}})})
                  .reason(),
              Reason::unknownWord);
}

TEST(AllocateTableFunction, TakesOneLine) {
    EXPECT_EQ(answer("allocateTable", {10, "heures", row({1, 2, 2})}), "{2 ; 4 ; 4}");
    EXPECT_EQ(answer("allocateTable", {10, "heures", row({1, 1, 1}), "reliquat", 1}),
              "{3 ; 3 ; 3 ; 1}");
    EXPECT_EQ(refusal("allocateTable", {10, "heures", column({1, 2})}).reason(),
              Reason::lengthsDiffer);
    EXPECT_EQ(refusal("allocateTable",
                      {row({1, 2}), row({"heures", "heures", "heures"}), grid({{1}, {2}})})
                  .reason(),
              Reason::lengthsDiffer);
}

TEST(CostCentreFunctions, ReadEmptyQuantitiesAsZero) {
    const auto services = grid({{empty, 1, 3}, {empty, empty, empty}, {0, 0, 0}});
    EXPECT_EQ(answer("stepDown", {row({100, 10, empty}), services}), "{0 ; 35 ; 75}");
    EXPECT_EQ(answer("reciprocal", {column({100, 10, empty}), services, 1}), "{0 | 35 | 75}");
    const Error text = refusal("stepDown", {row({1, 2}), grid({{0, "h"}, {0, 0}})});
    EXPECT_EQ(text.reason(), Reason::textForNumber);
    EXPECT_EQ(text.details().element, 2U);
    EXPECT_EQ(refusal("reciprocal", {row({1, 2, 3}), grid({{0, 1}, {0, 0}})}).reason(),
              Reason::lengthsDiffer);
}

}  // namespace
}  // namespace quotepart
