#include <array>

#include "examples/book/calendar_day.hpp"
#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

constexpr Format euros = Format::wholeEuro;
constexpr Format cents = Format::euro;

Table statement(Book& book, Page& page) {
    page.title("Packs informatiques des communes, 2023");
    page.subtitle("Ce que la Communauté (CAPLD) facture aux communes, pack par pack");
    page.section("1. Montants de l’année");
    const char* const priced = "=MUT.REMBOURSEMENT([prix];[quantité];1)";
    Table table = page.table(
        {.columns =
             {{.name = "pack", .title = "Pack", .style = Style::label, .total = "Total facturé"},
              {.name = "quantité", .title = "Quantité", .format = Format::decimal},
              {.name = "prix", .title = "Prix unitaire TTC", .format = cents},
              {.name = "montant",
               .title = "Montant TTC",
               .format = euros,
               .total = "=SUM([montant:])"},
              {.name = "ht",
               .title = "dont HT",
               .format = cents,
               .array = "=MUT.HT([montant:];0.2)",
               .total = "=SUM([ht:])"},
              {.name = "tva",
               .title = "dont TVA (20 %)",
               .format = cents,
               .array = "=MUT.TVA([montant:];0.2;\"TTC\")",
               .total = "=SUM([tva:])"}},
         .rows = {{"Pack 1, expertise : jours", input(14.2), input(192), priced},
                  {"Pack 2, antivirus : jours", input(0.1), result("=[prix@0]"), priced},
                  {"Pack 2, antivirus : licences", input(205, Format::integer), input(14), priced},
                  {"Pack 2, sauvegarde : 9 communes", {}, {}, input(13408)},
                  {"Pack 3, support : 5 communes", {}, {}, input(7399)}}});
    page.check("montants TTC moins HT et TVA",
               "=MUT.CONTROLE(" + table.total("montant").absolute() + ";" +
                   table.column("ht").across(2).absolute() + ")",
               5);
    page.note(
        "Pack 2, pare-feu : environ 4 000 € TTC par commune, facturés directement par le "
        "fournisseur. Ils ne passent pas par la Communauté et ne sont pas dans ce décompte. Le "
        "taux de TVA est supposé.");
    const std::array<const char*, 5> names{"Jours_d_expertise", "Jours_d_antivirus",
                                           "Licences_d_antivirus", "Sauvegarde_facturée",
                                           "Support_facturé"};
    for (int row = 0; row < table.rows(); ++row) {
        book.define(names[static_cast<std::size_t>(row)], table.cell(row, "montant"));
    }
    const auto figure = [&](const char* label, double published, int row) {
        book.figure({.label = label,
                     .published = published,
                     .computed = table.cell(row, "montant"),
                     .format = euros});
    };
    figure("Pack 1 : 14,2 jours à 192 €", 2726, 0);
    figure("Pack 2, antivirus : 0,1 jour à 192 €", 19, 1);
    figure("Pack 2, antivirus : 205 licences à 14 €", 2870, 2);
    return table;
}

