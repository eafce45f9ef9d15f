#include "core/time/presence.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

namespace {

using Lengths = std::vector<std::optional<Rational>>;

/// The stays one by one; a line that a list of members leaves without a name has no length.
Lengths lengths(const std::vector<Stay>& stays, const std::vector<Name>& members,
                const DateRange& period, DayCount count) {
    Lengths result;
    result.reserve(stays.size());
    for (std::size_t i = 0; i < stays.size(); ++i) {
        if (!members.empty() && members[i].isEmpty()) {
            result.emplace_back();
            continue;
        }
        try {
            result.emplace_back(quotepart::presence(stays[i], period, count));
        } catch (const Error& error) {
            ErrorDetails details = error.details();
            if (period.first <= period.last && stays.size() > 1) {
                details.element = i + 1;
                details.name = members.empty() ? "" : members[i].shown;
            }
            throw Error(error.reason(), std::move(details));
        }
    }
    return result;
}

}  // namespace

Function presence() {
    return {
        .method = "presence",
        .name = {"MUT.PRESENCE", "MUT.PRESENCE"},
        .category = Category::time,
        .purpose = {"Donne la durée de présence de chaque membre dans une période, en jours ou en "
                    "mois",
                    "Gives how long each member is present in a period, in days or months"},
        .task = {"pondérer une clé par le temps de présence de chacun",
                 "weight a key by how long each member was present"},
        .details =
            {"L’entrée est le premier jour de présence, la sortie le dernier, tous deux comptés ; "
             "une date vide est ouverte. Une entrée après la période, ou une sortie avant elle, "
             "donne 0. Un membre sans aucune date est présent toute la période : donnez aussi les "
             "noms des membres, et une ligne sans nom (une ligne libre d’un modèle) donne une "
             "cellule vide, si bien que MUT.REPARTIR n’en tient pas compte. Un membre parti puis "
             "revenu occupe deux lignes. Les bases sont celles de MUT.PRORATA. Les durées sont des "
             "bases pour MUT.REPARTIR, avec le type \"jours\".",
             "The entry is the first day of presence, the exit the last, both counted; an empty "
             "date is open. An entry after the period, or an exit before it, gives 0. A member "
             "without any date is present for the whole period: give the names of the members too, "
             "and a line without a name (a spare row of a template) gives an empty cell, so that "
             "MUT.ALLOCATE passes over it. A member that left and came back takes two lines. The "
             "day counts are those of MUT.PRORATA. The lengths are bases for MUT.ALLOCATE, with "
             "the type \"days\"."},
        .formula = {"n([entrée, sortie] ∩ période)", "n([entry, exit] ∩ period)"},
        .gives = {"une durée par ligne, en jours ou en mois, dans le sens des entrées",
                  "a length per line, in days or months, in the direction of the entries"},
        .parameters =
            {{.name = "entries",
              .label = {"entrées", "entries"},
              .help = {"Le premier jour de présence de chaque membre ; vide : avant la période",
                       "The first day of presence of each member; empty: before the period"}},
             {.name = "exits",
              .label = {"sorties", "exits"},
              .help = {"Le dernier jour de présence de chaque membre ; vide : après la période",
                       "The last day of presence of each member; empty: after the period"}},
             parameters::periodStart,
             parameters::periodEnd,
             parameters::dayCount,
             {.name = "members",
              .label = {"membres", "members"},
              .help = {"Les noms des membres : une ligne sans nom donne une cellule vide",
                       "The names of the members: a line without a name gives an empty cell"},
              .optional = true,
              .fallback = {"toutes les lignes", "every line"}}},
        .errors = {{ErrorKind::number,
                    {"une sortie avant l’entrée ; une période qui finit avant de commencer",
                     "an exit before the entry; a period that ends before it starts"}},
                   {ErrorKind::value,
                    {"pas autant de sorties ou de membres que d’entrées ; un texte parmi les dates",
                     "not as many exits or members as entries; a text among the dates"}}},
        .examples = {{{column({ExampleItem{}, 45245, 45400}),
                       column({ExampleItem{}, ExampleItem{}, 45500}), day(2023, 1, 1),
                       day(2023, 12, 31)},
                      column({365, 47, 0}),
                      {"Présent toute l’année 2023 ; entré le 15 novembre 2023 ; entré en 2024",
                       "Present all of 2023; entered on 15 November 2023; entered in 2024"}},
                     {{column({ExampleItem{}, 45245, ExampleItem{}}),
                       column({45107, ExampleItem{}, ExampleItem{}}), day(2023, 1, 1),
                       day(2023, 12, 31), Text{"mois", "months"},
                       column({"Daoulas", "Hanvec", ExampleItem{}})},
                      column({6, 2, ExampleItem{}}),
                      {"En mois ; la dernière ligne, sans nom, reste vide",
                       "In months; the last line, without a name, stays empty"}}},
        .usesDates = true,
        .evaluate = [](const Call& call) -> Value {
            const auto entries = call.optionalDates(0);
            const auto exits = call.optionalDates(1);
            call.requireLength(1, exits.size(), entries.size());
            std::vector<Name> members;
            if (call.given(5)) {
                members = call.names(5).values;
                call.requireLength(5, members.size(), entries.size());
            }
            std::vector<Stay> stays;
            stays.reserve(entries.size());
            for (std::size_t i = 0; i < entries.size(); ++i) {
                stays.push_back({entries.values[i], exits.values[i]});
            }
            const Lengths found = lengths(stays, members, {call.date(2), call.date(3)},
                                          call.wordOr(4, dayCountWords(), DayCount::days));
            if (entries.shape.isSingle() && found.front()) {
                return nearestDouble(*found.front());
            }
            return optionalNumbersLike(entries.shape, found);
        },
    };
}

}  // namespace quotepart::functions
