#include "core/billing/cost_remaining.hpp"

#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"

namespace quotepart::functions {

Function costRemaining() {
    return {
        .method = "costRemaining",
        .name = {"MUT.RESTE.A.CHARGE", "MUT.COST.REMAINING"},
        .category = Category::rebilling,
        .purpose = {"Donne ce qui reste à charge d’un coût une fois une participation déduite",
                    "Gives what is left to bear of a cost once a contribution is taken off"},
        .task = {"déduire une participation d’un coût", "take a contribution off a cost"},
        .details = {"La participation ne se déduit que jusqu’à hauteur du coût : au-delà, il reste "
                    "0. Un coût négatif (une recette) est rendu tel quel. Une participation "
                    "négative est refusée : elle augmenterait la charge. Rien n’est arrondi. Une "
                    "cellule vide compte pour 0 €. Le coût et la participation peuvent être des "
                    "plages de même forme, ou une plage et une valeur unique, alors déduite de "
                    "chaque élément.",
                    "The contribution is taken off up to the cost: beyond, 0 is left. A negative "
                    "cost (an income) is returned unchanged. A negative contribution is refused: "
                    "it would add to the burden. Nothing is rounded. An empty cell counts as €0. "
                    "Cost and contribution may be ranges of one shape, or a range and a single "
                    "value, then taken off each element."},
        .formula = {"coût − min(participation, coût)", "cost − min(contribution, cost)"},
        .gives = {"un montant en euros, ou une plage de la forme des arguments",
                  "an amount in euros, or a range of the shape of the arguments"},
        .parameters = {{.name = "cost",
                        .label = {"coût", "cost"},
                        .help = {"Le coût, en euros", "The cost, in euros"}},
                       {.name = "contribution",
                        .label = {"participation", "contribution"},
                        .help = {"Ce qu’un autre prend en charge, en euros, 0 ou plus",
                                 "What someone else bears, in euros, 0 or more"}}},
        .errors = {{ErrorKind::number, {"une participation négative", "a negative contribution"}},
                   {ErrorKind::value,
                    {"deux plages de formes différentes", "two ranges of different shapes"}}},
        .examples = {{{186641, 80000},
                      106641,
                      {"Instruction ADS 2023 : la part de la CAPLD, moins les 80 000 € qu’elle "
                       "garde à sa charge, revient à ses 22 communes",
                       "Planning applications 2023: CAPLD’s part, less the €80,000 that it bears "
                       "itself, is left to its 22 communes"}},
                     {{column({500, 300}), column({120.5, 450})},
                      column({379.5, 0}),
                      {"La participation ne dépasse pas le coût",
                       "The contribution does not exceed the cost"}},
                     {{500, -20},
                      ErrorKind::number,
                      {"Une participation négative", "A negative contribution"}}},
        .evaluate =
            [](const Call& call) {
                return elementwise(call, quotepart::costRemaining, amountsOperand(call, 0),
                                   amountsOperand(call, 1));
            },
    };
}

}  // namespace quotepart::functions
