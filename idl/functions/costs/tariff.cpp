#include "core/cost/tariff.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function tariff() {
    return {
        .method = "tariff",
        .name = {"MUT.TARIF", "MUT.TARIFF"},
        .category = Category::costs,
        .purpose = {"Donne ce que coûte une quantité selon un tarif par tranches, paliers ou "
                    "forfaits",
                    "Gives what a quantity costs by a tariff of brackets, steps or flat prices"},
        .task = {"appliquer un tarif par tranches, paliers ou forfaits",
                 "apply a tariff of brackets, steps or flat prices"},
        .details =
            {"Les seuils sont des bornes inférieures, comprises, et croissent strictement ; chacun "
             "a son prix.\n« tranches » : chaque tranche de la quantité est comptée à son prix. "
             "« palier » : toute la quantité est comptée au prix de la tranche atteinte ; le "
             "montant peut donc baisser quand un seuil est franchi. « forfait » : le prix de la "
             "tranche atteinte, quelle que soit la quantité, même 0.\nFaites commencer les seuils "
             "à 0 : une quantité inférieure au premier est une erreur et, par tranches, ce qui est "
             "au-dessous du premier n’est pas facturé. Une ligne vide (ni seuil ni prix) ne compte "
             "pas. Le montant est arrondi une fois, au plus proche, la moitié en s’éloignant de "
             "zéro.",
             "The thresholds are lower bounds, inclusive, in strictly ascending order; each has "
             "its price.\n“brackets”: each slice of the quantity is charged at its price. “step”: "
             "the whole quantity is charged at the price of the band reached; the amount may "
             "therefore fall when a threshold is passed. “flat”: the price of the band reached, "
             "whatever the quantity, even 0.\nLet the thresholds start at 0: a quantity below the "
             "first is an error and, by brackets, what lies below the first is not charged. An "
             "empty line (neither threshold nor price) does not count. The amount is rounded once, "
             "half away from zero."},
        .formula = {"tranches : Σ prix_i × part de la quantité dans la tranche i ; palier : "
                    "quantité × prix ; forfait : prix",
                    "brackets: Σ price_i × part of the quantity in band i; step: quantity × price; "
                    "flat: price"},
        .gives = {"un montant en euros", "an amount in euros"},
        .parameters =
            {{.name = "quantity",
              .label = {"quantité", "quantity"},
              .help = {"La quantité à tarifer", "The quantity to be charged"}},
             {.name = "thresholds",
              .label = {"seuils", "thresholds"},
              .help = {"La borne inférieure de chaque tranche, comprise, sur une ligne ou une "
                       "colonne",
                       "The lower bound of each band, inclusive, in one row or one column"}},
             {.name = "prices",
              .label = {"prix", "prices"},
              .help = {"Le prix de chaque tranche, autant que de seuils",
                       "The price of each band, as many as thresholds"}},
             {.name = "mode",
              .label = {"mode", "mode"},
              .help = {"\"tranches\" : chaque tranche à son prix ; \"palier\" : tout au prix "
                       "atteint ; \"forfait\" : le prix atteint",
                       "\"brackets\": each slice at its price; \"step\": all at the price reached; "
                       "\"flat\": the price reached"},
              .optional = true,
              .fallback = {"tranches", "brackets"},
              .words = [] { return tariffModeWords().texts(); }},
             parameters::unit},
        .errors = {{ErrorKind::number,
                    {"une quantité inférieure au premier seuil ; des seuils qui ne croissent pas",
                     "a quantity below the first threshold; thresholds that do not ascend"}},
                   {ErrorKind::value,
                    {"pas autant de prix que de seuils ; un prix sans seuil",
                     "not as many prices as thresholds; a price without a threshold"}},
                   {ErrorKind::notAvailable,
                    {"un seuil sans prix", "a threshold without a price"}}},
        .examples = {{{60, column({0, 10, 50}), column({5, 4, 3})},
                      240,
                      {"Par tranches : 10 × 5 € + 40 × 4 € + 10 × 3 €",
                       "By brackets: 10 × €5 + 40 × €4 + 10 × €3"}},
                     {{60, column({0, 10, 50}), column({5, 4, 3}), Text{"palier", "step"}},
                      180,
                      {"Par palier : 60 × 3 €", "By step: 60 × €3"}},
                     {{3200, row({0, 500, 3500}), row({150, 400, 900}), Text{"forfait", "flat"}},
                      400,
                      {"Un forfait par strate de population",
                       "A flat price by size of population"}},
                     {{5, column({10, 50}), column({4, 3})},
                      ErrorKind::number,
                      {"Une quantité inférieure au premier seuil",
                       "A quantity below the first threshold"}}},
        .evaluate = [](const Call& call) -> Value {
            const Tariff bands(call.optionalNumbers(1).values, call.optionalNumbers(2).values);
            const TariffMode mode = call.wordOr(3, tariffModeWords(), TariffMode::brackets);
            return nearestDouble(bands.charge(call.number(0), mode, call.unitOr(4)));
        },
    };
}

}  // namespace quotepart::functions
