#include <array>

#include "examples/book/calendar_day.hpp"
#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

constexpr Format euros = Format::wholeEuro;
constexpr Format cents = Format::euro;
constexpr std::array<const char*, 3> yearNames{"2021", "2022", "2023"};

/// A table with a column per year, the figures typed in, and their sums.
Table byYear(Page& page, const char* title, const char* total, Format format,
             std::vector<Row> rows) {
    std::vector<Column> columns{
        {.name = "poste", .title = title, .style = Style::label, .total = total, .span = 2}};
    for (const char* year : yearNames) {
        columns.push_back({.name = year,
                           .title = year,
                           .style = Style::input,
                           .format = format,
                           .total = "=SUM([" + std::string(year) + ":])"});
    }
    Table table = page.table({.columns = columns, .rows = std::move(rows)});
    page.check("somme des totaux des trois années moins les lignes",
               "=MUT.CONTROLE(SUM(" + Area(table.total("2021")).across(3).absolute() + ");" +
                   table.column("2021").across(3).absolute() + ")",
               4);
    return table;
}

void activity(Book& book, Page& page) {
    page.title("Bilan d’activité du garage, 2021-2023");
    page.subtitle("Ordres de réparation (OR) et heures, par catégorie d’usagers");
    page.section("1. Ordres de réparation");
    const Table orders = byYear(page, "Usagers", "Total", Format::integer,
                                {{"Communauté", 436, 396, 435},
                                 {"Ville et CCAS", 286, 266, 254},
                                 {"Eau du Ponant et communes", 76, 89, 152}});
    page.section("2. Heures affectées");
    const Table hours = byYear(page, "Usagers", "Total", Format::integer,
                               {{"Communauté", 1432, 1323, 1498},
                                {"Ville et CCAS", 855, 640, 725},
                                {"Eau du Ponant et communes", 414, 379, 453}});
    page.section("3. Lecture");
    std::vector<Row> rows;
    const auto perYear = [](const auto& formula) {
        return std::array<std::string, 3>{formula("2021"), formula("2022"), formula("2023")};
    };
    const auto add = [&](const char* label, Format format, const auto& formula) {
        const auto values = perYear(formula);
        rows.push_back({label, result(values[0], format), result(values[1], format),
                        result(values[2], format)});
    };
    add("Heures par ordre de réparation", Format::decimal, [&](const char* year) {
        return "=" + hours.total(year).absolute() + "/" + orders.total(year).absolute();
    });
    add("Frais de personnel par heure affectée", cents, [&](const char* year) {
        return "=MUT.COUT.UNITAIRE(Personnel_" + std::string(year) + ";" +
               hours.total(year).absolute() + ";2)";
    });
    for (int row = 0; row < hours.rows(); ++row) {
        const char* const label = row == 0   ? "Part de la Communauté dans les heures"
                                  : row == 1 ? "Part de la Ville et du CCAS"
                                             : "Part des autres usagers";
        add(label, Format::percent, [&](const char* year) {
            return "=INDEX(MUT.CLE.POURCENT(" + hours.column(year).absolute() + ";\"heures\");" +
                   std::to_string(row + 1) + ")";
        });
    }
    page.table(
        {.columns =
             {{.name = "indicateur", .title = "Indicateur", .style = Style::label, .span = 2},
              {.name = "2021", .title = "2021"},
              {.name = "2022", .title = "2022"},
              {.name = "2023", .title = "2023"}},
         .rows = std::move(rows)});
    page.gap();
    page.chart({.title = "Heures par catégorie d’usagers",
                .kind = ChartKind::bars,
                .names = hours.column("poste"),
                .series = {hours.column("2021"), hours.column("2022"), hours.column("2023")},
                .height = 70});
    const std::array<double, 3> published{2701, 2342, 2676};
    for (std::size_t i = 0; i < published.size(); ++i) {
        book.figure({.label = "Heures affectées " + std::string(yearNames[i]),
                     .published = published[i],
                     .computed = hours.total(yearNames[i]),
                     .format = Format::integer});
    }
}

struct Printed {
    const char* what;
    std::array<double, 3> values;
    std::array<double, 3> misprints;
};

