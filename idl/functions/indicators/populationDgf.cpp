#include "core/indicator/dgf_population.hpp"

#include "idl/call/elementwise.hpp"
#include "idl/functions/functions.hpp"

namespace quotepart::functions {

namespace {

/// An optional range of numbers, of which an empty one has its default.
Operand<Decimal> numbersOr(const Call& call, std::size_t index, const Decimal& fallback) {
    Operand<Decimal> operand{index, {Shape{}, {fallback}}};
    if (call.given(index)) {
        const auto range = call.optionalNumbers(index, Call::Range::grid);
        operand.range.shape = range.shape;
        operand.range.values.clear();
        for (const auto& each : range.values) {
            operand.range.values.push_back(each.value_or(fallback));
        }
    }
    return operand;
}

}  // namespace

Function populationDgf() {
    return {
        .method = "populationDgf",
        .name = {"MUT.POPULATION.DGF", "MUT.POPULATION.DGF"},
        .category = Category::indicators,
        .purpose = {"Donne la population DGF d’une commune",
                    "Gives the DGF population of a commune"},
        .task = {"calculer la population DGF des communes",
                 "compute the DGF population of the communes"},
        .details =
            {"La population totale de l’INSEE, majorée d’un habitant par résidence secondaire et "
             "d’un habitant par place de caravane d’une aire d’accueil des gens du voyage\u00a0; "
             "deux par place pour les communes éligibles l’année précédente à la DSU ou à la "
             "première fraction de la DSR. Des plages de même forme se calculent élément par "
             "élément, une valeur seule valant pour tous\u00a0; une cellule vide compte pour 0 "
             "résidence ou 0 place, et pour 1 habitant par place. La majoration de 0,5 habitant "
             "par résidence secondaire de certaines communes de moins de 3\u202f500 habitants, "
             "propre à la dotation forfaitaire, n’y est pas.",
             "The total population of INSEE, with one inhabitant more per second home and one per "
             "caravan place of a site for Travellers; two per place for the communes that were "
             "eligible the year before to the DSU or to the first part of the DSR. Ranges of one "
             "shape are computed element by element, a single value going with all; an empty cell "
             "counts as 0 homes or 0 places, and as 1 inhabitant per place. The half inhabitant "
             "more per second home of some communes below 3,500 inhabitants, peculiar to the "
             "lump-sum grant, is not in it."},
        .formula = {"population + résidences secondaires + places × habitants par place",
                    "population + second homes + places × inhabitants per place"},
        .gives = {"un nombre d’habitants, ou un par élément",
                  "a number of inhabitants, or one per element"},
        .parameters = {{.name = "population",
                        .label = {"population totale", "total population"},
                        .help = {"La population totale (INSEE) de la commune",
                                 "The total population (INSEE) of the commune"}},
                       {.name = "secondHomes",
                        .label = {"résidences secondaires", "second homes"},
                        .help = {"Le nombre de résidences secondaires",
                                 "The number of second homes"}},
                       {.name = "caravanPlaces",
                        .label = {"places de caravane", "caravan places"},
                        .help = {"Le nombre de places de caravane des aires d’accueil",
                                 "The number of caravan places of the sites for Travellers"}},
                       {.name = "perPlace",
                        .label = {"habitants par place", "inhabitants per place"},
                        .help = {"Habitants comptés par place de caravane\u00a0: 1 ou 2",
                                 "Inhabitants counted per caravan place: 1 or 2"},
                        .optional = true,
                        .fallback = {"1", "1"}}},
        .errors = {{ErrorKind::number,
                    {"un nombre négatif\u00a0; des habitants par place autres que 1 ou 2",
                     "a negative number; inhabitants per place other than 1 or 2"}},
                   {ErrorKind::value,
                    {"des plages de formes différentes", "ranges of different shapes"}}},
        .legalSource = {"CGCT, art. L. 2334-2", "CGCT, art. L. 2334-2"},
        .examples = {{{6931, 215, 12},
                      7158,
                      {"Un habitant par place de caravane", "One inhabitant per caravan place"}},
                     {{6931, 215, 12, 2},
                      7170,
                      {"Commune éligible à la DSU l’année précédente",
                       "A commune eligible to the DSU the year before"}},
                     {{column({6931, 1800}), column({215, 340}), column({12, 0})},
                      column({7158, 2140}),
                      {"Plusieurs communes à la fois", "Several communes at once"}}},
        .evaluate =
            [](const Call& call) {
                const Operand<Decimal> homes{1, call.numbersOrZero(1, Call::Range::grid)};
                const Operand<Decimal> places{2, call.numbersOrZero(2, Call::Range::grid)};
                return elementwise(call, dgfPopulation, numbersOperand(call, 0), homes, places,
                                   numbersOr(call, 3, Decimal::whole(1)));
            },
    };
}

}  // namespace quotepart::functions
