#include "examples/book/commune.hpp"
#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

constexpr std::string_view capldSiren = "242900801";

/// Illustrative figures per head, spread without any claim on the commune.
double incomeOf(std::size_t rank) {
    return 13'900 + 41.0 * static_cast<double>(rank * rank * 7 % 89);
}
double potentialOf(std::size_t rank) {
    return 720 + 6.5 * static_cast<double>((rank * 53 + 17) % 71);
}

void choices(Book& book, Page& page) {
    page.section("1. Enveloppe, poids des critères et bornes (illustratif)");
    const Table amounts = page.table(
        {.columns =
             {{.name = "choix", .title = "Choix du conseil", .style = Style::label, .span = 2},
              {.name = "montant",
               .title = "Montant",
               .style = Style::input,
               .format = Format::euro}},
         .rows = {{"Enveloppe de la dotation de solidarité", 850000},
                  {"Plancher par commune", 8000},
                  {"Plafond par commune", 160000}}});
    book.define("Enveloppe", amounts.cell(0, "montant"));
    book.define("Plancher", amounts.cell(1, "montant"));
    book.define("Plafond", amounts.cell(2, "montant"));
    page.gap();
    const Table weights = page.table(
        {.columns = {{.name = "titre", .title = "Critère", .style = Style::label, .span = 2},
                     {.name = "revenu",
                      .title = "Écart de revenu",
                      .style = Style::input,
                      .format = Format::wholePercent},
                     {.name = "potentiel",
                      .title = "Insuffisance de potentiel",
                      .style = Style::input,
                      .format = Format::wholePercent},
                     {.name = "population",
                      .title = "Population",
                      .style = Style::input,
                      .format = Format::wholePercent},
                     {.name = "légal",
                      .title = "Critères légaux",
                      .format = Format::wholePercent,
                      .formula = "=[revenu]+[potentiel]"}},
         .rows = {{"Poids", 0.25, 0.2, 0.55}}});
    const Area row = Area(weights.cell(0, "revenu")).across(3);
    page.check("100 % moins la somme des poids", "=MUT.CLE.CONTROLE(" + row.absolute() + ")", 5);
    page.check("minimum de 35 % pour les deux critères légaux (0 : respecté)",
               "=MAX(0;0.35-" + weights.cell(0, "légal").absolute() + ")", 5);
    page.note(
        "CGCT, art. L. 5211-28-4 : l’écart de revenu par habitant et l’insuffisance de potentiel "
        "financier ou fiscal par habitant, pondérés par la population, justifient au moins 35 % de "
        "la répartition.");
    book.define("Poids", row);
}

Table grant(Book& book, Page& page) {
    page.section("2. Clé et dotation de chaque commune");
    std::vector<Row> rows;
    const std::vector<Commune> members = communesOf(capldSiren);
    for (std::size_t i = 0; i < members.size(); ++i) {
        rows.push_back({members[i].name, members[i].totalPopulation, incomeOf(i), potentialOf(i)});
    }
    Table table = page.table(
        {.columns =
             {{.name = "commune", .title = "Commune", .style = Style::label, .total = "Total"},
              {.name = "population",
               .title = "Population totale",
               .style = Style::input,
               .format = Format::integer,
               .total = "=SUM([population:])"},
              {.name = "revenu",
               .title = "Revenu par habitant (illustratif)",
               .style = Style::input,
               .format = Format::euro},
              {.name = "potentiel",
               .title = "Potentiel par habitant (illustratif)",
               .style = Style::input,
               .format = Format::euro},
              {.name = "écart",
               .title = "Clé d’écart de revenu",
               .format = Format::percent,
               .array = "=MUT.CLE.ECART([revenu:];[population:])",
               .total = "=SUM([écart:])"},
              {.name = "insuffisance",
               .title = "Clé d’insuffisance",
               .format = Format::percent,
               .array = "=MUT.CLE.ECART([potentiel:];[population:])",
               .total = "=SUM([insuffisance:])"},
              {.name = "démographie",
               .title = "Clé de population",
               .format = Format::percent,
               .array = "=[population:]/SUM([population:])",
               .total = "=SUM([démographie:])"},
              {.name = "clé",
               .title = "Clé pondérée",
               .format = Format::percent,
               .array = "=MUT.CLE.PONDEREE([écart:]:[démographie:];Poids)",
               .total = "=SUM([clé:])"},
              {.name = "dotation",
               .title = "Dotation, bornes comprises",
               .format = Format::euro,
               .array = "=MUT.REPARTIR.BORNES(Enveloppe;\"points\";[clé:];"
                        "Plancher+0*[population:];Plafond+0*[population:])",
               .total = "=SUM([dotation:])"}},
         .rows = std::move(rows),
         .freezeHeader = true});
    page.check("enveloppe moins la somme des dotations",
               "=MUT.CONTROLE(Enveloppe;" + table.column("dotation").absolute() + ")", 8);
    page.check("dotations sous le plancher ou au-dessus du plafond (nombre)",
               "=COUNTIF(" + table.column("dotation").absolute() + ";\"<\"&Plancher)+COUNTIF(" +
                   table.column("dotation").absolute() + ";\">\"&Plafond)",
               8);
    page.note(
        "Les bornes sont tenues par redistribution : ce qu’un plafond retient et ce qu’un plancher "
        "ajoute se répartit entre les autres communes, selon la clé, jusqu’à ce que tout "
        "s’additionne.");
    book.define("Dotations", table.column("dotation"));
    book.figure({.label = "Dotation répartie, bornes comprises (illustratif)",
                 .computed = table.total("dotation"),
                 .headline = true});
    return table;
}