void comparison(Book& book, Page& page, const std::array<Table, 3>& tables) {
    page.section("4. Comparaison avec les totaux imprimés au rapport");
    const std::array<Printed, 3> printed{
        Printed{"Dépenses", {295893, 285465, 396050}, {-1, 0, 0}},
        Printed{"Recettes", {287171, 255413, 347950}, {-2, 0, 0}},
        Printed{"Solde, stock de pièces", {8722, 30052, 48101}, {1, 0, -1}}};
    std::vector<Row> rows;
    for (std::size_t kind = 0; kind < printed.size(); ++kind) {
        for (std::size_t year = 0; year < yearNames.size(); ++year) {
            rows.push_back({printed[kind].what, yearNames[year],
                            "=" + tables[kind].total(yearNames[year]).absolute(),
                            printed[kind].values[year]});
        }
    }
    const Table table =
        page.table({.columns = {{.name = "poste", .title = "Total", .style = Style::label},
                                {.name = "année", .title = "Année", .style = Style::label},
                                {.name = "recalculé", .title = "Recalculé", .format = euros},
                                {.name = "imprimé",
                                 .title = "Imprimé au rapport",
                                 .style = Style::comparison,
                                 .format = euros},
                                {.name = "écart",
                                 .title = "Écart du rapport",
                                 .style = Style::comparison,
                                 .format = euros,
                                 .formula = "=MUT.CONTROLE([recalculé];[imprimé])"}},
                    .rows = std::move(rows)});
    page.note(
        "Le rapport s’écarte d’un euro en deux endroits : le total des dépenses de 2021, un euro "
        "de plus que ses deux lignes, et le solde de 2023, un euro de plus que dépenses moins "
        "recettes. Les recettes imprimées de 2021 dépassent aussi leurs lignes de deux euros, d’où "
        "l’écart du solde. Ce sont sans doute des arrondis de montants en centimes ; les totaux "
        "recalculés ferment.");
    for (int row = 0; row < table.rows(); ++row) {
        const auto kind = static_cast<std::size_t>(row / 3);
        const auto year = static_cast<std::size_t>(row % 3);
        book.figure({.label = std::string(printed[kind].what) + " " + yearNames[year],
                     .published = printed[kind].values[year],
                     .computed = table.cell(row, "recalculé"),
                     .format = euros,
                     .headline = kind == 2,
                     .misprint = printed[kind].misprints[year]});
    }
}

void finances(Book& book, Page& page) {
    page.title("Garage commun : dépenses, refacturations, stock de pièces");
    page.subtitle("Communauté (CAPLD), Ville de Landerneau et CCAS, autres usagers, 2021-2023");
    page.section("1. Dépenses");
    const Table spending = byYear(page, "Nature", "Total des dépenses", euros,
                                  {{"Frais de personnel", 149533, 142660, 165725},
                                   {"Autres dépenses", 146359, 142805, 230325}});
    for (const char* year : yearNames) {
        book.define("Personnel_" + std::string(year), spending.cell(0, year));
    }
    page.section("2. Recettes : main-d’œuvre, pièces, prestations et frais de structure");
    const Table income = byYear(page, "Usagers", "Total des recettes", euros,
                                {{"Communauté", 89237, 86140, 122083},
                                 {"Ville et CCAS", 156481, 136170, 178545},
                                 {"Eau du Ponant et communes", 41451, 33103, 47322}});
    page.section("3. Solde : pièces achetées et pas encore refacturées");
    std::vector<Row> rows;
    const auto line = [&](const char* label, const char* sign, const Table& table) {
        const auto value = [&](const char* year) {
            return result(sign + table.total(year).absolute());
        };
        rows.push_back({label, value("2021"), value("2022"), value("2023")});
    };
    line("Dépenses", "=", spending);
    line("Recettes, à déduire", "=-", income);
    const Table balance = byYear(page, "Solde", "Stock de pièces au 31 décembre", euros, rows);
    comparison(book, page, {spending, income, balance});
    page.gap();
    page.note(
        "Source : rapport 2023 de mutualisation de la CAPLD. Les recettes de 2022 "
        "d’Eau du Ponant et des communes sont illisibles dans l’exemplaire numérisé : 33 103 € "
        "est la seule valeur compatible avec le total imprimé.");
}

