#include <algorithm>

#include "tests/idl/metamorphic/trial.hpp"

namespace quotepart::metamorphic {

namespace {

constexpr double gregorianCycle = 146'097;  // days of 400 years

/// A period, and a stay that may begin before it and end after it.
struct Days {
    double first, last, from, to;

    explicit Days(Trial& trial) {
        first = trial.day();
        last = first + figure(trial.between(0, 1'000));
        from = first + figure(trial.between(-200, 900));
        to = from + figure(trial.between(0, 900));
    }
};

/// The counts of which those of successive periods add up.
constexpr std::array additive{"jours", "mois au 1er", "360"};

std::vector<Relation> prorataRelations() {
    return {
        {"prorata", "IsTheSameFourHundredYearsLater",
         [](Trial& trial) {
             const Days given(trial);
             const double amount = figure(trial.cents(), 2);
             const auto count = trial.word("prorata", "dayCount");
             trial.same(
                 answerOf("prorata",
                          {amount, given.from + gregorianCycle, given.to + gregorianCycle,
                           given.first + gregorianCycle, given.last + gregorianCycle, count}),
                 answerOf("prorata",
                          {amount, given.from, given.to, given.first, given.last, count}));
         }},
        {"prorata", "GrowsWithAmountAndUnit",
         [](Trial& trial) {
             const Days given(trial);
             const auto amount = trial.cents();
             const auto count = trial.word("prorata", "dayCount");
             trial.same(answerOf("prorata", {figure(amount, 1), given.from, given.to, given.first,
                                             given.last, count, 0.1}),
                        times(answerOf("prorata", {figure(amount, 2), given.from, given.to,
                                                   given.first, given.last, count}),
                              10));
         }},
        {"prorata", "ChangesSignWithTheAmount",
         [](Trial& trial) {
             const Days given(trial);
             const double amount = figure(trial.cents(), 2);
             trial.same(
                 answerOf("prorata", {-amount, given.from, given.to, given.first, given.last}),
                 times(answerOf("prorata", {amount, given.from, given.to, given.first, given.last}),
                       -1));
         }},
        {"prorata", "AddsUpOverSuccessiveStaysWhereTheDaysDivideTheAmount",
         [](Trial& trial) {
             const double first = trial.day();
             const auto length = trial.between(2, 800);
             const double last = first + figure(length - 1);
             const double middle = first + figure(trial.between(0, length - 2));
             const double amount = figure(length * trial.between(-900, 900), 2);
             trial.same(plus(answerOf("prorata", {amount, leftOut, middle, first, last}),
                             answerOf("prorata", {amount, middle + 1, leftOut, first, last})),
                        answerOf("prorata", {amount, leftOut, leftOut, first, last}));
         }},
        {"prorata", "IsThePresenceOfThePeriodThatItIsPartOf",
         [](Trial& trial) {
             const Days given(trial);
             const auto count = trial.word("prorata", "dayCount");
             const Answer whole = answerOf(
                 "presence",
                 {down({ExampleItem()}), down({ExampleItem()}), given.first, given.last, count});
             const Answer there =
                 answerOf("presence", {given.from, given.to, given.first, given.last, count});
             const double length = std::get<double>(whole.items.at(0));
             if (length > 0) {
                 trial.same(answerOf("prorata", {length, given.from, given.to, given.first,
                                                 given.last, count}),
                            there);
             }
         }},
    };
}

std::vector<Relation> presenceRelations() {
    return {
        {"presence", "IsOneByOne",
         [](Trial& trial) {
             const Days given(trial);
             Cells entries;
             Cells exits;
             for (int i = 0; i < 4; ++i) {
                 const Days other(trial);
                 entries.push_back(trial.oneIn(4) ? ExampleItem() : ExampleItem(other.from));
                 exits.push_back(trial.oneIn(4) ? ExampleItem() : ExampleItem(other.to));
             }
             isElementwise(trial, "presence", {down(entries), down(exits)},
                           {given.first, given.last, trial.word("presence", "dayCount")});
         }},
        {"presence", "AddsUpOverSuccessiveStays",
         [](Trial& trial) {
             const Days given(trial);
             const auto count = trial.oneOf(additive);
             const double middle =
                 given.from +
                 figure(trial.between(0, static_cast<std::int64_t>(given.to - given.from)));
             if (middle == given.to) {
                 return;
             }
             trial.same(
                 plus(answerOf("presence", {given.from, middle, given.first, given.last, count}),
                      answerOf("presence", {middle + 1, given.to, given.first, given.last, count})),
                 answerOf("presence", {given.from, given.to, given.first, given.last, count}));
         }},
        {"presence", "AddsUpOverSuccessivePeriods",
         [](Trial& trial) {
             const Days given(trial);
             const auto count = trial.oneOf(additive);
             const double later = given.last + figure(trial.between(1, 500));
             trial.same(
                 plus(answerOf("presence", {given.from, given.to, given.first, given.last, count}),
                      answerOf("presence", {given.from, given.to, given.last + 1, later, count})),
                 answerOf("presence", {given.from, given.to, given.first, later, count}));
         }},
        {"presence", "IsTheSameWithStayAndPeriodExchanged",
         [](Trial& trial) {
             const Days given(trial);
             const auto count = trial.word("presence", "dayCount");
             trial.same(
                 answerOf("presence", {given.first, given.last, given.from, given.to, count}),
                 answerOf("presence", {given.from, given.to, given.first, given.last, count}));
         }},
        {"presence", "IsTheSameFourHundredYearsLater",
         [](Trial& trial) {
             const Days given(trial);
             const auto count = trial.word("presence", "dayCount");
             trial.same(
                 answerOf("presence",
                          {given.from + gregorianCycle, given.to + gregorianCycle,
                           given.first + gregorianCycle, given.last + gregorianCycle, count}),
                 answerOf("presence", {given.from, given.to, given.first, given.last, count}));
         }},
        {"period", "IsTheSameForEveryDayOfAMonth",
         [](Trial& trial) {
             const double day = trial.day();
             const double other = day + figure(trial.between(-15, 15));
             const auto kind = trial.word("period", "kind");
             if (answerOf("period", {day, "mois"}) == answerOf("period", {other, "mois"})) {
                 trial.same(answerOf("period", {day, kind}), answerOf("period", {other, kind}));
             }
         }},
        {"period", "BearsTheSameNameFourHundredYearsLaterButForTheYear",
         [](Trial& trial) {
             const double day = trial.day();
             const auto kind = trial.word("period", "kind");
             Answer expected = answerOf("period", {day, kind});
             auto& name = std::get<std::string>(expected.items.at(0));
             name.replace(0, 4, std::to_string(std::stoi(name.substr(0, 4)) + 400));
             trial.same(answerOf("period", {day + gregorianCycle, kind}), expected);
         }},
        {"period", "IsNotThatOfTheDaysAfterItsLength",
         [](Trial& trial) {
             const double day = trial.day();
             const auto [kind, most] = trial.oneOf(std::array<std::pair<const char*, double>, 4>{
                 {{"mois", 31}, {"trimestre", 92}, {"semestre", 184}, {"année", 366}}});
             const Answer now = answerOf("period", {day, kind});
             trial.holds(now != answerOf("period", {day + most, kind}), now);
         }},
    };
}

}  // namespace

std::vector<Relation> timeRelations() {
    std::vector<Relation> all = prorataRelations();
    const std::vector<Relation> others = presenceRelations();
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

}  // namespace quotepart::metamorphic
