#include <cmath>

#include "tests/idl/metamorphic/trial.hpp"

namespace quotepart::metamorphic {

namespace {

Grid<ExampleItem> people(Trial& trial, std::int64_t most) {
    return table(2, cells(trial.wholes(6, 0, most)));
}

Wholes split(Trial& trial, Wholes list) {
    const auto [one, other] = trial.cut(list[0]);
    list[0] = one;
    list.push_back(other);
    return list;
}

}  // namespace

std::vector<Relation> indicatorRelations() {
    return {
        {"populationDgf", "IsOneByOne",
         [](Trial& trial) {
             isElementwise(trial, "populationDgf",
                           {people(trial, 90'000), people(trial, 900), people(trial, 90)},
                           {figure(trial.between(1, 2))});
         }},
        {"populationDgf", "OfTwoCommunesMergedIsTheirSum",
         [](Trial& trial) {
             const Wholes one = trial.wholes(3, 0, 9'000);
             const Wholes other = trial.wholes(3, 0, 9'000);
             const double each = figure(trial.between(1, 2));
             const auto dgf = [&](const Wholes& figures) {
                 return answerOf("populationDgf", {figure(figures[0]), figure(figures[1]),
                                                   figure(figures[2]), each});
             };
             trial.same(dgf({one[0] + other[0], one[1] + other[1], one[2] + other[2]}),
                        plus(dgf(one), dgf(other)));
         }},
        {"populationDgf", "CountsTwoPerPlaceAsTwiceThePlaces",
         [](Trial& trial) {
             const double inhabitants = figure(trial.between(0, 9'000));
             const auto places = trial.between(0, 90);
             trial.same(answerOf("populationDgf", {inhabitants, 12, figure(places), 2}),
                        answerOf("populationDgf", {inhabitants, 12, figure(2 * places)}));
         }},
        {"logCoefficient", "IsOneByOne",
         [](Trial& trial) {
             isElementwise(trial, "logCoefficient", {people(trial, 600'000)},
                           {trial.word("logCoefficient", "scheme")});
         }},
        {"logCoefficient", "NeverFallsAsThePopulationGrows",
         [](Trial& trial) {
             const auto scheme = trial.word("logCoefficient", "scheme");
             const auto inhabitants = trial.between(0, 600'000);
             const Answer fewer = answerOf("logCoefficient", {figure(inhabitants), scheme});
             const Answer more = answerOf("logCoefficient",
                                          {figure(inhabitants + trial.between(0, 9'000)), scheme});
             trial.holds(1 <= std::get<double>(fewer.items.at(0)) && fewer.items <= more.items &&
                             std::get<double>(more.items.at(0)) <= 2,
                         more);
         }},
        {"logCoefficient", "GrowsByAsMuchWheneverThePopulationDoubles",
         [](Trial& trial) {
             const auto [scheme, lower, upper, factor] = trial.oneOf(
                 std::array<std::tuple<const char*, std::int64_t, std::int64_t, double>, 2>{
                     {{"fpic", 7'500, 500'000, 0.54827305}, {"dgf", 500, 200'000, 0.38431089}}});
             const auto inhabitants = trial.between(lower, upper / 2);
             const Answer twice = answerOf("logCoefficient", {figure(2 * inhabitants), scheme});
             const Answer once = answerOf("logCoefficient", {figure(inhabitants), scheme});
             const double growth =
                 std::get<double>(twice.items.at(0)) - std::get<double>(once.items.at(0));
             trial.holds(
                 2 * inhabitants >= upper || std::fabs(growth - factor * std::log10(2)) < 1e-12,
                 twice);
         }},
        {"rateBlended", "DoesNotChangeWithTheUnitOfMoney",
         [](Trial& trial) {
             const Wholes parts = trial.wholes(4, 0, 900'000);
             const Wholes costs = trial.wholes(4, 0, 9'000'000);
             trial.same(
                 answerOf("rateBlended", {down(cells(parts)), down(cells(costs))}),
                 answerOf("rateBlended", {across(cells(parts, 2)), across(cells(costs, 2))}));
         }},
        {"rateBlended", "DoesNotDependOnTheOrderOfTheServices",
         [](Trial& trial) {
             const auto parts = down(cells(trial.wholes(5, 0, 900'000), 2));
             const auto costs = down(cells(trial.wholes(5, 0, 9'000'000), 2));
             const Order order = trial.order(5);
             trial.same(answerOf("rateBlended", {inLines(parts, order), inLines(costs, order)}),
                        answerOf("rateBlended", {parts, costs}));
         }},
        {"rateBlended", "SplitsAServiceInTwo",
         [](Trial& trial) {
             const Wholes parts = trial.wholes(4, 0, 900'000);
             const Wholes costs = trial.wholes(4, 0, 9'000'000);
             trial.same(answerOf("rateBlended", {down(cells(split(trial, parts), 2)),
                                                 down(cells(split(trial, costs), 2))}),
                        answerOf("rateBlended", {down(cells(parts, 2)), down(cells(costs, 2))}));
         }},
        {"rateBlended", "OfAllMembersTogetherIsTheWhole",
         [](Trial& trial) {
             const Wholes costs = trial.wholes(4, 1, 9'000'000);
             trial.same(answerOf("rateBlended",
                                 {across(cells(split(trial, costs), 2)), down(cells(costs, 2))}),
                        single(1));
         }},
        {"poolingRatio", "AndThatOfTheCommunesMakeOne",
         [](Trial& trial) {
             const auto pooled = trial.between(0, 1'000);
             const Answer both =
                 plus(answerOf("poolingRatio", {figure(pooled), figure(1'000 - pooled)}),
                      answerOf("poolingRatio", {figure(1'000 - pooled), figure(pooled)}));
             trial.same(both, single(1));
         }},
        {"poolingRatio", "DoesNotChangeWithTheUnitOfMoney",
         [](Trial& trial) {
             const Wholes pooled = trial.wholes(3, 0, 9'000'000);
             const Wholes communes = trial.wholes(5, 0, 9'000'000);
             trial.same(
                 answerOf("poolingRatio", {down(cells(pooled)), across(cells(communes))}),
                 answerOf("poolingRatio", {down(cells(pooled, 2)), across(cells(communes, 2))}));
         }},
        {"poolingRatio", "DoesNotDependOnTheOrderOfThePay",
         [](Trial& trial) {
             const auto pooled = down(cells(trial.wholes(4, -90'000, 9'000'000), 2));
             const auto communes = across(cells(trial.wholes(6, -90'000, 9'000'000), 2));
             const Order order = trial.order(4);
             trial.same(answerOf("poolingRatio",
                                 {inLines(pooled, order), inColumns(communes, trial.order(6))}),
                        answerOf("poolingRatio", {pooled, communes}));
         }},
        {"poolingRatio", "SplitsPayInTwo",
         [](Trial& trial) {
             const Wholes pooled = trial.wholes(3, 0, 9'000'000);
             const Wholes communes = trial.wholes(5, 0, 9'000'000);
             trial.same(
                 answerOf("poolingRatio", {down(cells(split(trial, pooled), 2)),
                                           across(cells(split(trial, communes), 2))}),
                 answerOf("poolingRatio", {down(cells(pooled, 2)), across(cells(communes, 2))}));
         }},
        {"poolingRatio", "IsTheBlendedRateOfAllPay",
         [](Trial& trial) {
             const Wholes pooled = trial.wholes(3, 0, 9'000'000);
             const Wholes communes = trial.wholes(3, 0, 9'000'000);
             Cells all = cells(pooled, 2);
             const Cells others = cells(communes, 2);
             all.insert(all.end(), others.begin(), others.end());
             trial.same(answerOf("poolingRatio", {down(cells(pooled, 2)), down(others)}),
                        answerOf("rateBlended", {down(cells(pooled, 2)), down(all)}));
         }},
        {"change", "IsOneByOne",
         [](Trial& trial) {
             isElementwise(trial, "change",
                           {table(2, cells(trial.wholes(6, -9'000, 9'000), 2)),
                            table(2, cells(trial.wholes(6, 1, 9'000), 2))});
         }},
        {"change", "DoesNotChangeWithTheScale",
         [](Trial& trial) {
             const auto now = trial.cents();
             const auto before = trial.cents();
             const auto factor = trial.between(2, 90);
             trial.same(answerOf("change", {figure(now * factor, 2), figure(before * factor, 2)}),
                        answerOf("change", {figure(now), figure(before)}));
         }},
        {"change", "ChangesSignWithBothFigures",
         [](Trial& trial) {
             const double now = figure(trial.cents(), 2);
             const auto before = trial.cents();
             Answer mirrored = answerOf("change", {-now, figure(-before, 2)});
             for (Item& item : mirrored.items) {
                 item = 0 - std::get<double>(item);
             }
             trial.same(mirrored, answerOf("change", {now, figure(before, 2)}));
         }},
    };
}

}  // namespace quotepart::metamorphic
