#include "core/cost/vat.hpp"
#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function net() {
    return {
        .method = "net",
        .name = {"MUT.HT", "MUT.NET"},
        .category = Category::costs,
        .purpose = {"Donne le montant hors taxes d’un montant toutes taxes comprises",
                    "Gives the amount without VAT of an amount with it"},
        .task = {"retirer la TVA d’un montant", "take VAT off an amount"},
        .details = {"Arrondi une seule fois à l’unité, au plus proche, la moitié en s’éloignant de "
                    "zéro. Montants et taux peuvent être des plages de même forme, ou l’un des "
                    "deux une seule valeur. Une cellule de montant vide compte pour 0 € ; un taux "
                    "vide est une erreur, et un taux supérieur à 100 % aussi (20 au lieu de 20 %).",
                    "Rounded once to the unit, half away from zero. Amounts and rates may be "
                    "ranges of one shape, or either of them a single value. An empty amount counts "
                    "as €0; an empty rate is an error, and so is a rate above 100% (20 for 20%)."},
        .formula = {"HT = arrondi(TTC / (1 + taux))", "net = round(gross / (1 + rate))"},
        .gives = {"un montant en euros par montant, dans leur forme",
                  "an amount in euros for each amount, in their shape"},
        .parameters = {{.name = "amount",
                        .label = {"montant TTC", "gross amount"},
                        .help = {"Le montant toutes taxes comprises, ou une plage de montants",
                                 "The amount with VAT, or a range of amounts"}},
                       parameters::vatRate,
                       parameters::unit},
        .errors = {{ErrorKind::number,
                    {"un taux qui n’est pas compris entre 0 et 100 %",
                     "a rate that is not between 0 and 100%"}}},
        .examples = {{{7399, 0.2},
                      6165.83,
                      {"Le pack 3 du pays de Landerneau-Daoulas, 7 399 € TTC",
                       "IT pack 3, Landerneau-Daoulas, €7,399 with VAT"}},
                     {{row({105.5, 10.03}), row({0.055, 0.2})},
                      row({100, 8.36}),
                      {"Un taux par montant", "One rate per amount"}}},
        .evaluate =
            [](const Call& call) {
                const Decimal unit = call.unitOr(2);
                return elementwise(
                    call,
                    [&](const Decimal& amount, const Decimal& rate) {
                        return netAmount(amount, rate, unit);
                    },
                    amountsOperand(call, 0), numbersOperand(call, 1));
            },
    };
}

}  // namespace quotepart::functions
