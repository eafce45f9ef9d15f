#include "core/indicator/ratio.hpp"

#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"

namespace quotepart::functions {

Function change() {
    return {
        .method = "change",
        .name = {"MUT.EVOLUTION", "MUT.CHANGE"},
        .category = Category::indicators,
        .purpose = {"Donne l’évolution d’un chiffre en proportion de ce qu’il était",
                    "Gives the change of a figure in proportion to what it was"},
        .task = {"mesurer l’évolution d’un chiffre d’une année à l’autre",
                 "measure the change of a figure from one year to the next"},
        .details = {"Rapportée à la valeur absolue du chiffre d’avant\u00a0: un déficit qui se "
                    "creuse est une baisse, un déficit qui se réduit une hausse. Une cellule vide "
                    "compte pour 0\u00a0; un chiffre d’avant nul n’a pas d’évolution. Deux plages "
                    "de même forme se calculent élément par élément, une valeur seule valant pour "
                    "tous. Le résultat n’est pas arrondi.",
                    "Over the absolute value of the figure before: a deficit that grows is a fall, "
                    "one that shrinks is a rise. An empty cell counts as 0; a figure before of "
                    "zero has no change. Two ranges of one shape are computed element by element, "
                    "a single value going with all. The result is not rounded."},
        .formula = {"(maintenant − avant) / |avant|", "(now − before) / |before|"},
        .gives = {"un taux, à mettre au format pourcentage, ou un par élément",
                  "a rate, to be shown in a percentage format, or one per element"},
        .parameters = {{.name = "now",
                        .label = {"maintenant", "now"},
                        .help = {"Le chiffre le plus récent", "The latest figure"}},
                       {.name = "before",
                        .label = {"avant", "before"},
                        .help = {"Le chiffre auquel on le compare",
                                 "The figure it is compared with"}}},
        .errors = {{ErrorKind::division,
                    {"un chiffre d’avant nul ou vide", "a figure before of zero, or empty"}},
                   {ErrorKind::value,
                    {"deux plages de formes différentes", "two ranges of different shapes"}}},
        .examples = {{{5433, 5844},
                      -411.0 / 5844,
                      {"Dossiers d’urbanisme déposés, 2023 après 2022\u00a0: −7,03\u00a0%",
                       "Planning files lodged, 2023 after 2022: −7.03%"}},
                     {{column({396050, 285465}), column({285465, 295893})},
                      column({110585.0 / 285465, -10428.0 / 295893}),
                      {"Dépenses du garage commun, 2023 et 2022",
                       "Spending of the shared garage, 2023 and 2022"}},
                     {{-50, -100},
                      0.5,
                      {"Un déficit réduit de moitié est une hausse",
                       "A deficit cut by half is a rise"}},
                     {{100, 0}, ErrorKind::division, {"Rien avant", "Nothing before"}}},
        .evaluate =
            [](const Call& call) {
                const Operand<Decimal> now{0, call.numbersOrZero(0, Call::Range::grid)};
                const Operand<Decimal> before{1, call.numbersOrZero(1, Call::Range::grid)};
                return elementwise(call, relativeChange, now, before);
            },
    };
}

}  // namespace quotepart::functions
