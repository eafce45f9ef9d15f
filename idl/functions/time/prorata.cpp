#include "core/time/prorata.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function prorata() {
    return {
        .method = "prorata",
        .name = {"MUT.PRORATA", "MUT.PRORATA"},
        .category = Category::time,
        .purpose = {"Réduit un montant au temps passé dans une période (prorata temporis)",
                    "Reduces an amount to the time spent in a period (prorata temporis)"},
        .task = {"facturer un service au prorata des dates d’entrée et de sortie",
                 "bill a service pro rata of the dates of entry and exit"},
        .details =
            {"Le montant couvre toute la période ; il est multiplié par la longueur de ce que la "
             "présence et la période ont en commun, rapportée à celle de la période, puis arrondi "
             "au plus proche, la moitié en s’éloignant de zéro. Toutes les dates sont comprises : "
             "du 1er au 31 janvier font 31 jours. Un début ou une fin vide est ouvert : le membre "
             "était déjà là, ou y est toujours. Sans jour commun, le résultat est 0.\n« jours » "
             "compte les jours du calendrier (une année bissextile en a 366) ; « mois » les mois "
             "entamés, si bien que deux présences successives peuvent compter toutes deux le mois "
             "où elles se touchent et dépasser ensemble le montant ; « mois au 1er » les mois dont "
             "le 1er tombe dans la présence : un mois n’est compté qu’une fois, à qui est là le "
             "1er ; « 360 » des mois de 30 jours (30E/360), du premier jour au lendemain du "
             "dernier.\nDans ces trois bases, « mois » excepté, les fractions de présences "
             "successives s’additionnent ; les montants, arrondis chacun, peuvent s’en écarter "
             "d’un centime : pour un total exact, répartissez avec MUT.REPARTIR sur les durées de "
             "MUT.PRESENCE. L’heure d’une date ne compte pas.",
             "The amount covers the whole period; it is multiplied by the length of what the stay "
             "and the period have in common over that of the period, then rounded half away from "
             "zero. All dates are included: 1 to 31 January is 31 days. An empty start or end is "
             "open: the member was there already, or still is. Without a common day the result is "
             "0.\n“days” counts calendar days (a leap year has 366); “months” the months begun, so "
             "that two successive stays may both count the month in which they touch and together "
             "exceed the amount; “months by first day” the months whose 1st lies in the stay: a "
             "month counts once, for whoever is there on the 1st; “360” months of 30 days "
             "(30E/360), from the first day to the day after the last.\nIn these three bases, not "
             "in “months”, the fractions of successive stays add up; the amounts, each rounded, "
             "may differ from it by a cent: for an exact total, share out with MUT.ALLOCATE by the "
             "lengths of MUT.PRESENCE. The time of a date does not count."},
        .formula = {"montant × n(présence ∩ période) / n(période)",
                    "amount × n(stay ∩ period) / n(period)"},
        .gives = {"un montant en euros", "an amount in euros"},
        .parameters = {{.name = "amount",
                        .label = {"montant", "amount"},
                        .help = {"Le montant de toute la période, en euros",
                                 "The amount of the whole period, in euros"}},
                       {.name = "startDate",
                        .label = {"début", "start"},
                        .help = {"Premier jour de la présence ; vide : avant la période",
                                 "First day of the stay; empty: before the period"},
                        .optional = true,
                        .fallback = {"ouvert", "open"}},
                       {.name = "endDate",
                        .label = {"fin", "end"},
                        .help = {"Dernier jour de la présence ; vide : après la période",
                                 "Last day of the stay; empty: after the period"},
                        .optional = true,
                        .fallback = {"ouverte", "open"}},
                       parameters::periodStart,
                       parameters::periodEnd,
                       parameters::dayCount,
                       parameters::unit},
        .errors = {{ErrorKind::number,
                    {"une fin avant son début, de la présence ou de la période",
                     "an end before its start, of the stay or of the period"}},
                   {ErrorKind::division,
                    {"une période de longueur nulle dans la base choisie (aucun 1er du mois)",
                     "a period of no length in the chosen base (no 1st of a month)"}},
                   {ErrorKind::value,
                    {"une date de la période absente", "a missing date of the period"}}},
        .examples = {{{1500, day(2023, 9, 1), leftOut, day(2023, 1, 1), day(2023, 12, 31)},
                      501.37,
                      {"Un pack informatique pris le 1er septembre : 122 jours sur 365",
                       "An IT pack taken on 1 September: 122 days of 365"}},
                     {{1500, day(2023, 9, 15), leftOut, day(2023, 1, 1), day(2023, 12, 31),
                       Text{"mois", "months"}},
                      500,
                      {"Par mois entamés : 4 sur 12", "By months begun: 4 of 12"}},
                     {{1500, day(2023, 9, 15), leftOut, day(2023, 1, 1), day(2023, 12, 31),
                       Text{"mois au 1er", "months by first day"}, 1},
                      375,
                      {"Septembre n’est pas compté, son 1er étant passé : 3 mois sur 12",
                       "September does not count, its 1st being past: 3 months of 12"}},
                     {{1500, day(2024, 2, 1), leftOut, day(2023, 1, 1), day(2023, 12, 31)},
                      0,
                      {"Une entrée après la période", "An entry after the period"}}},
        .usesDates = true,
        .evaluate = [](const Call& call) -> Value {
            const Stay stay{call.dateIfGiven(1), call.dateIfGiven(2)};
            const DateRange period{call.date(3), call.date(4)};
            return nearestDouble(quotepart::prorata(call.amount(0), stay, period,
                                                    call.wordOr(5, dayCountWords(), DayCount::days),
                                                    call.unitOr(6)));
        },
    };
}

}  // namespace quotepart::functions
