#include <gtest/gtest.h>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

TEST(CostFullFunction, AddsRangesOfAnyShape) {
    EXPECT_EQ(answer("costFull", {grid({{100, 50}, {ExampleItem{}, 0.5}})}), "150.5");
    EXPECT_EQ(answer("costFull", {100, 0.1, column({30, ExampleItem{}, 40})}), "107");
    EXPECT_EQ(answer("costFull", {100, 0.1, leftOut, 50}), "100");
    EXPECT_EQ(refusal("costFull", {row({100, "?"})}).details().element, 2U);
    EXPECT_EQ(refusal("costFull", {100, row({0.1, 0.2})}).reason(), Reason::gridForValue);
    EXPECT_EQ(refusal("costFull", {leftOut, 0.1}).reason(), Reason::argumentMissing);
}

TEST(CostUnitFunction, AddsUnitsOfAnyShape) {
    EXPECT_EQ(answer("costUnit", {1000, grid({{2, ExampleItem{}}, {1, 0}})}), "333.3333");
    EXPECT_EQ(answer("costUnit", {1000, 3, 0}), "333");
    EXPECT_EQ(answer("costUnit", {0, 0}), "0");
    EXPECT_EQ(refusal("costUnit", {1000, row({2, -3})}).details().element, 2U);
    EXPECT_EQ(refusal("costUnit", {1000, 3, 11}).reason(), Reason::outsideLimits);
    EXPECT_EQ(refusal("costUnit", {1000, 3, 1.5}).reason(), Reason::notWhole);
}

TEST(ReimbursementFunction, KeepsTheShapeOfTheUnits) {
    EXPECT_EQ(answer("reimbursement", {10, row({1, 0.5})}), "{10 ; 5}");
    EXPECT_EQ(answer("reimbursement", {10, column({1, ExampleItem{}, 2})}), "{10 | 0 | 20}");
    EXPECT_EQ(answer("reimbursement", {column({10, 20}), column({1, 2})}), "{10 | 40}");
    EXPECT_EQ(refusal("reimbursement", {column({10, 20}), row({1, 2})}).reason(),
              Reason::lengthsDiffer);
}

TEST(TariffFunction, ReadsThresholdsAndPricesTogether) {
    const auto thresholds = column({0, 10, ExampleItem{}});
    const auto prices = column({5, 4, ExampleItem{}});
    EXPECT_EQ(answer("tariff", {0, thresholds, prices}), "0");
    EXPECT_EQ(answer("tariff", {12, thresholds, prices}), "58");
    EXPECT_EQ(answer("tariff", {12, thresholds, prices, "STEP"}), "48");
    EXPECT_EQ(answer("tariff", {12, row({0, 10}), column({5, 4}), "forfait"}, Language::english),
              "4");
}

TEST(TariffFunction, SaysWhatIsWrongWhere) {
    const Error price = refusal("tariff", {12, row({0, 10}), row({5, ExampleItem{}})});
    EXPECT_EQ(price.reason(), Reason::priceIsEmpty);
    EXPECT_EQ(price.details().element, 2U);
    const Error text = refusal("tariff", {12, row({0, 10}), row({5, "gratuit"})});
    EXPECT_EQ(text.reason(), Reason::textForNumber);
    EXPECT_EQ(text.details().subject.english, "prices");
    EXPECT_EQ(refusal("tariff", {12, row({0, 10}), row({5, 4}), "cube"}).reason(),
              Reason::unknownWord);
    EXPECT_EQ(refusal("tariff", {row({1, 2}), 0, 5}).reason(), Reason::gridForValue);
}

TEST(RateCardFunction, ReadsOnlyTheCellItNeeds) {
    const auto prices = grid({{"Tarif", "Pièces", 2024, "Levage"},
                              {"Ville", 12.5, 13, "sur devis"},
                              {"29058", ExampleItem{}, 0, 5}});
    EXPECT_EQ(answer("rateCard", {"VILLE", "pieces", prices}), "12.5");
    EXPECT_EQ(answer("rateCard", {"Ville", 2024, prices}), "13");
    EXPECT_EQ(answer("rateCard", {29058, "2024", prices}), "0");
    const Error text = refusal("rateCard", {"Ville", "Levage", prices});
    EXPECT_EQ(text.reason(), Reason::textForNumber);
    EXPECT_EQ(text.details().element, 8U);
    EXPECT_EQ(refusal("rateCard", {29058, "Pièces", prices}).reason(), Reason::priceIsEmpty);
    EXPECT_EQ(refusal("rateCard", {"Tarif", "Pièces", prices}).reason(), Reason::headerNotFound);
}

TEST(RateCardFunction, RefusesHeadersTwice) {
    const Error twice =
        refusal("rateCard", {"Ville", "Pièces", grid({{"", "Pièces", "PIECES"}, {"Ville", 1, 2}})});
    EXPECT_EQ(twice.reason(), Reason::nameTwice);
    EXPECT_EQ(twice.kind(), ErrorKind::invalidArgument);
    EXPECT_EQ(refusal("rateCard", {"Ville", "Pièces", 5}).reason(), Reason::headerNotFound);
}

TEST(VatFunctions, WorkElementByElement) {
    EXPECT_EQ(answer("gross", {row({100, ExampleItem{}}), 0.2}), "{120 ; 0}");
    EXPECT_EQ(answer("net", {120, column({0.2, 0})}), "{100 | 120}");
    EXPECT_EQ(answer("vat", {column({100, 120}), 0.2, "ttc"}), "{16.67 | 20}");
    EXPECT_EQ(answer("vat", {102.6, 0.2, leftOut, 1}), "20");
    const Error rate = refusal("gross", {column({100, 120}), column({0.2, 20})});
    EXPECT_EQ(rate.reason(), Reason::notAShare);
    EXPECT_EQ(rate.details().element, 2U);
    EXPECT_EQ(refusal("gross", {row({100, 120}), row({0.2, ExampleItem{}})}).reason(),
              Reason::emptyForNumber);
}

TEST(IndexedFunction, TakesItsCapOnlyWhenGiven) {
    EXPECT_EQ(answer("indexed", {100, 100, 150}), "150");
    EXPECT_EQ(answer("indexed", {100, 100, 150, leftOut, 0}), "100");
    EXPECT_EQ(answer("indexed", {row({100, ExampleItem{}}), 100, 150, 0.5}), "{125 ; 0}");
}

}  // namespace
}  // namespace quotepart
