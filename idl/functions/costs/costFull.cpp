#include "core/cost/full_cost.hpp"
#include "core/number/sum.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function costFull() {
    return {
        .method = "costFull",
        .name = {"MUT.COUT.COMPLET", "MUT.COST.FULL"},
        .category = Category::costs,
        .purpose = {"Donne le coût complet d’un service : ses charges et ses frais généraux",
                    "Gives the full cost of a service: its charges and its overhead"},
        .task = {"établir le coût complet d’un service, frais généraux compris",
                 "work out the full cost of a service, overhead included"},
        .details = {"Les charges sont additionnées sans arrondi ; seuls les frais généraux, taux "
                    "× assiette, sont arrondis à l’unité, au plus proche, la moitié en s’éloignant "
                    "de zéro. Charges et assiette peuvent être une valeur ou une plage de forme "
                    "quelconque ; une cellule vide compte pour 0 €, un texte est une erreur. Sans "
                    "assiette, le taux porte sur le total des charges. Une recette se déduit en la "
                    "notant en négatif.",
                    "The charges are added without rounding; only the overhead, rate × base, is "
                    "rounded to the unit, half away from zero. Charges and base may be one value "
                    "or a range of any shape; an empty cell counts as €0, a text is an error. "
                    "Without a base the rate is over the total of the charges. An income is "
                    "deducted by writing it as a negative charge."},
        .formula = {"Σ charges + arrondi(taux × Σ assiette)", "Σ charges + round(rate × Σ base)"},
        .gives = {"le coût en euros", "the cost in euros"},
        .parameters = {parameters::charges,
                       {.name = "overheadRate",
                        .label = {"taux de frais généraux", "overhead rate"},
                        .help = {"Le taux de frais généraux : 10 % ou 0,1",
                                 "The overhead rate: 10% or 0.1"},
                        .optional = true,
                        .fallback = {"0", "0"}},
                       {.name = "overheadBase",
                        .label = {"assiette des frais", "overhead base"},
                        .help = {"Ce sur quoi porte le taux, par exemple la masse salariale",
                                 "What the rate applies to, the payroll for instance"},
                        .optional = true,
                        .fallback = {"les charges", "the charges"}},
                       parameters::unit},
        .errors = {{ErrorKind::number, {"un taux négatif", "a negative rate"}}},
        .legalSource = {"CGCT, art. L. 5211-4-2 (services communs)",
                        "CGCT, art. L. 5211-4-2 (shared services)"},
        .examples = {{{row({257119, 7500}), 0.1, 257119, 1},
                      290331,
                      {"Instruction ADS 2023 du pays de Landerneau-Daoulas : 10 % de la masse "
                       "salariale, à l’euro",
                       "Planning applications 2023, Landerneau-Daoulas: 10% of the payroll, to "
                       "the euro"}},
                     {{column({149533, 146359})},
                      295892,
                      {"Sans frais généraux, la somme des charges",
                       "Without overhead, the sum of the charges"}},
                     {{1000, -0.1},
                      ErrorKind::number,
                      {"Un taux négatif est refusé", "A negative rate is refused"}}},
        .evaluate = [](const Call& call) -> Value {
            Overhead overhead{.rate = call.numberOr(1, {})};
            if (call.given(2)) {
                overhead.base = sum(call.amounts(2, Call::Range::grid).values);
            }
            return nearestDouble(
                fullCost(call.amounts(0, Call::Range::grid).values, overhead, call.unitOr(3)));
        },
    };
}

}  // namespace quotepart::functions
