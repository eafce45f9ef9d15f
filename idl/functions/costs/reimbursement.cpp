#include "core/cost/unit_cost.hpp"
#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function reimbursement() {
    return {
        .method = "reimbursement",
        .name = {"MUT.REMBOURSEMENT", "MUT.REIMBURSEMENT"},
        .category = Category::costs,
        .purpose = {"Donne ce que chacun rembourse : le coût unitaire fois ses unités",
                    "Gives what each reimburses: the unit cost times its units"},
        .task = {"facturer un service selon les unités utilisées",
                 "bill a service by the units used"},
        .details = {"Chaque montant est arrondi séparément à l’unité, au plus proche, la moitié en "
                    "s’éloignant de zéro : leur somme peut s’écarter de quelques centimes du coût "
                    "total. Avec plusieurs membres, le résultat a la forme des unités ; un coût "
                    "unitaire par ligne est accepté. Une cellule d’unités vide compte pour 0. Des "
                    "unités négatives sont une régularisation : le montant est négatif.",
                    "Each amount is rounded on its own to the unit, half away from zero: their sum "
                    "may be a few cents off the total cost. With several members the result has "
                    "the shape of the units; one unit cost per line is accepted. An empty cell of "
                    "units counts as 0. Negative units are a correction: the amount is negative."},
        .formula = {"arrondi(coût unitaire × unités)", "round(unit cost × units)"},
        .gives = {"un montant en euros par nombre d’unités, dans leur forme",
                  "an amount in euros for each number of units, in their shape"},
        .parameters = {{.name = "unitCost",
                        .label = {"coût unitaire", "unit cost"},
                        .help = {"Le coût d’une unité, en euros",
                                 "The cost of one unit, in euros"}},
                       {.name = "units",
                        .label = {"unités", "units"},
                        .help = {"Les unités utilisées, par un membre ou par chacun",
                                 "The units used, by one member or by each"}},
                       parameters::unit},
        .errors = {{ErrorKind::value,
                    {"deux plages de formes différentes", "two ranges of different shapes"}}},
        .legalSource = {"CGCT, art. D. 5211-16 (coût unitaire de fonctionnement)",
                        "CGCT, art. D. 5211-16 (unit operating cost)"},
        .examples = {{{192, 14.2, 1},
                      2726,
                      {"Pack informatique 1 du pays de Landerneau-Daoulas : 14,2 jours à 192 €",
                       "IT pack 1, Landerneau-Daoulas: 14.2 days at €192"}},
                     {{14, column({120, 85})},
                      column({1680, 1190}),
                      {"Des licences d’antivirus à 14 €, pour deux communes",
                       "Antivirus licences at €14, for two communes"}},
                     {{53.4384, -3},
                      -160.32,
                      {"Trois dossiers comptés en trop : un avoir",
                       "Three files counted too many: a refund"}}},
        .evaluate =
            [](const Call& call) {
                const Decimal unit = call.unitOr(2);
                return elementwise(
                    call,
                    [&](const Decimal& unitCost, const Decimal& units) {
                        return quotepart::reimbursement(unitCost, units, unit);
                    },
                    numbersOperand(call, 0),
                    Operand<Decimal>{1, call.numbersOrZero(1, Call::Range::grid)});
            },
    };
}

}  // namespace quotepart::functions
