#include "examples/templates/commune/declared.hpp"
#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples::commune {

void evolutionPage(Book& book, Page& page, const Table& amounts) {
    page.paragraph("=\"Évolution — \"&" + field("member"), Style::title);
    page.subtitle("Tous services et tous règlements ensemble, par année du service rendu");
    page.gap();
    constexpr double height = 80;
    const int drawing = page.reserve(height);
    const Table table = page.table(
        {.columns = {column("evolution",
                            {.name = "year", .style = Style::label, .format = Format::year}),
                     column("evolution", {.name = "amount", .format = Format::euro}),
                     {.name = "change",
                      .title = "Évolution",
                      .format = Format::percent,
                      .formula = "=IF(N([amount:previous])=0;\"\";[amount]/[amount:previous]-1)"},
                     {.name = "gap",
                      .title = "Différence",
                      .format = Format::euro,
                      .formula =
                          "=IF(ISNUMBER([amount:previous]);[amount]-[amount:previous];\"\")"}},
         .rows = {
             {2023, 8912.35}, {2024, 9245.1}, {2025, 9870.6}, {2026, 10109.9}, {2027, 10470}}});
    declareTable(book, "evolution", table);
    page.chartAt(drawing, {.title = "Montant par année",
                           .kind = ChartKind::columns,
                           .names = table.column("year"),
                           .series = {table.column("amount")},
                           .height = height,
                           .fromZero = true});
    page.check("montant de l’année à venir moins celui de la page « Montants »",
               "=ROUND(SUMPRODUCT((" + table.column("year").absolute() + "=" + field("year") +
                   ")*" + table.column("amount").absolute() + ")-" +
                   amounts.total("coming").full() + ";2)",
               3);
}

}  // namespace quotepart::examples::commune