void tariffs(Book& book, Page& page) {
    page.title("Grille tarifaire par catégorie d’usagers");
    page.subtitle(
        "Prix illustratifs : le rapport dit que la grille distingue la Communauté et la "
        "Ville des autres partenaires, et qu’elle est revue chaque année");
    page.section("1. Prix de 2023");
    const Table prices = page.table(
        {.columns = {{.name = "catégorie", .title = "Catégorie", .style = Style::label},
                     {.name = "heure",
                      .title = "Heure de main-d’œuvre",
                      .style = Style::input,
                      .format = cents},
                     {.name = "forfait",
                      .title = "Prise en charge d’un OR",
                      .style = Style::input,
                      .format = cents},
                     {.name = "structure",
                      .title = "Frais de structure",
                      .style = Style::input,
                      .format = Format::wholePercent}},
         .rows = {{"Communauté et Ville", 48.5, 12, 0.08}, {"Autres partenaires", 56, 15, 0.12}}});
    book.define("Grille", prices.column("catégorie").across(4).withHeader());
    page.section("2. Révision pour 2024 : indice des salaires, au plus 5 %, aux 10 centimes");
    const Table indices = page.table(
        {.columns = {{.name = "donnée", .title = "Donnée", .style = Style::label, .span = 3},
                     {.name = "valeur", .title = "Valeur", .format = Format::decimal}},
         .rows = {{"Indice de base (illustratif)", input(113.2)},
                  {"Indice à la date de révision (illustratif)", input(117.9)},
                  {"Part fixe du prix", input(0.2, Format::wholePercent)},
                  {"Hausse la plus forte", input(0.05, Format::wholePercent)}}});
    page.gap();
    const auto revised = [&](const Table& table, const char* column) {
        std::string formula = "=MUT.REVALORISER(" + table.column(column).absolute();
        for (int row = 0; row < 4; ++row) {
            formula += ";" + indices.cell(row, "valeur").absolute();
        }
        return formula + ";0.1)";
    };
    const Table next = page.table(
        {.columns = {{.name = "catégorie", .title = "Catégorie", .style = Style::label},
                     {.name = "heure",
                      .title = "Heure de main-d’œuvre 2024",
                      .format = cents,
                      .array = revised(prices, "heure")},
                     {.name = "forfait",
                      .title = "Prise en charge d’un OR 2024",
                      .format = cents,
                      .array = revised(prices, "forfait")},
                     {.name = "évolution",
                      .title = "Évolution de l’heure",
                      .format = Format::percent}},
         .rows = {{"Communauté et Ville",
                   "=MUT.EVOLUTION([heure];" + prices.cell(0, "heure").absolute() + ")"},
                  {"Autres partenaires",
                   "=MUT.EVOLUTION([heure];" + prices.cell(1, "heure").absolute() + ")"}}});
    book.figure({.label = "Heure de main-d’œuvre 2024, autres partenaires",
                 .computed = next.cell(1, "heure"),
                 .format = cents});
}

struct Order {
    unsigned month;
    unsigned day;
    const char* customer;
    double hours;
    double parts;
};

constexpr std::array<Order, 24> sample{Order{1, 9, "Communauté", 6.5, 214.3},
                                       {1, 17, "Ville", 2.25, 48.92},
                                       {1, 31, "Commune A", 1.5, 0},
                                       {2, 8, "CCAS", 3, 126.75},
                                       {2, 21, "Communauté", 11, 872.4},
                                       {3, 7, "Eau du Ponant", 4.75, 390.18},
                                       {3, 22, "Ville", 8.5, 655.07},
                                       {4, 5, "Commune B", 2, 61.5},
                                       {4, 19, "Communauté", 5.25, 143.66},
                                       {5, 3, "Ville", 3.75, 88.2},
                                       {5, 16, "Commune A", 6, 512.34},
                                       {5, 30, "Communauté", 14.5, 1240.9},
                                       {6, 13, "Eau du Ponant", 2.5, 37.6},
                                       {6, 28, "CCAS", 1.25, 22.45},
                                       {7, 11, "Ville", 9.75, 701.33},
                                       {7, 25, "Communauté", 4, 96.1},
                                       {8, 8, "Commune C", 3.5, 184.27},
                                       {8, 29, "Communauté", 7.25, 433.58},
                                       {9, 12, "Ville", 2, 0},
                                       {9, 26, "Commune B", 5.5, 268.49},
                                       {10, 10, "Communauté", 10.25, 918.72},
                                       {11, 7, "CCAS", 4.5, 157.8},
                                       {11, 21, "Eau du Ponant", 6.25, 342.05},
                                       {12, 12, "Ville", 12, 1105.64}};

Table customers(Page& page) {
    page.section("1. Usagers et catégories");
    return page.table(
        {.columns = {{.name = "client", .title = "Usager", .style = Style::input, .span = 2},
                     {.name = "catégorie", .title = "Catégorie", .style = Style::input, .span = 3}},
         .rows = {{"Communauté", "Communauté et Ville"},
                  {"Ville", "Communauté et Ville"},
                  {"CCAS", "Communauté et Ville"},
                  {"Eau du Ponant", "Autres partenaires"},
                  {"Commune A", "Autres partenaires"},
                  {"Commune B", "Autres partenaires"},
                  {"Commune C", "Autres partenaires"}}});
}

