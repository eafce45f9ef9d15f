#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

Table charges(Book& book, Page& page) {
    page.section("1. Charges de fonctionnement du service (illustratif)");
    Table table = page.table({.columns = {{.name = "nature",
                                           .title = "Nature de la charge",
                                           .style = Style::label,
                                           .total = "Charges retenues"},
                                          {.name = "prévu",
                                           .title = "Prévision",
                                           .style = Style::input,
                                           .format = Format::euro,
                                           .total = "=MUT.COUT.COMPLET([prévu:])"},
                                          {.name = "réel",
                                           .title = "Compte administratif",
                                           .style = Style::input,
                                           .format = Format::euro,
                                           .total = "=MUT.COUT.COMPLET([réel:])"},
                                          {.name = "évolution",
                                           .title = "Écart",
                                           .format = Format::percent,
                                           .array = "=MUT.EVOLUTION([réel:];[prévu:])"}},
                              .rows = {{"Charges de personnel", 246800, 251342.18},
                                       {"Fournitures", 12400, 11876.4},
                                       {"Coût de renouvellement des biens", 18500, 18500},
                                       {"Contrats de services rattachés", 7200, 7431.92}}});
    page.check("charges réelles moins leur somme",
               "=MUT.CONTROLE(" + table.total("réel").absolute() + ";" +
                   table.column("réel").absolute() + ")",
               2);
    page.note(
        "CGCT, art. D. 5211-16 : le remboursement se fait sur la base d’un coût unitaire de "
        "fonctionnement multiplié par le nombre d’unités de fonctionnement ; le coût unitaire "
        "comprend les charges liées au fonctionnement du service, en particulier le personnel, les "
        "fournitures, le renouvellement des biens et les contrats, à l’exclusion de toute autre "
        "dépense.");
    book.define("Charges_prévues", table.total("prévu"));
    book.define("Charges_réelles", table.total("réel"));
    return table;
}

Table reimbursements(Book& book, Page& page) {
    page.section("2. Unités (jours d’intervention) et remboursement par commune");
    Table table = page.table(
        {.columns = {{.name = "commune",
                      .title = "Commune (illustratif)",
                      .style = Style::label,
                      .total = "Total"},
                     {.name = "prévues",
                      .title = "Unités prévues",
                      .style = Style::input,
                      .format = Format::general,
                      .total = "=SUM([prévues:])"},
                     {.name = "acompte",
                      .title = "Remboursement prévu",
                      .format = Format::euro,
                      .array =
                          "=MUT.REMBOURSEMENT(MUT.COUT.UNITAIRE(Charges_prévues;SUM([prévues:]))"
                          ";[prévues:])",
                      .total = "=SUM([acompte:])"},
                     {.name = "réelles",
                      .title = "Unités réelles",
                      .style = Style::input,
                      .format = Format::general,
                      .total = "=SUM([réelles:])"},
                     {.name = "définitif",
                      .title = "Remboursement définitif",
                      .format = Format::euro,
                      .array = "=MUT.REPARTIR(Charges_réelles;\"unités\";[réelles:])",
                      .total = "=SUM([définitif:])"},
                     {.name = "correctif",
                      .title = "Correctif",
                      .format = Format::euro,
                      .array = "=MUT.CORRECTIF([définitif:];[acompte:])",
                      .total = "=SUM([correctif:])"}},
         .rows = {{"Pencran", 142.5, 138},
                  {"Loperhet", 310, 322.5},
                  {"Plouédern", 205, 205},
                  {"Saint-Divy", 118, 96.5},
                  {"Saint-Thonan", 164, 171},
                  {"Trémaouézan", 41.5, 52}}});
    page.check("charges réelles moins remboursements définitifs",
               "=MUT.CONTROLE(Charges_réelles;" + table.column("définitif").absolute() + ")", 5);
    page.check("remboursement définitif moins acomptes et correctifs",
               "=MUT.CONTROLE(" + table.total("définitif").absolute() + ";" +
                   table.total("acompte").absolute() + "+" + table.total("correctif").absolute() +
                   ")",
               5);
    book.define("Unités_prévues", table.total("prévues"));
    book.define("Unités_réelles", table.total("réelles"));
    book.figure({.label = "Charges réelles remboursées (illustratif)",
                 .computed = table.total("définitif")});
    return table;
}

