#include "core/key/review_date.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function keyReviewDate() {
    return {
        .method = "keyReviewDate",
        .name = {"MUT.CLE.DATE.REVISION", "MUT.KEY.REVIEWDATE"},
        .category = Category::keys,
        .purpose = {"Donne la prochaine date à laquelle une clé doit être révisée",
                    "Gives the next date at which a key is to be reviewed"},
        .task = {"savoir quand une clé doit être révisée", "know when a key is to be reviewed"},
        .details =
            {"Le premier anniversaire de l’adoption, par pas du nombre d’années convenu, qui suit "
             "strictement la date donnée\u00a0: le jour même de la révision, la fonction donne la "
             "suivante. Pour une clé adoptée un 29 février, l’anniversaire est le 28 les années "
             "communes. Le résultat est une date de Calc\u00a0: mettez la cellule au format date. "
             "MUT.CLE.DATE.REVISION(adoption;4;AUJOURDHUI()) donne l’échéance à venir.",
             "The first anniversary of the adoption, in steps of the number of years agreed, that "
             "strictly follows the given date: on the very day of the review the function gives "
             "the next one. For a key adopted on a 29 February the anniversary is the 28th in "
             "common years. The result is a Calc date: give the cell a date format. "
             "MUT.KEY.REVIEWDATE(adopted;4;TODAY()) gives the date to come."},
        .formula =
            {"la première des dates adoption + k × années (k = 1, 2, 3…) qui suit « après »",
             "the first of the dates adopted + k × years (k = 1, 2, 3…) that follows “after”"},
        .gives = {"une date", "a date"},
        .parameters = {{.name = "adopted",
                        .label = {"adoption", "adopted"},
                        .help = {"La date à laquelle la clé ou la convention a été adoptée",
                                 "The date at which the key or the agreement was adopted"}},
                       {.name = "years",
                        .label = {"années", "years"},
                        .help = {"Le nombre d’années entre deux révisions, de 1 à 100",
                                 "The number of years between two reviews, from 1 to 100"}},
                       {.name = "after",
                        .label = {"après", "after"},
                        .help = {"La date après laquelle on cherche la révision",
                                 "The date after which the review is looked for"},
                        .optional = true,
                        .fallback = {"la date d’adoption", "the date adopted"}}},
        .errors = {{ErrorKind::value,
                    {"la date d’adoption manque", "the date of adoption is missing"}},
                   {ErrorKind::number,
                    {"un nombre d’années qui n’est pas entier, ou hors de 1 à 100",
                     "a number of years that is not whole, or outside 1 to 100"}}},
        .legalSource = {"Schéma de mutualisation de Laval Agglomération 2023-2026\u00a0: clés "
                        "fixes révisées tous les quatre ans à compter de l’adoption",
                        "Sharing scheme of Laval Agglomération 2023-2026: fixed keys reviewed "
                        "every four years from the adoption"},
        .examples = {{{day(2023, 3, 15), 4},
                      day(2027, 3, 15),
                      {"La première révision, quatre ans après l’adoption",
                       "The first review, four years after the adoption"}},
                     {{day(2023, 3, 15), 4, day(2027, 3, 15)},
                      day(2031, 3, 15),
                      {"Le jour de la révision, la suivante",
                       "On the day of the review, the next"}},
                     {{day(2024, 2, 29), 1},
                      day(2025, 2, 28),
                      {"Une clé adoptée un 29 février", "A key adopted on a 29 February"}}},
        .usesDates = true,
        .evaluate = [](const Call& call) -> Value {
            const auto adopted = call.date(0);
            const auto years = static_cast<int>(call.whole(1, 1, 100));
            return call.serial(reviewDate(adopted, years, call.dateIfGiven(2).value_or(adopted)));
        },
    };
}

}  // namespace quotepart::functions