Table orders(Page& page, const Table& clients) {
    page.title("Ordres de réparation de 2023 : un échantillon");
    page.subtitle("24 ordres illustratifs ; le garage en a traité 841 en 2023");
    page.gap();
    std::vector<Row> rows;
    int number = 0;
    for (const Order& order : sample) {
        rows.push_back({"OR " + std::to_string(2301 + number++),
                        calendarDay(2023, order.month, order.day), order.customer, order.hours,
                        order.parts});
    }
    const std::string names = clients.column("client").full();
    const std::string categories = clients.column("catégorie").full();
    Table table = page.table(
        {.columns =
             {{.name = "numéro", .title = "Ordre", .style = Style::label, .total = "Total"},
              {.name = "date", .title = "Date", .style = Style::input, .format = Format::date},
              {.name = "trimestre", .title = "Trimestre", .formula = "=MUT.PERIODE([date])"},
              {.name = "client", .title = "Usager", .style = Style::input},
              {.name = "catégorie",
               .title = "Catégorie",
               .formula = "=INDEX(" + categories + ";MATCH([client];" + names + ";0))"},
              {.name = "heures",
               .title = "Heures",
               .style = Style::input,
               .format = Format::decimal,
               .total = "=SUM([heures:])"},
              {.name = "travail",
               .title = "Main-d’œuvre et prise en charge",
               .format = cents,
               .formula = "=MUT.REMBOURSEMENT(MUT.GRILLE([catégorie];\"heure de main-d’œuvre\";"
                          "Grille);[heures])+MUT.GRILLE([catégorie];\"prise en charge d’un OR\";"
                          "Grille)",
               .total = "=SUM([travail:])"},
              {.name = "pièces",
               .title = "Pièces",
               .style = Style::input,
               .format = cents,
               .total = "=SUM([pièces:])"},
              {.name = "structure",
               .title = "Frais de structure",
               .format = cents,
               .formula = "=MUT.REMBOURSEMENT(MUT.GRILLE([catégorie];\"frais de structure\";Grille)"
                          ";[travail]+[pièces])",
               .total = "=SUM([structure:])"},
              {.name = "montant",
               .title = "À facturer",
               .format = cents,
               .formula = "=[travail]+[pièces]+[structure]",
               .total = "=SUM([montant:])"}},
         .rows = std::move(rows),
         .freezeHeader = true});
    page.check("à facturer moins main-d’œuvre, pièces et frais de structure",
               "=MUT.CONTROLE(" + table.total("montant").absolute() + ";" +
                   table.column("travail").across(3).absolute() + ")",
               9);
    return table;
}

