#include "core/key/key_in_force.hpp"

#include <algorithm>

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

namespace {

/// A line per date. A line without a date is refused unless it is empty altogether.
std::vector<DatedKey> datedKeys(const Call& call, std::size_t datesIndex, std::size_t keysIndex) {
    const auto dates = call.optionalDates(datesIndex);
    const auto keys = call.optionalNumbers(keysIndex, Call::Range::grid);
    call.requireLength(keysIndex, keys.shape.rows, dates.size());
    std::vector<DatedKey> lines;
    lines.reserve(dates.size());
    for (std::size_t i = 0; i < dates.size(); ++i) {
        DatedKey line{dates.values[i], keys.row(i)};
        const bool spare = std::none_of(line.bases.begin(), line.bases.end(),
                                        [](const auto& base) { return base.has_value(); });
        if (!line.effect && !spare) {
            throw call.about(Error(Reason::missingDate, {.element = i + 1}), datesIndex);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

Function keyInForce() {
    return {
        .method = "keyInForce",
        .name = {"MUT.CLE.APPLICABLE", "MUT.KEY.INFORCE"},
        .category = Category::keys,
        .purpose = {"Donne la clé en vigueur à une date, ou la clé moyenne d’une période",
                    "Gives the key in force on a date, or the mean key of a period"},
        .task = {"savoir quelle clé s’applique à une date, ou la clé moyenne d’une année",
                 "know which key applies on a date, or the mean key of a year"},
        .details =
            {"Une clé s’applique de sa date d’effet, ce jour compris, jusqu’à la veille de la "
             "suivante\u00a0; les dates peuvent être dans un ordre quelconque, et une ligne toute "
             "vide du tableau est ignorée.\nAvec une date de fin, le résultat est la moyenne des "
             "clés de la période, ses deux jours extrêmes compris, pondérée par le temps où "
             "chacune a été en vigueur\u00a0: si chaque clé fait 100\u00a0%, la moyenne aussi. "
             "Écrivez donc les clés en parts ou en pourcentages, non en populations dont les "
             "totaux diffèrent. En \"mois\", un mois que deux clés se partagent compte pour l’une "
             "et pour l’autre.\nUn membre dont la cellule est vide dans toutes les clés concernées "
             "reste vide\u00a0: il ne participe pas. Une même date peut figurer deux fois avec la "
             "même clé, non avec deux clés différentes.",
             "A key applies from its date of effect, that day included, until the day before the "
             "next one; the dates may be in any order, and a line of the table that is empty "
             "altogether is ignored.\nWith an end date the result is the mean of the keys of the "
             "period, both its end days included, weighted by the time each was in force: if every "
             "key makes 100%, so does the mean. So write the keys as shares or percentages, not as "
             "populations whose totals differ. In \"months\", a month that two keys share counts "
             "for both.\nA member whose cell is empty in all the keys concerned stays empty: it "
             "does not take part. One date may be there twice with the same key, not with two "
             "different ones."},
        .formula = {"clé en vigueur à la date, ou Σ_k n_k × clé_k / Σ_k n_k",
                    "key in force on the date, or Σ_k n_k × key_k / Σ_k n_k"},
        .gives = {"une ligne\u00a0: une valeur par membre", "a row: one value per member"},
        .parameters =
            {{.name = "date",
              .label = {"date", "date"},
              .help = {"Le jour dont on cherche la clé, ou le premier jour de la période",
                       "The day whose key is looked for, or the first day of the period"}},
             {.name = "effectDates",
              .label = {"dates d’effet", "dates of effect"},
              .help = {"La date d’effet de chaque clé, dans un ordre quelconque",
                       "The date of effect of each key, in any order"}},
             {.name = "keys",
              .label = {"clés", "keys"},
              .help = {"Les clés\u00a0: une ligne par date, une colonne par membre",
                       "The keys: one line per date, one column per member"}},
             {.name = "endDate",
              .label = {"date de fin", "end date"},
              .help = {"Le dernier jour de la période dont on veut la clé moyenne",
                       "The last day of the period whose mean key is wanted"},
              .optional = true,
              .fallback = {"la clé du seul jour donné", "the key of the one day given"}},
             {.name = "base",
              .label = {"base", "base"},
              .help =
                  {"Comment le temps se compte\u00a0: \"jours\", \"mois\", \"mois au 1er\" ou "
                   "\"360\"",
                   "How time is counted: \"days\", \"months\", \"months by first day\" or \"360\""},
              .optional = true,
              .fallback = {"jours", "days"},
              .words = [] { return dayCountWords().texts(); }}},
        .errors = {{ErrorKind::value,
                    {"une date qui manque\u00a0; pas autant de lignes de clés que de dates",
                     "a missing date; not as many lines of keys as dates"}},
                   {ErrorKind::number,
                    {"une date de fin qui précède la date", "an end date before the date"}},
                   {ErrorKind::notAvailable,
                    {"une date qui précède la première clé", "a date before the first key"}},
                   {ErrorKind::invalidArgument,
                    {"deux clés différentes pour une même date",
                     "two different keys for one date"}}},
        .examples = {{{day(2023, 6, 30), column({44562, 45292}), grid({{0.6, 0.4}, {0.5, 0.5}})},
                      row({0.6, 0.4}),
                      {"Clés du 01/01/2022 et du 01/01/2024\u00a0: celle du 30/06/2023",
                       "Keys of 1 January 2022 and 1 January 2024: the one of 30 June 2023"}},
                     {{day(2023, 1, 1), column({45017, 44562}), grid({{0.5, 0.5}, {0.6, 0.4}}),
                       day(2023, 12, 31)},
                      row({0.6 - 0.1 * 275 / 365, 0.4 + 0.1 * 275 / 365}),
                      {"La clé change au 01/04/2023\u00a0: moyenne de 2023, 90 jours et 275 jours",
                       "The key changes on 1 April 2023: mean of 2023, 90 days and 275 days"}},
                     {{day(2023, 1, 1), column({45017, 44562}), grid({{0.5, 0.5}, {0.6, 0.4}}),
                       day(2023, 12, 31), Text{"mois", "months"}},
                      row({0.525, 0.475}),
                      {"La même en mois\u00a0: trois et neuf",
                       "The same in months: three and nine"}},
                     {{day(2021, 12, 31), column({44562}), row({0.6, 0.4})},
                      ErrorKind::notAvailable,
                      {"Une date qui précède la première clé", "A date before the first key"}}},
        .usesDates = true,
        .evaluate =
            [](const Call& call) {
                const auto keys = datedKeys(call, 1, 2);
                const auto first = call.date(0);
                const auto last = call.dateIfGiven(3);
                const DayCount count = call.wordOr(4, dayCountWords(), DayCount::days);
                return optionalNumbersLike(Shape{1, call.shape(2).columns},
                                           last ? meanKeyInForce(keys, first, *last, count)
                                                : quotepart::keyInForce(keys, first));
            },
    };
}

}  // namespace quotepart::functions
