#include "core/cost/vat.hpp"

#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function vat() {
    return {
        .method = "vat",
        .name = {"MUT.TVA", "MUT.VAT"},
        .category = Category::costs,
        .purpose = {"Donne la TVA d’un montant, telle que HT + TVA = TTC",
                    "Gives the VAT of an amount, such that net + VAT = gross"},
        .task = {"connaître la TVA d’un montant sans écart d’un centime",
                 "know the VAT of an amount without a cent of difference"},
        .details =
            {"D’un montant HT, la TVA est ce que MUT.TTC y ajoute ; d’un montant TTC, ce que "
             "MUT.HT en retire : HT, TVA et TTC s’additionnent toujours au centime. Le montant est "
             "lui-même compté à l’unité : s’il porte des fractions de centime, c’est son arrondi "
             "qui s’additionne. Montants et taux peuvent être des plages de même forme, ou l’un "
             "des "
             "deux une seule valeur. Une cellule de montant vide compte pour 0 € ; un taux vide "
             "est une erreur, et un taux supérieur à 100 % aussi (20 au lieu de 20 %).",
             "Of a net amount the VAT is what MUT.GROSS adds to it; of a gross one, what MUT.NET "
             "takes off: net, VAT and gross always add up to the cent. The amount itself is "
             "counted to the unit: if it holds fractions of a cent, it is its rounded value that "
             "adds up. Amounts and rates may be ranges of one shape, or either of them a single "
             "value. An empty amount counts as €0; an empty rate is an error, and so is a rate "
             "above 100% (20 for 20%)."},
        .formula = {"TVA = TTC − HT", "VAT = gross − net"},
        .gives = {"un montant en euros par montant, dans leur forme",
                  "an amount in euros for each amount, in their shape"},
        .parameters = {{.name = "amount",
                        .label = {"montant", "amount"},
                        .help = {"Le montant, ou une plage de montants",
                                 "The amount, or a range of amounts"}},
                       parameters::vatRate,
                       {.name = "basis",
                        .label = {"HT ou TTC", "net or gross"},
                        .help = {"Ce qu’est le montant : \"HT\" ou \"TTC\"",
                                 "What the amount is: \"net\" or \"gross\""},
                        .optional = true,
                        .fallback = {"HT", "net"},
                        .words = [] { return vatBasisWords().texts(); }},
                       parameters::unit},
        .errors = {{ErrorKind::number,
                    {"un taux qui n’est pas compris entre 0 et 100 %",
                     "a rate that is not between 0 and 100%"}}},
        .examples = {{{61600, 0.2},
                      12320,
                      {"La TVA d’un achat groupé de 61 600 € HT",
                       "The VAT of a joint purchase of €61,600 without VAT"}},
                     {{7399, 0.2, Text{"TTC", "gross"}},
                      1233.17,
                      {"Le pack 3 du pays de Landerneau-Daoulas : 6 165,83 € HT + 1 233,17 € = "
                       "7 399 € TTC",
                       "IT pack 3, Landerneau-Daoulas: €6,165.83 + €1,233.17 = €7,399 with VAT"}},
                     {{-61600, 0.2}, -12320, {"Un avoir", "A refund"}}},
        .evaluate =
            [](const Call& call) {
                const VatBasis basis = call.wordOr(2, vatBasisWords(), VatBasis::net);
                const Decimal unit = call.unitOr(3);
                return elementwise(
                    call,
                    [&](const Decimal& amount, const Decimal& rate) {
                        return quotepart::vat(amount, rate, basis, unit);
                    },
                    amountsOperand(call, 0), numbersOperand(call, 1));
            },
    };
}

}  // namespace quotepart::functions
