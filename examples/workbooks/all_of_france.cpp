#include "examples/book/commune.hpp"
#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

Table members(Book& book, Page& page) {
    std::vector<Row> rows;
    for (const Commune& commune : communes()) {
        rows.push_back({commune.insee, commune.name, commune.epci, commune.totalPopulation});
    }
    page.title("Toutes les communes de France membres d’un EPCI à fiscalité propre");
    page.note(std::string(communesSource) + ".");
    Table table = page.table(
        {.columns =
             {{.name = "insee",
               .title = "Code INSEE",
               .style = Style::label,
               .format = Format::text},
              {.name = "commune", .title = "Commune", .style = Style::label, .total = "Total"},
              {.name = "epci", .title = "EPCI", .style = Style::label},
              {.name = "population",
               .title = "Population totale",
               .style = Style::input,
               .format = Format::integer,
               .total = "=SUM([population:])"},
              {.name = "part",
               .title = "Part",
               .format = Format::euro,
               .array = "=MUT.REPARTIR(À_répartir;\"population\";[population:])",
               .total = "=SUM([part:])"}},
         .rows = std::move(rows),
         .freezeHeader = true});
    book.define("Populations", table.column("population"));
    book.define("Parts", table.column("part"));
    return table;
}

void summary(Book& book, Page& page) {
    page.section("Un montant, 34 871 communes");
    const Table table = page.table(
        {.columns = {{.name = "ligne", .title = "Ligne", .style = Style::label},
                     {.name = "valeur", .title = "Valeur", .format = Format::euro}},
         .rows = {{"Montant à répartir (illustratif)", input(123456789.01)},
                  {"Communes qui prennent part", result("=COUNT(Populations)", Format::integer)},
                  {"Population totale", result("=SUM(Populations)", Format::integer)},
                  {"Somme des parts", "=SUM(Parts)"},
                  {"Part la plus forte", "=MAX(Parts)"},
                  {"Part la plus faible", "=MIN(Parts)"}}});
    book.define("À_répartir", table.cell(0, "valeur"));
    page.check("montant moins la somme des parts", "=MUT.CONTROLE(À_répartir;Parts)", 1);
    page.gap();
    page.note(
        "Une seule formule matricielle, sur la feuille « Communes », donne les 34 871 parts ; "
        "elles "
        "font exactement le montant. Changez-le : tout est recalculé aussitôt.");
    book.figure({.label = "Somme des 34 871 parts (illustratif)",
                 .computed = table.cell(3, "valeur"),
                 .headline = true});
    book.figure({.label = "Communes qui prennent part",
                 .published = 34871,
                 .computed = table.cell(1, "valeur"),
                 .format = Format::integer});
}

void fill(Book& book) {
    Page& front = book.page({.name = "Synthèse", .widths = {100, 60}, .tabColour = deepBlue});
    Page& list = book.page(
        {.name = "Communes", .widths = {22, 60, 80, 28, 34}, .landscape = true, .inPdf = false});
    front.title("Toutes les communes de France");
    front.subtitle("Répartition d’un montant selon la population totale");
    summary(book, front);
    members(book, list);
    readMe(book, {.purpose =
                      "Ce classeur répartit un montant entre toutes les communes de France membres "
                      "d’un EPCI à fiscalité propre, en une formule : il montre que le calcul "
                      "reste exact et immédiat à cette échelle.",
                  .sources = {std::string(communesSource) + "."},
                  .reuse = {"Feuille « Synthèse » : changez le montant.",
                            "Le contrôle doit rester vert, à 0,00 €."},
                  .functions = {"MUT.REPARTIR", "MUT.CONTROLE"}});
}

}  // namespace

Workbook allOfFrance() {
    return {.id = "toutes-les-communes",
            .title = "Toutes les communes de France",
            .subject = "Répartition d’un montant entre 34 871 communes",
            .fill = fill};
}

}  // namespace quotepart::examples
