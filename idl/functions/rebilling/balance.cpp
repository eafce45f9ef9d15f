#include "core/billing/balance.hpp"

#include "idl/functions/functions.hpp"

namespace quotepart::functions {

namespace {

/// The instalments of each member, whose list runs down a column or along a row.
std::vector<std::vector<Decimal>> instalmentsOfEach(const Call& call, const Shape& shares) {
    const Grid<Decimal> called = call.amounts(1, Call::Range::grid);
    if (shares.isSingle()) {
        return {called.values};
    }
    const bool down = !shares.isRow();
    call.requireLength(1, down ? called.shape.rows : called.shape.columns, shares.size());
    std::vector<std::vector<Decimal>> each(shares.size());
    for (std::size_t row = 0; row < called.shape.rows; ++row) {
        for (std::size_t column = 0; column < called.shape.columns; ++column) {
            each[down ? row : column].push_back(called.at(row, column));
        }
    }
    return each;
}

}  // namespace

Function balance() {
    return {
        .method = "balance",
        .name = {"MUT.SOLDE", "MUT.BALANCE"},
        .category = Category::rebilling,
        .purpose = {"Donne ce qui reste à facturer : la part définitive moins les acomptes appelés",
                    "Gives what remains to bill: the final share less the instalments called"},
        .task = {"calculer le solde à facturer après les acomptes",
                 "work out the balance to bill after the instalments"},
        .details =
            {"Les acomptes sont ceux qui ont été appelés (titres émis), encaissés ou non : un "
             "titre impayé reste dû et n’entre pas deux fois dans le solde. Un résultat négatif "
             "est à restituer. L’ajustement s’ajoute : positif, il est à facturer en plus (le "
             "correctif d’une année antérieure, par exemple). Avec une seule part, tous les "
             "acomptes de la plage sont déduits. Avec les parts de n membres en colonne, donnez n "
             "acomptes, ou un tableau de n lignes, une par membre et une colonne par échéance ; "
             "si les parts sont sur une ligne, un tableau de n colonnes. Il faut autant "
             "d’ajustements que de parts. Rien n’est arrondi ; une cellule vide compte pour 0 €.",
             "Instalments are those called (orders issued), collected or not: an unpaid order is "
             "still due and does not enter the balance twice. A negative result is to be returned. "
             "The adjustment is added: above zero it is to be billed on top (the true-up of an "
             "earlier year, for instance). With one share every instalment of the range is taken "
             "off. With the shares of n members in a column, give n instalments, or a grid of n "
             "lines, one per member and a column per due date; with shares along a row, a grid of "
             "n columns. There must be as many adjustments as shares. Nothing is rounded; an empty "
             "cell counts as €0."},
        .formula = {"part − Σ acomptes + ajustement", "share − Σ instalments + adjustment"},
        .gives = {"un montant en euros par part, dans le sens des parts",
                  "an amount in euros per share, in the direction of the shares"},
        .parameters = {{.name = "finalShare",
                        .label = {"part définitive", "final share"},
                        .help = {"La part définitive d’un membre, ou celles de tous",
                                 "The final share of one member, or those of all"}},
                       {.name = "instalments",
                        .label = {"acomptes appelés", "instalments called"},
                        .help = {"Les acomptes appelés, encaissés ou non ; pour plusieurs parts, "
                                 "une ligne par membre",
                                 "The instalments called, collected or not; for several shares, "
                                 "one line per member"}},
                       {.name = "adjustment",
                        .label = {"ajustement", "adjustment"},
                        .help = {"Ce qui s’ajoute au solde : positif à facturer, négatif à "
                                 "restituer ; un par part",
                                 "What is added to the balance: above zero to bill, below zero to "
                                 "return; one per share"},
                        .optional = true,
                        .fallback = {"0", "0"}}},
        .errors = {{ErrorKind::value,
                    {"un nombre d’acomptes ou d’ajustements qui n’est pas celui des parts",
                     "a number of instalments or adjustments that is not that of the shares"}}},
        .examples = {{{1250.4, row({400, 400, 500})},
                      -49.6,
                      {"Trois acomptes dépassent la part : 49,60 € à restituer",
                       "Three instalments exceed the share: €49.60 to return"}},
                     {{column({1250.4, 980}), grid({{400, 400}, {300, 300}}), column({12.5, 0})},
                      column({462.9, 380}),
                      {"Deux communes, deux échéances et le correctif de l’année précédente",
                       "Two communes, two due dates and the true-up of the year before"}},
                     {{column({1250.4, 980}), column({400, 300, 200})},
                      ErrorKind::value,
                      {"Trois acomptes pour deux parts", "Three instalments for two shares"}}},
        .evaluate = [](const Call& call) -> Value {
            const Grid<Decimal> shares = call.amounts(0);
            const auto instalments = instalmentsOfEach(call, shares.shape);
            Grid<Decimal> adjustments{shares.shape, std::vector<Decimal>(shares.size())};
            if (call.given(2)) {
                adjustments = call.amounts(2);
                call.requireLength(2, adjustments.size(), shares.size());
            }
            std::vector<Rational> balances;
            for (std::size_t i = 0; i < shares.size(); ++i) {
                balances.push_back(
                    quotepart::balance(shares.values[i], instalments[i], adjustments.values[i]));
            }
            if (shares.shape.isSingle()) {
                return nearestDouble(balances.front());
            }
            return numbersLike(shares.shape, balances);
        },
    };
}

}  // namespace quotepart::functions
