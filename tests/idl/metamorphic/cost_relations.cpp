#include "tests/idl/metamorphic/trial.hpp"

namespace quotepart::metamorphic {

namespace {

constexpr std::array rates{0.0, 0.021, 0.055, 0.1, 0.2, 1.0};

Grid<ExampleItem> amounts(Trial& trial) {
    return table(2, cells(trial.wholes(6, -9'000'000, 9'000'000), 3));
}

/// One figure of a list becomes two.
Wholes split(Trial& trial, Wholes list) {
    const auto [one, other] = trial.cut(list[0]);
    list[0] = one;
    list.push_back(other);
    return list;
}

std::vector<Relation> serviceRelations() {
    return {
        {"costFull", "SplitsAChargeInTwo",
         [](Trial& trial) {
             const Wholes charges = trial.wholes(trial.count(1, 6), -90'000, 9'000'000);
             const double rate = figure(trial.between(0, 300), 3);
             trial.same(answerOf("costFull", {down(cells(split(trial, charges), 2)), rate}),
                        answerOf("costFull", {across(cells(charges, 2)), rate}));
         }},
        {"costFull", "IsOverTheChargesUnlessTold",
         [](Trial& trial) {
             const Wholes charges = trial.wholes(trial.count(1, 6), -90'000, 9'000'000);
             const auto column = down(cells(charges, 2));
             const double rate = figure(trial.between(0, 300), 3);
             trial.same(answerOf("costFull", {column, rate, figure(sumOf(charges), 2)}),
                        answerOf("costFull", {column, rate}));
             trial.same(answerOf("costFull", {column, 0, figure(trial.cents(), 2)}),
                        single(Rational(sumOf(charges), 100)));
         }},
        {"costFull", "DoesNotDependOnTheOrderOfTheCharges",
         [](Trial& trial) {
             const auto charges =
                 down(cells(trial.wholes(trial.count(2, 6), -90'000, 9'000'000), 2));
             const auto base =
                 across(cells(trial.wholes(trial.count(2, 6), -90'000, 9'000'000), 2));
             const double rate = figure(trial.between(0, 300), 3);
             const Order order = trial.order(charges.size());
             const Order baseOrder = trial.order(base.size());
             trial.same(answerOf("costFull", {inLines(charges, order), rate}),
                        answerOf("costFull", {charges, rate}));
             trial.same(
                 answerOf("costFull", {inLines(charges, order), rate, inColumns(base, baseOrder)}),
                 answerOf("costFull", {charges, rate, base}));
         }},
        {"costFull", "ChangesSignWithTheCharges",
         [](Trial& trial) {
             const Wholes charges = trial.wholes(trial.count(1, 6), -9'000'000, 9'000'000);
             const Wholes base = trial.wholes(trial.count(1, 6), -9'000'000, 9'000'000);
             const double rate = figure(trial.between(0, 300), 3);
             const auto full = [&](std::int64_t sign, bool withBase) {
                 return answerOf(
                     "costFull",
                     {down(cells(multiplied(charges, sign), 2)), rate,
                      withBase ? ExampleArgument(across(cells(multiplied(base, sign), 2)))
                               : ExampleArgument(leftOut)});
             };
             trial.same(full(-1, false), times(full(1, false), -1));
             trial.same(full(-1, true), times(full(1, true), -1));
         }},
        {"costFull", "GrowsWithChargesAndUnit",
         [](Trial& trial) {
             const Wholes charges = trial.wholes(trial.count(1, 6), -90'000, 9'000'000);
             const double rate = figure(trial.between(0, 300), 3);
             trial.same(answerOf("costFull", {down(cells(charges, 1)), rate, leftOut, 0.1}),
                        times(answerOf("costFull", {down(cells(charges, 2)), rate}), 10));
         }},
        {"costUnit", "DoesNotChangeWhenChargesAndUnitsGrowTogether",
         [](Trial& trial) {
             const Wholes charges = trial.wholes(trial.count(1, 6), 0, 900'000);
             const Wholes units = trial.wholes(trial.count(1, 6), 0, 9'000);
             const auto factor = trial.between(2, 100);
             const double decimals = figure(trial.between(0, 8));
             trial.same(
                 answerOf("costUnit", {down(cells(multiplied(charges, factor), 2)),
                                       down(cells(multiplied(units, factor))), decimals}),
                 answerOf("costUnit", {down(cells(charges, 2)), down(cells(units)), decimals}));
         }},
        {"costUnit", "SplitsChargesAndUnitsInTwo",
         [](Trial& trial) {
             const Wholes charges = trial.wholes(trial.count(1, 6), 0, 900'000);
             const Wholes units = trial.wholes(trial.count(1, 6), 0, 9'000);
             trial.same(answerOf("costUnit", {across(cells(split(trial, charges), 2)),
                                              down(cells(split(trial, units)))}),
                        answerOf("costUnit", {down(cells(charges, 2)), down(cells(units))}));
         }},
        {"costUnit", "DoesNotDependOnTheOrderOfChargesAndUnits",
         [](Trial& trial) {
             const auto charges = down(cells(trial.wholes(trial.count(2, 6), -90'000, 900'000), 2));
             const auto units = across(cells(trial.wholes(trial.count(2, 6), 0, 9'000), 1));
             const Order order = trial.order(charges.size());
             const Order unitOrder = trial.order(units.size());
             trial.same(
                 answerOf("costUnit", {inLines(charges, order), inColumns(units, unitOrder)}),
                 answerOf("costUnit", {charges, units}));
         }},
        {"costUnit", "ChangesSignWithTheCharges",
         [](Trial& trial) {
             const Wholes charges = trial.wholes(trial.count(1, 6), -900'000, 900'000);
             const auto units = down(cells(trial.wholes(trial.count(1, 6), 0, 9'000), 1));
             const double decimals = figure(trial.between(0, 8));
             trial.same(
                 answerOf("costUnit", {down(cells(multiplied(charges, -1), 2)), units, decimals}),
                 times(answerOf("costUnit", {down(cells(charges, 2)), units, decimals}), -1));
         }},
        {"costUnit", "GrowsWithTheChargesADecimalSooner",
         [](Trial& trial) {
             const Wholes charges = trial.wholes(trial.count(1, 6), 0, 900'000);
             const Wholes units = trial.wholes(trial.count(1, 6), 0, 9'000);
             const auto decimals = trial.between(1, 8);
             trial.same(answerOf("costUnit", {down(cells(charges, 1)), down(cells(units)),
                                              figure(decimals - 1)}),
                        times(answerOf("costUnit", {down(cells(charges, 2)), down(cells(units)),
                                                    figure(decimals)}),
                              10));
         }},
        {"reimbursement", "IsOneByOne",
         [](Trial& trial) {
             isElementwise(trial, "reimbursement", {amounts(trial), amounts(trial)});
         }},
        {"reimbursement", "IsTheSameWithUnitsAndCostExchanged",
         [](Trial& trial) {
             const auto cost = amounts(trial);
             const auto units = amounts(trial);
             trial.same(answerOf("reimbursement", {cost, units}),
                        answerOf("reimbursement", {units, cost}));
         }},
        {"reimbursement", "GrowsWithCostAndUnit",
         [](Trial& trial) {
             const auto cost = trial.cents();
             const double units = figure(trial.between(-9'000, 9'000), 1);
             trial.same(answerOf("reimbursement", {figure(cost, 3), units, 0.1}),
                        times(answerOf("reimbursement", {figure(cost, 4), units}), 10));
         }},
        {"reimbursement", "ChangesSignWithTheUnits",
         [](Trial& trial) {
             const double cost = figure(trial.cents(), 4);
             const double units = figure(trial.between(-9'000, 9'000), 1);
             trial.same(answerOf("reimbursement", {cost, -units}),
                        times(answerOf("reimbursement", {cost, units}), -1));
         }},
    };
}

constexpr std::array services{"Main-d’œuvre", "Location", "St-Éloy"};

/// The rate card of two categories for three services.
Grid<ExampleItem> rateCardOf(const Wholes& prices) {
    Cells card{ExampleItem(), services[0], services[1], services[2]};
    const Cells figures = cells(prices, 2);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (i % services.size() == 0) {
            card.emplace_back(i == 0 ? "Ville" : "Autres");
        }
        card.push_back(figures[i]);
    }
    return table(services.size() + 1, card);
}

struct Bands {
    Wholes thresholds{0};
    Wholes prices;
    std::int64_t quantity;

    explicit Bands(Trial& trial) {
        const std::size_t more = trial.count(0, 3);
        for (std::size_t i = 0; i < more; ++i) {
            thresholds.push_back(thresholds.back() + trial.between(2, 300));
        }
        prices = trial.wholes(thresholds.size(), 0, 90'000);
        quantity = trial.oneIn(4) ? trial.oneOf(thresholds) : trial.between(0, 900);
    }

    Answer charge(const ExampleArgument& mode) const {
        return answerOf("tariff",
                        {figure(quantity), down(cells(thresholds)), down(cells(prices, 2)), mode});
    }
};

std::vector<Relation> priceRelations() {
    return {
        {"tariff", "DoesNotChangeWithABandCutInTwoOfItsPrice",
         [](Trial& trial) {
             const Bands given(trial);
             Bands finer = given;
             const std::size_t band = trial.count(0, given.prices.size() - 1);
             const auto place = static_cast<std::ptrdiff_t>(band) + 1;
             finer.thresholds.insert(finer.thresholds.begin() + place, given.thresholds[band] + 1);
             finer.prices.insert(finer.prices.begin() + place, given.prices[band]);
             const auto mode = trial.word("tariff", "mode");
             trial.same(finer.charge(mode), given.charge(mode));
         }},
        {"tariff", "OfOneBandIsTheReimbursement",
         [](Trial& trial) {
             const double quantity = figure(trial.between(0, 90'000), 1);
             const double price = figure(trial.between(0, 90'000), 3);
             const auto mode = trial.oneOf(std::array{"tranches", "palier"});
             trial.same(answerOf("tariff", {quantity, 0, price, mode}),
                        answerOf("reimbursement", {price, quantity}));
         }},
        {"tariff", "GrowsWithPricesAndUnit",
         [](Trial& trial) {
             const Bands given(trial);
             const auto mode = trial.word("tariff", "mode");
             trial.same(answerOf("tariff", {figure(given.quantity), down(cells(given.thresholds)),
                                            down(cells(given.prices, 1)), mode, 0.1}),
                        times(given.charge(mode), 10));
         }},
        {"tariff", "DoesNotChangeWithASpareLine",
         [](Trial& trial) {
             const Bands given(trial);
             Cells thresholds = cells(given.thresholds);
             Cells prices = cells(given.prices, 2);
             const auto at = static_cast<std::ptrdiff_t>(trial.count(0, thresholds.size()));
             thresholds.insert(thresholds.begin() + at, ExampleItem());
             prices.insert(prices.begin() + at, ExampleItem());
             const auto mode = trial.word("tariff", "mode");
             trial.same(answerOf("tariff", {figure(given.quantity), across(thresholds),
                                            across(prices), mode}),
                        given.charge(mode));
         }},
        {"rateCard", "FollowsItsHeadersWhereverTheyStand",
         [](Trial& trial) {
             const auto card = rateCardOf(trial.wholes(6, 0, 90'000));
             Order columns{0};
             for (const std::size_t column : trial.order(3)) {
                 columns.push_back(column + 1);
             }
             const Order lines = trial.oneIn(2) ? Order{0, 2, 1} : Order{0, 1, 2};
             const auto category = trial.oneOf(std::array{"VILLE", "autres"});
             const auto service =
                 trial.oneOf(std::array{"main d'oeuvre", "LOCATION", "Saint Eloy"});
             const Answer found = answerOf("rateCard", {category, service, card});
             trial.same(answerOf("rateCard",
                                 {category, service, inColumns(inLines(card, lines), columns)}),
                        found);
             trial.same(answerOf("rateCard", {service, category, transposed(card)}), found);
         }},
        {"rateCard", "IsNotChangedByOtherPrices",
         [](Trial& trial) {
             Wholes prices = trial.wholes(6, 0, 90'000);
             const std::size_t place = trial.count(0, prices.size() - 1);
             const auto category = place < services.size() ? "Ville" : "Autres";
             const auto service = services[place % services.size()];
             const Answer before = answerOf("rateCard", {category, service, rateCardOf(prices)});
             const auto price = prices[place];
             prices = trial.wholes(6, 0, 90'000);
             prices[place] = price;
             trial.same(answerOf("rateCard", {category, service, rateCardOf(prices)}), before);
         }},
        {"rateCard", "GrowsWithThePrices",
         [](Trial& trial) {
             const Wholes prices = trial.wholes(6, 0, 90'000);
             const auto factor = trial.between(2, 900);
             const auto category = trial.oneOf(std::array{"VILLE", "autres"});
             const auto service = trial.oneOf(services);
             trial.same(
                 answerOf("rateCard", {category, service, rateCardOf(multiplied(prices, factor))}),
                 times(answerOf("rateCard", {category, service, rateCardOf(prices)}), factor));
         }},
        {"indexed", "DoesNotChangeWithTheSeriesOfTheIndex",
         [](Trial& trial) {
             const double amount = figure(trial.cents(), 2);
             const auto before = trial.between(1, 20'000);
             const auto now = trial.between(1, 20'000);
             const auto factor = trial.between(2, 900);
             const double fixed = figure(trial.between(0, 100), 2);
             const double cap = figure(trial.between(0, 100), 2);
             trial.same(answerOf("indexed", {amount, figure(before * factor, 1),
                                             figure(now * factor, 1), fixed, cap}),
                        answerOf("indexed", {amount, figure(before), figure(now), fixed, cap}));
         }},
        {"indexed", "ChangesSignWithTheAmount",
         [](Trial& trial) {
             const double amount = figure(trial.cents(), 2);
             const double before = figure(trial.between(1, 20'000), 1);
             const double now = figure(trial.between(1, 20'000), 1);
             const double cap = figure(trial.between(0, 100), 2);
             trial.same(answerOf("indexed", {-amount, before, now, leftOut, cap}),
                        times(answerOf("indexed", {amount, before, now, leftOut, cap}), -1));
         }},
        {"indexed", "LeavesAFixedAmountAlone",
         [](Trial& trial) {
             const double amount = figure(trial.cents(), 3);
             const auto before = trial.between(1, 20'000);
             const Answer rounded = answerOf("reimbursement", {amount, 1});
             trial.same(
                 answerOf("indexed", {amount, figure(before), figure(trial.between(1, 20'000)), 1}),
                 rounded);
             trial.same(answerOf("indexed", {amount, figure(before),
                                             figure(before + trial.between(0, 900)), leftOut, 0}),
                        rounded);
         }},
        {"indexed", "IsOneByOne",
         [](Trial& trial) {
             isElementwise(trial, "indexed",
                           {amounts(trial), table(2, cells(trial.wholes(6, 1, 9'000), 1)),
                            table(2, cells(trial.wholes(6, 1, 9'000), 1))},
                           {0.15, 0.02});
         }},
    };
}

void growsWithAmountAndUnit(Trial& trial, std::string_view method) {
    const auto amount = trial.cents();
    const double rate = trial.oneOf(rates);
    trial.same(answerOf(method, {figure(amount, 2), rate, 0.1}),
               times(answerOf(method, {figure(amount, 3), rate}), 10));
}

void changesSignWithAmount(Trial& trial, std::string_view method) {
    const double amount = figure(trial.cents(), 3);
    const double rate = trial.oneOf(rates);
    trial.same(answerOf(method, {-amount, rate}), times(answerOf(method, {amount, rate}), -1));
}

std::vector<Relation> taxRelations() {
    return {
        {"gross", "IsOneByOne",
         [](Trial& trial) {
             const Cells each{0.0, 0.021, 0.055, 0.1, 0.2, 1.0};
             isElementwise(trial, "gross", {amounts(trial), table(2, each)});
         }},
        {"gross", "IsTheNetAndItsTax",
         [](Trial& trial) {
             const double net = figure(trial.cents(), 2);
             const double rate = trial.oneOf(rates);
             trial.same(answerOf("gross", {net, rate}),
                        plus(answerOf("vat", {net, rate}), answerOf("reimbursement", {net, 1})));
         }},
        {"gross", "ChangesSignWithTheAmount",
         [](Trial& trial) { changesSignWithAmount(trial, "gross"); }},
        {"gross", "GrowsWithAmountAndUnit",
         [](Trial& trial) { growsWithAmountAndUnit(trial, "gross"); }},
        {"net", "IsOneByOne",
         [](Trial& trial) { isElementwise(trial, "net", {amounts(trial)}, {trial.oneOf(rates)}); }},
        {"net", "ChangesSignWithTheAmount",
         [](Trial& trial) { changesSignWithAmount(trial, "net"); }},
        {"net", "GrowsWithAmountAndUnit",
         [](Trial& trial) { growsWithAmountAndUnit(trial, "net"); }},
        {"net", "OfTheGrossIsWhatItWasMadeOf",
         [](Trial& trial) {
             const double net = figure(trial.cents(), 2);
             const double rate = trial.oneOf(rates);
             const Answer gross = answerOf("gross", {net, rate});
             trial.same(answerOf("net", {std::get<double>(gross.items.at(0)), rate}),
                        answerOf("reimbursement", {net, 1}));
         }},
        {"vat", "IsOneByOne",
         [](Trial& trial) {
             isElementwise(trial, "vat", {amounts(trial)},
                           {trial.oneOf(rates), trial.word("vat", "basis")});
         }},
        {"vat", "IsWhatGrossAndNetDifferBy",
         [](Trial& trial) {
             const double gross = figure(trial.cents(), 2);
             const double rate = trial.oneOf(rates);
             trial.same(
                 answerOf("vat", {gross, rate, "TTC"}),
                 minus(answerOf("reimbursement", {gross, 1}), answerOf("net", {gross, rate})));
         }},
        {"vat", "ChangesSignWithTheAmount",
         [](Trial& trial) {
             const double amount = figure(trial.cents(), 3);
             const double rate = trial.oneOf(rates);
             const auto basis = trial.word("vat", "basis");
             trial.same(answerOf("vat", {-amount, rate, basis}),
                        times(answerOf("vat", {amount, rate, basis}), -1));
         }},
        {"vat", "GrowsWithAmountAndUnit",
         [](Trial& trial) {
             const auto amount = trial.cents();
             const double rate = trial.oneOf(rates);
             const auto basis = trial.word("vat", "basis");
             trial.same(answerOf("vat", {figure(amount, 2), rate, basis, 0.1}),
                        times(answerOf("vat", {figure(amount, 3), rate, basis}), 10));
         }},
    };
}

}  // namespace

std::vector<Relation> costRelations() {
    std::vector<Relation> all;
    for (const auto& some : {serviceRelations(), priceRelations(), taxRelations()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace quotepart::metamorphic
