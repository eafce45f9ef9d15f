#include "core/cost/unit_cost.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function costUnit() {
    return {
        .method = "costUnit",
        .name = {"MUT.COUT.UNITAIRE", "MUT.COST.UNIT"},
        .category = Category::costs,
        .purpose = {"Donne le coût unitaire de fonctionnement d’un service",
                    "Gives the operating cost of one unit of a service"},
        .task = {"connaître ce que coûte un dossier, une heure ou un agent suivi",
                 "know what a file, an hour or a member of staff followed costs"},
        .details =
            {"Le total des charges est divisé par le total des unités (dossiers, heures, "
             "agents suivis…), puis arrondi une seule fois, au plus proche, la moitié en "
             "s’éloignant de zéro. Charges et unités peuvent être une valeur ou une plage de "
             "forme quelconque ; une cellule vide compte pour 0, un texte est une erreur. "
             "Un service sans charges ni unités donne 0. Un coût unitaire arrondi, multiplié "
             "par les unités, ne redonne pas exactement les charges : pour répartir un "
             "montant sans écart, utilisez MUT.REPARTIR avec les unités pour bases.",
             "The total of the charges is divided by the total of the units (files, hours, "
             "staff followed…), then rounded once, half away from zero. Charges and units "
             "may be one value or a range of any shape; an empty cell counts as 0, a text "
             "is an error. A service with neither charges nor units gives 0. A rounded unit "
             "cost times the units does not give the charges back exactly: to share out an "
             "amount without a difference use MUT.ALLOCATE with the units as bases."},
        .formula = {"arrondi(Σ charges / Σ unités)", "round(Σ charges / Σ units)"},
        .gives = {"un coût en euros par unité", "a cost in euros per unit"},
        .parameters = {parameters::charges,
                       {.name = "units",
                        .label = {"unités", "units"},
                        .help = {"Les unités de fonctionnement, une valeur ou une plage de forme "
                                 "quelconque",
                                 "The units of operation, one value or a range of any shape"}},
                       {.name = "decimals",
                        .label = {"décimales", "decimals"},
                        .help = {"Le nombre de décimales du coût, de 0 à 10",
                                 "The number of decimals of the cost, 0 to 10"},
                        .optional = true,
                        .fallback = {"4", "4"}}},
        .errors = {{ErrorKind::number, {"des unités négatives", "negative units"}},
                   {ErrorKind::division,
                    {"des charges, mais aucune unité", "charges, but no unit"}}},
        .legalSource = {"CGCT, art. D. 5211-16 (coût unitaire de fonctionnement)",
                        "CGCT, art. D. 5211-16 (unit operating cost)"},
        .examples = {{{290331, column({2230, 3203})},
                      53.4384,
                      {"Instruction ADS 2023 du pays de Landerneau-Daoulas : 290 331 € pour 2 230 "
                       "et 3 203 dossiers",
                       "Planning applications 2023, Landerneau-Daoulas: €290,331 for 2,230 and "
                       "3,203 files"}},
                     {{column({149533, 146359}), 2701, 2},
                      109.55,
                      {"Le coût d’une heure de garage, à deux décimales",
                       "The cost of an hour of the garage, with two decimals"}},
                     {{500, 0},
                      ErrorKind::division,
                      {"Des charges sans aucune unité", "Charges without any unit"}}},
        .evaluate = [](const Call& call) -> Value {
            constexpr int mostDecimals = 10;
            const auto decimals = static_cast<int>(call.wholeOr(2, 4, 0, mostDecimals));
            return nearestDouble(unitCost(call.amounts(0, Call::Range::grid).values,
                                          call.numbersOrZero(1, Call::Range::grid).values,
                                          decimals));
        },
    };
}

}  // namespace quotepart::functions
