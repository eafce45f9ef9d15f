#include "examples/workbooks/master/garage_sheet.hpp"

#include "examples/workbooks/master/allocation.hpp"
#include "examples/workbooks/master/garage_orders.hpp"
#include "examples/workbooks/master/member.hpp"
#include "examples/workbooks/master/service.hpp"
#include "examples/workbooks/master/year.hpp"

namespace quotepart::examples::master {

namespace {

constexpr const char* founders = "Fondateurs";
constexpr const char* partners = "Partenaires";

Table tariffs(Book& book, Page& page) {
    page.section("1. Grille tarifaire de 2023 (illustrative)");
    const std::string price = "=MUT.REMBOURSEMENT(Garage_tarif;[coefficient])";
    Table table = page.table(
        {.columns = {{.name = "catégorie", .title = "Catégorie", .style = Style::label},
                     {.name = "coefficient", .title = "Coefficient", .format = Format::decimal},
                     {.name = "heure", .title = "Prix de l’heure", .format = Format::euro}},
         .rows = {{"Heure pondérée : main-d’œuvre et frais de structure", {}, input(hourPrice)},
                  {founders, input(founderCoefficient), price},
                  {partners, input(partnerCoefficient), price}}});
    book.define("Garage_tarif", table.cell(0, "heure"));
    return table;
}

Column yearColumn(Format format) {
    std::string sum = "=SUM([" + std::string(quarters.front()) + "]:[" + quarters.back() + "])";
    return {.name = "année",
            .title = "Année 2023",
            .format = format,
            .formula = std::move(sum),
            .total = "=SUM([année:])"};
}

Table hours(Book& book, Page& page, const Table& tariffs) {
    page.section("2. Heures pondérées, d’après les ordres de réparation");
    std::vector<Row> rows;
    rows.reserve(garageUsers().size());
    for (const GarageUser& user : garageUsers()) {
        rows.push_back({user.name, user.isFounder ? founders : partners});
    }
    Table table = page.table(
        {.columns = joined(
             {{.name = "membre", .title = "Usager", .style = Style::inputText, .total = "Total"},
              {.name = "catégorie",
               .title = "Catégorie",
               .style = Style::inputText,
               .validation = Validation{.words = {founders, partners},
                                        .message = "Une catégorie de la grille."}},
              {.name = "coefficient",
               .title = "Coefficient",
               .format = Format::decimal,
               .formula = "=INDEX(" + tariffs.column("coefficient").absolute() +
                          ";MATCH([catégorie];" + tariffs.column("catégorie").absolute() + ";0))"},
              yearColumn(Format::decimal)},
             usesByQuarter("Unités_unités", garage, "membre", Format::decimal)),
         .rows = std::move(rows)});
    book.define("Garage_usagers", table.column("membre"));
    book.define("Garage_coefficients_usagers", table.column("coefficient"));
    return table;
}

constexpr Allocation labour{.name = "Garage_heures",
                            .key = "heures pondérées",
                            .source = "ordres de réparation",
                            .rounding = "au centime, par usager",
                            .basesByQuarter = true,
                            .baseFormat = Format::decimal};

/// A table with a line per user of the garage.
Table perUser(Page& page, const Table& hours, std::vector<Column> quarterly) {
    return page.table({.columns = joined({{.name = "membre",
                                           .title = "Usager",
                                           .style = Style::label,
                                           .total = "Total",
                                           .span = 3},
                                          yearColumn(Format::euro)},
                                         std::move(quarterly)),
                       .rows = rowsOf(hours, "membre")});
}

Table labourSheet(Book& book, Page& page, const Table& hours) {
    page.section("3. Main-d’œuvre et frais de structure : heures pondérées au tarif");
    std::vector<Column> columns = quarterColumns(Format::euro);
    for (Column& column : columns) {
        column.array =
            "=MUT.REMBOURSEMENT(Garage_tarif;" + hours.column(column.name).absolute() + ")";
    }
    Table table = perUser(page, hours, std::move(columns));
    labour.define(book, table.column("membre"), quartersOf(hours), quartersOf(table),
                  totalsOfQuarters(table));
    return table;
}

Table parts(Book& book, Page& page, const Table& hours) {
    page.section("4. Pièces et prestations, au coût");
    Table table =
        perUser(page, hours, usesByQuarter("Unités_pièces", garage, "membre", Format::euro));
    book.define("Garage_pièces", quartersOf(table));
    return table;
}

Table balance(Book& book, Page& page, const Table& labour, const Table& parts) {
    page.section("5. Coût du garage, par trimestre");
    std::vector<Row> rows{
        {"Heures de la Communauté (répartition illustrative)",
         result("=SUM([2023-T1]:[2023-T4])", Format::integer), input(402, Format::integer),
         input(368, Format::integer), input(331, Format::integer), input(397, Format::integer)},
        {"Frais de personnel", input(165725)},
        {"Autres dépenses (répartition illustrative)", "=SUM([2023-T1]:[2023-T4])", input(70180),
         input(53430), input(57290), input(49425)},
        {"À déduire : part de la Communauté", input(122083)},
        {"À déduire : pièces achetées et pas encore refacturées", "=SUM([2023-T1]:[2023-T4])"}};
    std::vector<Column> columns =
        joined({{.name = "poste",
                 .title = "Poste",
                 .style = Style::label,
                 .total = "Facturé aux usagers",
                 .span = 3},
                {.name = "année", .title = "Année 2023", .format = Format::wholeEuro}},
               quarterColumns(Format::euro));
    for (Column& column : columns) {
        if (column.name != "poste") {
            column.total = "=" + labour.total(column.name).absolute() + "+" +
                           parts.total(column.name).absolute();
        }
    }
    Table table = page.table({.columns = std::move(columns), .rows = std::move(rows)});
    page.array(quartersOf(table, 1),
               "=MUT.ECHEANCIER(" + table.cell(1, "année").absolute() + ";Quarts;\"réparti\")");
    page.array(quartersOf(table, 3), "=MUT.REPARTIR(" + table.cell(3, "année").absolute() +
                                         ";\"heures\";" + quartersOf(table, 0).absolute() + ")");
    for (const char* quarter : quarters) {
        const Address stock = table.cell(4, quarter);
        const auto cell = [&](int row) { return table.cell(row, quarter).relative(); };
        page.put(stock.row, stock.column,
                 "=MUT.SOLDE(" + cell(1) + "+" + cell(2) + ";" + cell(3) + "+" +
                     table.total(quarter).relative() + ")",
                 Style::result, Format::euro);
    }
    page.check("dépenses moins Communauté, stock et facturé",
               "=MUT.CONTROLE(" + table.cell(1, "année").absolute() + "+" +
                   table.cell(2, "année").absolute() + ";" + table.cell(3, "année").absolute() +
                   ":" + table.total("année").absolute() + ")",
               7);
    page.note(
        "Le solde publié de 2023 est de 48 101 €, un euro de plus que dépenses moins recettes : "
        "sans doute des arrondis de montants en centimes.");
    book.define("Garage_coûts", quartersOf(table));
    book.figure({.label = "Garage : pièces en stock au 31 décembre",
                 .published = 48101,
                 .computed = table.cell(4, "année"),
                 .format = Format::wholeEuro,
                 .misprint = -1});
    return table;
}

Table reconciliation(Book& book, Page& page, const Table& labour, const Table& parts,
                     const Table& balance) {
    page.section("6. Rapprochement avec le rapport");
    const auto ofTown = [&](const std::string& function, const std::string& first) {
        const auto of = [&](const char* member) {
            return function + "(" + first + "Unités_services;\"Garage\";Unités_membres;\"" +
                   member + "\")";
        };
        return of(town) + "+" + of(townSocialCentre);
    };
    const std::string orders = ofTown("COUNTIFS", "");
    const std::string hours = ofTown("SUMIFS", "Unités_quantités;");
    const std::string townTotal =
        labour.cell(0, "année").absolute() + "+" + labour.cell(1, "année").absolute() + "+" +
        parts.cell(0, "année").absolute() + "+" + parts.cell(1, "année").absolute();
    Table table = page.table(
        {.columns = {{.name = "usagers",
                      .title = "Usagers",
                      .style = Style::label,
                      .total = "Total",
                      .span = 3},
                     {.name = "ordres",
                      .title = "Ordres de réparation",
                      .format = Format::integer,
                      .total = "=SUM([ordres:])"},
                     {.name = "heures",
                      .title = "Heures affectées",
                      .format = Format::decimal,
                      .total = "=SUM([heures:])"},
                     {.name = "recettes",
                      .title = "Recettes",
                      .format = Format::euro,
                      .total = "=SUM([recettes:])"}},
         .rows = {
             {"Communauté", input(435), "=" + balance.cell(0, "année").absolute(),
              "=" + balance.cell(3, "année").absolute()},
             {"Ville et CCAS", "=" + orders, "=" + hours, "=" + townTotal},
             {"Eau du Ponant et communes", "=COUNTIFS(Unités_services;\"Garage\")-(" + orders + ")",
              "=SUMIFS(Unités_quantités;Unités_services;\"Garage\")-(" + hours + ")",
              "=" + balance.total("année").absolute() + "-(" + townTotal + ")"}}});
    const auto figure = [&](const char* label, double published, const Address& cell,
                            Format format) {
        book.figure({.label = std::string("Garage : ") + label,
                     .published = published,
                     .computed = cell,
                     .format = format});
    };
    figure("ordres de réparation, Ville et CCAS", 254, table.cell(1, "ordres"), Format::integer);
    figure("ordres de réparation, autres usagers", 152, table.cell(2, "ordres"), Format::integer);
    figure("heures, Ville et CCAS", 725, table.cell(1, "heures"), Format::decimal);
    figure("heures, autres usagers", 453, table.cell(2, "heures"), Format::decimal);
    figure("recettes, Ville et CCAS", 178545, table.cell(1, "recettes"), Format::wholeEuro);
    figure("recettes, autres usagers", 47322, table.cell(2, "recettes"), Format::wholeEuro);
    book.figure({.label = "Garage : recettes, total",
                 .published = 347950,
                 .computed = table.total("recettes"),
                 .format = Format::wholeEuro,
                 .headline = true});
    return table;
}

Table years(Page& page, const Table& income) {
    page.section("7. Évolution publiée des recettes");
    const auto of2023 = [&](int row) {
        return Item("=" + income.cell(row, "recettes").absolute());
    };
    return page.table(
        {.columns = {{.name = "année", .title = "Année", .style = Style::label, .span = 3},
                     {.name = "communauté", .title = "Communauté", .format = Format::wholeEuro},
                     {.name = "ville", .title = "Ville et CCAS", .format = Format::wholeEuro},
                     {.name = "autres", .title = "Autres usagers", .format = Format::wholeEuro},
                     {.name = "total",
                      .title = "Total",
                      .format = Format::wholeEuro,
                      .formula = "=SUM([communauté]:[autres])"},
                     {.name = "évolution", .title = "Évolution", .format = Format::percent}},
         .rows = {{"2021", input(89237), input(156481), input(41451)},
                  {"2022", input(86140), input(136170), input(33103),
                   "=MUT.EVOLUTION([total];[total@0])"},
                  {"2023", of2023(0), of2023(1), of2023(2), "=MUT.EVOLUTION([total];[total@1])"}}});
}

std::optional<double> vatRateOf(const GarageUser& user) {
    return user.name == std::string_view(waterCompany) ? std::optional(standardVat) : std::nullopt;
}

}  // namespace

ServiceOfYears garageSheet(Book& book, Page& page) {
    page.title("Garage commun, 2023");
    page.subtitle(
        "Facturation trimestrielle des ordres de réparation ; totaux publiés, prix et répartition "
        "par usager et par trimestre illustratifs");
    const Table hourTable = hours(book, page, tariffs(book, page));
    page.newSheetOfPaper();
    const Table labourTable = labourSheet(book, page, hourTable);
    page.newSheetOfPaper();
    const Table partTable = parts(book, page, hourTable);
    const Table balanceTable = balance(book, page, labourTable, partTable);
    page.newSheetOfPaper();
    const Table income = reconciliation(book, page, labourTable, partTable, balanceTable);
    const Table evolution = years(page, income);
    page.gap();
    page.note("Source : " + std::string(report) +
              ". Eau du Ponant, société publique locale, paie la TVA ; pour les autres, le garage "
              "est tenu hors du champ.");

    ServiceLines lines;
    for (const char* quarter : quarters) {
        for (const GarageUser& user : garageUsers()) {
            BillingLine line = labour.line(user.name, garage, quarter);
            line.nature = "Main-d’œuvre et frais de structure";
            line.vatRate = vatRateOf(user);
            lines.billing.push_back(line);
            lines.billing.push_back(
                {.member = user.name,
                 .service = garage,
                 .period = quarter,
                 .nature = "Pièces et prestations",
                 .amount = "=MUT.MONTANT.DU([member];Garage_heures_membres;INDEX(Garage_pièces;0;"
                           "MATCH([period];Trimestres;0)))",
                 .vatRate = vatRateOf(user),
                 .key = "au coût",
                 .keySource = "ordres de réparation",
                 .keyYear = "2023"});
        }
        const auto add = [&](const char* nature, const char* kind, int row) {
            lines.costs.push_back(
                {.service = garage,
                 .period = quarter,
                 .nature = nature,
                 .kind = kind,
                 .amount = ofPeriod("INDEX(Garage_coûts;" + std::to_string(row) + ";0)")});
        };
        add("Frais de personnel", cost, 2);
        add("Autres dépenses : pièces, énergie, prestations", cost, 3);
        add("Pièces achetées et pas encore refacturées", exclusion, 5);
        add("Part de la Communauté", contribution, 4);
    }
    return {.lines = std::move(lines), .years = evolution};
}

}  // namespace quotepart::examples::master
