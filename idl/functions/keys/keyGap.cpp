#include "core/key/gap_key.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function keyGap() {
    return {
        .method = "keyGap",
        .name = {"MUT.CLE.ECART", "MUT.KEY.GAP"},
        .category = Category::keys,
        .purpose = {"Donne la clé selon l’écart d’une valeur par habitant à une référence",
                    "Gives the key by the gap of a value per head to a reference"},
        .task = {"tenir compte de l’écart de richesse entre les communes",
                 "take account of the gap in wealth between communes"},
        .details =
            {"Pour les critères de solidarité\u00a0: revenu par habitant, potentiel fiscal ou "
             "financier par habitant.\n«\u00a0insuffisance\u00a0»\u00a0: seuls comptent les "
             "membres au-dessous de la référence, à proportion de leur population et de leur "
             "écart. «\u00a0rapport\u00a0»\u00a0: tous comptent, d’autant plus que leur valeur est "
             "faible.\nLa référence, si elle n’est pas donnée, est la moyenne des valeurs pondérée "
             "par la population\u00a0; avec «\u00a0rapport\u00a0», elle ne change rien aux parts. "
             "Un membre sans valeur ou sans population ne participe pas et reçoit 0.\nLe résultat "
             "n’est pas arrondi\u00a0: donnez-le comme bases à MUT.REPARTIR avec le type "
             "\"points\", ou comme critère à MUT.CLE.PONDEREE.",
             "For criteria of solidarity: income per head, tax or financial potential per "
             "head.\n“shortfall”: only the members below the reference count, in proportion to "
             "their population and their gap. “ratio”: all count, the more so the lower their "
             "value.\nThe reference, unless given, is the mean of the values weighted by the "
             "population; with “ratio” it changes nothing in the shares. A member without a value "
             "or without a population does not take part and gets 0.\nThe result is not rounded: "
             "give it as the bases of MUT.ALLOCATE with the type \"points\", or as a criterion to "
             "MUT.KEY.WEIGHTED."},
        .formula = {"poids_i = population_i × max(0, réf − valeur_i) / réf, ou population_i × réf "
                    "/ valeur_i ;  part_i = poids_i / Σ poids",
                    "weight_i = population_i × max(0, ref − value_i) / ref, or population_i × ref "
                    "/ value_i;  share_i = weight_i / Σ weight"},
        .gives = {"des parts qui font 1, dans le sens des valeurs",
                  "shares that make 1, in the direction of the values"},
        .parameters =
            {{.name = "values",
              .label = {"valeurs", "values"},
              .help = {"La valeur par habitant de chaque membre (revenu, potentiel fiscal…), en "
                       "ligne ou en colonne",
                       "The value per head of each member (income, tax potential…), in one row or "
                       "one column"}},
             {.name = "populations",
              .label = {"populations", "populations"},
              .help = {"La population de chaque membre, dans le même ordre",
                       "The population of each member, in the same order"}},
             {.name = "mode",
              .label = {"mode", "mode"},
              .help =
                  {"\"insuffisance\" (sous la référence seulement) ou \"rapport\" (référence sur "
                   "valeur)",
                   "\"shortfall\" (below the reference only) or \"ratio\" (reference over value)"},
              .optional = true,
              .fallback = {"insuffisance", "shortfall"},
              .words = [] { return gapModeWords().texts(); }},
             {.name = "reference",
              .label = {"référence", "reference"},
              .help = {"La valeur de référence par habitant", "The reference value per head"},
              .optional = true,
              .fallback = {"la moyenne pondérée par la population",
                           "the mean weighted by the population"}}},
        .errors = {{ErrorKind::value,
                    {"pas autant de valeurs que de populations",
                     "not as many values as populations"}},
                   {ErrorKind::number,
                    {"une valeur ou une population négative\u00a0; une référence qui n’est pas "
                     "supérieure à zéro",
                     "a negative value or population; a reference that is not above zero"}},
                   {ErrorKind::division,
                    {"personne au-dessous de la référence\u00a0; une valeur nulle avec "
                     "«\u00a0rapport\u00a0»",
                     "nobody below the reference; a value of zero with “ratio”"}}},
        .legalSource = {"CGCT, art. L. 5211-28-4 (dotation de solidarité communautaire)",
                        "CGCT, art. L. 5211-28-4 (community solidarity grant)"},
        .examples = {{{column({8000, 12000, 20000}), column({100, 200, 100})},
                      column({5.0 / 7, 2.0 / 7, 0}),
                      {"Revenu moyen 13\u202f000\u00a0: les deux premiers sont au-dessous",
                       "Mean income 13,000: the first two are below it"}},
                     {{column({8000, 12000, 20000}), column({100, 200, 100}), leftOut, 10000},
                      column({1, 0, 0}),
                      {"Avec une référence de 10\u202f000, le premier seul",
                       "With a reference of 10,000, the first alone"}},
                     {{row({500, 1000}), row({1000, 2000}), Text{"rapport", "ratio"}},
                      row({0.5, 0.5}),
                      {"Deux fois moins riche, deux fois moins peuplé",
                       "Half as rich, half as populous"}},
                     {{row({500, 500}), row({1000, 2000})},
                      ErrorKind::division,
                      {"Personne n’est au-dessous de la moyenne", "Nobody is below the mean"}}},
        .evaluate =
            [](const Call& call) {
                const auto values = call.optionalNumbers(0);
                const auto populations = call.optionalNumbers(1);
                call.requireLength(1, populations.size(), values.size());
                return numbersLike(
                    values.shape,
                    gapKey(values.values, populations.values,
                           call.wordOr(2, gapModeWords(), GapMode::shortfall),
                           call.given(3) ? std::optional(call.number(3)) : std::nullopt));
            },
    };
}

}  // namespace quotepart::functions
