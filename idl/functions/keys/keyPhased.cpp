#include "core/key/phased_key.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function keyPhased() {
    return {
        .method = "keyPhased",
        .name = {"MUT.CLE.LISSEE", "MUT.KEY.PHASED"},
        .category = Category::keys,
        .purpose = {"Donne la clé d’une étape du passage d’une ancienne clé à une nouvelle",
                    "Gives the key of one step on the way from an old key to a new one"},
        .task = {"passer par étapes d’une ancienne clé à une nouvelle",
                 "go by steps from an old key to a new one"},
        .details = {"L’étape 0 est l’ancienne clé, la dernière la nouvelle. Les deux clés "
                    "s’écrivent de la même façon, en parts de 1 ou en pourcentages\u00a0; où elles "
                    "font 100\u00a0%, chaque étape aussi. Une cellule vide compte pour 0\u00a0: un "
                    "membre qui entre n’a pas d’ancienne part, un membre qui sort n’en a pas de "
                    "nouvelle. Une étape au-delà de la dernière est une erreur\u00a0: le lissage "
                    "est fini, c’est la nouvelle clé qui s’applique.",
                    "Step 0 is the old key, the last one the new key. Both keys are written alike, "
                    "in shares of 1 or in percentages; where they make 100%, so does every step. "
                    "An empty cell counts as 0: a member who joins has no old share, one who "
                    "leaves has no new one. A step beyond the last is an error: the phasing is "
                    "over, it is the new key that applies."},
        .formula = {"part_i = ancienne_i + étape / étapes × (nouvelle_i − ancienne_i)",
                    "share_i = old_i + step / steps × (new_i − old_i)"},
        .gives = {"des parts, dans le sens des anciennes",
                  "shares, in the direction of the old ones"},
        .parameters =
            {{.name = "oldShares",
              .label = {"anciennes parts", "old shares"},
              .help = {"La clé de départ, en ligne ou en colonne",
                       "The key to start from, in one row or one column"}},
             {.name = "newShares",
              .label = {"nouvelles parts", "new shares"},
              .help = {"La clé d’arrivée, dans le même ordre",
                       "The key to arrive at, in the same order"}},
             {.name = "step",
              .label = {"étape", "step"},
              .help = {"L’étape où l’on est, de 0 au nombre d’étapes",
                       "The step reached, from 0 to the number of steps"}},
             {.name = "steps",
              .label = {"étapes", "steps"},
              .help = {"Le nombre d’étapes en tout\u00a0: 4 pour un lissage sur quatre ans",
                       "The number of steps in all: 4 to phase over four years"}}},
        .errors = {{ErrorKind::value,
                    {"deux clés de longueurs différentes", "two keys of different lengths"}},
                   {ErrorKind::number,
                    {"une part négative\u00a0; une étape hors de 0 au nombre d’étapes\u00a0; un "
                     "nombre d’étapes nul ou négatif",
                     "a negative share; a step outside 0 to the number of steps; a number of steps "
                     "that is zero or negative"}}},
        .examples = {{{column({0.6, 0.4}), column({0.5, 0.5}), 1, 4},
                      column({0.575, 0.425}),
                      {"La première de quatre années", "The first of four years"}},
                     {{row({0.5, 0.5, ExampleItem()}), row({0.4, 0.4, 0.2}), 3, 4},
                      row({0.425, 0.425, 0.15}),
                      {"Un membre qui entre, la troisième année sur quatre",
                       "A member who joins, the third year out of four"}},
                     {{column({0.6, 0.4}), column({0.5, 0.5}), 5, 4},
                      ErrorKind::number,
                      {"Le lissage est fini", "The phasing is over"}}},
        .evaluate =
            [](const Call& call) {
                const auto before = call.numbersOrZero(0);
                const auto after = call.numbersOrZero(1);
                call.requireLength(1, after.size(), before.size());
                return numbersLike(before.shape, phasedKey(before.values, after.values,
                                                           call.number(2), call.number(3)));
            },
    };
}

}  // namespace quotepart::functions
