#include "tests/idl/metamorphic/trial.hpp"

namespace quotepart::metamorphic {

namespace {

constexpr double gregorianCycle = 146'097;  // days of 400 years

/// Shares of 100 %, in ten-thousandths.
Wholes shares(Trial& trial, std::size_t members) {
    Wholes result;
    std::int64_t left = 10'000;
    for (std::size_t i = 1; i < members; ++i) {
        result.push_back(trial.between(0, left));
        left -= result.back();
    }
    result.push_back(left);
    return result;
}

/// Lines of whole numbers, some of them 0.
Cells lines(Trial& trial, std::size_t rows, std::size_t columns) {
    return cells(trial.wholes(rows * columns, 0, 5'000), 1);
}

std::vector<Relation> percentRelations() {
    return {
        {"keyPercent", "IsTheAllocationOfAHundredPercent",
         [](Trial& trial) {
             const auto bases = down(cells(trial.wholes(trial.count(1, 20), 0, 900'000), 2));
             const auto decimals = trial.between(0, 4);
             const auto method = trial.oneOf(
                 std::array{"plus fort reste", "plus grand", "reliquat", "arrondi", "troncature"});
             trial.same(answerOf("keyPercent", {bases, "points", figure(decimals), method}),
                        answerOf("allocate", {1, "points", bases, method,
                                              figure(1, static_cast<int>(decimals) + 2)}));
         }},
        {"keyPercent", "DoesNotChangeWithTheScaleOfTheBases",
         [](Trial& trial) {
             const Wholes bases = trial.wholes(trial.count(1, 20), 0, 900'000);
             const auto factor = trial.between(2, 1'000);
             trial.same(answerOf("keyPercent", {across(cells(multiplied(bases, factor)))}),
                        answerOf("keyPercent", {across(cells(bases, 3))}));
         }},
        {"keyPercent", "FollowsTheOrderOfTheMembers",
         [](Trial& trial) {
             const Wholes bases = trial.distinct(trial.count(1, 20), 900'000);
             const Order order = trial.order(bases.size());
             trial.same(answerOf("keyPercent", {down(cells(inOrder(bases, order)))}),
                        inOrder(answerOf("keyPercent", {down(cells(bases))}), order));
         }},
    };
}

std::vector<Relation> weightedRelations() {
    return {
        {"keyWeighted", "DoesNotChangeWithTheScaleOfACriterion",
         [](Trial& trial) {
             const Wholes first = trial.wholes(5, 0, 4'000);
             const Wholes second = trial.wholes(5, 0, 4'000);
             const auto weights = down(cells(shares(trial, 2), 4));
             Cells scaled = cells(multiplied(first, trial.between(2, 90)));
             Cells plain = cells(first, 2);
             for (Cells* each : {&scaled, &plain}) {
                 const Cells rest = cells(second);
                 each->insert(each->end(), rest.begin(), rest.end());
             }
             trial.same(answerOf("keyWeighted", {table(5, scaled), weights}),
                        answerOf("keyWeighted", {table(5, plain), weights}));
         }},
        {"keyWeighted", "FollowsTheOrderOfTheMembers",
         [](Trial& trial) {
             const auto criteria = table(6, lines(trial, 3, 6));
             const auto weights = down(cells(shares(trial, 3), 4));
             const Order order = trial.order(6);
             trial.same(answerOf("keyWeighted", {inColumns(criteria, order), weights}),
                        inOrder(answerOf("keyWeighted", {criteria, weights}), order));
         }},
        {"keyWeighted", "DoesNotChangeWithTheOrderOfTheCriteria",
         [](Trial& trial) {
             const auto criteria = table(4, lines(trial, 3, 4));
             const auto weights = down(cells(shares(trial, 3), 4));
             const Order order = trial.order(3);
             trial.same(
                 answerOf("keyWeighted", {inLines(criteria, order), inLines(weights, order)}),
                 answerOf("keyWeighted", {criteria, weights}));
         }},
        {"keyWeighted", "ReadsTheGridAcrossWithARowOfWeights",
         [](Trial& trial) {
             const auto criteria = table(4, lines(trial, 3, 4));
             const auto weights = down(cells(shares(trial, 3), 4));
             trial.same(answerOf("keyWeighted", {transposed(criteria), transposed(weights)}),
                        transposed(answerOf("keyWeighted", {criteria, weights})));
         }},
        {"keyWeighted", "SplitsACriterionIntoTwoOfTheSameBases",
         [](Trial& trial) {
             const Wholes weights = shares(trial, 2);
             const auto [one, other] = trial.cut(weights[0]);
             const auto criteria = table(4, lines(trial, 2, 4));
             trial.same(answerOf("keyWeighted", {inLines(criteria, {0, 1, 0}),
                                                 down(cells({one, weights[1], other}, 4))}),
                        answerOf("keyWeighted", {criteria, down(cells(weights, 4))}));
         }},
        {"keyWeighted", "MergesMembersAsItSplitsThem",
         [](Trial& trial) {
             const auto weights = down(cells(shares(trial, 3), 4));
             const std::size_t place = trial.count(0, 3);
             Cells criteria;
             Cells fewer;
             for (std::size_t i = 0; i < 3; ++i) {
                 const Wholes line = multiplied(shares(trial, 5), trial.between(1, 90));
                 const Cells plain = cells(line, 1);
                 const Cells shorter = cells(merged(line, place), 1);
                 criteria.insert(criteria.end(), plain.begin(), plain.end());
                 fewer.insert(fewer.end(), shorter.begin(), shorter.end());
             }
             trial.same(answerOf("keyWeighted", {table(4, fewer), weights}),
                        merged(answerOf("keyWeighted", {table(5, criteria), weights}), place));
         }},
        {"keyFixedPart", "IsAnEqualCriterionWeighedWithTheBases",
         [](Trial& trial) {
             const Wholes bases = trial.wholes(5, 0, 9'000);
             const auto fixed = trial.between(0, 100);
             Cells criteria = cells({1, 1, 1, 1, 1});
             const Cells rest = cells(bases, 1);
             criteria.insert(criteria.end(), rest.begin(), rest.end());
             trial.same(answerOf("keyFixedPart", {across(rest), figure(fixed, 2)}),
                        answerOf("keyWeighted",
                                 {table(5, criteria), down(cells({fixed, 100 - fixed}, 2))}));
         }},
        {"keyFixedPart", "DoesNotChangeWithTheScaleOfTheBases",
         [](Trial& trial) {
             const Wholes bases = trial.wholes(trial.count(1, 12), 0, 9'000);
             const double fixed = figure(trial.between(0, 100), 2);
             const auto factor = trial.between(2, 900);
             trial.same(answerOf("keyFixedPart", {down(cells(multiplied(bases, factor))), fixed}),
                        answerOf("keyFixedPart", {down(cells(bases, 1)), fixed}));
         }},
        {"keyFixedPart", "FollowsTheOrderOfTheMembers",
         [](Trial& trial) {
             const auto bases = down(cells(trial.wholes(trial.count(1, 12), 0, 9'000), 1));
             const double fixed = figure(trial.between(0, 100), 2);
             const Order order = trial.order(bases.size());
             trial.same(answerOf("keyFixedPart", {inLines(bases, order), fixed}),
                        inOrder(answerOf("keyFixedPart", {bases, fixed}), order));
         }},
        {"unitsWeighted", "GrowsWithTheCoefficientsAsWithTheQuantities",
         [](Trial& trial) {
             const Wholes quantities = trial.wholes(8, 0, 500);
             const Wholes coefficients = trial.wholes(2, 0, 300);
             const auto factor = trial.between(2, 40);
             trial.same(
                 answerOf("unitsWeighted", {table(4, cells(multiplied(quantities, factor))),
                                            down(cells(coefficients, 2))}),
                 answerOf("unitsWeighted", {table(4, cells(quantities)),
                                            down(cells(multiplied(coefficients, factor), 2))}));
         }},
        {"unitsWeighted", "FollowsTheOrderOfTheMembers",
         [](Trial& trial) {
             const auto quantities = table(5, lines(trial, 3, 5));
             const auto coefficients = down(cells(trial.wholes(3, 0, 300), 2));
             const Order order = trial.order(5);
             trial.same(answerOf("unitsWeighted", {inColumns(quantities, order), coefficients}),
                        inOrder(answerOf("unitsWeighted", {quantities, coefficients}), order));
         }},
        {"unitsWeighted", "DoesNotDependOnTheOrderOfTheLines",
         [](Trial& trial) {
             const auto quantities = table(4, lines(trial, 5, 4));
             const auto coefficients = down(cells(trial.wholes(5, 0, 300), 2));
             const Order order = trial.order(5);
             trial.same(answerOf("unitsWeighted",
                                 {inLines(quantities, order), inLines(coefficients, order)}),
                        answerOf("unitsWeighted", {quantities, coefficients}));
         }},
        {"unitsWeighted", "AddsUpTheQuantitiesOfALineCutInTwo",
         [](Trial& trial) {
             const Wholes whole = trial.wholes(4, 0, 500);
             Wholes both;
             Wholes rest;
             for (const std::int64_t each : whole) {
                 const auto [one, other] = trial.cut(each);
                 both.push_back(one);
                 rest.push_back(other);
             }
             both.insert(both.end(), rest.begin(), rest.end());
             const double coefficient = figure(trial.between(0, 300), 2);
             trial.same(answerOf("unitsWeighted",
                                 {table(4, cells(both)), down({coefficient, coefficient})}),
                        answerOf("unitsWeighted", {across(cells(whole)), coefficient}));
         }},
        {"unitsWeighted", "ReadsTheGridAcrossWithARowOfCoefficients",
         [](Trial& trial) {
             const auto quantities = table(4, lines(trial, 3, 4));
             const auto coefficients = down(cells(trial.wholes(3, 0, 300), 2));
             trial.same(
                 answerOf("unitsWeighted", {transposed(quantities), transposed(coefficients)}),
                 transposed(answerOf("unitsWeighted", {quantities, coefficients})));
         }},
    };
}

std::vector<Relation> gapRelations() {
    return {
        {"keyGap", "DoesNotChangeWithTheScales",
         [](Trial& trial) {
             const auto members = trial.count(2, 8);
             const Wholes values = trial.wholes(members, 100, 30'000);
             const Wholes people = trial.wholes(members, 0, 9'000);
             const auto mode = trial.word("keyGap", "mode");
             trial.same(answerOf("keyGap", {down(cells(multiplied(values, trial.between(2, 9)))),
                                            down(cells(multiplied(people, 7))), mode}),
                        answerOf("keyGap", {down(cells(values)), down(cells(people)), mode}));
         }},
        {"keyGap", "FollowsTheOrderOfTheMembers",
         [](Trial& trial) {
             const auto values = down(cells(trial.wholes(6, 0, 30'000)));
             const auto people = down(cells(trial.wholes(6, 0, 9'000)));
             const auto mode = trial.word("keyGap", "mode");
             const Order order = trial.order(6);
             trial.same(answerOf("keyGap", {inLines(values, order), inLines(people, order), mode}),
                        inOrder(answerOf("keyGap", {values, people, mode}), order));
         }},
        {"keyGap", "GivesEachHalfOfACommuneHalfOfWhatTheWholeGets",
         [](Trial& trial) {
             const Wholes values = trial.wholes(3, 100, 30'000);
             const Wholes people = trial.wholes(3, 0, 9'000);
             const Answer halves = answerOf(
                 "keyGap", {down(cells(inOrder(values, {0, 0, 1, 2}))),
                            down(cells({people[0], people[0], 2 * people[1], 2 * people[2]}))});
             Answer whole =
                 answerOf("keyGap", {down(cells(values)), down(cells(multiplied(people, 2)))});
             if (!whole.refusal) {
                 whole.items[0] = std::get<double>(whole.items[0]) / 2;
             }
             trial.same(whole, halves.refusal
                                   ? halves
                                   : Answer{{}, {3, 1}, inOrder(halves.items, {1, 2, 3})});
         }},
        {"keyGap", "ByRatioDoesNotDependOnTheReference",
         [](Trial& trial) {
             const auto values = across(cells(trial.wholes(5, 1, 30'000)));
             const auto people = across(cells(trial.wholes(5, 0, 9'000)));
             const Text ratio{"rapport", "ratio"};
             trial.same(
                 answerOf("keyGap", {values, people, ratio, figure(trial.between(1, 90'000))}),
                 answerOf("keyGap", {values, people, ratio}));
         }},
    };
}

std::vector<Relation> phasedRelations() {
    return {
        {"keyPhased", "BeginsWithTheOldKeyAndEndsWithTheNew",
         [](Trial& trial) {
             const auto before = down(cells(shares(trial, 4), 4));
             const auto after = down(cells(shares(trial, 4), 4));
             const double steps = figure(trial.between(1, 12));
             const auto first = trial.between(0, 1) == 0;
             const Answer kept{std::nullopt,
                               {4, 1},
                               answerOf("unitsWeighted", {first ? before : after, row({1})}).items};
             trial.same(answerOf("keyPhased", {before, after, first ? 0 : steps, steps}), kept);
         }},
        {"keyPhased", "IsTheSameWayBack",
         [](Trial& trial) {
             const auto before = across(cells(shares(trial, 5), 4));
             const auto after = across(cells(shares(trial, 5), 4));
             const auto steps = trial.between(1, 12);
             const auto step = trial.between(0, steps);
             trial.same(answerOf("keyPhased", {after, before, figure(steps - step), figure(steps)}),
                        answerOf("keyPhased", {before, after, figure(step), figure(steps)}));
         }},
        {"keyPhased", "FollowsTheOrderOfTheMembers",
         [](Trial& trial) {
             const auto before = across(cells(shares(trial, 5), 4));
             const auto after = across(cells(shares(trial, 5), 4));
             const auto steps = trial.between(1, 12);
             const double step = figure(trial.between(0, steps));
             const Order order = trial.order(5);
             trial.same(
                 answerOf("keyPhased",
                          {inColumns(before, order), inColumns(after, order), step, figure(steps)}),
                 inOrder(answerOf("keyPhased", {before, after, step, figure(steps)}), order));
         }},
        {"keyPhased", "MergesMembersAsItSplitsThem",
         [](Trial& trial) {
             const Wholes before = shares(trial, 5);
             const Wholes after = shares(trial, 5);
             const auto steps = trial.oneOf(std::array<std::int64_t, 5>{2, 4, 5, 8, 10});
             const auto step = trial.between(0, steps);
             const auto phased = [&](const Wholes& from, const Wholes& to) {
                 return answerOf("keyPhased", {down(cells(from, 4)), down(cells(to, 4)),
                                               figure(step), figure(steps)});
             };
             const std::size_t place = trial.count(0, 3);
             trial.same(phased(merged(before, place), merged(after, place)),
                        merged(phased(before, after), place));
         }},
        {"keyPhased", "CountsStepsByTheirPartOfTheWay",
         [](Trial& trial) {
             const auto before = across(cells(shares(trial, 5), 4));
             const auto after = across(cells(shares(trial, 5), 4));
             const auto steps = trial.between(1, 12);
             const auto step = trial.between(0, steps);
             const auto factor = trial.between(2, 30);
             trial.same(answerOf("keyPhased",
                                 {before, after, figure(step * factor), figure(steps * factor)}),
                        answerOf("keyPhased", {before, after, figure(step), figure(steps)}));
         }},
    };
}

std::vector<Relation> datedRelations() {
    return {
        {"keyInForce", "DoesNotDependOnTheOrderOfTheLines",
         [](Trial& trial) {
             const auto days = down(cells(trial.distinct(4, 50'000)));
             const auto keys = table(3, lines(trial, 4, 3));
             const Order order = trial.order(4);
             const double first = figure(trial.between(1, 50'000));
             const double last = first + figure(trial.between(0, 4'000));
             const auto count = trial.word("keyInForce", "base");
             trial.same(answerOf("keyInForce",
                                 {first, inLines(days, order), inLines(keys, order), last, count}),
                        answerOf("keyInForce", {first, days, keys, last, count}));
         }},
        {"keyInForce", "FollowsTheOrderOfTheMembers",
         [](Trial& trial) {
             const auto days = down(cells(trial.distinct(4, 5'000)));
             Cells bases = lines(trial, 4, 5);
             for (ExampleItem& base : bases) {
                 base = trial.oneIn(6) ? ExampleItem() : base;
             }
             const auto keys = table(5, bases);
             const Order order = trial.order(5);
             const double first = figure(trial.between(1, 5'000));
             const double last = first + figure(trial.between(0, 4'000));
             const auto count = trial.word("keyInForce", "base");
             trial.same(answerOf("keyInForce", {first, days, inColumns(keys, order), last, count}),
                        inOrder(answerOf("keyInForce", {first, days, keys, last, count}), order));
         }},
        {"keyInForce", "MergesMembersAsItSplitsThem",
         [](Trial& trial) {
             const auto days = down(cells(trial.distinct(4, 5'000)));
             const std::size_t place = trial.count(0, 3);
             Wholes keys;
             Wholes fewer;
             for (std::size_t i = 0; i < 4; ++i) {
                 const Wholes line = shares(trial, 5);
                 const Wholes shorter = merged(line, place);
                 keys.insert(keys.end(), line.begin(), line.end());
                 fewer.insert(fewer.end(), shorter.begin(), shorter.end());
             }
             const double first = figure(trial.between(1, 5'000));
             const auto length =
                 trial.oneOf(std::array<std::int64_t, 5>{1, 500, 1'000, 2'000, 4'000});
             const double last = first + figure(length - 1);
             trial.same(
                 answerOf("keyInForce", {first, days, table(4, cells(fewer, 4)), last}),
                 merged(answerOf("keyInForce", {first, days, table(5, cells(keys, 4)), last}),
                        place));
         }},
        {"keyInForce", "DoesNotChangeWithALineThatSaysTheSameAgain",
         [](Trial& trial) {
             const Wholes days = trial.distinct(2, 20'000);
             const auto keys = table(3, lines(trial, 2, 3));
             const std::size_t again = days[0] > days[1] ? 0 : 1;  // the last to take effect
             Wholes more = days;
             more.push_back(days[again] + trial.between(1, 3'000));
             const double first = figure(trial.between(1, 24'000));
             const double last = first + figure(trial.between(0, 4'000));
             const auto count = trial.oneOf(std::array{"jours", "360", "mois au 1er"});
             trial.same(answerOf("keyInForce", {first, down(cells(more)),
                                                inLines(keys, {0, 1, again}), last, count}),
                        answerOf("keyInForce", {first, down(cells(days)), keys, last, count}));
         }},
        {"keyInForce", "OfASingleDayIsThatOfTheDay",
         [](Trial& trial) {
             const auto days = down(cells(trial.distinct(4, 50'000)));
             const auto keys = table(3, lines(trial, 4, 3));
             const double day = figure(trial.between(1, 50'000));
             trial.same(answerOf("keyInForce", {day, days, keys, day}),
                        answerOf("keyInForce", {day, days, keys}));
         }},
        {"keyInForce", "IsTheSameFourHundredYearsLater",
         [](Trial& trial) {
             Wholes days = trial.distinct(3, 50'000);
             const auto keys = table(3, lines(trial, 3, 3));
             const double first = figure(trial.between(1, 50'000));
             const double last = first + figure(trial.between(0, 4'000));
             const auto count = trial.word("keyInForce", "base");
             const Answer now =
                 answerOf("keyInForce", {first, down(cells(days)), keys, last, count});
             for (std::int64_t& day : days) {
                 day += static_cast<std::int64_t>(gregorianCycle);
             }
             trial.same(answerOf("keyInForce", {first + gregorianCycle, down(cells(days)), keys,
                                                last + gregorianCycle, count}),
                        now);
         }},
        {"keyReviewDate", "IsTheSameFourHundredYearsLater",
         [](Trial& trial) {
             const double adopted = trial.day();
             const double years = figure(trial.between(1, 100));
             const double after = trial.day();
             trial.same(answerOf("keyReviewDate",
                                 {adopted + gregorianCycle, years, after + gregorianCycle}),
                        plus(answerOf("keyReviewDate", {adopted, years, after}),
                             single(Rational(static_cast<std::int64_t>(gregorianCycle)))));
         }},
        {"keyReviewDate", "IsTheFirstToComeUntilItIsThere",
         [](Trial& trial) {
             const double adopted = trial.day();
             const double years = figure(trial.between(1, 10));
             const Answer next = answerOf("keyReviewDate", {adopted, years, trial.day()});
             const double day = std::get<double>(next.items.at(0));
             trial.same(answerOf("keyReviewDate", {adopted, years, day - 1}), next);
             const Answer later = answerOf("keyReviewDate", {adopted, years, day});
             trial.holds(std::get<double>(later.items.at(0)) >= day + 365, later);
         }},
        {"keyReviewDate", "FallsOnEveryOtherYearAmongThoseOfEveryYear",
         [](Trial& trial) {
             const double adopted = trial.day();
             const auto years = trial.between(2, 10);
             const Answer first = answerOf("keyReviewDate", {adopted, figure(years)});
             trial.same(first, answerOf("keyReviewDate",
                                        {adopted, 1, std::get<double>(first.items.at(0)) - 1}));
         }},
    };
}

std::vector<Relation> checkingRelations() {
    return {
        {"keyCheck", "SplitsARateInTwo",
         [](Trial& trial) {
             Wholes rates = trial.wholes(trial.count(1, 10), 0, 4'000);
             const Answer before = answerOf("keyCheck", {down(cells(rates, 4))});
             const auto [one, other] = trial.cut(rates[0]);
             rates[0] = one;
             rates.push_back(other);
             trial.same(answerOf("keyCheck", {across(cells(rates, 4))}), before);
         }},
        {"keyCheck", "DoesNotDependOnTheOrderOfTheRates",
         [](Trial& trial) {
             const auto rates = down(cells(trial.wholes(trial.count(2, 10), 0, 4'000), 4));
             const Order order = trial.order(rates.size());
             trial.same(answerOf("keyCheck", {inLines(rates, order)}),
                        answerOf("keyCheck", {rates}));
         }},
        {"keyCheck", "GrowsWithRatesAndTotal",
         [](Trial& trial) {
             const Wholes rates = trial.wholes(trial.count(1, 10), 0, 4'000);
             trial.same(answerOf("keyCheck", {down(cells(rates)), 10'000}),
                        times(answerOf("keyCheck", {down(cells(rates, 4))}), 10'000));
         }},
        {"keyCheck", "IsNothingOnceTheGapIsAmongTheRates",
         [](Trial& trial) {
             Cells rates = cells(trial.wholes(trial.count(1, 10), 0, 4'000), 4);
             const Answer gap = answerOf("keyCheck", {down(rates)});
             rates.emplace_back(std::get<double>(gap.items.at(0)));
             trial.same(answerOf("keyCheck", {down(rates)}), single(0));
         }},
    };
}

}  // namespace

std::vector<Relation> keyRelations() {
    std::vector<Relation> all;
    for (const auto& some : {percentRelations(), weightedRelations(), gapRelations(),
                             phasedRelations(), datedRelations(), checkingRelations()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace quotepart::metamorphic
