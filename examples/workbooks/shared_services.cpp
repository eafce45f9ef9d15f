#include <array>

#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

constexpr Format euros = Format::wholeEuro;
constexpr std::size_t services = 6;
constexpr std::array<const char*, services> names{"DMG", "SCP", "SRH", "SSI", "SIG", "SFi"};
constexpr std::array<const char*, services> bases{"forfait", "temps",   "paies",
                                                  "temps",   "forfait", "écritures"};

constexpr std::array<const char*, services> fullNames{
    "DMG, direction des moyens généraux", "SCP, commande publique",
    "SRH, ressources humaines",           "SSI, systèmes d’information",
    "SIG, information géographique",      "SFi, finances"};

/// What the report publishes of a year, and the costs by service that we made up so that they give
/// exactly the published totals.
struct Year {
    int number;
    std::array<double, services> key;  ///< the town's share
    double payroll;
    double payrollOfTown;
    double total;
    double totalOfTown;
    double communityRate;

    double salariesOfIt;  ///< of the whole IT department
    std::array<double, 3> itStaff;
    std::array<double, services> salaries;  ///< those of SSI and SIG come from the department's
    std::array<double, services> expenses;
    std::array<double, services> trueUp;
    double rent;
    std::array<double, services> running;
};

constexpr std::array<double, services> surfaces{20, 60, 90, 70, 25, 95};
constexpr std::array<double, services> billed2020{92100, 128400, 301500, 201900, 50800, 246300};

constexpr std::array<Year, 3> years{Year{.number = 2021,
                                         .key = {0.5, 0.2084, 0.6131, 0.58, 0, 0.52},
                                         .payroll = 1048270,
                                         .payrollOfTown = 514253,
                                         .total = 1160270,
                                         .totalOfTown = 570253,
                                         .communityRate = 0.5085,
                                         .salariesOfIt = 356300,
                                         .itStaff = {4, 1, 2},
                                         .salaries = {90030, 137301, 301470, 0, 0, 244469},
                                         .expenses = {1450, 2300, 5200, 3600, 900, 4100},
                                         .trueUp = {320, -1150, 2480, -640, 210, 1730},
                                         .rent = 43200,
                                         .running = {2400, 5771, 19750, 23500, 2500, 14879}},
                                    Year{.number = 2022,
                                         .key = {0.5, 0.343, 0.6061, 0.5548, 0, 0.52},
                                         .payroll = 1306751,
                                         .payrollOfTown = 613331,
                                         .total = 1429931,
                                         .totalOfTown = 673764,
                                         .communityRate = 0.5288,
                                         .salariesOfIt = 378000,
                                         .itStaff = {3, 2, 2},
                                         .salaries = {92420, 235955, 337690, 0, 0, 347981},
                                         .expenses = {1520, 2950, 5900, 3300, 1700, 5300},
                                         .trueUp = {410, 1860, -2140, 980, -350, 1275},
                                         .rent = 45000,
                                         .running = {2400, 10399, 17250, 24500, 4500, 19131}},
                                    Year{.number = 2023,
                                         .key = {0.5, 0.264, 0.6017, 0.58, 0, 0.55},
                                         .payroll = 1423795,
                                         .payrollOfTown = 675172,
                                         .total = 1545088,
                                         .totalOfTown = 736243,
                                         .communityRate = 0.5235,
                                         .salariesOfIt = 405600,
                                         .itStaff = {3, 2, 3},
                                         .salaries = {96130, 245228, 375380, 0, 0, 429267},
                                         .expenses = {1610, 3400, 6150, 3250, 1850, 6050},
                                         .trueUp = {-260, -1945, 3120, 1415, 530, -880},
                                         .rent = 46800,
                                         .running = {2400, 7228, 19500, 24500, 3500, 17365}}};

/// The two tables of a year that the others look at.
struct Written {
    Table costs;
    Table split;
};

