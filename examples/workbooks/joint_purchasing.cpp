#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

constexpr Format euros = Format::wholeEuro;

Table purchases(Book& book, Page& page) {
    page.section("1. Montants attribués hors taxes, par membre");
    Table table = page.table(
        {.columns = {{.name = "marché",
                      .title = "Groupement de commandes",
                      .style = Style::label,
                      .total = "Total recalculé"},
                     {.name = "total",
                      .title = "Montant total HT",
                      .style = Style::input,
                      .format = euros,
                      .total = "=SUM([total:])"},
                     {.name = "capld",
                      .title = "CAPLD",
                      .style = Style::input,
                      .format = euros,
                      .total = "=SUM([capld:])"},
                     {.name = "ville",
                      .title = "Landerneau et CCAS",
                      .style = Style::input,
                      .format = euros,
                      .total = "=SUM([ville:])"},
                     {.name = "autres",
                      .title = "Autres membres, par différence",
                      .format = euros,
                      .formula = "=MUT.CONTROLE([total];[capld]:[ville])",
                      .total = "=SUM([autres:])"}},
         .rows = {{"Maintenance des portes et portails automatiques", 61600, 40000, 10400},
                  {"Fournitures de bureau et scolaires", 1134200, 132000, 392000},
                  {"Renouvellement des photocopieurs", 211620, 44000, 120000},
                  {"Entretien des toitures", 664000, 240000, 220000},
                  {"Migration et extension du contrôle d’accès", 46000, 4700, 37900},
                  {"Denrées alimentaires (3 ans)", 2046000, 0, 972000}}});
    page.check("total des marchés moins les parts des membres",
               "=MUT.CONTROLE(" + table.total("total").absolute() + ";" +
                   Area(table.total("capld")).across(3).absolute() + ")",
               4);
    book.define("Marchés_HT", table.column("total"));
    book.define("Membres_HT", table.column("capld").across(3));
    book.figure({.label = "Total des groupements de commandes 2023, HT",
                 .published = 4163420,
                 .computed = table.total("total"),
                 .format = euros,
                 .headline = true});
    book.figure({.label = "Part de Landerneau et de son CCAS, HT",
                 .published = 1752300,
                 .computed = table.total("ville"),
                 .format = euros});
    book.figure({.label = "Part de la CAPLD, HT, somme des marchés (420 700 € imprimés)",
                 .computed = table.total("capld"),
                 .format = euros});
    return table;
}

void printedTotals(Book& book, Page& page, const Table& purchased) {
    page.section("2. Rapprochement avec les totaux imprimés au rapport");
    const auto printed = [](double amount) { return input(amount, euros); };
    const Table table = page.table(
        {.columns = {{.name = "colonne", .title = "Colonne", .style = Style::label},
                     {.name = "imprimé", .title = "Total imprimé", .format = euros},
                     {.name = "recalculé", .title = "Total recalculé", .format = euros},
                     {.name = "écart",
                      .title = "Imprimé moins recalculé",
                      .style = Style::comparison,
                      .format = euros,
                      .formula = "=MUT.CONTROLE([imprimé];[recalculé])"}},
         .rows = {
             {"Montant total HT", printed(4163420), "=" + purchased.total("total").absolute()},
             {"CAPLD", printed(420700), "=" + purchased.total("capld").absolute()},
             {"Landerneau et CCAS", printed(1752300), "=" + purchased.total("ville").absolute()}}});
    page.note(
        "La colonne de la CAPLD ne se referme pas : la somme de ses cinq marchés fait 460 700 €, "
        "le "
        "rapport (ou sa numérisation) imprime 420 700 €, soit 40 000 € de moins. Les deux autres "
        "totaux sont justes.");
    book.figure({.label = "Écart du total imprimé de la CAPLD",
                 .published = -40000,
                 .computed = table.cell(1, "écart"),
                 .format = euros});
}