void unitCosts(Book& book, Page& page) {
    page.section("3. Coût unitaire de fonctionnement, à porter à la convention");
    const Table table = page.table(
        {.columns = {{.name = "exercice", .title = "Exercice", .style = Style::label},
                     {.name = "charges", .title = "Charges", .format = Format::euro},
                     {.name = "unités", .title = "Unités", .format = Format::general},
                     {.name = "coût", .title = "Coût d’une unité", .format = Format::general}},
         .rows = {{"Prévision", "=Charges_prévues", "=Unités_prévues",
                   "=MUT.COUT.UNITAIRE(Charges_prévues;Unités_prévues)"},
                  {"Compte administratif", "=Charges_réelles", "=Unités_réelles",
                   "=MUT.COUT.UNITAIRE(Charges_réelles;Unités_réelles)"}}});
    book.figure({.label = "Coût unitaire réel (illustratif)",
                 .computed = table.cell(1, "coût"),
                 .headline = true});
    page.section("4. Rapprochement avec un remboursement publié");
    const Table published = page.table(
        {.columns =
             {{.name = "prestation", .title = "Prestation", .style = Style::label},
              {.name = "prix",
               .title = "Coût d’une journée TTC",
               .style = Style::input,
               .format = Format::wholeEuro},
              {.name = "jours", .title = "Jours", .style = Style::input, .format = Format::general},
              {.name = "montant",
               .title = "Remboursement",
               .format = Format::wholeEuro,
               .formula = "=MUT.REMBOURSEMENT([prix];[jours];1)"}},
         .rows = {{"Expertise informatique, pack 1 (rapport 2023)", 192, 14.2},
                  {"Antivirus, pack 2 (rapport 2023)", 192, 0.1}}});
    book.figure({.label = "14,2 jours d’expertise à 192 €",
                 .published = 2726,
                 .computed = published.cell(0, "montant"),
                 .format = Format::wholeEuro});
    book.figure({.label = "0,1 jour d’antivirus à 192 €",
                 .published = 19,
                 .computed = published.cell(1, "montant"),
                 .format = Format::wholeEuro});
}

void fill(Book& book) {
    Page& page = book.page({.name = "Coût unitaire",
                            .widths = {86, 32, 34, 34, 34, 32},
                            .landscape = true,
                            .tabColour = deepBlue});
    page.title("Coût unitaire de fonctionnement d’un service mis à disposition");
    page.subtitle("CGCT, art. L. 5211-4-1 et D. 5211-16 : prévision, réalisé et correctif");
    charges(book, page);
    const Table members = reimbursements(book, page);
    unitCosts(book, page);
    page.gap();
    page.chart({.title = "Remboursement prévu et définitif",
                .kind = ChartKind::columns,
                .names = members.column("commune"),
                .series = {members.column("acompte"), members.column("définitif")}});
    readMe(book,
           {.purpose = "Ce classeur calcule le coût unitaire de fonctionnement d’un service, les "
                       "remboursements prévus de l’année, les remboursements définitifs sur les "
                       "unités réelles et le correctif de chaque commune.",
            .sources = {"Mécanisme : CGCT, art. D. 5211-16.",
                        "Expertise et antivirus : CAPLD, rapport 2023 de mutualisation.",
                        "Charges et unités : illustratives."},
            .reuse = {"Saisissez les charges et les unités dans les cellules jaunes ; le nombre "
                      "d’unités est celui de la convention : jours, dossiers, interventions…",
                      "Le remboursement définitif se referme sur les charges au centime ; celui de "
                      "la prévision est le produit du coût unitaire imprimé par les unités.",
                      "Tous les contrôles doivent être verts, à 0,00 €."},
            .functions = {"MUT.COUT.COMPLET", "MUT.COUT.UNITAIRE", "MUT.REMBOURSEMENT",
                          "MUT.REPARTIR", "MUT.CORRECTIF", "MUT.EVOLUTION", "MUT.CONTROLE"}});
}

}  // namespace

Workbook unitCost() {
    return {.id = "cout-unitaire-de-fonctionnement",
            .title = "Coût unitaire de fonctionnement",
            .subject = "Service mis à disposition : prévision, remboursement réel, correctif",
            .fill = fill};
}

}  // namespace quotepart::examples