Table itDepartment(Page& page, const Year& year) {
    page.section("1. Service des systèmes d’information : l’équipe des communes laissée de côté");
    Table table = page.table(
        {.columns = {{.name = "équipe", .title = "Équipe", .style = Style::label, .span = 4},
                     {.name = "agents", .title = "Agents", .format = Format::integer},
                     {.name = "coût", .title = "Salaires", .format = euros},
                     {.name = "suite", .title = "Refacturation", .style = Style::label, .span = 2}},
         .rows = {{"Ensemble du service (salaires : illustratif)", "=SUM([agents@1:3])",
                   input(year.salariesOfIt)},
                  {"SSI, informatique de la Ville et de la Communauté",
                   input(year.itStaff[0]),
                   {},
                   "selon le temps passé"},
                  {"SIG, système d’information géographique",
                   input(year.itStaff[1]),
                   {},
                   "100 % Communauté"},
                  {"Mutualisation avec les autres communes",
                   input(year.itStaff[2]),
                   {},
                   "aucune à la Ville"}}});
    Area parts(table.cell(1, "coût"));
    parts.rows = 3;
    Area staff(table.cell(1, "agents"));
    staff.rows = 3;
    page.array(parts, "=MUT.REPARTIR(" + table.cell(0, "coût").absolute() + ";\"agents\";" +
                          staff.absolute() + ";;1)");
    page.check("salaires du service moins les trois équipes",
               "=MUT.CONTROLE(" + table.cell(0, "coût").absolute() + ";" + parts.absolute() + ")",
               5);
    return table;
}

Table payroll(Page& page, const Year& year, const Table& staff, const Table* before) {
    const std::string last = std::to_string(year.number - 1);
    page.section("2. Masse salariale payée en " + std::to_string(year.number) +
                 " : salaires, frais et correctif de " + last);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < services; ++i) {
        const int row = static_cast<int>(i);
        Item salaries = input(year.salaries[i]);
        if (i == 3 || i == 4) {
            salaries = "=" + staff.cell(row - 2, "coût").relative();
        }
        Item billed = input(billed2020[i]);
        double actual = billed2020[i] + year.trueUp[i];
        if (before != nullptr) {
            billed = "=" + before->cell(row, "salaires").full() + "+" +
                     before->cell(row, "frais").full();
            const Year& previous = years[static_cast<std::size_t>(year.number - 2022)];
            const double paid =
                i == 3 || i == 4
                    ? previous.salariesOfIt * previous.itStaff[i - 3] /
                          (previous.itStaff[0] + previous.itStaff[1] + previous.itStaff[2])
                    : previous.salaries[i];
            actual = paid + previous.expenses[i] + year.trueUp[i];
        }
        rows.push_back({names[i], salaries, input(year.expenses[i]), input(actual), billed});
    }
    Table table = page.table(
        {.columns =
             {{.name = "service", .title = "Service", .style = Style::label, .total = "Total"},
              {.name = "salaires",
               .title = "Salaires",
               .format = euros,
               .total = "=SUM([salaires:])"},
              {.name = "frais", .title = "Frais", .format = euros, .total = "=SUM([frais:])"},
              {.name = "réel", .title = "Réel " + last, .format = euros, .total = "=SUM([réel:])"},
              {.name = "facturé",
               .title = "Facturé pour " + last,
               .format = euros,
               .total = "=SUM([facturé:])"},
              {.name = "correctif",
               .title = "Correctif " + last,
               .format = euros,
               .array = "=MUT.CORRECTIF([réel:];[facturé:])",
               .total = "=SUM([correctif:])"},
              {.name = "payée",
               .title = "Masse salariale payée",
               .format = euros,
               .formula = "=[salaires]+[frais]+[correctif]",
               .total = "=SUM([payée:])",
               .span = 2}},
         .rows = std::move(rows)});
    page.check("masse salariale payée moins salaires, frais et correctif",
               "=MUT.CONTROLE(" + table.total("payée").absolute() + ";" +
                   table.total("salaires").absolute() + ":" + table.total("frais").absolute() +
                   ")-" + table.total("correctif").absolute(),
               6);
    return table;
}