void equalisation(Book& book, Page& page) {
    page.title("Coefficient logarithmique de population");
    page.subtitle("Fonds de péréquation (FPIC) et dotation forfaitaire : bornes de chaque barème");
    const Table table =
        page.table({.columns = {{.name = "cas", .title = "Population", .style = Style::label},
                                {.name = "population",
                                 .title = "Habitants",
                                 .style = Style::input,
                                 .format = Format::integer},
                                {.name = "fpic",
                                 .title = "Coefficient FPIC",
                                 .format = Format::decimal,
                                 .formula = "=MUT.COEFFICIENT.LOG([population];\"fpic\")"},
                                {.name = "dgf",
                                 .title = "Coefficient DGF",
                                 .format = Format::decimal,
                                 .formula = "=MUT.COEFFICIENT.LOG([population];\"dgf\")"}},
                    .rows = {{"Sous le premier seuil", 400},
                             {"Premier seuil du FPIC", 7500},
                             {"CA du Pays de Landerneau-Daoulas", 50614},
                             {"Second seuil de la DGF", 200000},
                             {"Second seuil du FPIC", 500000}}});
    page.check("coefficient FPIC au premier seuil moins 1",
               "=MUT.CONTROLE(1;" + table.cell(1, "fpic").absolute() + ")", 3);
    page.check("coefficient FPIC au second seuil moins 2",
               "=MUT.CONTROLE(2;" + table.cell(4, "fpic").absolute() + ")", 3);
    book.figure({.label = "Coefficient FPIC à 7 500 habitants (barème légal)",
                 .published = 1,
                 .computed = table.cell(1, "fpic"),
                 .format = Format::decimal});
    book.figure({.label = "Coefficient FPIC à 500 000 habitants (barème légal)",
                 .published = 2,
                 .computed = table.cell(4, "fpic"),
                 .format = Format::decimal});
}

void fill(Book& book) {
    Page& page = book.page({.name = "Dotation",
                            .widths = {50, 24, 28, 28, 26, 26, 26, 26, 34},
                            .landscape = true,
                            .tabColour = deepBlue});
    Page& coefficients = book.page({.name = "Coefficients", .widths = {72, 34, 37, 37}});
    Page& picture = book.page({.name = "Graphique", .widths = {180}, .tabColour = orange});
    page.title("Dotation de solidarité communautaire (DSC)");
    page.subtitle("22 communes du Pays de Landerneau-Daoulas : critères de ressources et bornes");
    choices(book, page);
    const Table table = grant(book, page);
    page.gap();
    page.note(
        "Populations totales légales en vigueur en 2026 : INSEE, DGCL ; Etalab, Licence Ouverte. "
        "Enveloppe, poids, bornes, revenus et potentiels : illustratifs.");
    equalisation(book, coefficients);
    picture.title("Qui reçoit quoi ?");
    picture.gap();
    picture.chart({.title = "Dotation de chaque commune",
                   .names = table.column("commune"),
                   .series = {table.column("dotation")},
                   .height = 170});
    readMe(book,
           {.purpose = "Ce classeur répartit une dotation de solidarité selon l’écart de revenu, "
                       "l’insuffisance de potentiel et la population, avec un plancher et un "
                       "plafond par commune, et donne les coefficients logarithmiques des "
                       "dotations nationales.",
            .sources = {"Critères et minimum de 35 % : CGCT, art. L. 5211-28-4.",
                        "Populations : INSEE, DGCL ; Etalab, Licence Ouverte.",
                        "Tout autre chiffre : illustratif."},
            .reuse = {"Saisissez l’enveloppe, les poids, les bornes et les valeurs par habitant "
                      "dans les cellules jaunes.",
                      "Tous les contrôles doivent être verts, à zéro."},
            .functions = {"MUT.CLE.ECART", "MUT.CLE.PONDEREE", "MUT.CLE.CONTROLE",
                          "MUT.REPARTIR.BORNES", "MUT.COEFFICIENT.LOG", "MUT.CONTROLE"}});
}

}  // namespace

Workbook solidarityGrant() {
    return {.id = "dotation-de-solidarite",
            .title = "Dotation de solidarité communautaire",
            .subject = "Critères de revenu et de potentiel, plancher et plafond par commune",
            .fill = fill};
}

}  // namespace quotepart::examples
