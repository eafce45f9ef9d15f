#include "core/allocation/cost_centres.hpp"
#include "idl/functions/allocation/cost_centres.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function stepDown() {
    return {
        .method = "stepDown",
        .name = {"MUT.REPARTIR.CASCADE", "MUT.ALLOCATE.STEPDOWN"},
        .category = Category::allocation,
        .purpose = {"Déverse les coûts des services supports dans les services finals, en cascade",
                    "Pours the costs of supporting services into the final ones, step by step"},
        .task = {"déverser le coût des services supports, dans un ordre donné",
                 "pass on the cost of supporting services, in a given order"},
        .details =
            {"Une ligne du tableau dit ce que fournit un centre, une colonne ce qu’il reçoit ; la "
             "diagonale (ce qu’un centre fait pour lui-même) est ignorée. Une ligne toute à zéro "
             "ou vide est un centre final.\nDans l’ordre de la liste, chaque centre support "
             "déverse son coût, augmenté de ce qu’il a reçu, au prorata de ses prestations à ceux "
             "qui n’ont pas encore été déversés, et finit à 0 ; ce qu’il fournit à un centre déjà "
             "déversé ne compte pas. L’ordre change donc le résultat : placez d’abord les centres "
             "qui servent le plus les autres, ou utilisez MUT.REPARTIR.RECIPROQUE.\nRien n’est "
             "arrondi avant la fin, où le plus fort reste garde le total des coûts.",
             "A line of the grid says what a centre gives, a column what it receives; the diagonal "
             "(what a centre does for itself) is ignored. A line of zeros, or an empty one, is a "
             "final centre.\nIn the order of the list each supporting centre pours out its cost, "
             "with what it has received, pro rata of its services to those that have not been "
             "poured out yet, and ends at 0; what it gives to a centre already poured out does not "
             "count. The order thus changes the result: put first the centres that serve the "
             "others most, or use MUT.ALLOCATE.RECIPROCAL.\nNothing is rounded before the end, "
             "where the largest remainder keeps the total of the costs."},
        .formula = {"coût_j ← coût_j + coût_i × q_ij / Σ q_ik (k non déversé),  coût_i ← 0",
                    "cost_j ← cost_j + cost_i × q_ij / Σ q_ik (k not poured out),  cost_i ← 0"},
        .gives = {"le coût de chaque centre en euros, dans le sens des coûts ; 0 pour les supports",
                  "the cost of each centre in euros, in the direction of the costs; 0 for those "
                  "that support"},
        .parameters = {parameters::centreCosts, parameters::centreServices, parameters::unit},
        .errors = {{ErrorKind::value,
                    {"un tableau qui n’est pas carré, d’une ligne par coût",
                     "a grid that is not a square with a line per cost"}},
                   {ErrorKind::number, {"une prestation négative", "a negative service"}},
                   {ErrorKind::division,
                    {"un centre qui ne sert que des centres déjà déversés",
                     "a centre that serves only centres already poured out"}}},
        .examples = {{{column({300, 200, 500, 400}),
                       grid({{0, 10, 45, 45}, {20, 0, 20, 60}, {0, 0, 0, 0}, {0, 0, 0, 0}})},
                      column({0, 0, 692.5, 707.5}),
                      {"Deux supports, dont le premier se déverse aussi dans le second",
                       "Two supporting centres, the first pouring into the second too"}},
                     {{row({100, 50, 0}), grid({{0, 1, 1}, {1, 0, 0}, {0, 0, 0}})},
                      ErrorKind::division,
                      {"Le deuxième ne sert que le premier, déjà déversé",
                       "The second serves only the first, already poured out"}}},
        .evaluate =
            [](const Call& call) {
                const auto costs = call.amounts(0);
                return partsLike(
                    costs.shape,
                    quotepart::stepDown(costs.values, call.numbersOrZero(1, Call::Range::grid),
                                        call.unitOr(2)));
            },
    };
}

}  // namespace quotepart::functions
