#include "examples/templates/commune/declared.hpp"
#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples::commune {

namespace {

constexpr const char* finalState = "définitif";
constexpr const char* forecastState = "prévisionnel";

}  // namespace

Table amountsPage(Book& book, Page& page) {
    page.paragraph("=\"Montants par service — \"&" + field("member"), Style::title);
    page.paragraph("=\"Année écoulée\u00a0: \"&(" + field("year") +
                       "-1)&\"\u00a0; année à venir\u00a0: \"&" + field("year"),
                   Style::subtitle);
    page.gap();
    const auto text = [](const char* name) {
        return column("amounts", {.name = name, .style = Style::label});
    };
    const auto amount = [](const char* name) {
        return column(
            "amounts",
            {.name = name, .format = Format::euro, .total = "=SUM([" + std::string(name) + ":])"});
    };
    Column service = text("service");
    service.total = "Total";
    Table table = page.table(
        {.columns = {service,
                     text("nature"),
                     amount("past"),
                     text("pastState"),
                     amount("coming"),
                     text("comingState"),
                     {.name = "change",
                      .title = "Évolution",
                      .format = Format::percent,
                      .formula = "=IF(N([past])=0;\"\";[coming]/[past]-1)",
                      .total = "=IF(N([past])=0;\"\";[coming]/[past]-1)"},
                     text("settlement"),
                     text("key"),
                     text("keySource"),
                     text("keyYear"),
                     column("amounts", {.name = "cost", .format = Format::euro}),
                     column("amounts", {.name = "base"}),
                     column("amounts", {.name = "total"}),
                     {.name = "share",
                      .title = "Base / total × coût",
                      .format = Format::euro,
                      .formula = "=IF(N([total])=0;\"\";ROUND([base]/[total]*[cost];2))"},
                     column("amounts", {.name = "explanation", .style = Style::sentence})},
         .rows = {{"Instruction ADS", "", 2315.4, finalState, 2400, forecastState, "titre",
                   "dossiers pondérés", "registre des dossiers", "2026", 48000, 62, 1240,
                   "62 dossiers pondérés sur 1 240, pour un coût de 48 000 €"},
                  {"Garage", "main-d’œuvre", 1984.5, finalState, 2160, forecastState, "titre",
                   "heures d’atelier", "ordres de réparation", "2026", 36000, 180, 3000,
                   "180 heures sur 3 000, pour un coût de 36 000 €"},
                  {"Informatique", "support", 2110, finalState, 2160, finalState, "titre",
                   "population DGF", "fiche DGF", "2026", 54000, 1520, 38000,
                   "1 520 habitants sur 38 000, pour un coût de 54 000 €"},
                  {"Services communs", "finances", 3700, finalState, 3750, finalState, "AC",
                   "pourcentages de la convention", "convention de 2023", "2023", 125000, 3, 100,
                   "3 % d’un coût de 125 000 €"}},
         .freezeHeader = true});
    declareTable(book, "amounts", table);
    page.gap(2);
    page.note(
        "« Base / total × coût » est l’arithmétique simple ; le montant peut s’en écarter d’un "
        "centime, ou davantage si la règle d’arrondi se fait à l’euro ou au fil des périodes, pour "
        "que les parts de tous fassent exactement le coût. Ce dont la base change en cours "
        "d’année n’a pas de ligne de calcul : l’explication le dit.");
    return table;
}

}  // namespace quotepart::examples::commune
