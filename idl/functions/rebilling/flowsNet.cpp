#include "core/billing/net_flows.hpp"

#include "idl/functions/functions.hpp"

namespace quotepart::functions {

Function flowsNet() {
    return {
        .method = "flowsNet",
        .name = {"MUT.FLUX.NETS", "MUT.FLOWS.NET"},
        .category = Category::rebilling,
        .purpose = {"Donne qui paie qui une fois compensé ce que chacun doit à l’autre",
                    "Gives who pays whom once what each owes the other is netted"},
        .task = {"voir qui paie qui entre une communauté, une ville et son CCAS",
                 "see who pays whom among a Community, a town and its welfare centre"},
        .details =
            {"La ligne paie la colonne. Dans chaque paire, le net est placé chez qui paie et "
             "l’autre sens est à 0 ; la diagonale est ignorée, quoi qu’elle contienne, et donne 0. "
             "Un flux négatif compte dans l’autre sens. Seules les paires sont compensées : les "
             "circuits à trois ne le sont pas. À titre d’information : chaque budget mandate et "
             "titre les flux bruts, dans chaque sens, sans les contracter. Rien n’est arrondi ; "
             "une cellule vide compte pour 0 €.",
             "The line pays the column. In each pair the net stands with the one who pays and the "
             "other direction is 0; the diagonal is ignored, whatever it holds, and gives 0. A "
             "negative flow counts in the other direction. Only pairs are netted, not rings of "
             "three. For information: budgets order each direction gross, without setting one off "
             "against the other. Nothing is rounded; an empty cell counts as €0."},
        .formula = {"max(0, flux_ij − flux_ji)", "max(0, flow_ij − flow_ji)"},
        .gives = {"des montants en euros, un tableau de même forme",
                  "amounts in euros, a grid of the same shape"},
        .parameters = {{.name = "flows",
                        .label = {"flux", "flows"},
                        .help = {"Ce que chaque ligne doit à chaque colonne : autant de lignes que "
                                 "de colonnes, dans le même ordre",
                                 "What each line owes each column: as many lines as columns, in "
                                 "the same order"}}},
        .errors = {{ErrorKind::value,
                    {"pas autant de lignes que de colonnes ; un texte hors de la diagonale",
                     "not as many lines as columns; a text off the diagonal"}}},
        .examples = {{{grid({{0, 1000, 250}, {400, 0, 0}, {250, 75.5, 0}})},
                      grid({{0, 600, 0}, {0, 0, 0}, {0, 75.5, 0}}),
                      {"La communauté, la ville et son CCAS",
                       "The Community, the town and its welfare centre"}},
                     {{grid({{0, 1, 2}, {3, 0, 4}})},
                      ErrorKind::value,
                      {"Deux lignes pour trois colonnes", "Two lines for three columns"}}},
        .evaluate =
            [](const Call& call) {
                const Grid<Decimal> flows = call.squareAmounts(0);
                return numbersLike(flows.shape, netFlows(flows));
            },
    };
}

}  // namespace quotepart::functions
