#include "examples/workbooks/master/departments_sheet.hpp"

#include <array>

#include "examples/workbooks/master/allocation.hpp"
#include "examples/workbooks/master/member.hpp"
#include "examples/workbooks/master/service.hpp"
#include "examples/workbooks/master/year.hpp"

namespace quotepart::examples::master {

namespace {

/// The key is published; the costs of one department are not, they make the totals that are.
struct Department {
    const char* name;
    const char* type;  ///< of the key
    const char* key;   ///< in words
    double share;      ///< of the town
    double payroll;
    double running;
};

constexpr std::array<Department, 6> departments{
    Department{"Moyens généraux (DMG)", "forfait", "forfait 50/50", 0.5, 97480, 5000},
    {"Commande publique (SCP)", "temps", "temps passé", 0.264, 246683, 15028},
    {"Ressources humaines (SRH)", "paies", "nombre de paies", 0.6017, 384650, 31200},
    {"Systèmes d’information (SSI)", "temps", "temps passé", 0.58, 156765, 33600},
    {"Information géographique (SIG)", "forfait", "forfait 100 % CAPLD", 0, 103780, 6750},
    {"Finances (SFi)", "écritures", "nombre d’écritures", 0.55, 434437, 29715}};

void leftOut(Book& book, Page& page) {
    page.section("1. Systèmes d’information : l’équipe des communes laissée hors du partage");
    const Table table = page.table(
        {.columns = {{.name = "équipe", .title = "Équipe", .style = Style::label, .span = 2},
                     {.name = "agents", .title = "Agents", .format = Format::integer},
                     {.name = "salaires", .title = "Salaires", .format = Format::wholeEuro},
                     {.name = "suite", .title = "Refacturation", .style = Style::label, .span = 4}},
         .rows = {{"Ensemble du service (salaires : illustratif)",
                   "=SUM([agents@1:2])",
                   input(405600),
                   {}},
                  {"SSI et SIG, Ville et Communauté", input(5), {}, "selon les clés ci-dessous"},
                  {"Mutualisation avec les autres communes",
                   input(3),
                   {},
                   "exclue : aucune part à la charge de Landerneau"}}});
    Area parts(table.cell(1, "salaires"));
    Area staff(table.cell(1, "agents"));
    parts.rows = staff.rows = 2;
    const std::string salaries = table.cell(0, "salaires").absolute();
    page.array(parts, "=MUT.REPARTIR(" + salaries + ";\"agents\";" + staff.absolute() + ";;1)");
    page.check("salaires du service moins les deux équipes",
               "=MUT.CONTROLE(" + salaries + ";" + parts.absolute() + ")", 7);
    book.define("Communs_équipe_exclue", table.cell(2, "salaires"));
}

Table shares(Book& book, Page& page) {
    page.section("2. Coût de 2023 et part de Landerneau, selon les six clés publiées");
    std::vector<Row> rows;
    rows.reserve(departments.size());
    for (const Department& department : departments) {
        rows.push_back({department.name, department.type, department.share, department.payroll,
                        department.running});
    }
    const auto amount = [](const char* name, const char* title, Style style) {
        return Column{.name = name,
                      .title = title,
                      .style = style,
                      .format = Format::wholeEuro,
                      .total = "=SUM([" + std::string(name) + ":])"};
    };
    const auto townPart = [&](const char* name, const char* title, const std::string& cost) {
        Column column = amount(name, title, Style::result);
        column.array =
            "=INDEX(MUT.REPARTIR.TABLEAU([" + cost + ":];[base:];[clé:]:[cléCom:];;1);0;1)";
        return column;
    };
    Table table = page.table(
        {.columns = {{.name = "service",
                      .title = "Service commun",
                      .style = Style::label,
                      .total = "Total"},
                     {.name = "base",
                      .title = "Base de la clé",
                      .style = Style::inputText,
                      .validation = Validation{.words = {"forfait", "temps", "paies", "écritures"},
                                               .message = "Ce que mesure la clé."}},
                     {.name = "clé",
                      .title = "Clé de la Ville",
                      .style = Style::input,
                      .format = Format::percent,
                      .validation =
                          Validation{.least = 0, .most = 1, .message = "Un taux de 0 à 100 %."}},
                     {.name = "cléCom",
                      .title = "Clé de la Communauté",
                      .format = Format::percent,
                      .formula = "=1-[clé]"},
                     amount("paye", "Masse salariale payée", Style::input),
                     amount("fonct", "Fonction-nement de 2022", Style::input),
                     townPart("payeVille", "Masse salariale, Ville", "paye"),
                     townPart("fonctVille", "Fonction-nement, Ville", "fonct")},
         .rows = std::move(rows)});
    page.note(
        "Masse salariale payée en n = salaires, frais et correctif de n-1 ; fonctionnement de n-1 "
        "= loyer et frais. Les clés et les totaux sont publiés ; le coût de chaque service est "
        "illustratif, calé à l’euro sur les totaux publiés.");
    book.define("Communs_services", table.column("service"));
    book.define("Communs_clés", table.column("clé"));
    book.define("Communs_masse", table.column("paye"));
    book.define("Communs_fonctionnement", table.column("fonct"));
    const auto figure = [&](const char* label, double published, const char* column) {
        book.figure({.label = std::string("Services communs : ") + label,
                     .published = published,
                     .computed = table.total(column),
                     .format = Format::wholeEuro});
    };
    figure("masse salariale payée", 1423795, "paye");
    figure("masse salariale, part de la Ville", 675172, "payeVille");
    return table;
}

Table years(Book& book, Page& page, const Table& shares) {
    page.section("3. Évolution publiée");
    Table table = page.table(
        {.columns = {{.name = "année", .title = "Année", .style = Style::label, .span = 3},
                     {.name = "ville", .title = "Landerneau", .format = Format::wholeEuro},
                     {.name = "communauté", .title = "Communauté", .format = Format::wholeEuro},
                     {.name = "total",
                      .title = "Coût total",
                      .format = Format::wholeEuro,
                      .formula = "=[ville]+[communauté]"},
                     {.name = "taux",
                      .title = "Taux global, Ville",
                      .format = Format::percent,
                      .formula = "=ROUND(MUT.TAUX.GLOBAL([ville];[total]);4)"},
                     {.name = "évolution", .title = "Évolution", .format = Format::percent}},
         .rows = {{"2021", input(570253), input(590017)},
                  {"2022", input(673764), input(756167), "=MUT.EVOLUTION([total];[total@0])"},
                  {"2023",
                   "=" + shares.total("payeVille").absolute() + "+" +
                       shares.total("fonctVille").absolute(),
                   "=" + shares.total("paye").absolute() + "+" + shares.total("fonct").absolute() +
                       "-[ville]",
                   "=MUT.EVOLUTION([total];[total@1])"}}});
    book.figure({.label = "Services communs : coût total",
                 .published = 1545088,
                 .computed = table.cell(2, "total"),
                 .format = Format::wholeEuro,
                 .headline = true});
    book.figure({.label = "Services communs : taux global de la Ville",
                 .published = 0.4765,
                 .computed = table.cell(2, "taux"),
                 .format = Format::percent});
    return table;
}

Table townByQuarter(Book& book, Page& page, const Table& shares) {
    page.section("4. Part de Landerneau, par trimestre");
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(shares.rows()));
    for (int row = 0; row < shares.rows(); ++row) {
        rows.push_back({"=" + shares.cell(row, "service").absolute(),
                        "=" + shares.cell(row, "payeVille").absolute() + "+" +
                            shares.cell(row, "fonctVille").absolute()});
    }
    Table table = page.table({.columns = joined({{.name = "service",
                                                  .title = "Service commun",
                                                  .style = Style::label,
                                                  .total = "À la charge de Landerneau",
                                                  .span = 3},
                                                 {.name = "année",
                                                  .title = "Année 2023",
                                                  .format = Format::wholeEuro,
                                                  .total = "=SUM([année:])"}},
                                                quarterColumns(Format::euro)),
                              .rows = std::move(rows)});
    shareTheYear(page, table);
    checkQuarters(page, "part de Landerneau", table, 7);
    book.define("Communs_parts", quartersOf(table));
    book.figure({.label = "Services communs : part de Landerneau, quatre trimestres",
                 .published = 736243,
                 .computed = table.total("année"),
                 .format = Format::wholeEuro,
                 .headline = true});
    return table;
}

void costByQuarter(Book& book, Page& page, const Table& shares, const Table& town) {
    page.section("5. Coût par nature, par trimestre");
    const std::string payroll = shares.total("paye").absolute();
    const std::string running = shares.total("fonct").absolute();
    const std::string townYear = town.total("année").absolute();
    std::vector<Column> columns =
        joined({{.name = "poste",
                 .title = "Poste",
                 .style = Style::label,
                 .total = "À la charge de Landerneau",
                 .span = 3},
                {.name = "année", .title = "Année 2023", .format = Format::wholeEuro}},
               quarterColumns(Format::euro));
    for (Column& column : columns) {
        if (column.name != "poste") {
            const std::string cell = "[" + column.name + "@";
            column.total = "=" + cell + "0]+" + cell + "1]-" + cell + "2]-" + cell + "3]";
        }
    }
    const Table table = page.table(
        {.columns = std::move(columns),
         .rows = {{"Masse salariale, équipe des communes comprise",
                   "=" + payroll + "+Communs_équipe_exclue"},
                  {"Fonctionnement de 2022", "=" + running},
                  {"À déduire : équipe au service des seules communes", "=Communs_équipe_exclue"},
                  {"À déduire : part de la Communauté",
                   "=" + payroll + "+" + running + "-" + townYear}}});
    shareTheYear(page, table);
    page.check("coût par trimestre moins la part de Landerneau",
               "=MUT.CONTROLE(SUM(" + totalsOfQuarters(table).absolute() + ");" +
                   totalsOfQuarters(town).absolute() + ")",
               7);
    book.define("Communs_coûts", quartersOf(table));
    book.figure({.label = "Services communs : part de la Communauté",
                 .published = 808845,
                 .computed = table.cell(3, "année"),
                 .format = Format::wholeEuro});
}

void compensation(Book& book, Page& page, const Table& town) {
    page.section("6. Attribution de compensation de Landerneau après imputation");
    std::vector<Row> rows{{"Attribution de droit (illustrative)", input(1860000)},
                          {"Services communs imputés", "=" + town.total("année").absolute()}};
    std::vector<Column> columns =
        joined({{.name = "poste",
                 .title = "Poste",
                 .style = Style::label,
                 .total = "Attribution nette, versée par la Communauté",
                 .span = 3},
                {.name = "année", .title = "Année 2023", .format = Format::euro}},
               quarterColumns(Format::euro));
    for (Column& column : columns) {
        if (column.name != "poste") {
            column.total = "=MUT.AC.NETTE([" + column.name + "@0];[" + column.name + "@1])";
        }
    }
    const Table table = page.table({.columns = std::move(columns), .rows = std::move(rows)});
    shareTheYear(page, table);
    checkQuarters(page, "attribution nette", table, 7);
    page.note(
        "Les effets de ces services communs sont imputés sur l’attribution de compensation (CGCT, "
        "art. L5211-4-2 ; CGI, art. 1609 nonies C) : aucun titre n’est émis.");
    book.figure({.label = "Attribution de compensation nette de Landerneau",
                 .computed = table.total("année")});
}

BillingLine lineOf(const Department& department, const char* quarter) {
    const auto ofDepartment = [](const std::string& values) {
        return "MUT.MONTANT.DU([nature];Communs_services;" + values + ")";
    };
    return {.member = town,
            .service = sharedDepartments,
            .period = quarter,
            .nature = department.name,
            .amount = "=" + ofDepartment("INDEX(Communs_parts;0;MATCH([period];Trimestres;0))"),
            .compensation = true,
            .key = department.key,
            .keySource = "relevés d’activité 2023",
            .keyYear = "2023",
            .cost = "=ROUND((" + ofDepartment("Communs_masse") + "+" +
                    ofDepartment("Communs_fonctionnement") +
                    ")*INDEX(Quarts;MATCH([period];Trimestres;0));2)",
            .base = "=" + ofDepartment("Communs_clés"),
            .total = "=1",
            .rounding = "plus fort reste, à l’euro sur l’année",
            .baseFormat = Format::percent};
}

}  // namespace

