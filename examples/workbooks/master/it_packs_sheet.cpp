#include "examples/workbooks/master/it_packs_sheet.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "examples/book/calendar_day.hpp"
#include "examples/workbooks/master/allocation.hpp"
#include "examples/workbooks/master/service.hpp"
#include "examples/workbooks/master/year.hpp"

namespace quotepart::examples::master {

namespace {

struct Task {
    unsigned month;
    unsigned day;
    const char* commune;
    double days;
    const char* what;
};

constexpr std::array<Task, 13> expertise{
    Task{1, 18, "Loperhet", 1.5, "cahier des charges de la téléphonie"},
    {2, 7, "Plouédern", 0.8, "étude d’un raccordement à la fibre"},
    {3, 21, "Hanvec", 1.2, "renouvellement des postes de l’école"},
    {4, 12, "Dirinon", 1, "choix d’un logiciel d’état civil"},
    {5, 16, "Saint-Thonan", 0.7, "audit de la messagerie"},
    {6, 6, "La Forest-Landerneau", 1.4, "réseau de la nouvelle mairie"},
    {6, 22, "Loperhet", 1, "suivi du déploiement de la téléphonie"},
    {7, 11, "Pencran", 0.6, "achat de tablettes"},
    {9, 5, "La Roche-Maurice", 1.3, "vidéoprotection, étude"},
    {10, 3, "Daoulas", 1.1, "migration du serveur de fichiers"},
    {10, 24, "Irvillac", 0.5, "imprimantes, mise en concurrence"},
    {11, 14, "L’Hôpital-Camfrout", 1.6, "câblage de la médiathèque"},
    {12, 12, "Logonna-Daoulas", 1.5, "cahier des charges du wifi public"}};

constexpr Task assistance{6, 20, "Saint-Urbain", 0.1, "antivirus, poste infecté"};

struct Licences {
    const char* commune;
    int number;
};
constexpr std::array<Licences, 14> antivirus{Licences{"Loperhet", 24},
                                             {"Plouédern", 21},
                                             {"L’Hôpital-Camfrout", 18},
                                             {"Pencran", 17},
                                             {"Dirinon", 18},
                                             {"Logonna-Daoulas", 16},
                                             {"Hanvec", 15},
                                             {"La Forest-Landerneau", 14},
                                             {"Saint-Thonan", 13},
                                             {"La Roche-Maurice", 12},
                                             {"Daoulas", 15},
                                             {"Saint-Urbain", 11},
                                             {"Irvillac", 7},
                                             {"Ploudiry", 4}};

struct Backup {
    const char* commune;
    int gigabytes;
    int devices;
    int licences;
};
constexpr std::array<Backup, 9> backups{
    Backup{"Loperhet", 1450, 6, 9}, {"Plouédern", 1130, 5, 7},   {"L’Hôpital-Camfrout", 820, 4, 6},
    {"Dirinon", 640, 3, 5},         {"Pencran", 560, 3, 4},      {"Logonna-Daoulas", 430, 2, 3},
    {"Daoulas", 310, 2, 3},         {"Saint-Urbain", 275, 1, 2}, {"Irvillac", 190, 1, 2}};

struct Support {
    const char* commune;
    unsigned month;
    unsigned day;