Table running(Page& page, const Year& year) {
    const std::string last = std::to_string(year.number - 1);
    page.section("3. Coût de fonctionnement de " + last + " : loyer et frais");
    std::vector<Row> rows;
    for (std::size_t i = 0; i < services; ++i) {
        rows.push_back({names[i], input(surfaces[i]), {}, input(year.running[i])});
    }
    Table table = page.table(
        {.columns =
             {{.name = "service",
               .title = "Service",
               .style = Style::label,
               .total = "Total",
               .span = 2},
              {.name = "surface",
               .title = "Surface (m²)",
               .format = Format::integer,
               .total = "=SUM([surface:])",
               .span = 2},
              {.name = "loyer", .title = "Loyer, selon la surface", .format = euros, .total = " "},
              {.name = "frais", .title = "Frais", .format = euros, .total = "=SUM([frais:])"},
              {.name = "coût",
               .title = "Coût de fonctionnement",
               .format = euros,
               .formula = "=[loyer]+[frais]",
               .total = "=SUM([coût:])",
               .span = 2}},
         .rows = std::move(rows)});
    const Address total = table.total("loyer");
    const std::string paid = total.absolute();
    page.put(total.row, total.column, year.rent, Style::input, euros);
    page.array(table.column("loyer"), "=MUT.REPARTIR(" + paid + ";\"surface\";" +
                                          table.column("surface").absolute() + ";;1)");
    page.check("loyer payé (saisi au total, illustratif) moins les loyers des services",
               "=MUT.CONTROLE(" + paid + ";" + table.column("loyer").absolute() + ")", 6);
    return table;
}

Table split(Page& page, const Year& year, const Table& payrolls, const Table& runnings) {
    page.section("4. Répartition entre la Ville de Landerneau et la Communauté");
    std::vector<Row> rows;
    for (std::size_t i = 0; i < services; ++i) {
        rows.push_back({names[i], input(bases[i]), input(year.key[i])});
    }
    const auto amount = [](const char* name, const char* title) {
        return Column{.name = name,
                      .title = title,
                      .format = euros,
                      .total = "=SUM([" + std::string(name) + ":])"};
    };
    Table table = page.table(
        {.columns =
             {{.name = "service", .title = "Service", .style = Style::label, .total = "Total"},
              {.name = "base",
               .title = "Base de la clé",
               .validation = Validation{.words = {"forfait", "temps", "paies", "écritures"},
                                        .message = "Ce que mesure la clé."}},
              {.name = "ville",
               .title = "Clé de la Ville",
               .format = Format::percent,
               .validation =
                   Validation{.least = 0, .most = 1, .message = "Un taux entre 0 et 100 %."}},
              {.name = "communauté",
               .title = "Clé de la Com.",
               .format = Format::percent,
               .formula = "=1-[ville]"},
              amount("payeVille", "Salaires, Ville"),
              amount("payeCom", "Salaires, Com."),
              amount("fonctVille", "Fonct., Ville"),
              amount("fonctCom", "Fonct., Com.")},
         .rows = std::move(rows)});
    const auto share = [&](const char* column, const Area& amounts) {
        page.array(table.column(column).across(2), "=MUT.REPARTIR.TABLEAU(" + amounts.absolute() +
                                                       ";" + table.column("base").absolute() + ";" +
                                                       table.column("ville").across(2).absolute() +
                                                       ";;1)");
    };
    share("payeVille", payrolls.column("payée"));
    share("fonctVille", runnings.column("coût"));
    page.check("masse salariale payée moins les parts",
               "=MUT.CONTROLE(" + payrolls.total("payée").absolute() + ";" +
                   table.column("payeVille").across(2).absolute() + ")",
               6);
    page.check("coût de fonctionnement moins les parts",
               "=MUT.CONTROLE(" + runnings.total("coût").absolute() + ";" +
                   table.column("fonctVille").across(2).absolute() + ")",
               6);
    page.note("=\"Ville, SCP : \"&MUT.EXPLIQUER(" + payrolls.cell(1, "payée").absolute() +
              ";\"temps\";" + Area(table.cell(1, "ville")).across(2).absolute() + ";1;;;1)");
    return table;
}

Written write(Page& page, const Year& year, const Written* before) {
    page.title("Services communs : décompte " + std::to_string(year.number));
    page.subtitle(
        "Coût par service illustratif, calé pour donner les totaux du rapport ; clés publiées");
    const Table staff = itDepartment(page, year);
    const Table payrolls = payroll(page, year, staff, before == nullptr ? nullptr : &before->costs);
    const Table runnings = running(page, year);
    return {.costs = payrolls, .split = split(page, year, payrolls, runnings)};
}

