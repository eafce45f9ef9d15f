#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

Function allocate() {
    return {
        .method = "allocate",
        .name = {"MUT.REPARTIR", "MUT.ALLOCATE"},
        .category = Category::allocation,
        .purpose = {"Répartit un montant entre les membres selon une clé ; les parts font "
                    "exactement le montant",
                    "Shares out an amount among the members by a key; the parts add up to it "
                    "exactly"},
        .task = {"répartir un coût entre les membres au centime près",
                 "share out a cost among the members to the cent"},
        .details =
            {"Le montant est d’abord arrondi à l’unité (au plus proche, la moitié en s’éloignant "
             "de zéro).\nAvec « plus fort reste », chaque part exacte est coupée vers zéro, puis "
             "ce qui manque est distribué à raison d’une unité aux plus forts restes ; à égalité, "
             "à la base la plus grande, puis au premier de la liste.\nAvec « plus grand » et « "
             "désigné », chaque part est arrondie et un seul membre porte l’écart ; avec « "
             "reliquat », une ligne de plus le porte : sélectionnez une cellule de plus que de "
             "bases, car Calc coupe sans rien dire un résultat plus long que la sélection. « "
             "arrondi » et « troncature » ne garantissent pas le total.\nUne base nulle ou vide "
             "reçoit 0. Le plus fort reste n’est pas monotone : un euro de plus à répartir peut "
             "coûter une unité à un membre ([paradoxe de "
             "l’Alabama](arrondis#le-paradoxe-de-lalabama)).",
             "The amount is first rounded to the unit (half away from zero).\nWith “largest "
             "remainder” every exact share is cut toward zero, then what is missing goes out one "
             "unit each to the largest remainders; a tie goes to the larger base, then to the "
             "first in the list.\nWith “largest member” and “designated” every share is rounded "
             "and one member carries the difference; with “residual line” one more line carries "
             "it: select one cell more than there are bases, since Calc cuts a result longer than "
             "the selection without a word. “half up” and “truncation” do not promise the "
             "total.\nA base of zero, or an empty one, gets 0. Largest remainder is not "
             "house-monotone: one euro more to share out can cost a member one unit (the [Alabama "
             "paradox](rounding#the-alabama-paradox))."},
        .formula = {"part_i ≈ montant × base_i / Σ base,  Σ part_i = montant",
                    "part_i ≈ amount × base_i / Σ base,  Σ part_i = amount"},
        .gives = {"les parts en euros, dans le sens des bases",
                  "the parts in euros, in the direction of the bases"},
        .parameters = {parameters::amount, parameters::type, parameters::bases, parameters::method,
                       parameters::unit, parameters::designated, parameters::names},
        .errors = {{ErrorKind::number,
                    {"une base négative ; une clé forfaitaire qui ne fait pas 100 % ; une "
                     "correction qui donnerait une part de signe opposé",
                     "a negative base; a fixed key that does not make 100 %; a correction that "
                     "would turn a part to the opposite sign"}},
                   {ErrorKind::division,
                    {"toutes les bases sont nulles ou vides", "all bases are zero or empty"}},
                   {ErrorKind::invalidArgument,
                    {"un mot inconnu ; « désigné » sans porteur ; un rang hors de la liste",
                     "an unknown word; “designated” without a bearer; a rank outside the list"}}},
        .legalSource = {"CGCT, art. L. 5211-4-2 (services communs)",
                        "CGCT, art. L. 5211-4-2 (shared services)"},
        .examples = {{{290331, "population", column({50614, 28119}), leftOut, 1},
                      column({186641, 103690}),
                      {"Instruction ADS 2023 du pays de Landerneau-Daoulas, à l’euro",
                       "Planning applications 2023, Landerneau-Daoulas, to the euro"}},
                     {{100, Text{"égal", "equal"}, row({1, 1, 1})},
                      row({33.34, 33.33, 33.33}),
                      {"Trois parts égales au centime", "Three equal parts to the cent"}},
                     {{-100, Text{"égal", "equal"}, row({1, 1, 1})},
                      row({-33.34, -33.33, -33.33}),
                      {"Un avoir est le reflet de la facture", "A refund mirrors the bill"}},
                     {{100, Text{"heures", "hours"}, column({1, 1, 1}),
                       Text{"reliquat", "residual line"}},
                      column({33.33, 33.33, 33.33, 0.01}),
                      {"Une ligne de plus porte l’écart", "One more line carries the difference"}}},
        .evaluate =
            [](const Call& call) {
                const KeyType type = call.keyType(1);
                const auto bases = call.bases(2, type);
                const Rounding rounding = call.rounding(
                    {.method = 3, .unit = 4, .designated = 5, .names = 6}, bases.size());
                return partsLike(
                    bases.shape,
                    quotepart::allocate(call.amount(0), Key(type, bases.values), rounding));
            },
    };
}

}  // namespace quotepart::functions