    /// From 0.
    std::size_t firstQuarter() const { return (month - 1) / 3; }
};
constexpr std::array<Support, 5> supports{Support{"Loperhet", 2, 13},
                                          {"Pencran", 3, 20},
                                          {"Dirinon", 5, 2},
                                          {"Hanvec", 6, 26},
                                          {"Daoulas", 9, 18}};

enum class Pack { expertise, assistance, licences, backup, support };
constexpr std::array<const char*, 5> natures{"Pack 1, expertise", "Pack 2, antivirus : assistance",
                                             "Pack 2, antivirus : licences", "Pack 2, sauvegarde",
                                             "Pack 3, support"};

const char* natureOf(Pack pack) {
    return natures.at(static_cast<std::size_t>(pack));
}

/// The page has ten columns: the name, four for what the key measures, the year, the quarters.
constexpr int lastColumn = 9;

Column nameColumn(const char* title, int span = 1) {
    return {
        .name = "commune", .title = title, .style = Style::label, .total = "Total", .span = span};
}

Column quantity(const char* name, const char* title, Format format = Format::integer,
                const char* total = nullptr) {
    return {.name = name,
            .title = title,
            .style = Style::input,
            .format = format,
            .total = total == nullptr ? "=SUM([" + std::string(name) + ":])" : total};
}

Column yearColumn(Format format = Format::euro) {
    return {.name = "année",
            .title = "Année 2023",
            .format = format,
            .formula = "=SUM([" + std::string(quarters.front()) + "]:[" + quarters.back() + "])",
            .total = "=SUM([année:])"};
}

Table prices(Book& book, Page& page) {
    page.section("1. Montants de l’année, toutes taxes comprises");
    const char* const priced = "=MUT.REMBOURSEMENT([prix];[quantité];1)";
    const auto row = [](Pack pack, Item number, Item price, Item amount) {
        return Row{natureOf(pack), std::move(number), std::move(price), std::move(amount)};
    };
    Table table = page.table(
        {.columns = joined(
             {nameColumn("Pack", 2),
              {.name = "quantité", .title = "Quantité", .format = Format::decimal},
              {.name = "prix", .title = "Prix unitaire TTC", .format = Format::euro, .span = 2},
              {.name = "année",
               .title = "Année 2023",
               .format = Format::wholeEuro,
               .total = "=SUM([année:])"}},
             quarterColumns(Format::euro)),
         .rows = {row(Pack::expertise, input(14.2), input(192), priced),
                  row(Pack::assistance, input(0.1), result("=[prix@0]"), priced),
                  row(Pack::licences, input(205, Format::integer), input(14), priced),
                  row(Pack::backup, {}, {}, input(13408)),
                  row(Pack::support, {}, {}, input(7399))}});
    checkQuarters(page, "montants", table, lastColumn);
    page.note(
        "192 € TTC la journée : 160 € et la TVA à 20 %, taux déduit. Pare-feu : environ 4 000 € "
        "TTC par commune, facturés directement par le fournisseur, hors de ce décompte. Le total "
        "n’est pas imprimé au rapport.");
    book.define("Packs_coûts", quartersOf(table));
    const auto figure = [&](const char* label, double published, int line) {
        book.figure({.label = std::string("Packs : ") + label,
                     .published = published,
                     .computed = table.cell(line, "année"),
                     .format = Format::wholeEuro});
    };
    figure("expertise, 14,2 jours à 192 €", 2726, 0);
    figure("assistance antivirus, 0,1 jour à 192 €", 19, 1);
    figure("antivirus, 205 licences à 14 €", 2870, 2);
    book.figure({.label = "Packs informatiques : total TTC",
                 .computed = table.total("année"),
                 .format = Format::wholeEuro,
                 .headline = true});
    return table;
}

/// The amount of a pack in each quarter.
Area costsOf(const Table& prices, Pack pack) {
    return quartersOf(prices, static_cast<int>(pack));
}

Address yearOf(const Table& prices, Pack pack) {
    return prices.cell(static_cast<int>(pack), "année");
}

void shareByYear(Page& page, const Table& prices, Pack pack) {
    page.array(costsOf(prices, pack),
               "=MUT.ECHEANCIER(" + yearOf(prices, pack).absolute() + ";Quarts;\"réparti\")");
}

/// The amount of a pack, split between the quarters by what was used in each.
void shareByUse(Page& page, const Table& prices, Pack pack, const Table& uses) {
    page.array(costsOf(prices, pack), "=MUT.REPARTIR(" + yearOf(prices, pack).absolute() +
                                          ";\"jours\";" + totalsOfQuarters(uses).absolute() + ")");
}

/// A part per commune and quarter by the bases of that quarter.
std::vector<Column> sharesByUse(const Table& prices, Pack pack, const Table& uses) {
    std::vector<Column> columns = quarterColumns(Format::euro);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].array = "=MUT.REPARTIR(" +
                           costsOf(prices, pack).cell(0, static_cast<int>(i)).absolute() +
                           ";\"jours\";" + uses.column(columns[i].name).absolute() + ")";
    }
    return columns;
}

