#include "core/allocation/instalments.hpp"

#include "idl/functions/functions.hpp"
#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

namespace {

constexpr std::int64_t mostInstalments = 1000;

}  // namespace

Function instalments() {
    return {
        .method = "instalments",
        .name = {"MUT.ECHEANCIER", "MUT.INSTALMENTS"},
        .category = Category::allocation,
        .purpose = {"Découpe un montant en acomptes dont la somme fait exactement le montant",
                    "Cuts an amount into instalments that add up to it exactly"},
        .task = {"découper un montant en acomptes", "cut an amount into instalments"},
        .details =
            {"Le montant est d’abord arrondi à l’unité, au plus proche, la moitié en s’éloignant "
             "de zéro. Chaque acompte est coupé vers zéro à l’unité ; ce qui reste va au dernier, "
             "au premier, ou à raison d’une unité chacun à partir du premier. Avec des parts "
             "(30 % ; 30 % ; 40 %), elles doivent faire 100 % à 10⁻⁹ près et aucune n’est "
             "négative ; une part nulle ou vide ne reçoit rien, pas même le reste. Un nombre "
             "d’acomptes donne une colonne, des parts donnent un résultat dans leur sens. "
             "Sélectionnez autant de cellules que d’acomptes : Calc coupe sans rien dire un "
             "résultat plus long que la sélection.",
             "The amount is first rounded to the unit, half away from zero. Every instalment is "
             "cut toward zero to the unit; what is left goes to the last, to the first, or one "
             "unit each from the first on. Shares (30%; 30%; 40%) must make 100% within 10⁻⁹, none "
             "negative; a share of zero, or an empty one, gets nothing, not even the remainder. A "
             "number of instalments gives a column, shares give a result in their direction. "
             "Select as many cells as there are instalments: Calc cuts a result longer than the "
             "selection without a word."},
        .formula = {"acompte_i ≈ montant × part_i,  Σ acompte_i = montant",
                    "instalment_i ≈ amount × share_i,  Σ instalment_i = amount"},
        .gives = {"les acomptes en euros, en colonne ou dans le sens des parts",
                  "the instalments in euros, in a column or in the direction of the shares"},
        .parameters =
            {{.name = "amount",
              .label = {"montant", "amount"},
              .help = {"Le montant à découper, en euros", "The amount to cut up, in euros"}},
             {.name = "numberOrShares",
              .label = {"nombre ou parts", "number or shares"},
              .help = {"Le nombre d’acomptes, de 1 à 1000, ou la part de chacun (ensemble 100 %)",
                       "The number of instalments, 1 to 1000, or the share of each (100% in "
                       "all)"}},
             {.name = "remainder",
              .label = {"reste", "remainder"},
              .help = {"Où va le reste : \"dernier\", \"premier\" ou \"réparti\"",
                       "Where the remainder goes: \"last\", \"first\" or \"spread\""},
              .optional = true,
              .fallback = {"dernier", "last"},
              .words = [] { return instalmentRemainderWords().texts(); }},
             parameters::unit},
        .errors = {{ErrorKind::number,
                    {"un nombre d’acomptes qui n’est pas entier ou hors de 1 à 1000 ; des parts "
                     "qui ne font pas 100 %",
                     "a number of instalments that is not whole or outside 1 to 1000; shares that "
                     "do not make 100%"}},
                   {ErrorKind::division,
                    {"toutes les parts sont nulles ou vides", "all shares are zero or empty"}}},
        .examples = {{{200, 3},
                      column({66.66, 66.66, 66.68}),
                      {"Le dernier acompte prend le reste", "The last takes the remainder"}},
                     {{200, 3, Text{"réparti", "spread"}},
                      column({66.67, 66.67, 66.66}),
                      {"Un centime chacun à partir du premier", "A cent each from the first on"}},
                     {{106641, row({0.3, 0.3, 0.4}), Text{"premier", "first"}, 1},
                      row({31993, 31992, 42656}),
                      {"Trois acomptes de 30, 30 et 40 % à l’euro",
                       "Three instalments of 30, 30 and 40% to the euro"}},
                     {{-200, 3},
                      column({-66.66, -66.66, -66.68}),
                      {"Un avoir est le reflet de la facture", "A refund mirrors the bill"}},
                     {{200, row({0.3333, 0.3333, 0.3333})},
                      ErrorKind::number,
                      {"Des parts qui font 99,99 %", "Shares that make 99.99%"}}},
        .evaluate =
            [](const Call& call) {
                const auto remainder =
                    call.wordOr(2, instalmentRemainderWords(), InstalmentRemainder::last);
                const Decimal unit = call.unitOr(3);
                if (call.shape(1).isSingle()) {
                    const auto count = static_cast<std::size_t>(call.whole(1, 1, mostInstalments));
                    return partsLike({count, 1},
                                     quotepart::instalments(call.amount(0), equalInstalments(count),
                                                            remainder, unit));
                }
                const auto shares = call.bases(1, KeyType::fixed);
                return partsLike(
                    shares.shape,
                    quotepart::instalments(call.amount(0), Key(KeyType::fixed, shares.values),
                                           remainder, unit));
            },
    };
}

}  // namespace quotepart::functions