Table summary(Page& page, const std::vector<Written>& written) {
    page.title("Services communs de Landerneau et de la Communauté, 2021-2023");
    page.subtitle(
        "Part de la Ville et de la Communauté (CAPLD) : masse salariale payée, fonctionnement et "
        "coût total");
    page.gap();
    std::vector<Row> rows;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const auto total = [&](const char* column) {
            return "=" + written[i].split.total(column).full();
        };
        rows.push_back({std::to_string(years[i].number), total("payeVille"), total("payeCom"),
                        total("fonctVille"), total("fonctCom")});
    }
    const auto money = [](const char* name, const char* title, const char* formula = "") {
        return Column{.name = name,
                      .title = title,
                      .format = euros,
                      .formula = formula,
                      .total = "=SUM([" + std::string(name) + ":])"};
    };
    Table table = page.table(
        {.columns = {{.name = "année", .title = "Année", .style = Style::label, .total = "Total"},
                     money("paye", "Masse salariale payée", "=[payeVille]+[payeCom]"),
                     money("payeVille", "dont Ville"),
                     money("payeCom", "dont Communauté"),
                     money("fonct", "Fonction-nement de n-1", "=[fonctVille]+[fonctCom]"),
                     money("fonctVille", "dont Ville"),
                     money("fonctCom", "dont Communauté"),
                     money("coût", "Coût total", "=[paye]+[fonct]"),
                     money("ville", "Ville de Landerneau", "=[payeVille]+[fonctVille]"),
                     money("communauté", "Communauté (CAPLD)", "=[payeCom]+[fonctCom]"),
                     {.name = "taux",
                      .title = "Taux global de la Ville",
                      .format = Format::percent,
                      .formula = "=ROUND(MUT.TAUX.GLOBAL([ville];[coût]);4)",
                      .total = "=ROUND(MUT.TAUX.GLOBAL([ville:];[coût:]);4)"},
                     {.name = "tauxCom",
                      .title = "Taux global, Com.",
                      .format = Format::percent,
                      .formula = "=ROUND(MUT.TAUX.GLOBAL([communauté];[coût]);4)",
                      .total = "=ROUND(MUT.TAUX.GLOBAL([communauté:];[coût:]);4)"}},
         .rows = std::move(rows)});
    page.check("coût total moins les parts de la Ville et de la Communauté",
               "=MUT.CONTROLE(" + table.total("coût").absolute() + ";" +
                   table.column("ville").across(2).absolute() + ")",
               9);
    page.note(
        "Le taux global est un résultat, non une clé : il suit le poids de chaque service. Le "
        "rapport publie les totaux et les clés, non le coût de chaque service : ceux des feuilles "
        "annuelles sont illustratifs, choisis à l’euro pour donner les totaux publiés. Source : "
        "rapport 2023 de mutualisation de la CAPLD.");
    return table;
}

void keysAndEvolution(Page& page, const std::vector<Written>& written, const Table& summary) {
    page.title("Clés de la Ville et évolution de sa part");
    page.subtitle("La Communauté porte le complément à 100 %");
    page.gap();
    const auto keyOf = [&](std::size_t year, int row) {
        return "=" + written[year].split.cell(row, "ville").full();
    };
    std::vector<Row> rows;
    for (std::size_t i = 0; i < services; ++i) {
        const int row = static_cast<int>(i);
        rows.push_back({fullNames[i], bases[i], keyOf(0, row), keyOf(1, row), keyOf(2, row)});
    }
    const auto change = [&](int row) {
        return "=MUT.EVOLUTION(" + summary.cell(row, "ville").full() + ";" +
               summary.cell(row - 1, "ville").full() + ")";
    };
    const auto key = [](const char* name, const std::string& total) {
        return Column{.name = name, .title = name, .format = Format::percent, .total = total};
    };
    const Table table =
        page.table({.columns = {{.name = "service",
                                 .title = "Service",
                                 .style = Style::label,
                                 .total = "Évolution de la part de la Ville"},
                                {.name = "base", .title = "Base de la clé", .style = Style::label},
                                key("2021", ""),
                                key("2022", change(1)),
                                key("2023", change(2))},
                    .rows = std::move(rows)});
    page.gap();
    page.chart({.title = "Part de la Ville dans chaque service",
                .kind = ChartKind::bars,
                .names = table.column("service"),
                .series = {table.column("2021"), table.column("2022"), table.column("2023")},
                .height = 130});
}

