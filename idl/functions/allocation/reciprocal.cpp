#include "core/allocation/cost_centres.hpp"
#include "idl/functions/allocation/cost_centres.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function reciprocal() {
    return {
        .method = "reciprocal",
        .name = {"MUT.REPARTIR.RECIPROQUE", "MUT.ALLOCATE.RECIPROCAL"},
        .category = Category::allocation,
        .purpose = {"Déverse les coûts des services supports qui se servent entre eux",
                    "Passes on the costs of supporting services that serve one another"},
        .task = {"déverser le coût de services supports qui se servent entre eux",
                 "pass on the cost of supporting services that serve one another"},
        .details =
            {"Une ligne du tableau dit ce que fournit un centre, une colonne ce qu’il reçoit ; la "
             "diagonale (ce qu’un centre fait pour lui-même) est ignorée. Une ligne toute à zéro "
             "ou "
             "vide est un centre final. Le coût complet de chaque centre support comprend ce que "
             "les autres lui fournissent : le système d’équations est résolu exactement, l’ordre "
             "des centres ne compte pas. Les supports finissent à 0 et le total des coûts est "
             "gardé ; rien n’est arrondi avant la fin, au plus fort reste.",
             "A line of the grid says what a centre gives, a column what it receives; the diagonal "
             "(what a centre does for itself) is ignored. A line of zeros, or an empty one, is a "
             "final centre. The full cost of each supporting centre includes what the others give "
             "it: the system of equations is solved exactly, the order of the centres does not "
             "matter. Supporting centres end at 0 and the total of the costs is kept; nothing is "
             "rounded before the end, to the largest remainder."},
        .formula = {"coût complet_i = coût_i + Σ coût complet_j × q_ji / Σ q_jk",
                    "full cost_i = cost_i + Σ full cost_j × q_ji / Σ q_jk"},
        .gives = {"le coût de chaque centre en euros, dans le sens des coûts ; 0 pour les supports",
                  "the cost of each centre in euros, in the direction of the costs; 0 for those "
                  "that support"},
        .parameters = {parameters::centreCosts, parameters::centreServices, parameters::unit},
        .errors = {{ErrorKind::value,
                    {"un tableau qui n’est pas carré, d’une ligne par coût",
                     "a grid that is not a square with a line per cost"}},
                   {ErrorKind::number,
                    {"une prestation négative ; des supports qui se renvoient leurs coûts sans "
                     "servir de centre final",
                     "a negative service; supporting centres that send their costs round and serve "
                     "no final centre"}}},
        .examples = {{{column({300, 200, 500, 400}),
                       grid({{0, 10, 45, 45}, {20, 0, 20, 60}, {0, 0, 0, 0}, {0, 0, 0, 0}})},
                      column({0, 0, 703.06, 696.94}),
                      {"Deux supports qui se servent l’un l’autre",
                       "Two supporting centres that serve each other"}},
                     {{row({100, 50, 0}), grid({{0, 1, 0}, {1, 0, 0}, {0, 0, 0}})},
                      ErrorKind::number,
                      {"Deux supports qui ne servent que l’un l’autre",
                       "Two supporting centres that serve only each other"}}},
        .evaluate =
            [](const Call& call) {
                const auto costs = call.amounts(0);
                return partsLike(
                    costs.shape,
                    quotepart::reciprocal(costs.values, call.numbersOrZero(1, Call::Range::grid),
                                          call.unitOr(2)));
            },
    };
}

}  // namespace quotepart::functions
