#include "core/cost/indexation.hpp"
#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function indexed() {
    return {
        .method = "indexed",
        .name = {"MUT.REVALORISER", "MUT.INDEXED"},
        .category = Category::costs,
        .purpose = {"Revalorise un montant selon un indice, avec part fixe et plafond de hausse",
                    "Brings an amount up to date by an index, with a fixed share and a capped "
                    "rise"},
        .task = {"revaloriser un montant selon un indice",
                 "bring an amount up to date by an index"},
        .details =
            {"La part fixe ne suit pas l’indice. Le plafond est la plus forte hausse admise, en "
             "part du montant (2 % : au plus 1,02 fois le montant) ; une baisse n’est jamais "
             "limitée. Arrondi une seule fois à l’unité, au plus proche, la moitié en s’éloignant "
             "de zéro. Le montant et les indices peuvent être des plages de même forme, ou une "
             "seule valeur. Un montant vide ou nul donne 0. Prenez les deux indices dans une même "
             "base : un changement de base se raccorde d’abord.",
             "The fixed share does not follow the index. The cap is the largest rise allowed, as a "
             "share of the amount (2%: at most 1.02 times the amount); a fall is never limited. "
             "Rounded once to the unit, half away from zero. The amount and the indices may be "
             "ranges of one shape, or single values. An empty or zero amount gives 0. Take both "
             "indices of the same series: a change of reference is to be linked first."},
        .formula = {"arrondi(montant × (f + (1 − f) × I / I₀))",
                    "round(amount × (f + (1 − f) × I / I₀))"},
        .gives = {"un montant en euros par montant, dans leur forme",
                  "an amount in euros for each amount, in their shape"},
        .parameters = {{.name = "amount",
                        .label = {"montant", "amount"},
                        .help = {"Le montant d’origine, ou une plage de montants",
                                 "The original amount, or a range of amounts"}},
                       {.name = "baseIndex",
                        .label = {"indice de base", "base index"},
                        .help = {"L’indice à la date d’origine", "The index at the original date"}},
                       {.name = "currentIndex",
                        .label = {"indice actuel", "current index"},
                        .help = {"L’indice à la date de révision",
                                 "The index at the date of revision"}},
                       {.name = "fixedShare",
                        .label = {"part fixe", "fixed share"},
                        .help = {"La part du montant qui ne suit pas l’indice, de 0 à 1",
                                 "The share of the amount that does not follow the index, 0 to 1"},
                        .optional = true,
                        .fallback = {"0", "0"}},
                       {.name = "cap",
                        .label = {"plafond", "cap"},
                        .help = {"La plus forte hausse admise, en part du montant : 2 % ou 0,02",
                                 "The largest rise allowed, as a share of the amount: 2% or 0.02"},
                        .optional = true,
                        .fallback = {"aucun", "none"}},
                       parameters::unit},
        .errors = {{ErrorKind::number,
                    {"un indice négatif, un indice actuel nul ; une part fixe hors de 0 à 1 ; un "
                     "plafond négatif",
                     "a negative index, a current index of 0; a fixed share outside 0 to 1; a "
                     "negative cap"}},
                   {ErrorKind::division, {"un indice de base nul", "a base index of 0"}}},
        .examples = {{{1000, 120, 126, 0.15},
                      1042.5,
                      {"5 % de hausse, dont 15 % du montant ne bénéficient pas",
                       "A rise of 5% that 15% of the amount does not follow"}},
                     {{1000, 120, 126, leftOut, 0.02},
                      1020,
                      {"La hausse est plafonnée à 2 %", "The rise is capped at 2%"}},
                     {{column({1000, 500}), 120, 114, leftOut, 0.02},
                      column({950, 475}),
                      {"Une baisse n’est pas limitée", "A fall is not limited"}},
                     {{1000, 0, 126},
                      ErrorKind::division,
                      {"Un indice de base nul", "A base index of 0"}}},
        .evaluate =
            [](const Call& call) {
                Indexation clause{.fixedShare = call.numberOr(3, {})};
                if (call.given(4)) {
                    clause.cap = call.number(4);
                }
                const Decimal unit = call.unitOr(5);
                return elementwise(
                    call,
                    [&](const Decimal& amount, const Decimal& base, const Decimal& current) {
                        clause.baseIndex = base;
                        clause.currentIndex = current;
                        return quotepart::indexed(amount, clause, unit);
                    },
                    amountsOperand(call, 0), numbersOperand(call, 1), numbersOperand(call, 2));
            },
    };
}

}  // namespace quotepart::functions