/// The backup, by a weighted key.
Table backup(Book& book, Page& page) {
    page.title("Pack 2, sauvegarde : clé pondérée");
    page.subtitle("Volume sauvegardé, équipements et licences de 9 communes (illustratif)");
    page.section("1. Poids des critères (illustratif)");
    const Table weights =
        page.table({.columns = {{.name = "critère", .title = "Critère", .style = Style::label},
                                {.name = "volume",
                                 .title = "Volume",
                                 .style = Style::input,
                                 .format = Format::wholePercent},
                                {.name = "équipements",
                                 .title = "Équipements",
                                 .style = Style::input,
                                 .format = Format::wholePercent},
                                {.name = "licences",
                                 .title = "Licences",
                                 .style = Style::input,
                                 .format = Format::wholePercent},
                                {.name = "manque",
                                 .title = "100 % moins les poids",
                                 .format = Format::wholePercent,
                                 .formula = "=MUT.CLE.CONTROLE([volume]:[licences])"}},
                    .rows = {{"Poids", 0.5, 0.2, 0.3}}});
    page.section("2. Parts des communes");
    const std::string key = "MUT.CLE.PONDEREE([volume:]:[licences:];" +
                            weights.column("volume").across(3).absolute() + ")";
    const auto quantity = [](const char* name, const char* title) {
        return Column{.name = name,
                      .title = title,
                      .style = Style::input,
                      .format = Format::integer,
                      .total = "=SUM([" + std::string(name) + ":])"};
    };
    Table table = page.table(
        {.columns =
             {{.name = "commune", .title = "Commune", .style = Style::label, .total = "Total"},
              quantity("volume", "Volume (Go)"),
              quantity("équipements", "Équipements"),
              quantity("licences", "Licences"),
              {.name = "clé",
               .title = "Clé pondérée",
               .format = Format::percent,
               .array = "=" + key,
               .total = "=SUM([clé:])"},
              {.name = "part",
               .title = "Part TTC",
               .format = cents,
               .array = "=MUT.REPARTIR(Sauvegarde_facturée;\"points\";" + key + ")",
               .total = "=SUM([part:])"}},
         .rows = {{"Commune A", 1450, 6, 9},
                  {"Commune B", 820, 4, 6},
                  {"Commune C", 1130, 5, 7},
                  {"Commune D", 310, 2, 3},
                  {"Commune E", 640, 3, 5},
                  {"Commune F", 560, 3, 4},
                  {"Commune G", 275, 1, 2},
                  {"Commune H", 430, 2, 3},
                  {"Commune I", 190, 1, 2}}});
    page.check("sauvegarde facturée moins les parts",
               "=MUT.CONTROLE(Sauvegarde_facturée;" + table.column("part").absolute() + ")", 5);
    page.note("=MUT.EXPLIQUER(Sauvegarde_facturée;\"points\";" + table.column("clé").absolute() +
              ";\"Commune C\";" + table.column("commune").absolute() + ")");
    page.gap();
    page.chart({.title = "Sauvegarde : part de chaque commune",
                .kind = ChartKind::bars,
                .names = table.column("commune"),
                .series = {table.column("part")},
                .height = 85});
    book.figure({.label = "Pack 2, sauvegarde, 9 parts",
                 .published = 13408,
                 .computed = table.total("part"),
                 .format = euros,
                 .headline = true});
    return table;
}

