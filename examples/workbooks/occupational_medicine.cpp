#include "examples/book/calendar_day.hpp"
#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

void medicine(Book& book, Page& page) {
    page.section("1. Médecine professionnelle : 100 € par agent suivi et par an");
    const Table table = page.table(
        {.columns =
             {{.name = "employeur", .title = "Employeur", .style = Style::label, .total = "Total"},
              {.name = "agents",
               .title = "Agents suivis (illustratif)",
               .style = Style::input,
               .format = Format::integer,
               .total = "=SUM([agents:])"},
              {.name = "tarif",
               .title = "Tarif par agent et par an",
               .style = Style::input,
               .format = Format::wholeEuro},
              {.name = "entrée",
               .title = "Suivi depuis le",
               .style = Style::input,
               .format = Format::date},
              {.name = "année",
               .title = "Année pleine",
               .format = Format::euro,
               .formula = "=MUT.REMBOURSEMENT([tarif];[agents])",
               .total = "=SUM([année:])"},
              {.name = "dû",
               .title = "Dû pour 2017",
               .format = Format::euro,
               .formula = "=MUT.PRORATA([année];[entrée];;DATE(2017;1;1);DATE(2017;12;31);"
                          "\"mois\")",
               .total = "=SUM([dû:])"}},
         .rows = {{"Ville du Mans", 1642, 100, calendarDay(2015, 1, 1)},
                  {"CCAS du Mans", 318, 100, calendarDay(2015, 1, 1)},
                  {"Ville d’Allonnes", 274, 100, calendarDay(2017, 4, 1)}}});
    page.check(
        "total dû moins la somme des employeurs",
        "=MUT.CONTROLE(" + table.total("dû").absolute() + ";" + table.column("dû").absolute() + ")",
        5);
    page.note(
        "Le tarif de 100 € par agent et par an, ses trois payeurs et leur entrée progressive sont "
        "au "
        "rapport ; les effectifs et les dates d’entrée sont illustratifs. Une entrée en cours "
        "d’année est comptée par mois commencé.");
    book.define("Médecine_Ville", table.cell(0, "dû"));
    book.define("Médecine_CCAS", table.cell(1, "dû"));
    book.figure({.label = "Tarif publié par agent et par an",
                 .published = 100,
                 .computed = table.cell(0, "tarif"),
                 .format = Format::wholeEuro,
                 .headline = true});
    book.figure({.label = "Médecine professionnelle 2017 (effectifs illustratifs)",
                 .computed = table.total("dû")});
}

void flows(Book& book, Page& page) {
    page.section("1. Flux bruts de l’année : chaque ligne paie les colonnes (illustratif)");
    const auto party = [](const char* name, const char* title) {
        return Column{.name = name,
                      .title = title,
                      .style = Style::input,
                      .format = Format::euro,
                      .total = "=SUM([" + std::string(name) + ":])"};
    };
    const Table gross = page.table(
        {.columns =
             {{.name = "payeur", .title = "Payeur", .style = Style::label, .total = "Total reçu"},
              party("métropole", "Le Mans Métropole"),
              party("ville", "Ville du Mans"),
              party("ccas", "CCAS du Mans")},
         .rows = {{"Le Mans Métropole", 0, 186420.5, 12300},
                  {"Ville du Mans", result("=412800+Médecine_Ville", Format::euro), 0, 95000},
                  {"CCAS du Mans", result("=58600+Médecine_CCAS", Format::euro), 104250.75, 0}}});
    const Area paid = gross.column("métropole").across(3);
    page.gap();
    page.section("2. Après compensation de chaque paire, pour information");
    const auto net = [](const char* name, const char* title) {
        return Column{.name = name,
                      .title = title,
                      .style = Style::result,
                      .format = Format::euro,
                      .total = "=SUM([" + std::string(name) + ":])"};
    };
    const Table netted = page.table({.columns = {{.name = "payeur",
                                                  .title = "Payeur",
                                                  .style = Style::label,
                                                  .total = "Total reçu, net"},
                                                 net("métropole", "Le Mans Métropole"),
                                                 net("ville", "Ville du Mans"),
                                                 net("ccas", "CCAS du Mans")},
                                     .rows = {{"Le Mans Métropole", Item{}, Item{}, Item{}},
                                              {"Ville du Mans", Item{}, Item{}, Item{}},
                                              {"CCAS du Mans", Item{}, Item{}, Item{}}}});
    const Area result = netted.column("métropole").across(3);
    page.array(result, "=MUT.FLUX.NETS(" + paid.absolute() + ")");
    const auto received = [&](const Table& table, const char* name) {
        return table.total(name).absolute();
    };
    page.check("solde de la Métropole, flux bruts moins flux nets",
               "=MUT.CONTROLE(" + received(gross, "métropole") + "-SUM(" +
                   Area(paid.cell(0)).across(3).absolute() + ");" + received(netted, "métropole") +
                   "-SUM(" + Area(result.cell(0)).across(3).absolute() + "))",
               3);
    page.note(
        "Les budgets ordonnancent chaque sens en entier (non-contraction) : le flux net ne sert "
        "qu’à "
        "vérifier qui, au total, doit à qui.");
    book.figure({.label = "Net versé par la Ville à la Métropole (illustratif)",
                 .computed = netted.cell(1, "métropole")});
}

