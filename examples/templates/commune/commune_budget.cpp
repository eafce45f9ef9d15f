#include "examples/templates/commune/commune_budget.hpp"

#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples {

namespace {

using namespace commune;

void fill(Book& book) {
    Page& budget = book.page({.name = "À inscrire au budget",
                              .widths = {21, 24, 63, 24, 26, 28, 28, 28, 28},
                              .landscape = true,
                              .tabColour = deepBlue,
                              .locked = true});
    Page& amounts =
        book.page({.name = "Montants",
                   .widths = {34, 34, 25, 21, 25, 21, 19, 19, 30, 30, 15, 26, 19, 22, 25, 56},
                   .landscape = true,
                   .locked = true});
    Page& instalments =
        book.page({.name = "Acomptes", .widths = {52, 26, 30, 28, 24, 20}, .locked = true});
    Page& evolution = book.page({.name = "Évolution", .widths = {40, 50, 40, 50}, .locked = true});
    Page& unitCosts = book.page({.name = "Coûts unitaires",
                                 .widths = {50, 34, 28, 24, 26, 105},
                                 .landscape = true,
                                 .locked = true});
    Page& answer = book.page({.name = "Votre réponse",
                              .widths = {52, 36, 30, 30, 32},
                              .tabColour = orange,
                              .locked = true});
    Page& annex = book.page(
        {.name = "Annexe", .widths = {56, 46, 26, 26, 30}, .tabColour = grey, .locked = true});
    Page& instructions = book.page(
        {.name = "Mode d’emploi", .widths = {48, 132}, .tabColour = grey, .locked = true});
    Page& readMe = book.page({.name = "Lisez-moi",
                              .widths = {48, 132},
                              .tabColour = grey,
                              .inPdf = false,
                              .locked = true});

    const Table amountLines = amountsPage(book, amounts);
    budgetPage(book, budget, amountLines);
    instalmentsPage(book, instalments);
    evolutionPage(book, evolution, amountLines);
    answerPage(book, answer, unitCostsPage(book, unitCosts));
    annexPage(book, annex);
    instructionsPage(book, instructions);
    readMePage(book, readMe);
}

}  // namespace

Workbook communeBudget() {
    return {.id = "budget-de-la-commune",
            .title = "Budget de la commune",
            .subject =
                "Ce qu’une commune inscrit à son budget pour les services mutualisés, et ce "
                "qu’elle répond",
            .fill = fill};
}

}  // namespace quotepart::examples
