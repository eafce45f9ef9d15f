#include "tests/idl/metamorphic/trial.hpp"

namespace quotepart::metamorphic {

namespace {

constexpr std::array communes{"Daoulas", "Hanvec", "Saint-Éloy", "L’Hôpital-Camfrout"};
constexpr std::array otherSpellings{"DAOULAS", " hanvec", "St Eloy", "L'hopital camfrout"};

Grid<ExampleItem> amounts(Trial& trial, std::size_t columns = 2) {
    return table(columns, cells(trial.wholes(3 * columns, -9'000'000, 9'000'000), 2));
}

/// Lines of what communes owe, with their quarter.
struct Lines {
    Cells members;
    Wholes amounts;
    Cells quarters;

    explicit Lines(Trial& trial) : amounts(trial.wholes(12, -90'000, 900'000)) {
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            members.emplace_back(trial.oneOf(communes));
            quarters.emplace_back(trial.oneOf(std::array{"2026-T1", "2026-T2"}));
        }
    }

    void add(const ExampleItem& member, std::int64_t amount, const ExampleItem& quarter) {
        members.push_back(member);
        amounts.push_back(amount);
        quarters.push_back(quarter);
    }

    Answer due(const ExampleArgument& member) const {
        return answerOf("amountDue", {member, down(members), down(cells(amounts, 2)),
                                      down({communes[0], communes[1], communes[2], communes[3]}),
                                      down(quarters), "2026-T1"});
    }
};

void dueGrowsWith(Trial& trial, std::int64_t factor) {
    const Lines given(trial);
    Lines other = given;
    other.amounts = multiplied(given.amounts, factor);
    const auto all = across({communes[0], communes[1], communes[2], communes[3]});
    trial.same(other.due(all), times(given.due(all), factor));
}

std::vector<Relation> dueRelations() {
    return {
        {"amountDue", "DoesNotDependOnTheOrderOfTheLines",
         [](Trial& trial) {
             const Lines given(trial);
             Lines other = given;
             const Order order = trial.order(given.amounts.size());
             other.members = inOrder(given.members, order);
             other.amounts = inOrder(given.amounts, order);
             other.quarters = inOrder(given.quarters, order);
             const auto member = trial.oneOf(communes);
             trial.same(other.due(member), given.due(member));
         }},
        {"amountDue", "SplitsALineInTwo",
         [](Trial& trial) {
             const Lines given(trial);
             Lines finer = given;
             const auto [one, other] = trial.cut(given.amounts[0]);
             finer.amounts[0] = one;
             finer.add(given.members[0], other, given.quarters[0]);
             const auto member = trial.oneOf(communes);
             trial.same(finer.due(member), given.due(member));
         }},
        {"amountDue", "DoesNotDependOnTheSpelling",
         [](Trial& trial) {
             const Lines given(trial);
             const std::size_t member = trial.count(0, communes.size() - 1);
             trial.same(given.due(otherSpellings[member]), given.due(communes[member]));
         }},
        {"amountDue", "LeavesOutLinesOfOthersAndOfOtherQuarters",
         [](Trial& trial) {
             const Lines given(trial);
             Lines more = given;
             const std::size_t member = trial.count(0, 1);
             more.add(communes[2 + member], trial.cents(), "2026-T1");
             more.add(communes[member], trial.cents(), "2026-T3");
             trial.same(more.due(communes[member]), given.due(communes[member]));
         }},
        {"amountDue", "GrowsWithTheAmounts",
         [](Trial& trial) { dueGrowsWith(trial, trial.between(2, 900)); }},
        {"amountDue", "ChangesSignWithTheAmounts", [](Trial& trial) { dueGrowsWith(trial, -1); }},
        {"amountDue", "OfAllAtOnceIsOneByOne",
         [](Trial& trial) {
             const Lines given(trial);
             std::vector<Answer> singles;
             Cells asked;
             for (const std::size_t member : trial.order(communes.size())) {
                 asked.emplace_back(communes[member]);
                 singles.push_back(given.due(communes[member]));
             }
             trial.same(given.due(across(asked)), joined(singles, {1, communes.size()}));
         }},
        {"amountDue", "OfAllQuartersIsThatOfEach",
         [](Trial& trial) {
             const Lines given(trial);
             const auto member = trial.oneOf(communes);
             const auto references = down({communes[0], communes[1], communes[2], communes[3]});
             const auto due = [&](const char* quarter) {
                 return answerOf("amountDue",
                                 {member, down(given.members), down(cells(given.amounts, 2)),
                                  references, down(given.quarters), quarter});
             };
             trial.same(answerOf("amountDue", {member, down(given.members),
                                               down(cells(given.amounts, 2)), references}),
                        plus(due("2026-T1"), due("2026 t2")));
         }},
    };
}

/// Both sides of a settlement × factor.
void settlementGrowsWith(Trial& trial, std::string_view method, std::int64_t factor,
                         std::int64_t least = -9'000'000) {
    const Wholes one = trial.wholes(6, -9'000'000, 9'000'000);
    const Wholes other = trial.wholes(6, least, 9'000'000);
    const auto settled = [&](std::int64_t each) {
        return answerOf(method, {table(2, cells(multiplied(one, each), 2)),
                                 table(2, cells(multiplied(other, each), 2))});
    };
    trial.same(settled(factor), times(settled(1), factor));
}

void balanceGrowsWith(Trial& trial, std::int64_t factor) {
    const Wholes shares = trial.wholes(3, -9'000'000, 9'000'000);
    const Wholes called = trial.wholes(12, -900'000, 9'000'000);
    const Wholes adjustments = trial.wholes(3, -90'000, 90'000);
    const auto balances = [&](std::int64_t each) {
        return answerOf("balance", {down(cells(multiplied(shares, each), 2)),
                                    table(4, cells(multiplied(called, each), 2)),
                                    down(cells(multiplied(adjustments, each), 2))});
    };
    trial.same(balances(factor), times(balances(1), factor));
}

std::vector<Relation> settlementRelations() {
    return {
        {"costRemaining", "IsOneByOne",
         [](Trial& trial) {
             isElementwise(trial, "costRemaining",
                           {amounts(trial), table(2, cells(trial.wholes(6, 0, 9'000'000), 2))});
         }},
        {"costRemaining", "TakesOneContributionAfterTheOther",
         [](Trial& trial) {
             const double cost = figure(trial.between(0, 900'000), 2);
             const auto one = trial.between(0, 600'000);
             const auto other = trial.between(0, 600'000);
             const Answer first = answerOf("costRemaining", {cost, figure(one, 2)});
             trial.same(
                 answerOf("costRemaining", {std::get<double>(first.items.at(0)), figure(other, 2)}),
                 answerOf("costRemaining", {cost, figure(one + other, 2)}));
         }},
        {"costRemaining", "GrowsWithCostAndContribution",
         [](Trial& trial) {
             settlementGrowsWith(trial, "costRemaining", trial.between(2, 900), 0);
         }},
        {"trueUp", "IsOneByOne",
         [](Trial& trial) {
             isElementwise(trial, "trueUp", {amounts(trial), amounts(trial)});
         }},
        {"trueUp", "ChangesSignWithTheSides",
         [](Trial& trial) {
             const auto actual = amounts(trial);
             const auto billed = amounts(trial);
             trial.same(answerOf("trueUp", {billed, actual}),
                        times(answerOf("trueUp", {actual, billed}), -1));
         }},
        {"trueUp", "GrowsWithBothSides",
         [](Trial& trial) { settlementGrowsWith(trial, "trueUp", trial.between(2, 900)); }},
        {"trueUp", "DoesNotChangeWithWhatIsOnBothSides",
         [](Trial& trial) {
             const auto actual = trial.cents();
             const auto billed = trial.cents();
             const auto more = trial.cents();
             trial.same(answerOf("trueUp", {figure(actual + more, 2), figure(billed + more, 2)}),
                        answerOf("trueUp", {figure(actual, 2), figure(billed, 2)}));
         }},
        {"balance", "SplitsAnInstalmentInTwo",
         [](Trial& trial) {
             const double share = figure(trial.cents(), 2);
             const double adjustment = figure(trial.cents(), 2);
             Wholes called = trial.wholes(trial.count(1, 5), 0, 900'000);
             const Answer before =
                 answerOf("balance", {share, across(cells(called, 2)), adjustment});
             const auto [one, other] = trial.cut(called[0]);
             called[0] = one;
             called.push_back(other);
             trial.same(answerOf("balance", {share, down(cells(called, 2)), adjustment}), before);
         }},
        {"balance", "GrowsWithSharesInstalmentsAndAdjustments",
         [](Trial& trial) { balanceGrowsWith(trial, trial.between(2, 900)); }},
        {"balance", "ChangesSignWithSharesInstalmentsAndAdjustments",
         [](Trial& trial) { balanceGrowsWith(trial, -1); }},
        {"balance", "DoesNotDependOnTheOrderOfTheInstalments",
         [](Trial& trial) {
             const auto shares = amounts(trial, 1);
             const auto called = amounts(trial, 4);
             trial.same(answerOf("balance", {shares, inColumns(called, trial.order(4))}),
                        answerOf("balance", {shares, called}));
         }},
        {"balance", "FollowsTheOrderOfTheMembers",
         [](Trial& trial) {
             const auto shares = amounts(trial, 1);
             const auto called = amounts(trial, 4);
             const auto adjustments = amounts(trial, 1);
             const Order order = trial.order(3);
             trial.same(answerOf("balance", {inLines(shares, order), inLines(called, order),
                                             inLines(adjustments, order)}),
                        inOrder(answerOf("balance", {shares, called, adjustments}), order));
         }},
        {"balance", "OfAllAtOnceIsOneByOne",
         [](Trial& trial) {
             const auto shares = amounts(trial, 1);
             const auto called = amounts(trial, 4);
             const auto adjustments = amounts(trial, 1);
             std::vector<Answer> singles;
             for (std::size_t i = 0; i < 3; ++i) {
                 singles.push_back(answerOf("balance", {inLines(shares, {i}), inLines(called, {i}),
                                                        inLines(adjustments, {i})}));
             }
             trial.same(answerOf("balance", {shares, called, adjustments}),
                        joined(singles, {3, 1}));
         }},
        {"balance", "ReadsTheGridAcrossWithARowOfShares",
         [](Trial& trial) {
             const auto shares = amounts(trial, 1);
             const auto called = amounts(trial, 4);
             trial.same(answerOf("balance", {transposed(shares), transposed(called)}),
                        transposed(answerOf("balance", {shares, called})));
         }},
        {"balance", "OfOneInstalmentIsTheTrueUp",
         [](Trial& trial) {
             const auto shares = amounts(trial, 1);
             const auto called = amounts(trial, 1);
             trial.same(answerOf("balance", {shares, called}),
                        answerOf("trueUp", {shares, called}));
         }},
        {"compensationNet", "IsOneByOne",
         [](Trial& trial) {
             isElementwise(trial, "compensationNet", {amounts(trial), amounts(trial)});
         }},
        {"compensationNet", "GrowsWithBothSides",
         [](Trial& trial) {
             settlementGrowsWith(trial, "compensationNet", trial.between(2, 900));
         }},
        {"compensationNet", "ChangesSignWithBothSides",
         [](Trial& trial) { settlementGrowsWith(trial, "compensationNet", -1); }},
        {"compensationNet", "TakesOneServiceAfterTheOther",
         [](Trial& trial) {
             const double compensation = figure(trial.cents(), 2);
             const auto one = trial.cents();
             const auto other = trial.cents();
             const Answer first = answerOf("compensationNet", {compensation, figure(one, 2)});
             trial.same(answerOf("compensationNet",
                                 {std::get<double>(first.items.at(0)), figure(other, 2)}),
                        answerOf("compensationNet", {compensation, figure(one + other, 2)}));
         }},
    };
}

/// The flows between three parties of which the last was two.
Wholes withLastTwoAsOne(const Wholes& flows) {
    Wholes result;
    for (std::size_t payer = 0; payer < 4; ++payer) {
        const auto line = flows.begin() + static_cast<std::ptrdiff_t>(4 * payer);
        const Wholes joined = merged(Wholes(line, line + 4), 2);
        result.insert(result.end(), joined.begin(), joined.end());
    }
    for (std::size_t payee = 0; payee < 3; ++payee) {
        result[6 + payee] += result[9 + payee];
    }
    result.resize(9);
    return result;
}

std::vector<Relation> flowRelations() {
    return {
        {"flowsNet", "IsSettledOnce",
         [](Trial& trial) {
             const Answer once = answerOf("flowsNet", {amounts(trial, 3)});
             Cells again;
             for (const Item& item : once.items) {
                 again.emplace_back(std::get<double>(item));
             }
             trial.same(answerOf("flowsNet", {table(3, again)}), once);
         }},
        {"flowsNet", "IsReadAcrossAsPayersAndPayeesAreExchanged",
         [](Trial& trial) {
             const auto flows = amounts(trial, 3);
             trial.same(answerOf("flowsNet", {transposed(flows)}),
                        transposed(answerOf("flowsNet", {flows})));
         }},
        {"flowsNet", "FollowsTheOrderOfTheParties",
         [](Trial& trial) {
             const auto flows = amounts(trial, 3);
             const Order order = trial.order(3);
             const Answer net = answerOf("flowsNet", {flows});
             Order places;
             for (const std::size_t line : order) {
                 for (const std::size_t column : order) {
                     places.push_back(3 * line + column);
                 }
             }
             trial.same(answerOf("flowsNet", {inColumns(inLines(flows, order), order)}),
                        inOrder(net, places));
         }},
        {"flowsNet", "GrowsWithTheFlows",
         [](Trial& trial) {
             const Wholes flows = trial.wholes(9, -900'000, 900'000);
             const auto factor = trial.between(2, 900);
             trial.same(answerOf("flowsNet", {table(3, cells(multiplied(flows, factor), 2))}),
                        times(answerOf("flowsNet", {table(3, cells(flows, 2))}), factor));
         }},
        {"flowsNet", "GoesTheOtherWayAsTheFlowsChangeSign",
         [](Trial& trial) {
             const Wholes flows = trial.wholes(9, -900'000, 900'000);
             trial.same(answerOf("flowsNet", {table(3, cells(multiplied(flows, -1), 2))}),
                        transposed(answerOf("flowsNet", {table(3, cells(flows, 2))})));
         }},
        {"flowsNet", "OfTwoPartiesJoinedIsWhatTheyOweAndAreOwed",
         [](Trial& trial) {
             const Wholes flows = trial.wholes(16, -900'000, 900'000);
             const Answer apart = answerOf("flowsNet", {table(4, cells(flows, 2))});
             const Answer together =
                 answerOf("flowsNet", {table(3, cells(withLastTwoAsOne(flows), 2))});
             trial.same(element(together, 1), element(apart, 1));
             trial.same(element(together, 3), element(apart, 4));
             for (std::size_t other = 0; other < 2; ++other) {
                 trial.same(
                     minus(element(together, 3 * other + 2), element(together, 6 + other)),
                     minus(plus(element(apart, 4 * other + 2), element(apart, 4 * other + 3)),
                           plus(element(apart, 8 + other), element(apart, 12 + other))));
             }
         }},
        {"flowsNet", "DoesNotChangeWithWhatGoesBothWays",
         [](Trial& trial) {
             Wholes flows = trial.wholes(9, 0, 900'000);
             const Answer before = answerOf("flowsNet", {table(3, cells(flows, 2))});
             const auto both = trial.cents();
             flows[1] += both;
             flows[3] += both;
             flows[4] += trial.cents();  // the diagonal
             trial.same(answerOf("flowsNet", {table(3, cells(flows, 2))}), before);
         }},
    };
}

}  // namespace

std::vector<Relation> rebillingRelations() {
    std::vector<Relation> all;
    for (const auto& some : {dueRelations(), settlementRelations(), flowRelations()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace quotepart::metamorphic
