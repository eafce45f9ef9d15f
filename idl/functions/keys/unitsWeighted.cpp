#include "core/key/weighted_units.hpp"

#include "idl/call/lines.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function unitsWeighted() {
    return {
        .method = "unitsWeighted",
        .name = {"MUT.UNITES.PONDEREES", "MUT.UNITS.WEIGHTED"},
        .category = Category::keys,
        .purpose =
            {"Donne les unités de chaque membre\u00a0: ses quantités, chacune avec son coefficient",
             "Gives the units of each member: its quantities, each with its coefficient"},
        .task = {"compter en unités communes des actes de natures différentes",
                 "count acts of different kinds in common units"},
        .details = {"Pour compter en équivalents permis de construire, en points de charge de "
                    "travail ou en toute unité commune à des actes différents. Des coefficients en "
                    "ligne\u00a0: une nature d’acte par colonne, les membres sont les lignes et le "
                    "résultat est une colonne\u00a0; des coefficients en colonne\u00a0: une nature "
                    "d’acte par ligne, les membres sont les colonnes et le résultat est une ligne. "
                    "Une cellule vide compte pour 0. Le résultat n’est pas arrondi\u00a0: "
                    "donnez-le comme bases à MUT.REPARTIR avec le type \"unités\".",
                    "To count in equivalent building permits, in points of workload or in any unit "
                    "common to different acts. A row of coefficients: one kind of act per column, "
                    "the members are the rows and the result is a column; a column of "
                    "coefficients: one kind per row, the members are the columns and the result is "
                    "a row. An empty cell counts as 0. The result is not rounded: give it as the "
                    "bases of MUT.ALLOCATE with the type \"units\"."},
        .formula = {"unités_i = Σ_c coefficient_c × quantité_ic",
                    "units_i = Σ_c coefficient_c × quantity_ic"},
        .gives = {"des unités, une valeur par membre", "units, one value per member"},
        .parameters = {{.name = "quantities",
                        .label = {"quantités", "quantities"},
                        .help = {"Les quantités de chaque nature pour chaque membre, en tableau",
                                 "The quantities of each kind for each member, as a table"}},
                       {.name = "coefficients",
                        .label = {"coefficients", "coefficients"},
                        .help = {"Le coefficient de chaque nature, en ligne (une nature par "
                                 "colonne) ou en colonne (une nature par ligne)",
                                 "The coefficient of each kind, in a row (one kind per column) or "
                                 "in a column (one per row)"}}},
        .errors =
            {{ErrorKind::value,
              {"pas autant de natures que de coefficients", "not as many kinds as coefficients"}},
             {ErrorKind::number,
              {"une quantité ou un coefficient négatif", "a negative quantity or coefficient"}}},
        .examples = {{{grid({{12, 30, 45}, {3, 8, 20}}), row({1, 0.7, 0.2})},
                      column({42, 12.6}),
                      {"Équivalents permis\u00a0: permis de construire 1, déclarations préalables "
                       "0,7, certificats d’urbanisme 0,2",
                       "Equivalent permits: building permits 1, prior declarations 0.7, planning "
                       "certificates 0.2"}},
                     {{grid({{12, 3}, {30, ExampleItem()}}), column({1, 0.7})},
                      row({33, 3}),
                      {"Les membres en colonnes\u00a0; une cellule vide compte pour 0",
                       "The members as columns; an empty cell counts as 0"}},
                     {{grid({{12, 30}, {3, 8}}), row({1, 0.7, 0.2})},
                      ErrorKind::value,
                      {"Trois coefficients pour deux natures",
                       "Three coefficients for two kinds"}}},
        .evaluate =
            [](const Call& call) {
                const auto coefficients = call.numbersOrZero(1);
                const auto quantities = weighedLines(
                    call, 0, call.numbersOrZero(0, Call::Range::grid), coefficients.shape);
                return numbersLike(quantities.across,
                                   weightedUnits(quantities.lines, coefficients.values));
            },
    };
}

}  // namespace quotepart::functions
