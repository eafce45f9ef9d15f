#include "core/key/fixed_part.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function keyFixedPart() {
    return {
        .method = "keyFixedPart",
        .name = {"MUT.CLE.PART.FIXE", "MUT.KEY.FIXEDPART"},
        .category = Category::keys,
        .purpose = {"Donne la clé dont une part est égale pour tous et le reste selon les bases",
                    "Gives the key of which a part is equal for all and the rest by the bases"},
        .task = {"répartir un abonnement également et le reste selon l’usage",
                 "share a subscription equally and the rest by use"},
        .details = {"Pour un abonnement et une consommation dans une même clé\u00a0: la part fixe "
                    "se partage également entre ceux qui participent, une base nulle "
                    "comprise\u00a0; une base vide ne participe pas et donne 0. Avec une part fixe "
                    "de 100\u00a0%, les bases ne comptent plus, même nulles. Le résultat n’est pas "
                    "arrondi\u00a0: donnez-le comme bases à MUT.REPARTIR avec le type \"points\".",
                    "For a subscription and a consumption in one key: the fixed part is shared "
                    "equally among those who take part, a base of zero included; an empty base "
                    "does not take part and gives 0. With a fixed part of 100% the bases no longer "
                    "count, even if they are zero. The result is not rounded: give it as the bases "
                    "of MUT.ALLOCATE with the type \"points\"."},
        .formula = {"part_i = f / n + (1 − f) × base_i / Σ base",
                    "share_i = f / n + (1 − f) × base_i / Σ base"},
        .gives = {"des parts qui font 1, dans le sens des bases",
                  "shares that make 1, in the direction of the bases"},
        .parameters = {parameters::bases,
                       {.name = "fixedShare",
                        .label = {"part fixe", "fixed share"},
                        .help = {"La part répartie également, de 0 à 1\u00a0: 0,3 ou 30\u00a0%",
                                 "The part shared equally, from 0 to 1: 0.3 or 30%"}}},
        .errors =
            {{ErrorKind::number,
              {"une base négative\u00a0; une part fixe hors de 0 à 1",
               "a negative base; a fixed share outside 0 to 1"}},
             {ErrorKind::division,
              {"personne ne participe, ou toutes les bases sont nulles alors que la part fixe est "
               "inférieure à 100\u00a0%",
               "nobody takes part, or all bases are zero and the fixed share is below 100%"}}},
        .examples = {{{column({60, 30, 10}), 0.25},
                      column({8.0 / 15, 37.0 / 120, 19.0 / 120}),
                      {"Un quart à parts égales, le reste selon les bases",
                       "A quarter in equal parts, the rest by the bases"}},
                     {{row({3, 1, 0, ExampleItem()}), 0.6},
                      row({0.5, 0.3, 0.2, 0}),
                      {"Une base nulle porte sa part fixe, une base vide ne porte rien",
                       "A base of zero bears its fixed part, an empty one bears nothing"}},
                     {{column({60, 30, 10}), 30},
                      ErrorKind::number,
                      {"30 au lieu de 30\u00a0%", "30 instead of 30%"}}},
        .evaluate =
            [](const Call& call) {
                const auto bases = call.bases(0, KeyType::points);
                return numbersLike(bases.shape, keyWithFixedPart(Key(KeyType::points, bases.values),
                                                                 call.number(1)));
            },
    };
}

}  // namespace quotepart::functions
