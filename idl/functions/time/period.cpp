#include "core/time/period_name.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function period() {
    return {
        .method = "period",
        .name = {"MUT.PERIODE", "MUT.PERIOD"},
        .category = Category::time,
        .purpose = {"Donne le nom de la période d’une date : \"2026-T4\", \"2026-11\", \"2026-S2\" "
                    "ou \"2026\"",
                    "Gives the name of the period of a date: \"2026-T4\", \"2026-11\", "
                    "\"2026-S2\" or \"2026\""},
        .task = {"ranger des prestations datées par trimestre", "sort dated services by quarter"},
        .details = {"Le texte est le même dans toutes les langues (T pour trimestre, S pour "
                    "semestre) : un classeur rempli dans une autre langue s’additionne avec les "
                    "autres. C’est celui qu’emploie la clôture d’une période ; dans MUT.MONTANT.DU "
                    "il sert de critère. Les périodes sont celles de l’année civile et, d’un même "
                    "genre, se trient dans l’ordre du temps.",
                    "The text is the same in every language (T for quarter, S for half-year): a "
                    "workbook filled in another language adds up with the others. It is the one "
                    "that closing a period uses; in MUT.AMOUNT.DUE it serves as a criterion. "
                    "Periods are those of the calendar year and, of one kind, sort in the order of "
                    "time."},
        .gives = {"un texte", "a text"},
        .parameters = {{.name = "day",
                        .label = {"date", "date"},
                        .help = {"La date de la prestation", "The date of the service"}},
                       {.name = "kind",
                        .label = {"genre", "kind"},
                        .help = {"\"trimestre\", \"mois\", \"semestre\" ou \"année\"",
                                 "\"quarter\", \"month\", \"half-year\" or \"year\""},
                        .optional = true,
                        .fallback = {"trimestre", "quarter"},
                        .words = [] { return periodKindWords().texts(); }}},
        .errors = {{ErrorKind::value, {"une date vide ou un texte", "an empty date or a text"}}},
        .examples =
            {{{day(2026, 11, 20)}, "2026-T4", {"Le quatrième trimestre", "The fourth quarter"}},
             {{day(2026, 11, 20), Text{"mois", "month"}}, "2026-11", {"Le mois", "The month"}},
             {{day(2026, 11, 20), Text{"semestre", "half-year"}},
              "2026-S2",
              {"Le second semestre", "The second half-year"}},
             {{day(2026, 11, 20), Text{"année", "year"}}, "2026", {"L’année", "The year"}}},
        .usesDates = true,
        .evaluate = [](const Call& call) -> Value {
            const auto kind = call.wordOr(1, periodKindWords(), PeriodKind::quarter);
            return Period::holding(call.date(0), kind).name();
        },
    };
}

}  // namespace quotepart::functions
