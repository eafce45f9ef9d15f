#include "examples/workbooks/master/planning_sheet.hpp"

#include "examples/workbooks/master/allocation.hpp"
#include "examples/workbooks/master/member.hpp"
#include "examples/workbooks/master/service.hpp"
#include "examples/workbooks/master/year.hpp"

namespace quotepart::examples::master {

namespace {

Area costs(Book& book, Page& page) {
    page.section("1. Coût du service, par nature");
    const Table table = page.table(
        {.columns = joined({{.name = "nature",
                             .title = "Nature de la dépense",
                             .style = Style::label,
                             .total = "Coût complet du service",
                             .span = 2},
                            {.name = "taux", .title = "Taux", .format = Format::wholePercent},
                            {.name = "année",
                             .title = "Année 2023",
                             .format = Format::wholeEuro,
                             .total = "=MUT.COUT.COMPLET([année@0:1];[taux@2];[année@0];1)"}},
                           quarterColumns(Format::euro)),
         .rows = {
             {"Masse salariale : 0,7 ETP responsable et 5 ETP instructeurs", {}, input(257119)},
             {"Logiciel d’instruction Oxalis", {}, input(7500)},
             {"Fonctionnement (locaux, matériel, courrier…), en % de la masse salariale",
              input(0.1), result("=ROUND([taux]*[année@0];0)")}}});
    shareTheYear(page, table);
    checkQuarters(page, "coût", table, 7);
    book.define("ADS_coût", table.total("année"));
    book.define("ADS_coûts_par_nature", quartersOf(table));
    book.figure({.label = "ADS : coût complet du service",
                 .published = 290331,
                 .computed = table.total("année"),
                 .headline = true});
    return totalsOfQuarters(table);
}

constexpr Allocation betweenEpci{.name = "ADS_EPCI",
                                 .key = "population DGF",
                                 .source = "fiches DGF au 1er janvier 2023",
                                 .rounding = "plus fort reste, à l’euro sur l’année"};

Table split(Book& book, Page& page, const Area& costs) {
    page.section("2. Répartition entre les deux EPCI");
    Table table = page.table(
        {.columns =
             joined({{.name = "epci", .title = "EPCI", .style = Style::label, .total = "Total"},
                     {.name = "population",
                      .title = "Population DGF au 01/01/2023",
                      .style = Style::input,
                      .format = Format::integer,
                      .total = "=SUM([population:])"},
                     {.name = "clé",
                      .title = "Clé imprimée",
                      .format = Format::percent,
                      .array = "=MUT.CLE.POURCENT([population:];\"population\")",
                      .total = "=SUM([clé:])"},
                     {.name = "année",
                      .title = "Part 2023",
                      .format = Format::wholeEuro,
                      .array = "=MUT.REPARTIR(ADS_coût;\"population\";[population:];;1)",
                      .total = "=SUM([année:])"}},
                    quarterColumns(Format::euro)),
         .rows = {{"CA du Pays de Landerneau-Daoulas (CAPLD)", 50614}, {neighbour, 28119}}});
    shareTheYear(page, table);
    checkQuarters(page, "parts des EPCI", table, 7);
    page.check("coût complet moins les deux parts",
               "=MUT.CONTROLE(ADS_coût;" + table.column("année").absolute() + ")", 7);
    betweenEpci.define(book, table.column("epci"), table.column("population"), quartersOf(table),
                       costs);
    book.figure({.label = "ADS : part de la CAPLD",
                 .published = 186641,
                 .computed = table.cell(0, "année")});
    book.figure({.label = "ADS : part de la CLCL",
                 .published = 103690,
                 .computed = table.cell(1, "année")});
    return table;
}

Table remaining(Book& book, Page& page, const Table& split) {
    page.section("3. Reste à la charge des 22 communes");
    const auto left = [](const std::string& column) {
        return "=MUT.RESTE.A.CHARGE([" + column + "@0];[" + column + "@1])";
    };
    std::vector<Column> columns{
        {.name = "poste",
         .title = "Poste",
         .style = Style::label,
         .total = "Reste à répartir entre les 22 communes",
         .span = 3},
        {.name = "année", .title = "Année 2023", .format = Format::euro, .total = left("année")}};
    for (Column& column : quarterColumns(Format::euro)) {
        column.total = left(column.name);
        columns.push_back(std::move(column));
    }
    Table table = page.table(
        {.columns = std::move(columns),
         .rows = {{"Part de la CAPLD", "=" + split.cell(0, "année").absolute()},
                  {"Prise en charge par la CAPLD (délibération du conseil communautaire du "
                   "26 juin 2016)",
                   input(80000)}}});
    shareTheYear(page, table);
    checkQuarters(page, "reste à charge", table, 7);
    book.define("ADS_prise_en_charge", quartersOf(table, 1));
    book.define("ADS_reste", table.total("année"));
    book.figure({.label = "ADS : reste à la charge des 22 communes",
                 .published = 106641,
                 .computed = table.total("année"),
                 .headline = true});
    return table;
}

constexpr Allocation amongCommunes{.name = "ADS",
                                   .key = "population totale",
                                   .source = "populations légales (INSEE)",
                                   .rounding = cumulated,
                                   .year = "2026"};

void parts(Book& book, Page& page, const Table& remaining) {
    page.section("4. Part de chaque commune, par trimestre");
    std::vector<Row> rows;
    const int count = static_cast<int>(communes().size());
    for (int row = 1; row <= count; ++row) {
        const std::string rank = std::to_string(row);
        rows.push_back({"=INDEX(Communes;" + rank + ")", "=INDEX(Populations;" + rank + ")"});
    }
    std::vector<Column> columns{
        {.name = "commune", .title = "Commune", .style = Style::label, .total = "Total"},
        {.name = "population",
         .title = "Population totale",
         .format = Format::integer,
         .total = "=SUM([population:])"},
        {.name = "clé",
         .title = "Clé imprimée",
         .format = Format::percent,
         .array = "=MUT.CLE.POURCENT([population:];\"population\")",
         .total = "=SUM([clé:])"},
        {.name = "année",
         .title = "Part 2023",
         .format = Format::euro,
         .array = "=MUT.REPARTIR(ADS_reste;\"population\";[population:])",
         .total = "=SUM([année:])"}};
    columns = joined(std::move(columns),
                     cumulatedColumns(totalsOfQuarters(remaining), "population", "[population:]"));
    const Table table = page.table({.columns = std::move(columns), .rows = std::move(rows)});
    page.check("reste à répartir moins les parts de l’année",
               "=MUT.CONTROLE(ADS_reste;" + table.column("année").absolute() + ")", 7);
    checkEachQuarter(page, "parts des communes", totalsOfQuarters(remaining), table, 7);
    checkQuartersOfEachLine(page, "parts des communes", table, 7);
    page.note(
        "Chaque trimestre facture la part cumulée depuis janvier, au plus fort reste, moins les "
        "trimestres précédents : le total de chaque trimestre et celui de chaque commune ferment "
        "tous deux au centime.");
    amongCommunes.define(book, table.column("commune"), table.column("population"),
                         quartersOf(table), totalsOfQuarters(remaining));
    book.figure({.label = "ADS : total des 22 parts, quatre trimestres",
                 .published = 106641,
                 .computed = table.total("année")});
}

}  // namespace

ServiceLines planningSheet(Book& book, Page& page) {
    page.title("Instruction des autorisations d’urbanisme (ADS), 2023");
    page.subtitle(
        "Montants publiés au rapport 2023 de mutualisation ; populations des communes de 2026 ; "
        "répartition par trimestre illustrative");
    const Table shares = split(book, page, costs(book, page));
    const Table left = remaining(book, page, shares);
    page.newSheetOfPaper();
    parts(book, page, left);

    ServiceLines lines;
    for (const char* quarter : quarters) {
        for (const Member& commune : communes()) {
            lines.billing.push_back(amongCommunes.line(commune.name, planning, quarter));
        }
        lines.billing.push_back(betweenEpci.line(neighbour, planning, quarter));
        const auto nature = [&](const char* name, int row) {
            lines.costs.push_back(
                {.service = planning,
                 .period = quarter,
                 .nature = name,
                 .amount = ofPeriod("INDEX(ADS_coûts_par_nature;" + std::to_string(row) + ";0)")});
        };
        nature("Masse salariale", 1);
        nature("Logiciel d’instruction", 2);
        nature("Frais de fonctionnement", 3);
        lines.costs.push_back({.service = planning,
                               .period = quarter,
                               .nature = "Prise en charge par la CAPLD",
                               .kind = contribution,
                               .amount = ofPeriod("ADS_prise_en_charge")});
    }
    return lines;
}

}  // namespace quotepart::examples::master
