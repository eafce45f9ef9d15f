#include "core/text/number_text.hpp"
#include "tests/idl/metamorphic/trial.hpp"
#include "tests/support/answer.hpp"

namespace quotepart::metamorphic {

namespace {

/// The arguments of share and of explain.
Arguments question(Trial& trial) {
    const Wholes bases = trial.wholes(5, trial.oneIn(8) ? -2 : 0, 90'000);
    const auto method =
        trial.oneOf(std::array{"plus fort reste", "plus grand", "arrondi", "troncature"});
    return {figure(trial.cents(), 2),
            "points",
            down(cells(bases, 2)),
            trial.oneOf(std::array{"Daoulas", "irvillac", "SAINT ELOY"}),
            down({"Daoulas", "Hanvec", "Irvillac", "Logonna", "Saint-Éloy"}),
            method,
            trial.oneOf(std::array{0.01, 1.0})};
}

std::string textOf(const Answer& answer) {
    return std::get<std::string>(answer.items.at(0));
}

}  // namespace

std::vector<Relation> checkRelations() {
    return {
        {"check", "SplitsAPartInTwo",
         [](Trial& trial) {
             const double total = figure(trial.cents(), 2);
             Wholes parts = trial.wholes(trial.count(1, 9), -900'000, 900'000);
             const Answer before = answerOf("check", {total, down(cells(parts, 2))});
             const auto [one, other] = trial.cut(parts[0]);
             parts[0] = one;
             parts.push_back(other);
             trial.same(answerOf("check", {total, across(cells(parts, 2))}), before);
         }},
        {"check", "DoesNotDependOnTheOrderOfTheParts",
         [](Trial& trial) {
             const double total = figure(trial.cents(), 2);
             const auto parts = down(cells(trial.wholes(trial.count(2, 9), -900'000, 900'000), 2));
             const Order order = trial.order(parts.size());
             trial.same(answerOf("check", {total, inLines(parts, order)}),
                        answerOf("check", {total, parts}));
         }},
        {"check", "GrowsWithTotalAndParts",
         [](Trial& trial) {
             const auto total = trial.cents();
             const Wholes parts = trial.wholes(trial.count(1, 9), -900'000, 900'000);
             const auto factor = trial.between(2, 900);
             trial.same(
                 answerOf("check",
                          {figure(total * factor, 2), down(cells(multiplied(parts, factor), 2))}),
                 times(answerOf("check", {figure(total, 2), down(cells(parts, 2))}), factor));
         }},
        {"check", "ChangesSignWithTotalAndParts",
         [](Trial& trial) {
             const double total = figure(trial.cents(), 2);
             const Wholes parts = trial.wholes(trial.count(1, 9), -900'000, 900'000);
             trial.same(answerOf("check", {-total, down(cells(multiplied(parts, -1), 2))}),
                        times(answerOf("check", {total, down(cells(parts, 2))}), -1));
         }},
        {"check", "IsNothingOnceTheGapIsAmongTheParts",
         [](Trial& trial) {
             const double total = figure(trial.cents(), 2);
             Cells parts = cells(trial.wholes(trial.count(1, 9), -900'000, 900'000), 2);
             const Answer gap = answerOf("check", {total, down(parts)});
             parts.emplace_back(std::get<double>(gap.items.at(0)));
             trial.same(answerOf("check", {total, down(parts)}), single(0));
         }},
        {"check", "IsNothingForAnAllocation",
         [](Trial& trial) {
             const double amount = figure(trial.cents(), 2);
             const Answer parts =
                 answerOf("allocate", {amount, "points", down(cells(trial.wholes(9, 1, 90'000)))});
             Cells given;
             for (const Item& item : parts.items) {
                 given.emplace_back(std::get<double>(item));
             }
             trial.same(answerOf("check", {amount, down(given)}), single(0));
         }},
        {"explain", "EndsWithTheShareOrIsTheReasonForNone",
         [](Trial& trial) {
             const Arguments asked = question(trial);
             const Answer share = answerOf("share", asked);
             const std::string sentence = textOf(answerOf("explain", asked));
             const std::string end =
                 share.refusal == Reason::negativeBase ? "est négative"
                 : share.refusal == Reason::nothingToDivideBy
                     ? "rien à quoi rapporter le montant"
                     : "Part\u00a0: " +
                           euroText(Decimal::of(std::get<double>(share.items.at(0))),
                                    Language::french) +
                           ".";
             trial.holds(sentence.ends_with(end), share);
         }},
        {"explain", "DoesNotDependOnTheSpellingOfTheMember",
         [](Trial& trial) {
             Arguments asked = question(trial);
             asked[3] = "Saint-Éloy";
             const Answer plain = answerOf("explain", asked);
             asked[3] = " ST ELOY ";
             trial.same(answerOf("explain", asked), plain);
         }},
        {"explain", "DoesNotChangeWithASpareRowAtTheEnd",
         [](Trial& trial) {
             const Wholes bases = trial.wholes(5, 0, 90'000);
             Cells longer = cells(bases, 2);
             longer.emplace_back();
             const double amount = figure(trial.cents(), 2);
             const double member = figure(trial.between(1, 5));
             trial.same(answerOf("explain", {amount, "points", down(longer), member}),
                        answerOf("explain", {amount, "points", down(cells(bases, 2)), member}));
         }},
        {"version", "IsTheSameInEveryLanguage",
         [](Trial& trial) {
             const Answer version = answerOf("version", {});
             trial.holds(answer("version", {}, Language::english) == '"' + textOf(version) + '"',
                         version);
         }},
    };
}

}  // namespace quotepart::metamorphic