void pooling(Book& book, Page& page) {
    page.section("Taux de mise à disposition des personnels (illustratif)");
    const Table table =
        page.table({.columns = {{.name = "direction",
                                 .title = "Direction",
                                 .style = Style::label,
                                 .total = "Ensemble"},
                                {.name = "rémunérations",
                                 .title = "Rémunérations",
                                 .style = Style::input,
                                 .format = Format::wholeEuro,
                                 .total = "=SUM([rémunérations:])"},
                                {.name = "taux",
                                 .title = "Mise à disposition de la Ville",
                                 .style = Style::input,
                                 .format = Format::percent,
                                 .total = "=MUT.TAUX.GLOBAL([ville:];[rémunérations:])"},
                                {.name = "ville",
                                 .title = "Part de la Ville",
                                 .format = Format::euro,
                                 .formula = "=MUT.REMBOURSEMENT([rémunérations];[taux])",
                                 .total = "=SUM([ville:])"}},
                    .rows = {{"Direction générale", 684000, 0.5},
                             {"Ressources humaines", 1942000, 0.62},
                             {"Finances", 1216000, 0.55},
                             {"Systèmes d’information", 1538000, 0.48},
                             {"Commande publique", 402000, 0.45}}});
    page.gap();
    const Table ratio = page.table(
        {.columns = {{.name = "indicateur", .title = "Indicateur", .style = Style::label},
                     {.name = "epci",
                      .title = "Services communs de l’EPCI",
                      .style = Style::result,
                      .format = Format::wholeEuro},
                     {.name = "communes",
                      .title = "Services des communes",
                      .style = Style::input,
                      .format = Format::wholeEuro},
                     {.name = "coefficient",
                      .title = "Coefficient",
                      .format = Format::percent,
                      .formula = "=MUT.COEFFICIENT.MUTUALISATION([epci];[communes])"}},
         .rows = {{"Coefficient de mutualisation", "=" + table.total("rémunérations").absolute(),
                   38500000}}});
    page.check("part de la Ville moins la somme des directions",
               "=MUT.CONTROLE(" + table.total("ville").absolute() + ";" +
                   table.column("ville").absolute() + ")",
               3);
    book.figure({.label = "Taux global de mise à disposition (illustratif)",
                 .computed = table.total("taux"),
                 .format = Format::percent});
    book.figure({.label = "Coefficient de mutualisation (illustratif)",
                 .computed = ratio.cell(0, "coefficient"),
                 .format = Format::percent});
}

void fill(Book& book) {
    Page& first = book.page({.name = "Médecine professionnelle",
                             .widths = {52, 28, 28, 28, 32, 32},
                             .landscape = true,
                             .tabColour = deepBlue});
    Page& second = book.page({.name = "Flux financiers", .widths = {60, 40, 40, 40}});
    Page& third = book.page({.name = "Taux de mise à disposition", .widths = {70, 36, 38, 36}});
    first.title("Le Mans Métropole : médecine professionnelle");
    first.subtitle("Refacturation à la Ville, à son CCAS et à Allonnes");
    medicine(book, first);
    first.gap();
    first.note(
        "Source : Le Mans Métropole, état d’avancement 2016 et actions 2017 du schéma de "
        "mutualisation.");
    second.title("Flux financiers entre les trois entités");
    second.subtitle("L’annexe 2 du rapport est citée sans être reproduite : montants illustratifs");
    flows(book, second);
    third.title("Taux de mutualisation des personnels");
    third.subtitle("L’annexe 1 du rapport est citée sans être reproduite : taux illustratifs");
    pooling(book, third);
    readMe(book,
           {.purpose = "Ce classeur refacture un service au tarif par agent et par an, avec des "
                       "entrées en cours d’année, met en regard les flux bruts et nets de trois "
                       "entités et calcule les taux de mise à disposition.",
            .sources = {"Tarif et payeurs : Le Mans Métropole, état d’avancement 2016 et actions "
                        "2017 du schéma de mutualisation.",
                        "Effectifs, dates, flux, rémunérations et taux : illustratifs."},
            .reuse = {"Saisissez vos effectifs, tarifs, dates d’entrée, flux et taux dans les "
                      "cellules jaunes.",
                      "Tous les contrôles doivent être verts, à 0,00 €."},
            .functions = {"MUT.REMBOURSEMENT", "MUT.PRORATA", "MUT.FLUX.NETS", "MUT.TAUX.GLOBAL",
                          "MUT.COEFFICIENT.MUTUALISATION", "MUT.CONTROLE"}});
}

}  // namespace

Workbook occupationalMedicine() {
    return {
        .id = "le-mans-metropole",
        .title = "Médecine professionnelle, flux et taux de mise à disposition",
        .subject = "Le Mans Métropole : tarif par agent, flux financiers, taux de mutualisation",
        .fill = fill};
}

}  // namespace quotepart::examples
