#include "examples/templates/commune/declared.hpp"
#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples::commune {

Table unitCostsPage(Book& book, Page& page) {
    page.title("Coûts unitaires de fonctionnement");
    page.subtitle("Portés chaque année à la connaissance des bénéficiaires (CGCT art. D5211-16)");
    page.gap();
    const auto text = [](const char* name) {
        return column("unitCosts", {.name = name, .style = Style::label});
    };
    Table table =
        page.table({.columns = {text("service"), text("unit"),
                                column("unitCosts", {.name = "unitCost", .format = Format::euro}),
                                column("unitCosts", {.name = "date", .format = Format::date})},
                    .rows = {{"Instruction ADS", "dossier pondéré", 38.71, 46387},
                             {"Garage", "heure d’atelier", 12, 46387}},
                    .freezeHeader = true});
    declareTable(book, "unitCosts", table);
    page.gap(2);
    page.note(
        "Coût unitaire : charges du service, frais de structure compris, divisées par le nombre "
        "d’unités ; la date est celle du dernier jour des charges constatées.");
    return table;
}

}  // namespace quotepart::examples::commune
