#include "core/indicator/ratio.hpp"

#include "idl/functions/functions.hpp"

namespace quotepart::functions {

Function poolingRatio() {
    return {
        .method = "poolingRatio",
        .name = {"MUT.COEFFICIENT.MUTUALISATION", "MUT.POOLING.RATIO"},
        .category = Category::indicators,
        .purpose = {"Donne le coefficient de mutualisation\u00a0: la part de l’EPCI dans les "
                    "rémunérations",
                    "Gives the coefficient of sharing: the EPCI’s part of the pay"},
        .task = {"calculer le coefficient de mutualisation", "compute the coefficient of sharing"},
        .details =
            {"Les rémunérations des agents des services fonctionnels employés par l’EPCI, "
             "rapportées à celles des mêmes services dans l’EPCI et dans les communes. Chaque "
             "plage est additionnée, de forme quelconque\u00a0; une cellule vide compte pour "
             "0\u00a0€. Le résultat n’est pas arrondi.",
             "The pay of the staff of the support services employed by the EPCI, over the pay of "
             "the same services in the EPCI and in the communes. Each range is added up, whatever "
             "its shape; an empty cell counts as €0. The result is not rounded."},
        .formula = "Σ EPCI / (Σ EPCI + Σ communes)",
        .gives = {"un taux de 0 à 1", "a rate from 0 to 1"},
        .parameters =
            {{.name = "pooledPay",
              .label = {"rémunérations de l’EPCI", "pay in the EPCI"},
              .help = {"Les rémunérations dans les services mutualisés de l’EPCI, en euros",
                       "The pay in the EPCI’s pooled services, in euros"}},
             {.name = "communesPay",
              .label = {"rémunérations des communes", "pay in the communes"},
              .help = {"Les rémunérations dans les services des communes, en euros",
                       "The pay in the communes’ services, in euros"}}},
        .errors = {{ErrorKind::number,
                    {"des rémunérations dont la somme est négative",
                     "pay that adds up below zero"}},
                   {ErrorKind::division, {"aucune rémunération", "no pay at all"}}},
        .legalSource = {"CGCT, art. L. 5211-4-1, IV", "CGCT, art. L. 5211-4-1, IV"},
        .examples = {{{3000000, column({6500000, 1500000, 1000000})},
                      0.25,
                      {"Un quart des rémunérations est mutualisé",
                       "A quarter of the pay is pooled"}},
                     {{0, 9000000}, 0, {"Rien n’est mutualisé", "Nothing is pooled"}},
                     {{0, 0}, ErrorKind::division, {"Aucune rémunération", "No pay at all"}}},
        .evaluate = [](const Call& call) -> Value {
            return nearestDouble(
                quotepart::poolingRatio(call.amounts(0, Call::Range::grid).values,
                                        call.amounts(1, Call::Range::grid).values));
        },
    };
}

}  // namespace quotepart::functions