/// The support, pro rata of the days since each commune's start.
Table support(Book& book, Page& page) {
    page.title("Pack 3, support : au prorata des dates de lancement");
    page.subtitle(
        "Dates illustratives ; deux communes en cours d’intégration ne paient pas encore");
    page.section("1. Période facturée");
    const Table period = page.table(
        {.columns = {{.name = "période", .title = "Période", .style = Style::label},
                     {.name = "du", .title = "Du", .style = Style::input, .format = Format::date},
                     {.name = "au", .title = "Au", .style = Style::input, .format = Format::date}},
         .rows = {{"=\"Année \"&MUT.PERIODE([du];\"année\")", calendarDay(2023, 1, 1),
                   calendarDay(2023, 12, 31)}}});
    const auto presence = [&](const char* base) {
        return "MUT.PRESENCE([entrée:];[sortie:];" + period.cell(0, "du").absolute() + ";" +
               period.cell(0, "au").absolute() + ";\"" + base + "\";[commune:])";
    };
    page.section("2. Parts des communes");
    Table table = page.table(
        {.columns =
             {{.name = "commune", .title = "Commune", .style = Style::label, .total = "Total"},
              {.name = "entrée",
               .title = "Date de lancement",
               .style = Style::input,
               .format = Format::date},
              {.name = "sortie",
               .title = "Date de sortie",
               .style = Style::input,
               .format = Format::date},
              {.name = "jours",
               .title = "Jours de présence",
               .format = Format::integer,
               .array = "=" + presence("jours"),
               .total = "=SUM([jours:])"},
              {.name = "part",
               .title = "Part TTC",
               .format = cents,
               .array = "=MUT.REPARTIR(Support_facturé;\"jours\";" + presence("jours") + ")",
               .total = "=SUM([part:])"},
              {.name = "mois",
               .title = "Au mois entamé, pour comparaison",
               .style = Style::comparison,
               .format = cents,
               .array = "=MUT.REPARTIR(Support_facturé;\"temps\";" + presence("mois") + ")",
               .total = "=SUM([mois:])"}},
         .rows = {{"Commune A", calendarDay(2023, 2, 13)},
                  {"Commune B", calendarDay(2023, 3, 20)},
                  {"Commune C", calendarDay(2023, 5, 2)},
                  {"Commune E", calendarDay(2023, 6, 26)},
                  {"Commune F", calendarDay(2023, 9, 18)},
                  {"Commune D", calendarDay(2024, 1, 15)},
                  {"Commune H", calendarDay(2024, 2, 5)}}});
    page.check("support facturé moins les parts",
               "=MUT.CONTROLE(Support_facturé;" + table.column("part").absolute() + ")", 5);
    page.note("=MUT.EXPLIQUER(Support_facturé;\"jours\";" + table.column("jours").absolute() +
              ";\"Commune E\";" + table.column("commune").absolute() + ")");
    page.gap();
    page.chart({.title = "Support : part de chaque commune",
                .kind = ChartKind::bars,
                .names = table.column("commune"),
                .series = {table.column("part")},
                .height = 75});
    book.figure({.label = "Pack 3, support, 5 parts",
                 .published = 7399,
                 .computed = table.total("part"),
                 .format = euros,
                 .headline = true});
    return table;
}

void bills(Page& page, const Table& packs, const Table& backups, const Table& supports) {
    page.title("Facture de chaque commune");
    page.subtitle("Jours et licences par commune illustratifs ; leurs totaux sont ceux du rapport");
    page.gap();
    const auto share = [](const char* name, const char* title, const std::string& formula) {
        return Column{.name = name,
                      .title = title,
                      .format = cents,
                      .array = formula,
                      .total = "=SUM([" + std::string(name) + ":])"};
    };
    const auto quantity = [](const char* name, const char* title, Format format) {
        return Column{.name = name,
                      .title = title,
                      .style = Style::input,
                      .format = format,
                      .total = "=SUM([" + std::string(name) + ":])"};
    };
    const auto due = [](const Table& table) {
        return "=MUT.MONTANT.DU([commune:];" + table.column("commune").full() + ";" +
               table.column("part").full() + ";[commune:])";
    };
    const Table table = page.table(
        {.columns =
             {{.name = "commune", .title = "Commune", .style = Style::label, .total = "Total"},
              quantity("expertise", "Jours d’expertise", Format::decimal),
              quantity("antivirus", "Jours, antivirus", Format::decimal),
              quantity("licences", "Licences, antivirus", Format::integer),
              share("pack1", "Pack 1, expertise",
                    "=MUT.REPARTIR(Jours_d_expertise;\"jours\";[expertise:])"),
              share("pack2", "Pack 2, antivirus",
                    "=MUT.REPARTIR(Jours_d_antivirus;\"jours\";[antivirus:])"
                    "+MUT.REPARTIR(Licences_d_antivirus;\"licences\";[licences:])"),
              share("sauvegarde", "Pack 2, sauvegarde", due(backups)),
              share("support", "Pack 3, support", due(supports)),
              {.name = "total",
               .title = "À facturer TTC",
               .format = cents,
               .formula = "=SUM([pack1]:[support])",
               .total = "=SUM([total:])"}},
         .rows = {{"Commune A", 3.2, {}, 24},
                  {"Commune B", 1.5, {}, 18},
                  {"Commune C", 2.4, {}, 21},
                  {"Commune D", 0.8, 0.1, 12},
                  {"Commune E", 1.6, {}, 15},
                  {"Commune F", 1.1, {}, 14},
                  {"Commune G", 0.9, {}, 9},
                  {"Commune H", 0.7, {}, 11},
                  {"Commune I", 0.5, {}, 8},
                  {"12 autres communes", 1.5, {}, 73}},
         .freezeHeader = true});
    page.check("total facturé moins les factures",
               "=MUT.CONTROLE(" + packs.total("montant").full() + ";" +
                   table.column("pack1").across(4).absolute() + ")",
               8);
    page.check("jours et licences du décompte moins ceux des communes",
               "=MUT.CONTROLE(SUM(" + Area(packs.cell(0, "quantité")).full() + ":" +
                   packs.cell(2, "quantité").absolute() + ");" +
                   table.column("expertise").across(3).absolute() + ")",
               8);
    page.gap();
    page.chart({.title = "À facturer, par pack",
                .kind = ChartKind::stacked,
                .names = table.column("commune"),
                .series = {table.column("pack1"), table.column("pack2"), table.column("sauvegarde"),
                           table.column("support")},
                .height = 62,
                .labels = false});
}

