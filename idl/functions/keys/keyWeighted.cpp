#include "core/key/weighted_key.hpp"

#include "idl/call/lines.hpp"
#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function keyWeighted() {
    return {
        .method = "keyWeighted",
        .name = {"MUT.CLE.PONDEREE", "MUT.KEY.WEIGHTED"},
        .category = Category::keys,
        .purpose = {"Donne la clé qui mêle plusieurs critères, chacun avec son poids",
                    "Gives the key that mixes several criteria, each with its weight"},
        .task = {"construire une clé qui mêle plusieurs critères, chacun avec son poids",
                 "build a key that mixes several criteria, each with its weight"},
        .details =
            {"Dans chaque critère (population, dossiers, potentiel fiscal…), la part d’un membre "
             "est sa base rapportée au total du critère\u00a0; la clé est la moyenne de ces parts, "
             "pondérée par les poids. Les poids font 100\u00a0% à 10⁻⁹ près.\nDes poids en "
             "ligne\u00a0: un critère par colonne, les membres sont les lignes et le résultat est "
             "une colonne\u00a0; des poids en colonne\u00a0: un critère par ligne, les membres "
             "sont les colonnes et le résultat est une ligne. Une base vide n’apporte rien à ce "
             "membre dans ce critère\u00a0; un critère de poids nul peut être vide.\nLe résultat "
             "n’est pas arrondi\u00a0: donnez-le comme bases à MUT.REPARTIR avec le type "
             "\"points\", ou à MUT.CLE.POURCENT pour l’imprimer.",
             "In each criterion (population, files, tax potential…) a member’s part is its base "
             "over the total of the criterion; the key is the mean of these parts, weighted by the "
             "weights. The weights make 100% within 10⁻⁹.\nA row of weights: one criterion per "
             "column, the members are the rows and the result is a column; a column of weights: "
             "one criterion per row, the members are the columns and the result is a row. An empty "
             "base brings nothing to that member in that criterion; a criterion of weight zero may "
             "be empty.\nThe result is not rounded: give it as the bases of MUT.ALLOCATE with the "
             "type \"points\", or to MUT.KEY.PERCENT to print it."},
        .formula = {"part_i = Σ_c poids_c × base_ic / Σ_j base_jc",
                    "share_i = Σ_c weight_c × base_ic / Σ_j base_jc"},
        .gives = {"des parts qui font 1, une par membre", "shares that make 1, one per member"},
        .parameters = {{.name = "criteria",
                        .label = {"critères", "criteria"},
                        .help = {"Les bases des membres dans chaque critère, en tableau",
                                 "The bases of the members in each criterion, as a table"}},
                       {.name = "weights",
                        .label = {"poids", "weights"},
                        .help = {"Le poids de chaque critère, en ligne (un critère par colonne) ou "
                                 "en colonne (un critère par ligne)\u00a0; ils font 100\u00a0%",
                                 "The weight of each criterion, in a row (one criterion per "
                                 "column) or in a column (one per row); they make 100%"}}},
        .errors = {{ErrorKind::value,
                    {"pas autant de critères que de poids", "not as many criteria as weights"}},
                   {ErrorKind::number,
                    {"une base ou un poids négatif\u00a0; des poids qui ne font pas 100\u00a0%",
                     "a negative base or weight; weights that do not make 100%"}},
                   {ErrorKind::division,
                    {"un critère tout à zéro ou vide alors qu’il a un poids",
                     "a criterion that is all zero or empty though it has a weight"}}},
        .examples =
            {{{grid({{600, 10}, {400, 30}}), row({0.7, 0.3})},
              column({0.495, 0.505}),
              {"Population pour 70\u00a0%, dossiers pour 30\u00a0%",
               "Population for 70%, files for 30%"}},
             {{grid({{50614, 28119}, {3203, 2230}}), column({1, 0})},
              row({50614.0 / 78733, 28119.0 / 78733}),
              {"Instruction ADS 2023\u00a0: la population seule, les dossiers avec un poids nul",
               "Planning applications 2023: population alone, files with no weight"}},
             {{grid({{600, 10}, {400, 30}}), row({0.7, 0.2})},
              ErrorKind::number,
              {"Des poids qui font 90\u00a0%", "Weights that make 90%"}}},
        .evaluate =
            [](const Call& call) {
                const auto weights = call.numbersOrZero(1);
                const auto criteria = weighedLines(
                    call, 0, call.optionalNumbers(0, Call::Range::grid), weights.shape);
                return numbersLike(criteria.across, weightedKey(criteria.lines, weights.values));
            },
    };
}

}  // namespace quotepart::functions
