#include <algorithm>

#include "tests/idl/metamorphic/trial.hpp"

namespace quotepart::metamorphic {

namespace {

constexpr std::array methods{"plus fort reste", "plus grand", "reliquat", "arrondi", "troncature"};

/// The arguments of a simple allocation: amount; type; bases.
struct Sharing {
    std::int64_t amount;  ///< in cents
    Wholes bases;         ///< in hundredths

    explicit Sharing(Trial& trial)
        : amount(trial.oneIn(4) ? trial.cents(200) : trial.cents()),
          bases(trial.wholes(trial.count(1, 20), 0, trial.oneIn(3) ? 900 : 5'000'000)) {}

    double euros() const { return figure(amount, 2); }
    Grid<ExampleItem> column() const { return down(cells(bases, 2)); }
};

std::vector<Relation> plainRelations() {
    return {
        {"allocate", "ChangesSignWithTheAmount",
         [](Trial& trial) {
             const Sharing given(trial);
             const auto method = trial.oneOf(methods);
             trial.same(
                 answerOf("allocate", {-given.euros(), "points", given.column(), method}),
                 times(answerOf("allocate", {given.euros(), "points", given.column(), method}),
                       -1));
         }},
        {"allocate", "DoesNotChangeWithTheScaleOfTheBases",
         [](Trial& trial) {
             const Sharing given(trial);
             const auto method = trial.oneOf(methods);
             const auto factor = trial.between(2, 100'000);
             trial.same(
                 answerOf("allocate", {given.euros(), "points",
                                       down(cells(multiplied(given.bases, factor), 5)), method}),
                 answerOf("allocate", {given.euros(), "points", given.column(), method}));
         }},
        {"allocate", "GrowsWithAmountAndUnit",
         [](Trial& trial) {
             const Sharing given(trial);
             const auto method = trial.oneOf(methods);
             trial.same(
                 answerOf("allocate",
                          {figure(given.amount, 1), "points", given.column(), method, 0.1}),
                 times(answerOf("allocate", {given.euros(), "points", given.column(), method}),
                       10));
         }},
        {"allocate", "FollowsTheOrderOfMembersThatDiffer",
         [](Trial& trial) {
             const Sharing given(trial);
             const auto bases = down(cells(trial.distinct(given.bases.size(), 90'000), 2));
             const auto method =
                 trial.oneOf(std::array{"plus fort reste", "plus grand", "arrondi", "troncature"});
             const Order order = trial.order(bases.size());
             trial.same(
                 answerOf("allocate", {given.euros(), "points", inLines(bases, order), method}),
                 inOrder(answerOf("allocate", {given.euros(), "points", bases, method}), order));
         }},
        {"allocate", "GivesTheSameLotOfPartsInAnyOrder",
         [](Trial& trial) {
             const Sharing given(trial);
             const Order order = trial.order(given.bases.size());
             trial.same(sorted(answerOf("allocate",
                                        {given.euros(), "points", inLines(given.column(), order)})),
                        sorted(answerOf("allocate", {given.euros(), "points", given.column()})));
         }},
        {"allocate", "OfTheRoundedAmountIsThatOfTheAmount",
         [](Trial& trial) {
             const Sharing given(trial);
             const auto method = trial.oneOf(methods);
             const Answer euros = answerOf("reimbursement", {given.euros(), 1, 1});
             trial.same(answerOf("allocate", {given.euros(), "points", given.column(), method, 1}),
                        answerOf("allocate", {std::get<double>(euros.items.at(0)), "points",
                                              given.column(), method, 1}));
         }},
        {"allocate", "InEqualPartsIsByBasesOfOne",
         [](Trial& trial) {
             const Sharing given(trial);
             const Cells ones(given.bases.size(), ExampleItem(1));
             trial.same(answerOf("allocate", {given.euros(), "égal", given.column()}),
                        answerOf("allocate", {given.euros(), "points", down(ones)}));
         }},
        {"allocate", "OfAnAmountThatDividesMergesMembersAsItSplitsThem",
         [](Trial& trial) {
             const Wholes bases = trial.wholes(4, 1, 9'000);
             const double amount = figure(sumOf(bases) * trial.between(-50, 50), 2);
             const Answer merged = answerOf(
                 "allocate",
                 {amount, "points", down(cells({bases[0] + bases[1], bases[2], bases[3]}))});
             const Answer split = answerOf("allocate", {amount, "points", down(cells(bases))});
             trial.same(element(merged, 0), plus(element(split, 0), element(split, 1)));
             trial.same(element(merged, 2), element(split, 3));
         }},
        {"allocate", "OfAnAmountThatDividesIsTheSameByWayOfGroups",
         [](Trial& trial) {
             const auto method =
                 trial.oneOf(std::array{"plus fort reste", "plus grand", "arrondi", "troncature"});
             std::vector<Wholes> groups(trial.count(2, 4));
             Wholes members;
             Wholes sums;
             for (Wholes& group : groups) {
                 group = trial.wholes(trial.count(1, 5), 1, 9'000);
                 members.insert(members.end(), group.begin(), group.end());
                 sums.push_back(sumOf(group));
             }
             const double amount = figure(sumOf(members) * trial.between(-50, 50), 2);
             const Answer ofGroups =
                 answerOf("allocate", {amount, "points", down(cells(sums)), method});
             Answer inTwoStages{std::nullopt, {members.size(), 1}, {}};
             for (std::size_t i = 0; i < groups.size(); ++i) {
                 const Answer parts =
                     answerOf("allocate", {std::get<double>(ofGroups.items.at(i)), "points",
                                           down(cells(groups[i])), method});
                 inTwoStages.items.insert(inTwoStages.items.end(), parts.items.begin(),
                                          parts.items.end());
             }
             trial.same(inTwoStages,
                        answerOf("allocate", {amount, "points", down(cells(members)), method}));
         }},
        {"share", "IsThatElementOfTheAllocation",
         [](Trial& trial) {
             const Sharing given(trial);
             const auto method = trial.oneOf(methods);
             const std::size_t member = trial.count(0, given.bases.size() - 1);
             trial.same(
                 answerOf("share",
                          {given.euros(), "points", given.column(),
                           figure(static_cast<std::int64_t>(member) + 1), leftOut, method}),
                 element(answerOf("allocate", {given.euros(), "points", given.column(), method}),
                         member));
         }},
        {"share", "ChangesSignWithTheAmount",
         [](Trial& trial) {
             const Sharing given(trial);
             const auto method = trial.oneOf(methods);
             const double member =
                 figure(trial.between(1, static_cast<std::int64_t>(given.bases.size())));
             trial.same(answerOf("share", {-given.euros(), "points", given.column(), member,
                                           leftOut, method}),
                        times(answerOf("share", {given.euros(), "points", given.column(), member,
                                                 leftOut, method}),
                              -1));
         }},
        {"share", "FollowsItsNameWhereverItStands",
         [](Trial& trial) {
             const Sharing given(trial);
             const auto names = down({"Daoulas", "Hanvec", "Irvillac", "Logonna", "Saint-Éloy"});
             const auto bases = down(cells(trial.distinct(5, 90'000), 2));
             const Order order = trial.order(5);
             const auto name = trial.oneOf(std::array{"DAOULAS", "irvillac ", "st eloy"});
             const auto method =
                 trial.oneOf(std::array{"plus fort reste", "plus grand", "arrondi"});
             trial.same(answerOf("share", {given.euros(), "points", inLines(bases, order), name,
                                           inLines(names, order), method}),
                        answerOf("share", {given.euros(), "points", bases, name, names, method}));
         }},
        {"allocateTable", "IsOneAllocationPerLine",
         [](Trial& trial) {
             const auto amounts = cells(trial.wholes(3, -500'000, 500'000), 2);
             const auto keys = table(4, cells(trial.wholes(12, 0, 4'000), 1));
             const auto method = trial.oneOf(methods);
             const Answer all = answerOf("allocateTable", {down(amounts), "points", keys, method});
             for (std::size_t line = 0; line < 3; ++line) {
                 const Answer alone =
                     answerOf("allocate", {std::get<double>(amounts[line].content), "points",
                                           inLines(keys, {line}), method});
                 if (all.refusal) {
                     continue;
                 }
                 const std::size_t width = all.shape.columns;
                 Order places(width);
                 for (std::size_t i = 0; i < width; ++i) {
                     places[i] = line * width + i;
                 }
                 trial.same({std::nullopt, {1, width}, inOrder(all.items, places)}, alone);
             }
         }},
        {"allocateTable", "GrowsWithAmountsAndUnit",
         [](Trial& trial) {
             const Wholes amounts = trial.wholes(3, -500'000, 500'000);
             const auto keys = table(4, cells(trial.wholes(12, 0, 4'000), 1));
             const auto method = trial.oneOf(methods);
             trial.same(
                 answerOf("allocateTable", {down(cells(amounts, 1)), "points", keys, method, 0.1}),
                 times(answerOf("allocateTable", {down(cells(amounts, 2)), "points", keys, method}),
                       10));
         }},
        {"allocateTable", "ChangesSignWithTheAmounts",
         [](Trial& trial) {
             const Wholes amounts = trial.wholes(3, -500'000, 500'000);
             const auto keys = table(4, cells(trial.wholes(12, 0, 4'000), 1));
             const auto method = trial.oneOf(methods);
             const auto parts = [&](std::int64_t sign) {
                 return answerOf("allocateTable", {down(cells(multiplied(amounts, sign), 2)),
                                                   "points", keys, method});
             };
             trial.same(parts(-1), times(parts(1), -1));
         }},
        {"allocateTable", "FollowsTheOrderOfItsLines",
         [](Trial& trial) {
             const auto amounts = down(cells(trial.wholes(4, -500'000, 500'000), 2));
             const auto types = down({"points", "égal", "population", "heures"});
             const auto keys = table(1, cells(trial.wholes(4, 1, 4'000), 1));
             const Order order = trial.order(4);
             trial.same(answerOf("allocateTable", {inLines(amounts, order), inLines(types, order),
                                                   inLines(keys, order)}),
                        inOrder(answerOf("allocateTable", {amounts, types, keys}), order));
         }},
    };
}

/// An allocation in which two neighbours are held together: their bounds go by their bases.
struct Bounded {
    Wholes bases, floors, caps;
    std::size_t neighbour;

    explicit Bounded(Trial& trial)
        : bases(trial.wholes(trial.count(3, 8), 1, 900)),
          floors(trial.wholes(bases.size(), 0, 100'000)),
          caps(trial.wholes(bases.size(), 0, 300'000)),
          neighbour(trial.count(0, bases.size() - 2)) {
        for (std::size_t i = 0; i < bases.size(); ++i) {
            caps[i] += floors[i];
        }
        const auto floor = trial.between(0, 200);
        const auto cap = floor + trial.between(0, 300);
        for (const std::size_t i : {neighbour, neighbour + 1}) {
            floors[i] = floor * bases[i];
            caps[i] = cap * bases[i];
        }
    }

    /// What the members pay at so many cents for each unit of their bases.
    std::int64_t amountAt(std::int64_t price) const {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < bases.size(); ++i) {
            sum += std::clamp(price * bases[i], floors[i], caps[i]);
        }
        return sum;
    }

    void mergeNeighbours() {
        for (Wholes* list : {&bases, &floors, &caps}) {
            *list = merged(*list, neighbour);
        }
    }

    Answer parts(std::int64_t amount, const char* excess, const char* method) const {
        return answerOf("allocateBounded",
                        {figure(amount, 2), "points", down(cells(bases)), down(cells(floors, 2)),
                         down(cells(caps, 2)), excess, method});
    }
};

void mergesBoundedMembers(Trial& trial, const Bounded& given, std::int64_t amount,
                          const char* excess) {
    const auto method = trial.oneOf(methods);
    Bounded fewer = given;
    fewer.mergeNeighbours();
    trial.same(fewer.parts(amount, excess, method),
               merged(given.parts(amount, excess, method), given.neighbour));
}

std::vector<Relation> boundedRelations() {
    return {
        {"allocateBounded", "WithoutBoundsThatHoldIsTheAllocation",
         [](Trial& trial) {
             const Sharing given(trial);
             const double amount = std::abs(given.euros());
             const auto method = trial.oneOf(methods);
             const auto excess = trial.oneOf(std::array{"redistribué", "une seule passe"});
             trial.same(answerOf("allocateBounded",
                                 {amount, "points", given.column(), 0, amount + 1, excess, method}),
                        answerOf("allocate", {amount, "points", given.column(), method}));
         }},
        {"allocateBounded", "GrowsWithAmountBoundsAndUnit",
         [](Trial& trial) {
             const std::size_t members = trial.count(2, 9);
             const Wholes bases = trial.wholes(members, 0, 9'000);
             const Wholes floors = trial.wholes(members, 0, 2'000);
             Wholes caps = trial.wholes(members, 0, 90'000);
             for (std::size_t i = 0; i < members; ++i) {
                 caps[i] += floors[i];
             }
             const auto amount = trial.between(sumOf(floors), std::max(sumOf(caps), sumOf(floors)));
             const auto excess = trial.word("allocateBounded", "excess");
             trial.same(answerOf("allocateBounded", {figure(amount, 1), "points",
                                                     down(cells(bases)), down(cells(floors, 1)),
                                                     down(cells(caps, 1)), excess, leftOut, 0.1}),
                        times(answerOf("allocateBounded",
                                       {figure(amount, 2), "points", down(cells(bases)),
                                        down(cells(floors, 2)), down(cells(caps, 2)), excess}),
                              10));
         }},
        {"allocateBounded", "GivesTheSameLotOfPartsInAnyOrder",
         [](Trial& trial) {
             const std::size_t members = trial.count(2, 9);
             const auto bases = down(cells(trial.distinct(members, 9'000)));
             const Wholes low = trial.wholes(members, 0, 2'000);
             const auto floors = down(cells(low, 2));
             const double cap = figure(2'000 + trial.between(0, 30'000), 2);
             const double amount = figure(sumOf(low) + trial.between(0, 20'000), 2);
             const auto excess = trial.oneOf(std::array{"redistribué", "une seule passe"});
             const Order order = trial.order(members);
             trial.same(sorted(answerOf("allocateBounded", {amount, "points", inLines(bases, order),
                                                            inLines(floors, order), cap, excess})),
                        sorted(answerOf("allocateBounded",
                                        {amount, "points", bases, floors, cap, excess})));
         }},
        {"allocateBounded", "OfAnAmountThatDividesMergesMembersAsItSplitsThem",
         [](Trial& trial) {
             const Bounded given(trial);
             mergesBoundedMembers(trial, given, given.amountAt(trial.between(0, 600)),
                                  "redistribué");
         }},
        {"allocateBounded", "WithACarrierMergesMembersAsItSplitsThem",
         [](Trial& trial) {
             const Bounded given(trial);
             const auto least = sumOf(given.floors) / sumOf(given.bases) + 1;
             mergesBoundedMembers(trial, given,
                                  sumOf(given.bases) * (least + trial.between(0, 400)), "porteur");
         }},
        {"allocateBounded", "IsLeftAloneByBoundsThatAreItsParts",
         [](Trial& trial) {
             const Wholes bases = trial.wholes(6, 1, 9'000);
             const auto column = down(cells(bases));
             const double amount = figure(trial.between(0, 1'000'000), 2);
             const double floor = figure(trial.between(0, 20'000), 2);
             const Answer first = answerOf("allocateBounded", {amount, "points", column, floor});
             if (first.refusal) {
                 return;
             }
             Cells parts;
             for (const Item& item : first.items) {
                 parts.emplace_back(std::get<double>(item));
             }
             trial.same(
                 answerOf("allocateBounded", {amount, "points", column, down(parts), down(parts)}),
                 first);
             trial.same(answerOf("allocateBounded", {amount, "points", column, down(parts)}),
                        first);
         }},
    };
}

std::vector<Relation> growthRelations() {
    return {
        {"allocateGrowth", "IsLastYearAndTheAllocationOfTheGrowth",
         [](Trial& trial) {
             const Sharing given(trial);
             const Wholes last = trial.wholes(given.bases.size(), 0, 900'000);
             const auto method =
                 trial.oneOf(std::array{"plus fort reste", "plus grand", "arrondi", "troncature"});
             const auto growth = std::abs(given.amount);
             const Answer grown =
                 answerOf("allocate", {figure(growth, 2), "points", given.column(), method});
             const Answer expected{
                 std::nullopt,
                 {last.size(), 1},
                 answerOf("unitsWeighted", {down(cells(last, 2)), row({1})}).items};
             if (growth + sumOf(last) != 0) {
                 trial.same(answerOf("allocateGrowth",
                                     {figure(sumOf(last) + growth, 2), down(cells(last, 2)),
                                      "points", given.column(), method}),
                            plus(grown, expected));
             }
         }},
        {"allocateGrowth", "ChangesSignWithAmountAndLastParts",
         [](Trial& trial) {
             const Sharing given(trial);
             const Wholes last = trial.wholes(given.bases.size(), 0, 90'000'000);
             const double amount = figure(sumOf(last) + trial.cents(900'000'000), 2);
             trial.same(answerOf("allocateGrowth", {-amount, down(cells(multiplied(last, -1), 2)),
                                                    "points", given.column()}),
                        times(answerOf("allocateGrowth",
                                       {amount, down(cells(last, 2)), "points", given.column()}),
                              -1));
         }},
        {"allocateGrowth", "GrowsWithAmountLastPartsAndUnit",
         [](Trial& trial) {
             const Sharing given(trial);
             const Wholes last = trial.wholes(given.bases.size(), 0, 90'000'000);
             const auto amount = sumOf(last) + trial.between(-9'000'000, 90'000'000);
             const auto method = trial.oneOf(methods);
             trial.same(answerOf("allocateGrowth", {figure(amount, 1), down(cells(last, 1)),
                                                    "points", given.column(), method, 0.1}),
                        times(answerOf("allocateGrowth", {figure(amount, 2), down(cells(last, 2)),
                                                          "points", given.column(), method}),
                              10));
         }},
        {"allocateGrowth", "FollowsTheOrderOfMembersThatDiffer",
         [](Trial& trial) {
             const std::size_t members = trial.count(1, 12);
             const auto bases = down(cells(trial.distinct(members, 90'000), 2));
             const Wholes before = trial.wholes(members, 0, 9'000'000);
             const auto last = down(cells(before, 2));
             const double amount = figure(sumOf(before) + trial.between(-900'000, 9'000'000), 2);
             const auto method =
                 trial.oneOf(std::array{"plus fort reste", "plus grand", "arrondi", "troncature"});
             const Order order = trial.order(members);
             trial.same(answerOf("allocateGrowth", {amount, inLines(last, order), "points",
                                                    inLines(bases, order), method}),
                        inOrder(answerOf("allocateGrowth", {amount, last, "points", bases, method}),
                                order));
         }},
        {"allocateGrowth", "OfAGrowthThatDividesMergesMembersAsItSplitsThem",
         [](Trial& trial) {
             const Wholes bases = trial.wholes(trial.count(2, 9), 1, 9'000);
             const auto sign = trial.oneOf(std::array{-1, 1});
             const auto growth = trial.between(-50, 50);
             Wholes last = trial.wholes(bases.size(), 0, 900'000);
             for (std::size_t i = 0; i < last.size(); ++i) {
                 last[i] = sign * (last[i] + std::max<std::int64_t>(-growth, 0) * bases[i]);
             }
             const double amount = figure(sumOf(last) + sign * growth * sumOf(bases), 2);
             const auto method = trial.oneOf(methods);
             const auto grown = [&](const Wholes& before, const Wholes& by) {
                 return answerOf("allocateGrowth", {amount, down(cells(before, 2)), "points",
                                                    down(cells(by)), method});
             };
             const std::size_t place = trial.count(0, bases.size() - 2);
             trial.same(grown(merged(last, place), merged(bases, place)),
                        merged(grown(last, bases), place));
         }},
        {"allocateGrowth", "FromNothingIsTheAllocation",
         [](Trial& trial) {
             const Sharing given(trial);
             const Cells nothing(given.bases.size());
             const auto method = trial.oneOf(methods);
             trial.same(answerOf("allocateGrowth",
                                 {given.euros(), down(nothing), "points", given.column(), method}),
                        answerOf("allocate", {given.euros(), "points", given.column(), method}));
         }},
    };
}

/// Costs and services of cost centres, of which the first ones support.
struct Centres {
    static constexpr std::size_t count = 5;

    Wholes costs;
    std::size_t supporting;
    Wholes services = Wholes(count * count);

    explicit Centres(Trial& trial)
        : costs(trial.wholes(count, 0, 9'000'000)), supporting(trial.count(1, 3)) {
        for (std::size_t i = 0; i < supporting * count; ++i) {
            services[i] = trial.between(0, 90);
        }
    }

    Grid<ExampleItem> column() const { return down(cells(costs, 2)); }
    Grid<ExampleItem> square() const { return table(count, cells(services, 1)); }
    Grid<ExampleItem> square(const Order& order) const {
        return inColumns(inLines(square(), order), order);
    }
};

/// A random order that leaves the first ones where they are.
Order orderAfter(Trial& trial, std::size_t first, std::size_t size) {
    Order order = trial.order(size);
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t place) { return place < first; });
    std::sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(first));
    return order;
}

void keepsLineScale(Trial& trial, std::string_view method) {
    const Centres given(trial);
    Centres scaled = given;
    const std::size_t line = trial.count(0, given.supporting - 1);
    const auto factor = trial.between(2, 50);
    for (std::size_t i = 0; i < Centres::count; ++i) {
        scaled.services[line * Centres::count + i] *= factor;
    }
    trial.same(answerOf(method, {given.column(), scaled.square()}),
               answerOf(method, {given.column(), given.square()}));
}

void ignoresDiagonal(Trial& trial, std::string_view method) {
    const Centres given(trial);
    Centres other = given;
    for (std::size_t i = 0; i < given.supporting; ++i) {
        other.services[i * (Centres::count + 1)] += trial.between(1, 90);
    }
    trial.same(answerOf(method, {given.column(), other.square()}),
               answerOf(method, {given.column(), given.square()}));
}

void growsWithUnit(Trial& trial, std::string_view method) {
    const Centres given(trial);
    trial.same(answerOf(method, {down(cells(given.costs, 1)), given.square(), 0.1}),
               times(answerOf(method, {given.column(), given.square()}), 10));
}

void changesSign(Trial& trial, std::string_view method) {
    Centres given(trial);
    given.costs = trial.wholes(Centres::count, -9'000'000, 9'000'000);
    trial.same(answerOf(method, {down(cells(multiplied(given.costs, -1), 2)), given.square()}),
               times(answerOf(method, {given.column(), given.square()}), -1));
}

/// Makes the costs of the supporting centres such that a unit of service costs whole cents;
/// `counts` tells whether what a centre gives to another is passed on.
void priceInCents(Trial& trial, Centres& centres, bool (*counts)(std::size_t, std::size_t)) {
    for (std::size_t i = 0; i < centres.supporting; ++i) {
        centres.costs[i] = 0;
    }
    for (std::size_t giver = 0; giver < centres.supporting; ++giver) {
        const auto price = trial.between(0, 9'000);
        for (std::size_t receiver = 0; receiver < Centres::count; ++receiver) {
            if (counts(giver, receiver)) {
                const auto passedOn = price * centres.services[giver * Centres::count + receiver];
                centres.costs[giver] += passedOn;
                centres.costs[receiver] -= receiver < centres.supporting ? passedOn : 0;
            }
        }
    }
}

/// The last two centres, which are final, become one.
void mergesFinalCentres(Trial& trial, std::string_view method,
                        bool (*counts)(std::size_t, std::size_t)) {
    Centres given(trial);
    priceInCents(trial, given, counts);
    constexpr std::size_t fewer = Centres::count - 1;
    constexpr std::size_t place = fewer - 1;
    Wholes services;
    for (std::size_t i = 0; i < fewer; ++i) {
        const auto line = given.services.begin() + static_cast<std::ptrdiff_t>(i * Centres::count);
        const Wholes joined = merged(Wholes(line, line + Centres::count), place);
        services.insert(services.end(), joined.begin(), joined.end());
    }
    trial.same(answerOf(method, {down(cells(merged(given.costs, place), 2)),
                                 table(fewer, cells(services, 1))}),
               merged(answerOf(method, {given.column(), given.square()}), place));
}

std::vector<Relation> centreRelations() {
    return {
        {"stepDown", "CountsServicesByTheirPartOfTheLine",
         [](Trial& trial) { keepsLineScale(trial, "stepDown"); }},
        {"stepDown", "IgnoresTheDiagonal",
         [](Trial& trial) { ignoresDiagonal(trial, "stepDown"); }},
        {"stepDown", "GrowsWithCostsAndUnit",
         [](Trial& trial) { growsWithUnit(trial, "stepDown"); }},
        {"stepDown", "ChangesSignWithTheCosts",
         [](Trial& trial) { changesSign(trial, "stepDown"); }},
        {"stepDown", "MergesFinalCentresAsItSplitsThem",
         [](Trial& trial) {
             mergesFinalCentres(trial, "stepDown", [](std::size_t giver, std::size_t receiver) {
                 return giver < receiver;
             });
         }},
        {"stepDown", "GivesTheSameLotOfCostsToFinalCentresInAnyOrder",
         [](Trial& trial) {
             const Centres given(trial);
             const Order order = orderAfter(trial, given.supporting, Centres::count);
             trial.same(sorted(answerOf("stepDown",
                                        {inLines(given.column(), order), given.square(order)})),
                        sorted(answerOf("stepDown", {given.column(), given.square()})));
         }},
        {"reciprocal", "CountsServicesByTheirPartOfTheLine",
         [](Trial& trial) { keepsLineScale(trial, "reciprocal"); }},
        {"reciprocal", "IgnoresTheDiagonal",
         [](Trial& trial) { ignoresDiagonal(trial, "reciprocal"); }},
        {"reciprocal", "GrowsWithCostsAndUnit",
         [](Trial& trial) { growsWithUnit(trial, "reciprocal"); }},
        {"reciprocal", "ChangesSignWithTheCosts",
         [](Trial& trial) { changesSign(trial, "reciprocal"); }},
        {"reciprocal", "MergesFinalCentresAsItSplitsThem",
         [](Trial& trial) {
             mergesFinalCentres(trial, "reciprocal", [](std::size_t giver, std::size_t receiver) {
                 return giver != receiver;
             });
         }},
        {"reciprocal", "GivesTheSameLotOfCostsInAnyOrderOfTheCentres",
         [](Trial& trial) {
             const Centres given(trial);
             const Order order = trial.order(Centres::count);
             trial.same(sorted(answerOf("reciprocal",
                                        {inLines(given.column(), order), given.square(order)})),
                        sorted(answerOf("reciprocal", {given.column(), given.square()})));
         }},
        {"reciprocal", "IsStepDownWhereNobodyServesThoseBefore",
         [](Trial& trial) {
             Centres given(trial);
             for (std::size_t i = 0; i < given.supporting; ++i) {
                 for (std::size_t j = 0; j < i; ++j) {
                     given.services[i * Centres::count + j] = 0;
                 }
                 ++given.services[(i + 1) * Centres::count - 1];
             }
             trial.same(answerOf("reciprocal", {given.column(), given.square()}),
                        answerOf("stepDown", {given.column(), given.square()}));
         }},
    };
}

std::vector<Relation> instalmentRelations() {
    return {
        {"instalments", "ChangeSignWithTheAmount",
         [](Trial& trial) {
             const double amount = figure(trial.cents(), 2);
             const double count = figure(trial.between(1, 24));
             const auto remainder = trial.word("instalments", "remainder");
             trial.same(answerOf("instalments", {-amount, count, remainder}),
                        times(answerOf("instalments", {amount, count, remainder}), -1));
         }},
        {"instalments", "WithTheRemainderLastAreThoseWithItFirstReadBackwards",
         [](Trial& trial) {
             const double amount = figure(trial.cents(), 2);
             const auto count = trial.count(1, 24);
             Order backwards(count);
             for (std::size_t i = 0; i < count; ++i) {
                 backwards[i] = count - 1 - i;
             }
             const double number = figure(static_cast<std::int64_t>(count));
             trial.same(answerOf("instalments", {amount, number, "dernier"}),
                        inOrder(answerOf("instalments", {amount, number, "premier"}), backwards));
         }},
        {"instalments", "ByEqualSharesAreThoseByTheirNumber",
         [](Trial& trial) {
             const double amount = figure(trial.cents(), 2);
             const auto count = trial.oneOf(std::array<std::size_t, 4>{2, 4, 5, 10});
             const auto remainder = trial.word("instalments", "remainder");
             const Cells shares(count, ExampleItem(1.0 / static_cast<double>(count)));
             trial.same(answerOf("instalments", {amount, down(shares), remainder}),
                        answerOf("instalments",
                                 {amount, figure(static_cast<std::int64_t>(count)), remainder}));
         }},
        {"instalments", "GrowWithAmountAndUnit",
         [](Trial& trial) {
             const auto amount = trial.cents();
             const double count = figure(trial.between(1, 24));
             const auto remainder = trial.word("instalments", "remainder");
             trial.same(answerOf("instalments", {figure(amount, 1), count, remainder, 0.1}),
                        times(answerOf("instalments", {figure(amount, 2), count, remainder}), 10));
         }},
        {"instalments", "AddUpToTheAmount",
         [](Trial& trial) {
             const auto amount = trial.cents();
             const Answer parts =
                 answerOf("instalments", {figure(amount, 2), figure(trial.between(1, 24)),
                                          trial.word("instalments", "remainder")});
             trial.holds(sumOf(parts) == Rational(amount, 100), parts);
         }},
    };
}

}  // namespace

std::vector<Relation> allocationRelations() {
    std::vector<Relation> all;
    for (const auto& some : {plainRelations(), boundedRelations(), growthRelations(),
                             centreRelations(), instalmentRelations()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace quotepart::metamorphic
