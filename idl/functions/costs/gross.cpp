#include "core/cost/vat.hpp"
#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function gross() {
    return {
        .method = "gross",
        .name = {"MUT.TTC", "MUT.GROSS"},
        .category = Category::costs,
        .purpose = {"Donne le montant toutes taxes comprises d’un montant hors taxes",
                    "Gives the amount with VAT of an amount without it"},
        .task = {"ajouter la TVA à un montant", "add VAT to an amount"},
        .details = {"Arrondi une seule fois à l’unité, au plus proche, la moitié en s’éloignant de "
                    "zéro. Montants et taux peuvent être des plages de même forme, ou l’un des "
                    "deux une seule valeur. Une cellule de montant vide compte pour 0 € ; un taux "
                    "vide est une erreur, et un taux supérieur à 100 % aussi (20 au lieu de 20 %).",
                    "Rounded once to the unit, half away from zero. Amounts and rates may be "
                    "ranges of one shape, or either of them a single value. An empty amount counts "
                    "as €0; an empty rate is an error, and so is a rate above 100% (20 for 20%)."},
        .formula = {"TTC = arrondi(HT × (1 + taux))", "gross = round(net × (1 + rate))"},
        .gives = {"un montant en euros par montant, dans leur forme",
                  "an amount in euros for each amount, in their shape"},
        .parameters = {{.name = "amount",
                        .label = {"montant HT", "net amount"},
                        .help = {"Le montant hors taxes, ou une plage de montants",
                                 "The amount without VAT, or a range of amounts"}},
                       parameters::vatRate,
                       parameters::unit},
        .errors = {{ErrorKind::number,
                    {"un taux qui n’est pas compris entre 0 et 100 %",
                     "a rate that is not between 0 and 100%"}}},
        .examples = {{{61600, 0.2},
                      73920,
                      {"Un achat groupé de portes, 61 600 € HT",
                       "A joint purchase of doors, €61,600 without VAT"}},
                     {{column({100, 10.05}), column({0.055, 0.2})},
                      column({105.5, 12.06}),
                      {"Un taux par ligne", "One rate per line"}},
                     {{100, 20}, ErrorKind::number, {"20 au lieu de 20 %", "20 instead of 20%"}}},
        .evaluate =
            [](const Call& call) {
                const Decimal unit = call.unitOr(2);
                return elementwise(
                    call,
                    [&](const Decimal& amount, const Decimal& rate) {
                        return grossAmount(amount, rate, unit);
                    },
                    amountsOperand(call, 0), numbersOperand(call, 1));
            },
    };
}

}  // namespace quotepart::functions