void fill(Book& book) {
    Page& overview =
        book.page({.name = "Décompte", .widths = {60, 22, 26, 24, 24, 24}, .tabColour = deepBlue});
    Page& invoices = book.page({.name = "Factures",
                                .widths = {44, 24, 24, 24, 30, 30, 30, 30, 31},
                                .landscape = true,
                                .tabColour = deepBlue});
    Page& backups = book.page({.name = "Sauvegarde", .widths = {40, 28, 28, 28, 28, 28}});
    Page& supports = book.page({.name = "Support", .widths = {40, 28, 28, 28, 28, 28}});
    const Table packs = statement(book, overview);
    overview.gap();
    overview.chart({.title = "Montants facturés, par pack",
                    .kind = ChartKind::bars,
                    .names = packs.column("pack"),
                    .series = {packs.column("montant")},
                    .height = 65});
    overview.note(
        "Source : rapport 2023 de mutualisation de la CAPLD. Le total n’y est pas imprimé : c’est "
        "la somme des montants publiés.");
    const Table backupShares = backup(book, backups);
    const Table supportShares = support(book, supports);
    bills(invoices, packs, backupShares, supportShares);
    readMe(
        book,
        {.purpose = "Ce classeur refait la facturation 2023 des packs informatiques aux communes : "
                    "jours et licences au prix unitaire, sauvegarde répartie par une clé pondérée, "
                    "support au prorata des dates de lancement, puis la facture de chaque commune, "
                    "au centime.",
         .sources = {"Jours, licences, prix, montants des packs, nombre de communes : Communauté "
                     "d’agglomération du Pays de Landerneau-Daoulas, rapport 2023 de "
                     "mutualisation des services.",
                     "Données par commune (jours, licences, volumes, équipements, dates), poids "
                     "de la clé et taux de TVA : illustratifs."},
         .reuse = {"Feuille « Décompte » : saisissez les quantités, les prix et les montants.",
                   "Feuille « Sauvegarde » : les poids, qui font 100 %, et les quantités.",
                   "Feuille « Support » : la période, les dates de lancement et de sortie.",
                   "Feuille « Factures » : les jours et les licences de chaque commune."},
         .functions = {"MUT.REMBOURSEMENT", "MUT.HT", "MUT.TVA", "MUT.CLE.PONDEREE",
                       "MUT.CLE.CONTROLE", "MUT.PRESENCE", "MUT.PERIODE", "MUT.REPARTIR",
                       "MUT.MONTANT.DU", "MUT.EXPLIQUER", "MUT.CONTROLE"}});
}

}  // namespace

Workbook itPacks() {
    return {.id = "packs-informatiques",
            .title = "Packs informatiques 2023 — clé pondérée, prorata des dates",
            .subject = "Pays de Landerneau-Daoulas : expertise, antivirus, sauvegarde, support",
            .fill = fill};
}

}  // namespace quotepart::examples