Area withTax(Book& book, Page& page) {
    page.section("1. Taxe sur la valeur ajoutée, par marché");
    const Table table =
        page.table({.columns = {{.name = "marché",
                                 .title = "Groupement de commandes",
                                 .style = Style::label,
                                 .total = "Total"},
                                {.name = "taux",
                                 .title = "Taux de TVA (illustratif)",
                                 .style = Style::input,
                                 .format = Format::percent},
                                {.name = "ht",
                                 .title = "Montant HT",
                                 .format = Format::euro,
                                 .array = "=Marchés_HT*1",
                                 .total = "=SUM([ht:])"},
                                {.name = "tva",
                                 .title = "TVA",
                                 .format = Format::euro,
                                 .array = "=MUT.TVA([ht:];[taux:])",
                                 .total = "=SUM([tva:])"},
                                {.name = "ttc",
                                 .title = "Montant TTC",
                                 .format = Format::euro,
                                 .array = "=MUT.TTC([ht:];[taux:])",
                                 .total = "=SUM([ttc:])"}},
                    .rows = {{"Maintenance des portes et portails automatiques", 0.2},
                             {"Fournitures de bureau et scolaires", 0.2},
                             {"Renouvellement des photocopieurs", 0.2},
                             {"Entretien des toitures", 0.2},
                             {"Migration et extension du contrôle d’accès", 0.2},
                             {"Denrées alimentaires (3 ans)", 0.055}}});
    page.check("TTC moins HT et TVA",
               "=MUT.CONTROLE(" + table.total("ttc").absolute() + ";" +
                   Area(table.total("ht")).across(2).absolute() + ")",
               4);
    book.define("Taux_TVA", table.column("taux"));
    book.define("Total_TTC", table.total("ttc"));
    book.figure({.label = "Total TTC (taux illustratifs)", .computed = table.total("ttc")});
    return table.column("ttc");
}

Table byMember(Page& page) {
    page.section("2. Ce que chacun engage, toutes taxes comprises");
    const auto member = [](int column) {
        return "=MUT.TTC(INDEX(Membres_HT;0;" + std::to_string(column) + ");Taux_TVA)";
    };
    Table table = page.table({.columns = {{.name = "marché",
                                           .title = "Groupement de commandes",
                                           .style = Style::label,
                                           .total = "Total"},
                                          {.name = "capld",
                                           .title = "CAPLD",
                                           .format = Format::euro,
                                           .array = member(1),
                                           .total = "=SUM([capld:])"},
                                          {.name = "ville",
                                           .title = "Landerneau et CCAS",
                                           .format = Format::euro,
                                           .array = member(2),
                                           .total = "=SUM([ville:])"},
                                          {.name = "autres",
                                           .title = "Autres membres",
                                           .format = Format::euro,
                                           .array = member(3),
                                           .total = "=SUM([autres:])"}},
                              .rows = {{"Portes et portails"},
                                       {"Fournitures"},
                                       {"Photocopieurs"},
                                       {"Toitures"},
                                       {"Contrôle d’accès"},
                                       {"Denrées alimentaires"}}});
    page.check("total TTC moins les parts des membres",
               "=MUT.CONTROLE(Total_TTC;" + Area(table.total("capld")).across(3).absolute() + ")",
               4);
    return table;
}

void fill(Book& book) {
    Page& excluding =
        book.page({.name = "Hors taxes", .widths = {84, 30, 28, 28, 28}, .tabColour = deepBlue});
    Page& including = book.page({.name = "TVA et TTC", .widths = {84, 28, 28, 28, 28}});
    excluding.title("Groupements de commandes 2023");
    excluding.subtitle("Pays de Landerneau-Daoulas : montants attribués, par membre");
    const Table purchased = purchases(book, excluding);
    printedTotals(book, excluding, purchased);
    excluding.gap();
    excluding.note("Source des montants hors taxes : rapport 2023 de mutualisation de la CAPLD.");
    including.title("Groupements de commandes 2023, toutes taxes comprises");
    including.subtitle("Les taux de TVA ne sont pas au rapport : ils sont illustratifs");
    withTax(book, including);
    const Table members = byMember(including);
    including.gap();
    including.chart(
        {.title = "Montants TTC par marché et par membre",
         .kind = ChartKind::stacked,
         .names = members.column("marché"),
         .series = {members.column("capld"), members.column("ville"), members.column("autres")},
         .labels = false});
    readMe(book,
           {.purpose = "Ce classeur reprend les groupements de commandes de 2023 : ce que chaque "
                       "membre engage, hors taxes puis toutes taxes comprises, et le contrôle des "
                       "totaux imprimés au rapport, dont l’un est faux de 40 000 €.",
            .sources = {"Montants hors taxes : Communauté d’agglomération du Pays de "
                        "Landerneau-Daoulas, rapport 2023 de mutualisation des services.",
                        "Taux de TVA : illustratifs, 20 % et 5,5 % pour les denrées."},
            .reuse = {"Feuille « Hors taxes » : saisissez vos marchés et les montants de chacun ; "
                      "la part des autres membres est la différence.",
                      "Feuille « TVA et TTC » : saisissez le taux de chaque marché.",
                      "Tous les contrôles doivent être verts, à 0,00 €."},
            .functions = {"MUT.CONTROLE", "MUT.TVA", "MUT.TTC"}});
}

}  // namespace

Workbook jointPurchasing() {
    return {.id = "groupements-de-commandes-2023",
            .title = "Groupements de commandes 2023",
            .subject = "Pays de Landerneau-Daoulas : achats groupés, TVA et part de chaque membre",
            .fill = fill};
}

}  // namespace quotepart::examples
