#include "core/indicator/ratio.hpp"

#include "idl/functions/functions.hpp"

namespace quotepart::functions {

Function rateBlended() {
    return {
        .method = "rateBlended",
        .name = {"MUT.TAUX.GLOBAL", "MUT.RATE.BLENDED"},
        .category = Category::indicators,
        .purpose = {"Donne le taux global que supporte un membre, tous services ensemble",
                    "Gives the overall rate that a member bears, all services together"},
        .task = {"connaître le taux global que supporte un membre, tous services ensemble",
                 "know the overall rate that a member bears, all services together"},
        .details = {"La somme de ses parts rapportée à la somme des coûts. C’est un résultat, non "
                    "une clé\u00a0: il change avec les coûts même quand aucune clé ne change. Les "
                    "deux plages sont de forme quelconque\u00a0; une cellule vide compte pour "
                    "0\u00a0€. Le résultat n’est pas arrondi.",
                    "The sum of its parts over the sum of the costs. It is a result, not a key: it "
                    "moves with the costs even when no key does. Both ranges may have any shape; "
                    "an empty cell counts as €0. The result is not rounded."},
        .formula = {"Σ parts / Σ coûts", "Σ parts / Σ costs"},
        .gives = {"un taux, à mettre au format pourcentage",
                  "a rate, to be shown in a percentage format"},
        .parameters = {{.name = "parts",
                        .label = {"parts", "parts"},
                        .help = {"Ce que le membre supporte dans chaque service, en euros",
                                 "What the member bears in each service, in euros"}},
                       {.name = "costs",
                        .label = {"coûts", "costs"},
                        .help = {"Le coût de chaque service, ou leur total, en euros",
                                 "The cost of each service, or their total, in euros"}}},
        .errors = {{ErrorKind::division,
                    {"des coûts dont la somme est nulle", "costs that add up to zero"}}},
        .examples =
            {{{570253, 1160270},
              570253.0 / 1160270,
              {"Services communs de Landerneau en 2021\u00a0: la ville supporte 49,15\u00a0%",
               "Shared services of Landerneau in 2021: the town bears 49.15%"}},
             {{column({50, 30}), column({100, 300})},
              0.2,
              {"Deux services, à 50\u00a0% et à 10\u00a0%", "Two services, at 50% and at 10%"}},
             {{column({0, 0}), column({0, 0})},
              ErrorKind::division,
              {"Aucun coût", "No cost at all"}}},
        .evaluate = [](const Call& call) -> Value {
            return nearestDouble(blendedRate(call.amounts(0, Call::Range::grid).values,
                                             call.amounts(1, Call::Range::grid).values));
        },
    };
}

}  // namespace quotepart::functions