constexpr Allocation byDays{.name = "Packs_expertise",
                            .key = "jours",
                            .source = "interventions",
                            .rounding = "plus fort reste, au centime",
                            .basesByQuarter = true,
                            .baseFormat = Format::decimal};
constexpr Allocation byLicences{.name = "Packs_licences",
                                .key = "licences",
                                .source = "licences en service",
                                .rounding = cumulated};
constexpr Allocation byPoints{.name = "Packs_sauvegarde",
                              .key = "points de sauvegarde",
                              .source = "volume, équipements, licences",
                              .rounding = cumulated,
                              .baseFormat = Format::percent};
constexpr Allocation byPresence{.name = "Packs_support",
                                .key = "jours de présence",
                                .source = "dates de lancement",
                                .rounding = "plus fort reste, au centime",
                                .basesByQuarter = true};

/// Days, then parts, of the same communes.
Table partsOf(Page& page, const Table& uses, std::vector<Column> shares) {
    return page.table(
        {.columns = joined({nameColumn("Commune", 5), yearColumn()}, std::move(shares)),
         .rows = rowsOf(uses, "commune")});
}

std::vector<std::string> expertCommunes() {
    std::vector<std::string> communes;
    for (const Task& task : expertise) {
        if (std::find(communes.begin(), communes.end(), task.commune) == communes.end()) {
            communes.emplace_back(task.commune);
        }
    }
    return communes;
}

void days(Book& book, Page& page, const Table& prices) {
    page.section("2. Pack 1, expertise : jours, d’après les interventions");
    std::vector<Row> rows;
    for (const std::string& commune : expertCommunes()) {
        rows.push_back({commune});
    }
    Column communes = nameColumn("Commune", 5);
    communes.style = Style::inputText;
    const Table uses = page.table(
        {.columns = joined({communes, yearColumn(Format::decimal)},
                           usesByQuarter("Unités_unités", itPacks, "commune", Format::decimal)),
         .rows = std::move(rows)});
    shareByUse(page, prices, Pack::expertise, uses);
    page.newSheetOfPaper();
    const Table parts = partsOf(page, uses, sharesByUse(prices, Pack::expertise, uses));
    checkEachQuarter(page, "expertise", costsOf(prices, Pack::expertise), parts, lastColumn);
    byDays.define(book, uses.column("commune"), quartersOf(uses), quartersOf(parts),
                  costsOf(prices, Pack::expertise));
    page.check("jours facturés moins jours des interventions",
               "=MUT.CONTROLE(" + prices.cell(0, "quantité").absolute() + "+" +
                   prices.cell(1, "quantité").absolute() +
                   ";SUMIFS(Unités_unités;Unités_services;\"" + itPacks + "\"))",
               lastColumn);
}

/// The 0.1 day of 20 June: all of it in the second quarter.
void assistanceInItsQuarter(Page& page, const Table& prices) {
    const Area cells = costsOf(prices, Pack::assistance);
    for (int i = 0; i < cells.columns; ++i) {
        const Item amount =
            i == 1 ? Item("=" + yearOf(prices, Pack::assistance).absolute()) : Item(0);
        page.put(cells.row, cells.column + i, amount, Style::result, Format::euro);
    }
}

