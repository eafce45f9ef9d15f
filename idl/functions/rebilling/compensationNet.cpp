#include "core/billing/compensation.hpp"

#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"

namespace quotepart::functions {

Function compensationNet() {
    return {
        .method = "compensationNet",
        .name = {"MUT.AC.NETTE", "MUT.AC.NET"},
        .category = Category::rebilling,
        .purpose = {"Donne l’attribution de compensation une fois les services communs déduits",
                    "Gives the compensation allocation once shared services are taken off"},
        .task = {"imputer des services communs sur l’attribution de compensation",
                 "charge shared services to the compensation allocation"},
        .details =
            {"Le coût des services communs peut être imputé sur l’attribution de compensation au "
             "lieu d’être facturé. Un résultat négatif est une attribution négative : c’est la "
             "commune qui verse. Une attribution peut être négative dès le départ. Rien n’est "
             "arrondi ; une cellule vide compte pour 0 €. L’attribution et les services peuvent "
             "être des plages de même forme.",
             "The cost of shared services may be charged to the compensation allocation instead of "
             "being billed. A result below zero is a negative allocation: the commune pays. An "
             "allocation may be negative from the start. Nothing is rounded; an empty cell counts "
             "as €0. Compensation and services may be ranges of one shape."},
        .formula = {"attribution − services", "compensation − services"},
        .gives = {"un montant en euros, ou une plage de la forme des arguments",
                  "an amount in euros, or a range of the shape of the arguments"},
        .parameters = {{.name = "compensation",
                        .label = {"attribution", "compensation"},
                        .help = {"L’attribution de compensation, en euros ; négative si la commune "
                                 "la verse",
                                 "The compensation allocation, in euros; negative if the commune "
                                 "pays it"}},
                       {.name = "services",
                        .label = {"services communs", "shared services"},
                        .help = {"Le coût des services communs imputé sur elle, en euros",
                                 "The cost of shared services charged to it, in euros"}}},
        .errors = {{ErrorKind::value,
                    {"deux plages de formes différentes", "two ranges of different shapes"}}},
        .legalSource = {"CGI, art. 1609 nonies C, V ; CGCT, art. L. 5211-4-2",
                        "CGI, art. 1609 nonies C, V; CGCT, art. L. 5211-4-2"},
        .examples = {{{12000, 15250.5},
                      -3250.5,
                      {"La commune verse 3 250,50 €", "The commune pays €3,250.50"}},
                     {{column({85000, 12000}), column({9200.75, 12000})},
                      column({75799.25, 0}),
                      {"Deux communes", "Two communes"}}},
        .evaluate =
            [](const Call& call) {
                return elementwise(call, quotepart::compensationNet, amountsOperand(call, 0),
                                   amountsOperand(call, 1));
            },
    };
}

}  // namespace quotepart::functions
