#include <gtest/gtest.h>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

const auto first = day(2023, 1, 1);
const auto last = day(2023, 12, 31);
const ExampleItem blank;
constexpr double march1 = 44986;  // 1 March 2023

TEST(ProrataFunction, EmptyEndsAreOpenWhetherSkippedOrEmptyCells) {
    EXPECT_EQ(answer("prorata", {365, leftOut, leftOut, first, last}), "365");
    EXPECT_EQ(answer("prorata", {365, column({blank}), "", first, last}), "365");
    EXPECT_EQ(answer("prorata", {365, 0, 0, first, last}), "365");  // a reference to an empty cell
}

TEST(ProrataFunction, TheTimeOfADateDoesNotCount) {
    EXPECT_EQ(answer("prorata", {365, march1 + 0.75, march1 + 0.25, first, last}), "1");
}

TEST(ProrataFunction, TheBaseIsAWordOrTheNumber360) {
    EXPECT_EQ(answer("prorata", {360, march1, leftOut, first, last, 360}), "300");
    EXPECT_EQ(answer("prorata", {360, march1, leftOut, first, last, "360"}), "300");
    EXPECT_EQ(answer("prorata", {120, march1, leftOut, first, last, "Months"}), "100");
    EXPECT_EQ(refusal("prorata", {1, march1, leftOut, first, last, "365"}).reason(),
              Reason::unknownWord);
}

TEST(ProrataFunction, RefusesWhatIsNotAPeriod) {
    EXPECT_EQ(refusal("prorata", {1, leftOut, leftOut, first}).reason(), Reason::argumentMissing);
    EXPECT_EQ(refusal("prorata", {1, leftOut, leftOut, 0, last}).reason(), Reason::missingDate);
    EXPECT_EQ(refusal("prorata", {1, "mars", leftOut, first, last}).reason(),
              Reason::textForNumber);
    EXPECT_EQ(refusal("prorata", {1, march1, march1 - 1, first, last}).reason(),
              Reason::endBeforeStart);
    EXPECT_EQ(refusal("prorata", {1, leftOut, leftOut, last, first}).reason(),
              Reason::endBeforeStart);
    EXPECT_EQ(refusal("prorata", {1, leftOut, leftOut, first, last, leftOut, 0}).reason(),
              Reason::unitNotPositive);
}

TEST(PresenceFunction, KeepsTheDirectionOfTheEntries) {
    EXPECT_EQ(answer("presence", {row({march1, blank}), column({blank, march1}), first, last}),
              "{306 ; 60}");
    EXPECT_EQ(answer("presence", {march1, "", first, last}), "306");
}

TEST(PresenceFunction, ALineWithoutANameIsEmptyWhateverItsDates) {
    EXPECT_EQ(
        answer("presence", {column({march1, march1, blank}), column({blank, march1 - 1, blank}),
                            first, last, leftOut, column({"Daoulas", blank, " "})}),
        "{306 | (empty) | (empty)}");
    EXPECT_EQ(answer("presence",
                     {column({blank}), column({blank}), first, last, leftOut, column({"Daoulas"})}),
              "365");
}

TEST(PresenceFunction, AnExitBeforeTheEntryNamesItsLine) {
    const auto entries = column({blank, march1, blank});
    const auto exits = column({blank, march1 - 1, blank});
    const Error error = refusal("presence", {entries, exits, first, last, leftOut,
                                             column({"Daoulas", "Hanvec", "Irvillac"})});
    EXPECT_EQ(error.reason(), Reason::endBeforeStart);
    EXPECT_EQ(error.details().element, 2U);
    EXPECT_EQ(error.sentence(Language::english),
              "presence, element 2 (“Hanvec”): the end is before the start");
    EXPECT_EQ(refusal("presence", {entries, exits, first, last}).details().element, 2U);
    const Error period = refusal("presence", {entries, exits, last, first});
    EXPECT_EQ(period.details().subject.english, "period");
    EXPECT_FALSE(period.details().element.has_value());
}

TEST(PresenceFunction, RefusesLengthsThatDiffer) {
    EXPECT_EQ(refusal("presence", {column({march1, blank}), column({blank}), first, last})
                  .details()
                  .subject.english,
              "exits");
    EXPECT_EQ(refusal("presence", {column({march1, blank}), column({blank, blank}), first, last,
                                   leftOut, column({"Daoulas"})})
                  .details()
                  .subject.english,
              "members");
    EXPECT_EQ(refusal("presence", {column({march1, "?"}), column({blank, blank}), first, last})
                  .details()
                  .element,
              2U);
}

TEST(PresenceFunction, IsABaseForAllocate) {
    // IT pack 3: 7 399 € for five communes, pro rata of their start dates.
    const Value lengths =
        valueOf("presence", {column({blank, blank, march1, 45170, 45261}),
                             column({blank, blank, blank, blank, blank}), first, last});
    std::vector<ExampleItem> bases;
    double total = 0;
    for (const Item& item : std::get<Grid<Item>>(lengths).values) {
        bases.emplace_back(std::get<double>(item));
    }
    const Value parts =
        valueOf("allocate", {7399, "jours", Grid<ExampleItem>({bases.size(), 1}, bases)});
    for (const double part : std::get<Grid<double>>(parts).values) {
        total += part;
    }
    EXPECT_NEAR(total, 7399, 1e-9);
}

TEST(PeriodFunction, ReadsADateAndAKind) {
    EXPECT_EQ(answer("period", {march1}), "\"2023-T1\"");
    EXPECT_EQ(answer("period", {march1 + 0.999, "MOIS"}), "\"2023-03\"");
    EXPECT_EQ(answer("period", {march1, 0}), "\"2023-T1\"");  // a reference to an empty cell
    EXPECT_EQ(refusal("period", {0}).reason(), Reason::missingDate);
    EXPECT_EQ(refusal("period", {"2023-03-01"}).reason(), Reason::textForNumber);
    EXPECT_EQ(refusal("period", {march1, "semaine"}).reason(), Reason::unknownWord);
}

}  // namespace
}  // namespace quotepart