void licences(Book& book, Page& page, const Table& prices) {
    page.section("3. Pack 2, antivirus : licences");
    shareByYear(page, prices, Pack::licences);
    std::vector<Row> rows;
    rows.reserve(antivirus.size());
    for (const Licences& line : antivirus) {
        rows.push_back({line.commune, line.number});
    }
    Column number = quantity("nombre", "Licences");
    number.span = 4;
    const Area costs = costsOf(prices, Pack::licences);
    const Table table =
        page.table({.columns = joined({nameColumn("Commune"), number, yearColumn()},
                                      cumulatedColumns(costs, "licences", "[nombre:]")),
                    .rows = std::move(rows)});
    checkEachQuarter(page, "licences", costs, table, lastColumn);
    page.check("licences du pack moins licences des communes",
               "=MUT.CONTROLE(" + prices.cell(2, "quantité").absolute() + ";" +
                   table.column("nombre").absolute() + ")",
               lastColumn);
    byLicences.define(book, table.column("commune"), table.column("nombre"), quartersOf(table),
                      costs);
}

void backup(Book& book, Page& page, const Table& prices) {
    page.section("4. Pack 2, sauvegarde : clé pondérée (poids et quantités illustratifs)");
    shareByYear(page, prices, Pack::backup);
    std::vector<Row> rows{{"Poids des critères", input(0.5, Format::wholePercent),
                           input(0.2, Format::wholePercent), input(0.3, Format::wholePercent)}};
    const Table weights =
        page.table({.columns = {{.name = "poste", .title = "Critère", .style = Style::label},
                                {.name = "volume", .title = "Volume (Go)"},
                                {.name = "équipements", .title = "Équipe-ments"},
                                {.name = "licences", .title = "Licences"}},
                    .rows = std::move(rows)});
    page.gap();
    std::vector<Row> lines;
    lines.reserve(backups.size());
    for (const Backup& line : backups) {
        lines.push_back({line.commune, line.gigabytes, line.devices, line.licences});
    }
    const Area costs = costsOf(prices, Pack::backup);
    const Table table = page.table(
        {.columns = joined({nameColumn("Commune"),
                            quantity("volume", "Volume (Go)"),
                            quantity("équipements", "Équipe-ments"),
                            quantity("licences", "Licences"),
                            {.name = "clé",
                             .title = "Clé pondérée",
                             .format = Format::percent,
                             .array = "=MUT.CLE.PONDEREE([volume:]:[licences:];" +
                                      Area(weights.cell(0, "volume")).across(3).absolute() + ")",
                             .total = "=SUM([clé:])"},
                            yearColumn()},
                           cumulatedColumns(costs, "points", "[clé:]")),
         .rows = std::move(lines)});
    checkEachQuarter(page, "sauvegarde", costs, table, lastColumn);
    byPoints.define(book, table.column("commune"), table.column("clé"), quartersOf(table), costs);
    book.figure({.label = "Packs : sauvegarde, 9 parts",
                 .published = 13408,
                 .computed = table.total("année"),
                 .format = Format::wholeEuro});
}

void support(Book& book, Page& page, const Table& prices) {
    page.section("5. Pack 3, support : au prorata des dates de lancement");
    std::vector<Row> rows;
    rows.reserve(supports.size());
    for (const Support& line : supports) {
        rows.push_back({line.commune, calendarDay(2023, line.month, line.day)});
    }
    const std::array<unsigned, 4> lastDays{31, 30, 30, 31};
    std::vector<Column> columns = quarterColumns(Format::integer);
    for (unsigned i = 0; i < columns.size(); ++i) {
        columns[i].array = "=MUT.PRESENCE([entrée:];[sortie:];DATE(2023;" +
                           std::to_string(3 * i + 1) + ";1);DATE(2023;" +
                           std::to_string(3 * i + 3) + ";" + std::to_string(lastDays[i]) +
                           ");\"jours\";[commune:])";
    }
    Column entry = quantity("entrée", "Date de lancement", Format::date, "");
    Column exit = quantity("sortie", "Date de sortie", Format::date, "");
    entry.span = exit.span = 2;
    const Table uses = page.table({.columns = joined({nameColumn("Jours de présence"), entry, exit,
                                                      yearColumn(Format::integer)},
                                                     std::move(columns)),
                                   .rows = std::move(rows)});
    shareByUse(page, prices, Pack::support, uses);
    page.gap();
    const Table parts = partsOf(page, uses, sharesByUse(prices, Pack::support, uses));
    checkEachQuarter(page, "support", costsOf(prices, Pack::support), parts, lastColumn);
    byPresence.define(book, uses.column("commune"), quartersOf(uses), quartersOf(parts),
                      costsOf(prices, Pack::support));
    book.figure({.label = "Packs : support, 5 parts",
                 .published = 7399,
                 .computed = parts.total("année"),
                 .format = Format::wholeEuro});
}

