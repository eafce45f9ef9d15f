#include "examples/templates/commune/declared.hpp"
#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples::commune {

Table unitCostsPage(Book& book, Page& page) {
    page.title("Coûts unitaires de fonctionnement");
    page.subtitle(
        "Portés chaque année à la connaissance des bénéficiaires (CGCT, art. D. 5211-16)");
    page.gap();
    const auto text = [](const char* name) {
        return column("unitCosts", {.name = name, .style = Style::label});
    };
    const std::string ofTheGarage =
        "Charges : 36 000,00 € ; unités : 3 000 ; 2026. Sans ce qui est réparti selon une autre "
        "clé : pièces.";
    Table table = page.table(
        {.columns = {text("service"), text("unit"),
                     column("unitCosts", {.name = "unitCost", .format = Format::euro}),
                     column("unitCosts", {.name = "date", .format = Format::date}), text("state"),
                     column("unitCosts", {.name = "explanation", .style = Style::sentence})},
         .rows = {{"Instruction ADS", "dossier pondéré", 38.71, 46387, "constaté",
                   "Charges : 48 000,00 € ; unités : 1 240 ; 2026."},
                  {"Garage", "heure d’atelier", 12, 46387, "constaté", ofTheGarage}},
         .freezeHeader = true});
    declareTable(book, "unitCosts", table);
    page.gap(2);
    page.note(
        "Coût unitaire : charges réparties selon ces unités, frais de structure compris, divisées "
        "par les unités de tous les bénéficiaires aux mêmes périodes ; ce qui est réparti selon "
        "une autre clé (population, forfait, licences) n’y entre pas. Date : dernier jour des "
        "périodes comptées. « Constaté » : périodes arrêtées. « Provisoire » : périodes de "
        "l’année écoulée, non encore arrêtées. « Prévisionnel » : charges et unités "
        "prévues pour l’année à venir, faute d’un coût de l’année écoulée. Un coût qui ne se "
        "calcule pas sans risque d’erreur n’est pas publié : l’explication dit pourquoi.");
    return table;
}

}  // namespace quotepart::examples::commune
