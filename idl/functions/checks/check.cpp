#include "core/billing/check.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function check() {
    return {
        .method = "check",
        .name = {"MUT.CONTROLE", "MUT.CHECK"},
        .category = Category::checks,
        .purpose = {"Donne l’écart entre un total et la somme de ses parts ; 0 quand tout "
                    "s’additionne",
                    "Gives what a total and the sum of its parts differ by; 0 when they add up"},
        .task = {"vérifier que les parts font bien le total",
                 "check that the parts make the total"},
        .details = {"Les montants sont pris au millionième d’euro : le bruit que laissent les "
                    "soustractions de Calc ne compte pas. Les parts forment une plage de forme "
                    "quelconque ; une cellule vide compte pour 0, un texte est une erreur.",
                    "Amounts are taken to the nearest 10⁻⁶: the noise that Calc’s subtractions "
                    "leave does not count. The parts may have any shape; an empty cell counts as "
                    "0, a text is an error."},
        .formula = "total − Σ parts",
        .gives = {"l’écart en euros", "the difference in euros"},
        .parameters = {{.name = "total",
                        .label = {"total", "total"},
                        .help = {"Le montant que les parts doivent faire",
                                 "The amount that the parts must make"}},
                       {.name = "parts",
                        .label = {"parts", "parts"},
                        .help = {"Les parts, une plage de forme quelconque",
                                 "The parts, a range of any shape"}}},
        .examples = {{{100, column({33.34, 33.33, 33.33})},
                      0,
                      {"Le total et ses parts s’accordent", "The total and its parts agree"}},
                     {{100, row({33.33, 33.33, 33.33})},
                      0.01,
                      {"Un centime manque", "A cent is missing"}}},
        .evaluate = [](const Call& call) -> Value {
            return nearestDouble(
                quotepart::check(call.amount(0), call.amounts(1, Call::Range::grid).values));
        },
    };
}

}  // namespace quotepart::functions
