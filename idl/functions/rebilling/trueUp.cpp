#include "core/billing/true_up.hpp"

#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"

namespace quotepart::functions {

Function trueUp() {
    return {
        .method = "trueUp",
        .name = {"MUT.CORRECTIF", "MUT.TRUEUP"},
        .category = Category::rebilling,
        .purpose = {"Donne le correctif d’une année : le réel moins ce qui a été facturé pour elle",
                    "Gives the true-up of a year: the actual less what was billed for it"},
        .task = {"régulariser une année une fois ses coûts réels connus",
                 "settle a year once its actual costs are known"},
        .details =
            {"Un résultat positif est à facturer, un résultat négatif à restituer. Le facturé est "
             "celui de cette même année, sans aucun correctif d’une année antérieure appelé la "
             "même année : sinon le correctif de l’an dernier serait corrigé une seconde fois. "
             "Rien n’est arrondi ; une cellule vide compte pour 0 €. Le réel et le facturé peuvent "
             "être des plages de même forme.",
             "A result above zero is to be billed, one below zero to be returned. What was billed "
             "is that of this same year, without any true-up of an earlier year called in it: "
             "otherwise last year’s true-up would be corrected a second time. Nothing is rounded; "
             "an empty cell counts as €0. Actual and billed may be ranges of one shape."},
        .formula = {"réel − facturé", "actual − billed"},
        .gives = {"un montant en euros, ou une plage de la forme des arguments",
                  "an amount in euros, or a range of the shape of the arguments"},
        .parameters = {{.name = "actual",
                        .label = {"réel", "actual"},
                        .help = {"La part réelle de l’année, une fois les coûts connus",
                                 "The actual share of the year, once the costs are known"}},
                       {.name = "billed",
                        .label = {"facturé", "billed"},
                        .help = {"Ce qui a été facturé pour cette même année, sans correctif d’une "
                                 "année antérieure",
                                 "What was billed for that same year, without any true-up of an "
                                 "earlier one"}}},
        .errors = {{ErrorKind::value,
                    {"deux plages de formes différentes", "two ranges of different shapes"}}},
        .examples = {{{10480, 10000}, 480, {"480 € à facturer", "€480 to bill"}},
                     {{column({736243, 808845}), column({740000, 800000})},
                      column({-3757, 8845}),
                      {"Les parts réelles de 2023 de la ville et de la communauté, face à des "
                       "provisions : 3 757 € à restituer, 8 845 € à facturer",
                       "The actual shares of 2023 of the town and the Community, against "
                       "provisions: €3,757 to return, €8,845 to bill"}}},
        .evaluate =
            [](const Call& call) {
                return elementwise(call, quotepart::trueUp, amountsOperand(call, 0),
                                   amountsOperand(call, 1));
            },
    };
}

}  // namespace quotepart::functions