void billing(Book& book, Page& page, const Table& clients, const Table& orders) {
    page.section("2. Factures par trimestre");
    std::vector<Column> columns;
    columns.push_back(
        {.name = "client", .title = "Usager", .style = Style::label, .total = "Total"});
    for (int quarter = 1; quarter <= 4; ++quarter) {
        const std::string name = "2023-T" + std::to_string(quarter);
        columns.push_back({.name = name,
                           .title = name,
                           .format = cents,
                           .array = "=MUT.MONTANT.DU([client:];" + orders.column("client").full() +
                                    ";" + orders.column("montant").full() + ";[client:];" +
                                    orders.column("trimestre").full() + ";\"" + name + "\")",
                           .total = "=SUM([" + name + ":])"});
    }
    columns.push_back({.name = "année",
                       .title = "2023",
                       .format = cents,
                       .formula = "=SUM([2023-T1]:[2023-T4])",
                       .total = "=SUM([année:])"});
    std::vector<Row> rows;
    for (int row = 0; row < clients.rows(); ++row) {
        rows.push_back({"=" + clients.cell(row, "client").absolute()});
    }
    const Table bills = page.table({.columns = columns, .rows = std::move(rows)});
    page.check("ordres de réparation moins les factures",
               "=MUT.CONTROLE(" + orders.total("montant").full() + ";" +
                   bills.column("2023-T1").across(4).absolute() + ")",
               5);
    book.figure({.label = "Total facturé, échantillon de 24 ordres",
                 .computed = bills.total("année"),
                 .format = cents});

    page.section("3. Stock de pièces de l’échantillon, par trimestre");
    const Table stock = page.table(
        {.columns = {{.name = "trimestre",
                      .title = "Trimestre",
                      .style = Style::label,
                      .total = "Année, et stock final"},
                     {.name = "initial",
                      .title = "Stock initial",
                      .format = cents,
                      .total = "=[initial@0]"},
                     {.name = "achats",
                      .title = "Pièces achetées",
                      .style = Style::input,
                      .format = cents,
                      .total = "=SUM([achats:])"},
                     {.name = "facturé",
                      .title = "Pièces refacturées",
                      .format = cents,
                      .array = "=MUT.MONTANT.DU([trimestre:];" + orders.column("trimestre").full() +
                               ";" + orders.column("pièces").full() + ")",
                      .total = "=SUM([facturé:])"},
                     {.name = "final",
                      .title = "Stock final",
                      .format = cents,
                      .formula = "=[initial]+[achats]-[facturé]",
                      .total = "=[final@3]"}},
         .rows = {{"2023-T1", input(640), 2710},
                  {"2023-T2", "=[final@0]", 2480.5},
                  {"2023-T3", "=[final@1]", 1930.25},
                  {"2023-T4", "=[final@2]", 3105}}});
    page.check("stock initial et achats moins refacturations et stock final",
               "=MUT.CONTROLE(" + stock.total("initial").absolute() + "+" +
                   stock.total("achats").absolute() + ";" +
                   Area(stock.total("facturé")).across(2).absolute() + ")",
               5);
    page.gap();
    page.chart({.title = "Facturé en 2023 à chaque usager",
                .kind = ChartKind::bars,
                .names = bills.column("client"),
                .series = {bills.column("année")},
                .height = 60});
}

void fill(Book& book) {
    Page& balance = book.page(
        {.name = "Bilan financier", .widths = {60, 30, 30, 30, 30}, .tabColour = deepBlue});
    Page& work = book.page({.name = "Activité", .widths = {60, 30, 30, 30, 30}});
    Page& grid = book.page({.name = "Tarifs", .widths = {60, 40, 40, 40}, .tabColour = orange});
    Page& list = book.page(
        {.name = "Ordres", .widths = {22, 24, 22, 38, 38, 18, 32, 26, 26, 28}, .landscape = true});
    Page& bills =
        book.page({.name = "Facturation", .widths = {45, 28, 28, 28, 28, 28}, .tabColour = orange});
    finances(book, balance);
    activity(book, work);
    tariffs(book, grid);
    bills.title("Facturation trimestrielle");
    bills.subtitle("Échantillon illustratif : une facture par usager et par trimestre");
    const Table clients = customers(bills);
    billing(book, bills, clients, orders(list, clients));
    readMe(
        book,
        {.purpose = "Un garage commun facture chaque trimestre ses ordres de réparation selon une "
                    "grille tarifaire par catégorie d’usagers. Ce classeur refait le bilan "
                    "2021-2023 publié, montre où le rapport ne tombe pas juste, et donne un "
                    "modèle de grille, d’ordres, de factures et de stock de pièces.",
         .sources = {"Ordres de réparation, heures, dépenses, recettes et soldes : Communauté "
                     "d’agglomération du Pays de Landerneau-Daoulas, rapport 2023 de "
                     "mutualisation des services.",
                     "Prix, indices, ordres de réparation et mouvements de pièces des feuilles "
                     "« Tarifs », « Ordres » et « Facturation » : illustratifs."},
         .reuse = {"Feuille « Tarifs » : saisissez vos catégories, vos prix et les indices.",
                   "Feuille « Facturation » : la liste des usagers et leur catégorie.",
                   "Feuille « Ordres » : un ordre par ligne ; le trimestre, le prix et le montant "
                   "se calculent.",
                   "Les factures du trimestre et le stock suivent."},
         .functions = {"MUT.PERIODE", "MUT.GRILLE", "MUT.REMBOURSEMENT", "MUT.MONTANT.DU",
                       "MUT.REVALORISER", "MUT.EVOLUTION", "MUT.COUT.UNITAIRE", "MUT.CLE.POURCENT",
                       "MUT.CONTROLE"}});
}

}  // namespace

Workbook sharedGarage() {
    return {.id = "garage",
            .title = "Garage commun 2021-2023 — tarifs, factures, stock",
            .subject = "Landerneau-Daoulas : ordres de réparation, grille par catégorie d’usagers",
            .fill = fill};
}

}  // namespace quotepart::examples
