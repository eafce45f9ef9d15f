#include "core/key/closing.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function keyCheck() {
    return {
        .method = "keyCheck",
        .name = {"MUT.CLE.CONTROLE", "MUT.KEY.CHECK"},
        .category = Category::keys,
        .purpose =
            {"Donne ce qui manque à des taux pour faire 100\u00a0%\u00a0; 0 quand la clé est juste",
             "Gives what rates lack to make 100%; 0 when the key is right"},
        .task = {"vérifier que les taux d’une clé font 100\u00a0%",
                 "check that the rates of a key make 100%"},
        .details = {"Un écart d’au plus 10⁻⁹ compte pour zéro\u00a0: trois fois =1/3 fait "
                    "100\u00a0%. Un résultat positif\u00a0: il manque\u00a0; négatif\u00a0: il y a "
                    "trop. Les taux forment une plage de forme quelconque\u00a0; une cellule vide "
                    "compte pour 0, un texte est une erreur. Le total attendu sert aux clés en "
                    "points ou en millièmes\u00a0: 1\u202f000 pour des millièmes.",
                    "A gap of at most 10⁻⁹ counts as zero: =1/3 three times makes 100%. A positive "
                    "result: something is missing; negative: there is too much. The rates may have "
                    "any shape; an empty cell counts as 0, a text is an error. The total expected "
                    "serves keys in points or in thousandths: 1,000 for thousandths."},
        .formula = {"attendu − Σ taux", "expected − Σ rates"},
        .gives = {"un écart, dans l’unité des taux", "a gap, in the unit of the rates"},
        .parameters = {{.name = "rates",
                        .label = {"taux", "rates"},
                        .help = {"Les taux de la clé, une plage de forme quelconque",
                                 "The rates of the key, a range of any shape"}},
                       {.name = "expected",
                        .label = {"attendu", "expected"},
                        .help = {"Ce que les taux doivent faire\u00a0: 1 pour 100\u00a0%",
                                 "What the rates must make: 1 for 100%"},
                        .optional = true,
                        .fallback = {"1", "1"}}},
        .examples = {{{column({0.5, 0.3, 0.2})},
                      0,
                      {"Une clé qui fait 100\u00a0%", "A key that makes 100%"}},
                     {{column({0.333, 0.333, 0.333})},
                      0.001,
                      {"Il manque un dixième de point", "A tenth of a point is missing"}},
                     {{row({500, 300, 250}), 1000},
                      -50,
                      {"Cinquante millièmes de trop", "Fifty thousandths too many"}}},
        .evaluate = [](const Call& call) -> Value {
            return nearestDouble(closingGap(call.numbersOrZero(0, Call::Range::grid).values,
                                            call.numberOr(1, Decimal::whole(1))));
        },
    };
}

}  // namespace quotepart::functions
