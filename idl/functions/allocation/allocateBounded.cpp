#include "core/allocation/allocate_bounded.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

namespace {

/// One bound per member; a single one is everybody's.
std::vector<std::optional<Decimal>> boundsAt(const Call& call, std::size_t index,
                                             std::size_t members) {
    if (!call.given(index)) {
        return {};
    }
    auto bounds = call.optionalAmounts(index).values;
    if (bounds.size() == 1) {
        return {members, bounds.front()};
    }
    call.requireLength(index, bounds.size(), members);
    return bounds;
}

}  // namespace

Function allocateBounded() {
    return {
        .method = "allocateBounded",
        .name = {"MUT.REPARTIR.BORNES", "MUT.ALLOCATE.BOUNDED"},
        .category = Category::allocation,
        .purpose =
            {"Répartit un montant selon une clé, chaque part entre un plancher et un plafond",
             "Shares out an amount by a key, each part between a floor and a cap"},
        .task = {"répartir un coût avec un minimum et un maximum par commune",
                 "share out a cost with a minimum and a maximum per commune"},
        .details =
            {"Planchers et plafonds sont en euros, un par membre ou un seul pour tous ; une "
             "cellule "
             "vide : pas de borne. Un plancher est pris à l’unité supérieure, un plafond à l’unité "
             "inférieure : aucun arrondi ne fait sortir une part de ses bornes.\n"
             "« redistribué » : ce que les plafonds libèrent et ce que les planchers prennent est "
             "réparti entre les autres jusqu’à ce que toutes les parts tiennent dans leurs "
             "bornes ; "
             "chaque part vaut λ × base, ramené entre plancher et plafond, λ étant la seule valeur "
             "qui fait le total. L’arrondi se fait entre les membres qu’aucune borne ne retient.\n"
             "« une seule passe » : les parts sont ramenées une fois entre leurs bornes, et "
             "l’écart "
             "réparti une fois entre les membres que cela n’a pas touchés, au prorata de leurs "
             "bases ; une de leurs parts peut alors sortir de ses propres bornes.\n"
             "« porteur » : les parts de MUT.REPARTIR sont ramenées entre leurs bornes, et un "
             "élément de plus, à la fin, porte l’écart (l’EPCI, par exemple), négatif si les "
             "planchers rapportent plus qu’il ne faut ; les plafonds peuvent alors faire moins que "
             "le montant. Sélectionnez une cellule de plus que de bases, car Calc coupe sans rien "
             "dire un résultat plus long que la sélection.\n"
             "Une base nulle reçoit son plancher, une base vide reçoit 0 sans plancher. La méthode "
             "« désigné » n’est pas admise, faute d’argument pour désigner le porteur ; avec "
             "« plus grand », l’écart va à la plus grande base qu’aucune borne ne retient.",
             "Floors and caps are in euros, one per member or one for all; an empty cell: no "
             "bound. "
             "A floor is taken up to the next unit, a cap down to the last: no rounding takes a "
             "part out of its bounds.\n"
             "“redistributed”: what the caps free and what the floors take is shared out among the "
             "others until every part keeps within its bounds; each part is λ × base, held between "
             "floor and cap, λ being the one value that makes the total. Rounding is done among "
             "the members that no bound holds.\n"
             "“single pass”: the parts are held between their bounds once, and the gap is spread "
             "once over the members that this did not touch, pro rata of their bases; one of their "
             "parts may then be out of its own bounds.\n"
             "“carrier”: the parts of MUT.ALLOCATE are held between their bounds, and one more "
             "element at the end carries the gap (the EPCI, say), below zero if the floors bring "
             "in "
             "more than is needed; caps may then make less than the amount. Select one cell more "
             "than there are bases, since Calc cuts a result longer than the selection without a "
             "word.\n"
             "A base of zero gets its floor, an empty one gets 0 and has no floor. The method "
             "“designated” is not accepted, for want of an argument to name the bearer; with "
             "“largest member” the difference goes to the largest base that no bound holds."},
        .formula = {"part_i = min(plafond_i, max(plancher_i, λ × base_i)),  Σ part_i = montant",
                    "part_i = min(cap_i, max(floor_i, λ × base_i)),  Σ part_i = amount"},
        .gives = {"les parts en euros, dans le sens des bases",
                  "the parts in euros, in the direction of the bases"},
        .parameters =
            {parameters::amount,
             parameters::type,
             parameters::bases,
             {.name = "floors",
              .label = {"planchers", "floors"},
              .help = {"Le moins que paie chaque membre, ou un plancher pour tous ; vide : "
                       "aucun",
                       "The least that each member pays, or one floor for all; empty: "
                       "none"},
              .optional = true,
              .fallback = {"aucun", "none"}},
             {.name = "caps",
              .label = {"plafonds", "caps"},
              .help = {"Le plus que paie chaque membre, ou un plafond pour tous ; vide : "
                       "aucun",
                       "The most that each member pays, or one cap for all; empty: none"},
              .optional = true,
              .fallback = {"aucun", "none"}},
             {.name = "excess",
              .label = {"excédent", "excess"},
              .help = {"Ce que devient l’écart : \"redistribué\", \"une seule passe\" ou "
                       "\"porteur\" (une cellule de plus)",
                       "What becomes of the gap: \"redistributed\", \"single pass\" or "
                       "\"carrier\" (one cell more)"},
              .optional = true,
              .fallback = {"redistribué", "redistributed"},
              .words = [] { return excessWords().texts(); }},
             parameters::method,
             parameters::unit},
        .errors =
            {{ErrorKind::number,
              {"un montant négatif, inférieur aux planchers ou supérieur aux plafonds ; un "
               "plancher au-dessus de son plafond ; en une seule passe, un écart que personne "
               "ne peut porter",
               "an amount that is negative, below the floors or above the caps; a floor above "
               "its cap; in a single pass, a gap that nobody can bear"}},
             {ErrorKind::value,
              {"pas autant de planchers ou de plafonds que de bases",
               "not as many floors or caps as bases"}},
             {ErrorKind::division,
              {"toutes les bases sont nulles ou vides", "all bases are zero or empty"}}},
        .legalSource = {"CGCT, art. L. 5211-4-2 (services communs)",
                        "CGCT, art. L. 5211-4-2 (shared services)"},
        .examples = {{{1000, "population", column({60, 30, 10}),
                       column({ExampleItem{}, ExampleItem{}, 150}),
                       column({500, ExampleItem{}, ExampleItem{}})},
                      column({500, 350, 150}),
                      {"Un plafond pour le premier, un plancher pour le dernier, le deuxième porte "
                       "le reste",
                       "A cap for the first, a floor for the last, the second bears the rest"}},
                     {{1000, "population", column({900, 80, 20}), 50},
                      column({872.45, 77.55, 50}),
                      {"Un même plancher pour tous", "The same floor for all"}},
                     {{1000, "population", row({60, 30, 10}), leftOut,
                       row({400, 350, ExampleItem{}}), Text{"une seule passe", "single pass"}},
                      row({400, 450, 150}),
                      {"En une seule passe, la deuxième part dépasse son plafond",
                       "In a single pass the second part passes its cap"}},
                     {{1000, "population", column({60, 30, 10}), leftOut, 350,
                       Text{"porteur", "carrier"}},
                      column({350, 300, 100, 250}),
                      {"L’EPCI porte ce qui dépasse les plafonds",
                       "The EPCI carries what exceeds the caps"}},
                     {{1000, "population", column({60, 30, 10}), leftOut, 300},
                      ErrorKind::number,
                      {"Des plafonds qui font moins que le montant",
                       "Caps that make less than the amount"}}},
        .evaluate =
            [](const Call& call) {
                const KeyType type = call.keyType(1);
                const auto bases = call.bases(2, type);
                const Bounds bounds{boundsAt(call, 3, bases.size()),
                                    boundsAt(call, 4, bases.size())};
                const Excess excess = call.wordOr(5, excessWords(), Excess::redistributed);
                const Rounding rounding = call.rounding({.method = 6, .unit = 7}, bases.size());
                return partsLike(bases.shape,
                                 quotepart::allocateBounded(call.amount(0), Key(type, bases.values),
                                                            bounds, excess, rounding));
            },
    };
}

}  // namespace quotepart::functions