void figures(Book& book, const Table& table) {
    for (int row = 0; row < table.rows(); ++row) {
        const Year& year = years[static_cast<std::size_t>(row)];
        const auto add = [&](const char* label, double published, const char* column,
                             Format format = euros) {
            book.figure(
                {.label = label + (" " + std::to_string(year.number)),
                 .published = published,
                 .computed = table.cell(row, column),
                 .format = format,
                 .headline = format == Format::percent && std::string_view(column) == "taux"});
        };
        add("Masse salariale payée", year.payroll, "paye");
        add("Masse salariale, Ville", year.payrollOfTown, "payeVille");
        add("Coût total", year.total, "coût");
        add("Part de la Ville", year.totalOfTown, "ville");
        add("Part de la Communauté", year.total - year.totalOfTown, "communauté");
        const double rate = 1 - year.communityRate;
        add("Taux global de la Ville", rate, "taux", Format::percent);
        add("Taux global de la Communauté", year.communityRate, "tauxCom", Format::percent);
    }
}

void fill(Book& book) {
    Page& overview = book.page({.name = "Synthèse",
                                .widths = {16, 24, 22, 24, 25, 20, 24, 25, 23, 24, 20, 20},
                                .landscape = true,
                                .tabColour = deepBlue});
    Page& keySheet =
        book.page({.name = "Clés", .widths = {70, 35, 25, 25, 25}, .tabColour = orange});
    std::vector<Written> written;
    for (const Year& year : years) {
        Page& page = book.page(
            {.name = std::to_string(year.number), .widths = {22, 26, 22, 22, 26, 25, 25, 25}});
        const Written* before = written.empty() ? nullptr : &written.back();
        const Written now = write(page, year, before);
        written.push_back(now);
    }
    const Table table = summary(overview, written);
    keysAndEvolution(keySheet, written, table);
    overview.gap();
    overview.chart({.title = "Coût total des services communs",
                    .kind = ChartKind::stacked,
                    .names = table.column("année"),
                    .series = {table.column("ville"), table.column("communauté")},
                    .height = 80});
    figures(book, table);
    readMe(book,
           {.purpose = "Ce classeur refait le partage des services communs entre la Ville de "
                       "Landerneau et sa Communauté : six clés, une équipe laissée hors de la "
                       "refacturation, le correctif de l’année précédente ajouté à la masse "
                       "salariale, le coût de fonctionnement de l’année précédente, et le taux "
                       "global qui en résulte pour 2021, 2022 et 2023.",
            .sources = {"Totaux, parts de la Ville et de la Communauté, clés, 3 agents sur 8 "
                        "laissés de côté au service des systèmes d’information : Communauté "
                        "d’agglomération du Pays de Landerneau-Daoulas, rapport 2023 de "
                        "mutualisation des services.",
                        "Coûts par service, correctifs, loyers, surfaces, effectifs de 2021 et "
                        "2022 : illustratifs, calés pour donner exactement les totaux publiés. Le "
                        "rapport ne dit pas avec quelle clé se partage le fonctionnement : celle "
                        "de l’année du décompte est appliquée ici."},
            .reuse = {"Une feuille par année : saisissez les salaires, les frais, le réel de "
                      "l’année précédente, le loyer, les surfaces et les clés.",
                      "Le montant facturé pour l’année précédente vient de la feuille de cette "
                      "année, sans son correctif.",
                      "Pour l’année suivante : copiez la dernière feuille et ajoutez sa ligne à la "
                      "synthèse."},
            .functions = {"MUT.REPARTIR", "MUT.REPARTIR.TABLEAU", "MUT.CORRECTIF",
                          "MUT.TAUX.GLOBAL", "MUT.EVOLUTION", "MUT.EXPLIQUER", "MUT.CONTROLE"}});
}

}  // namespace

Workbook sharedServices() {
    return {.id = "services-communs",
            .title = "Services communs 2021-2023 — six clés de répartition",
            .subject = "Landerneau et la CAPLD : masse salariale, fonctionnement, correctif n-1",
            .fill = fill};
}

}  // namespace quotepart::examples