ServiceOfYears departmentsSheet(Book& book, Page& page) {
    page.title("Services communs de Landerneau et de la Communauté, 2023");
    page.subtitle(
        "Six services, six clés ; imputés sur l’attribution de compensation de Landerneau, sans "
        "titre");
    leftOut(book, page);
    const Table costs = shares(book, page);
    const Table evolution = years(book, page, costs);
    page.newSheetOfPaper();
    const Table parts = townByQuarter(book, page, costs);
    costByQuarter(book, page, costs, parts);
    compensation(book, page, parts);
    page.gap();
    page.note("Source : " + std::string(report) + ".");

    ServiceLines lines;
    for (const char* quarter : quarters) {
        for (const Department& department : departments) {
            lines.billing.push_back(lineOf(department, quarter));
        }
        const auto add = [&](const char* nature, const char* kind, int row) {
            lines.costs.push_back(
                {.service = sharedDepartments,
                 .period = quarter,
                 .nature = nature,
                 .kind = kind,
                 .amount = ofPeriod("INDEX(Communs_coûts;" + std::to_string(row) + ";0)")});
        };
        add("Masse salariale payée, équipe des communes comprise", cost, 1);
        add("Fonctionnement de 2022 : loyer et frais", cost, 2);
        add("Équipe au service des seules communes (3 agents sur 8)", exclusion, 3);
        add("Part de la Communauté", contribution, 4);
    }
    return {.lines = std::move(lines), .years = evolution};
}

}  // namespace quotepart::examples::master