BillingLine taxed(BillingLine line, Pack pack) {
    line.nature = natureOf(pack);
    line.vatRate = standardVat;
    return line;
}

std::vector<BillingLine> billingLines() {
    std::vector<BillingLine> lines;
    const auto add = [&](const Allocation& allocation, const char* commune, std::size_t quarter,
                         Pack pack) {
        lines.push_back(taxed(allocation.line(commune, itPacks, quarters.at(quarter)), pack));
    };
    std::set<std::pair<std::size_t, std::string>> billed;
    for (const Task& task : expertise) {
        const std::size_t quarter = (task.month - 1) / 3;
        if (billed.emplace(quarter, task.commune).second) {
            add(byDays, task.commune, quarter, Pack::expertise);
        }
    }
    lines.push_back(taxed({.member = assistance.commune,
                           .service = itPacks,
                           .period = quarters[1],
                           .amount = ofPeriod("INDEX(Packs_coûts;2;0)"),
                           .key = "jours",
                           .keySource = "intervention du 20 juin",
                           .keyYear = "2023",
                           .rounding = "à l’euro"},
                          Pack::assistance));
    for (std::size_t quarter = 0; quarter < quarters.size(); ++quarter) {
        for (const Licences& line : antivirus) {
            add(byLicences, line.commune, quarter, Pack::licences);
        }
        for (const Backup& line : backups) {
            add(byPoints, line.commune, quarter, Pack::backup);
        }
        for (const Support& line : supports) {
            if (line.firstQuarter() <= quarter) {
                add(byPresence, line.commune, quarter, Pack::support);
            }
        }
    }
    return lines;
}

}  // namespace

ServiceLines itPacksSheet(Book& book, Page& page) {
    page.title("Packs informatiques des communes, 2023");
    page.subtitle(
        "Expertise, antivirus, sauvegarde et support : quantités, prix et montants publiés ; "
        "répartition par commune et par trimestre illustrative");
    const Table table = prices(book, page);
    days(book, page, table);
    assistanceInItsQuarter(page, table);
    page.newSheetOfPaper();
    licences(book, page, table);
    page.newSheetOfPaper();
    backup(book, page, table);
    page.newSheetOfPaper();
    support(book, page, table);
    page.gap();
    page.note("Source : " + std::string(report) + ".");

    ServiceLines lines{.billing = billingLines(), .costs = {}};
    for (const char* quarter : quarters) {
        for (std::size_t pack = 0; pack < natures.size(); ++pack) {
            lines.costs.push_back(
                {.service = itPacks,
                 .period = quarter,
                 .nature = natures[pack],
                 .amount = ofPeriod("INDEX(Packs_coûts;" + std::to_string(pack + 1) + ";0)")});
        }
    }
    return lines;
}

std::vector<UseLine> itPackUses() {
    std::vector<UseLine> lines;
    const auto add = [&](const Task& task) {
        lines.push_back({.date = calendarDay(2023, task.month, task.day),
                         .member = task.commune,
                         .service = itPacks,
                         .label = task.what,
                         .quantity = task.days});
    };
    std::for_each(expertise.begin(), expertise.end(), add);
    add(assistance);
    return lines;
}

}  // namespace quotepart::examples::master
