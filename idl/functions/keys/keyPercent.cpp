#include "core/key/percentages.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function keyPercent() {
    return {
        .method = "keyPercent",
        .name = {"MUT.CLE.POURCENT", "MUT.KEY.PERCENT"},
        .category = Category::keys,
        .purpose = {"Donne les pourcentages à imprimer d’une clé\u00a0: arrondis, ils font "
                    "exactement 100\u00a0%",
                    "Gives the percentages of a key to print: rounded, they make exactly 100%"},
        .task = {"écrire dans une convention des pourcentages qui font exactement 100\u00a0%",
                 "write into an agreement percentages that make exactly 100%"},
        .details =
            {"Pour la convention, la délibération ou l’annexe\u00a0: le résultat est une fraction, "
             "à mettre au format pourcentage. Il se répartit comme un montant\u00a0: avec "
             "«\u00a0plus fort reste\u00a0», la dernière décimale manquante va aux plus forts "
             "restes\u00a0; à égalité, à la base la plus grande, puis au premier de la liste. Ne "
             "répartissez pas un montant par ces pourcentages arrondis\u00a0: donnez la clé "
             "elle-même à MUT.REPARTIR. La méthode «\u00a0désigné\u00a0» n’est pas admise, faute "
             "d’argument pour désigner le porteur\u00a0; «\u00a0arrondi\u00a0» et "
             "«\u00a0troncature\u00a0» ne garantissent pas les 100\u00a0%. Une base nulle ou vide "
             "donne 0.",
             "For the agreement, the decision or its annex: the result is a fraction, to be shown "
             "in a percentage format. It is shared out like an amount: with “largest remainder” "
             "the missing last decimals go to the largest remainders; a tie goes to the larger "
             "base, then to the first in the list. Do not share out an amount by these rounded "
             "percentages: give the key itself to MUT.ALLOCATE. The method “designated” is not "
             "accepted, for want of an argument to name the bearer; “half up” and “truncation” do "
             "not promise 100%. A base of zero, or an empty one, gives 0."},
        .formula = {"pourcentage_i ≈ base_i / Σ base,  Σ pourcentage_i = 100 %",
                    "percent_i ≈ base_i / Σ base,  Σ percent_i = 100%"},
        .gives = {"des fractions (0,6429 pour 64,29\u00a0%), dans le sens des bases",
                  "fractions (0.6429 for 64.29%), in the direction of the bases"},
        .parameters = {parameters::bases,
                       optional(parameters::type, {"nombre", "count"}),
                       {.name = "decimals",
                        .label = {"décimales", "decimals"},
                        .help = {"Nombre de décimales du pourcentage, de 0 à 10",
                                 "Number of decimals of the percentage, from 0 to 10"},
                        .optional = true,
                        .fallback = {"2", "2"}},
                       parameters::method},
        .errors =
            {{ErrorKind::number,
              {"une base négative\u00a0; une clé forfaitaire qui ne fait pas 100\u00a0%\u00a0; un "
               "nombre de décimales hors de 0 à 10",
               "a negative base; a fixed key that does not make 100%; decimals outside 0 to 10"}},
             {ErrorKind::division,
              {"toutes les bases sont nulles ou vides", "all bases are zero or empty"}},
             {ErrorKind::invalidArgument,
              {"un mot inconnu\u00a0; la méthode «\u00a0désigné\u00a0»",
               "an unknown word; the method “designated”"}}},
        .examples =
            {{{column({50614, 28119})},
              column({0.6429, 0.3571}),
              {"Population DGF 2023 de la CAPLD et de la CLCL\u00a0: 64,29\u00a0% et 35,71\u00a0%",
               "DGF population 2023 of CAPLD and CLCL: 64.29% and 35.71%"}},
             {{row({1, 1, 1}), Text{"égal", "equal"}},
              row({0.3334, 0.3333, 0.3333}),
              {"Trois parts égales font 100\u00a0%", "Three equal parts make 100%"}},
             {{column({50614, 28119}), "population", 0},
              column({0.64, 0.36}),
              {"Sans décimale, comme au rapport 2023\u00a0: 64\u00a0% et 36\u00a0%",
               "Without decimals, as in the 2023 report: 64% and 36%"}},
             {{column({0, 0})},
              ErrorKind::division,
              {"Aucune base\u00a0: il n’y a pas de pourcentage",
               "No base at all: there is no percentage"}}},
        .evaluate =
            [](const Call& call) {
                const KeyType type = call.keyTypeOr(1, KeyType::count);
                const auto bases = call.bases(0, type);
                const auto decimals = static_cast<int>(call.wholeOr(2, 2, 0, 10));
                const Rounding rounding = call.rounding({.method = 3}, bases.size());
                return partsLike(bases.shape,
                                 percentages(Key(type, bases.values), decimals, rounding.method));
            },
    };
}

}  // namespace quotepart::functions
