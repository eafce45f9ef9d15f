#include "examples/book/commune.hpp"
#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

constexpr std::string_view capldSiren = "242900801";

Table costs(Book& book, Page& page) {
    page.section("1. Coût du service, par nature");
    Table table = page.table(
        {.columns = {{.name = "nature",
                      .title = "Nature de la dépense",
                      .style = Style::label,
                      .total = "Coût complet du service",
                      .span = 3},
                     {.name = "taux", .title = "Taux", .format = Format::wholePercent},
                     {.name = "montant",
                      .title = "Montant 2023",
                      .format = Format::wholeEuro,
                      .total = "=MUT.COUT.COMPLET([montant@0:1];[taux@2];[montant@0];1)"}},
         .rows = {
             {"Masse salariale : 0,7 ETP responsable et 5 ETP instructeurs", {}, input(257119)},
             {"Logiciel d’instruction Oxalis", {}, input(7500)},
             {"Fonctionnement (locaux, matériel, courrier…), en % de la masse "
              "salariale",
              input(0.1), result("=ROUND([taux]*[montant@0];0)")}}});
    page.check("coût complet moins la somme des lignes",
               "=MUT.CONTROLE(" + table.total("montant").absolute() + ";" +
                   table.column("montant").absolute() + ")",
               4);
    book.define("Coût_complet", table.total("montant"));
    book.figure({.label = "Frais de fonctionnement (10 % de la masse salariale)",
                 .published = 25712,
                 .computed = table.cell(2, "montant")});
    book.figure({.label = "Coût complet du service",
                 .published = 290331,
                 .computed = table.total("montant"),
                 .headline = true});
    return table;
}

Table split(Book& book, Page& page) {
    page.section("2. Répartition entre les deux EPCI");
    Table table = page.table(
        {.columns = {{.name = "epci", .title = "EPCI", .style = Style::label, .total = "Total"},
                     {.name = "population",
                      .title = "Population DGF au 1er janvier 2023",
                      .style = Style::input,
                      .format = Format::integer,
                      .total = "=SUM([population:])",
                      .validation = Validation{.least = 0,
                                               .whole = true,
                                               .message = "Un nombre entier d’habitants."}},
                     {.name = "imprimée",
                      .title = "Clé imprimée au rapport",
                      .format = Format::wholePercent,
                      .array = "=MUT.CLE.POURCENT([population:];\"population\";0)",
                      .total = "=SUM([imprimée:])"},
                     {.name = "clé",
                      .title = "Clé à deux décimales",
                      .format = Format::percent,
                      .array = "=MUT.CLE.POURCENT([population:];\"population\")",
                      .total = "=SUM([clé:])"},
                     {.name = "part",
                      .title = "Part 2023",
                      .format = Format::wholeEuro,
                      .array = "=MUT.REPARTIR(Coût_complet;\"population\";[population:];;1)",
                      .total = "=SUM([part:])"}},
         .rows = {{"CA du Pays de Landerneau-Daoulas (CAPLD)", 50614},
                  {"Communauté Lesneven Côte des Légendes (CLCL)", 28119}}});
    page.check("coût complet moins la somme des parts",
               "=MUT.CONTROLE(Coût_complet;" + table.column("part").absolute() + ")", 4);
    page.note(
        "Les parts sont calculées sur les populations elles-mêmes, et non sur les pourcentages "
        "arrondis : ceux-ci ne servent qu’à l’affichage.");
    book.define("Part_CAPLD", table.cell(0, "part"));
    book.define("Part_CLCL", table.cell(1, "part"));
    book.figure({.label = "Clé imprimée, CAPLD",
                 .published = 0.64,
                 .computed = table.cell(0, "imprimée"),
                 .format = Format::wholePercent});
    book.figure({.label = "Clé imprimée, CLCL",
                 .published = 0.36,
                 .computed = table.cell(1, "imprimée"),
                 .format = Format::wholePercent});
    book.figure(
        {.label = "Part de la CAPLD", .published = 186641, .computed = table.cell(0, "part")});
    book.figure(
        {.label = "Part de la CLCL", .published = 103690, .computed = table.cell(1, "part")});
    return table;
}

Table remaining(Book& book, Page& page) {
    page.section("3. Reste à charge des 22 communes de la CAPLD");
    Table table = page.table(
        {.columns = {{.name = "poste",
                      .title = "Poste",
                      .style = Style::label,
                      .total = "Reste à répartir entre les 22 communes",
                      .span = 4},
                     {.name = "montant",
                      .title = "Montant 2023",
                      .format = Format::euro,
                      .total = "=MUT.RESTE.A.CHARGE([montant@0];[montant@1])"}},
         .rows = {{"Part de la CAPLD", result("=Part_CAPLD")},
                  {"Prise en charge par la CAPLD (délibération du conseil communautaire du "
                   "26 juin 2016)",
                   input(80000)}}});
    book.define("Prise_en_charge", table.cell(1, "montant"));
    book.define("Reste_à_charge", table.total("montant"));
    book.figure({.label = "Prise en charge par la CAPLD",
                 .published = 80000,
                 .computed = table.cell(1, "montant")});
    book.figure({.label = "Reste à la charge des 22 communes",
                 .published = 106641,
                 .computed = table.total("montant"),
                 .headline = true});
    return table;
}

Table shares(Book& book, Page& page) {
    page.title("Instruction ADS 2023 : part de chaque commune");
    page.subtitle("Reste à charge réparti au prorata de la population, au centime");
    page.note(
        "Le rapport ne donne pas les 22 populations DGF de 2023. Les populations totales légales "
        "en vigueur en 2026 en tiennent lieu ici : les parts par commune sont donc une "
        "illustration, le total à répartir est celui du rapport. Sources : INSEE, DGCL ; Etalab, "
        "Licence Ouverte.");
    page.gap(2);
    std::vector<Row> rows;
    for (const Commune& commune : communesOf(capldSiren)) {
        rows.push_back({commune.insee, commune.name, commune.totalPopulation});
    }
    Table table = page.table(
        {.columns =
             {{.name = "insee",
               .title = "Code INSEE",
               .style = Style::label,
               .format = Format::text},
              {.name = "commune", .title = "Commune", .style = Style::label, .total = "Total"},
              {.name = "population",
               .title = "Population totale",
               .style = Style::input,
               .format = Format::integer,
               .total = "=SUM([population:])",
               .validation =
                   Validation{
                       .least = 0, .whole = true, .message = "Un nombre entier d’habitants."}},
              {.name = "clé",
               .title = "Clé imprimée",
               .format = Format::percent,
               .array = "=MUT.CLE.POURCENT([population:];\"population\")",
               .total = "=SUM([clé:])"},
              {.name = "part",
               .title = "Part à facturer",
               .format = Format::euro,
               .array = "=MUT.REPARTIR(Reste_à_charge;\"population\";[population:])",
               .total = "=SUM([part:])"},
              {.name = "arrondi",
               .title = "Arrondi simple, pour comparaison",
               .style = Style::comparison,
               .format = Format::euro,
               .formula = "=ROUND(Reste_à_charge*[population]/SUM([population:]);2)",
               .total = "=SUM([arrondi:])"},
              {.name = "écart",
               .title = "Écart d’arrondi",
               .style = Style::comparison,
               .format = Format::euro,
               .formula = "=ROUND([arrondi]-[part];2)",
               .total = "=SUM([écart:])"}},
         .rows = std::move(rows),
         .freezeHeader = true});
    page.check("reste à charge moins la somme des parts",
               "=MUT.CONTROLE(Reste_à_charge;" + table.column("part").absolute() + ")", 4);
    page.note("=\"Arrondir chaque part séparément donnerait un total de \"&FIXED(" +
              table.total("arrondi").absolute() + ";2)&\" €, soit \"&FIXED(" +
              table.total("arrondi").absolute() +
              "-Reste_à_charge;2)&\" € d’écart avec la somme à répartir. La répartition au plus "
              "fort reste n’en laisse aucun.\"");
    book.define("Réparti", table.total("part"));
    book.figure(
        {.label = "Total des 22 parts", .published = 106641, .computed = table.total("part")});
    book.figure({.label = "Total si chaque part était arrondie seule, pour comparaison",
                 .computed = table.total("arrondi")});
    book.listing({.title = "Part de chaque commune",
                  .names = table.column("commune"),
                  .values = table.column("part"),
                  .total = table.total("part")});
    return table;
}

void justification(Page& page, const Table& shares) {
    page.title("Comment la part de chaque commune est calculée");
    page.subtitle("Phrases refaites à chaque calcul ; à joindre au décompte envoyé à la commune");
    page.gap();
    std::vector<Row> rows;
    for (int row = 0; row < shares.rows(); ++row) {
        rows.push_back({"=" + shares.cell(row, "commune").full()});
    }
    const std::string members = shares.column("commune").full();
    page.table({.columns = {{.name = "commune", .title = "Commune", .style = Style::label},
                            {.name = "explication",
                             .title = "Calcul de la part à facturer",
                             .style = Style::sentence,
                             .formula = "=MUT.EXPLIQUER(Reste_à_charge;\"population\";" +
                                        shares.column("population").full() + ";[commune];" +
                                        members + ")"}},
                .rows = std::move(rows),
                .freezeHeader = true});
}

void charts(Page& page, const Table& communes) {
    page.title("Qui paie quoi ?");
    page.subtitle("Instruction ADS 2023 : financement du coût complet");
    page.gap();
    const Table payers =
        page.table({.columns = {{.name = "payeur",
                                 .title = "Payeur",
                                 .style = Style::label,
                                 .total = "Coût complet du service"},
                                {.name = "montant",
                                 .title = "Montant",
                                 .format = Format::wholeEuro,
                                 .total = "=SUM([montant:])"},
                                {.name = "part",
                                 .title = "Part du coût",
                                 .format = Format::percent,
                                 .array = "=MUT.CLE.POURCENT([montant:];\"montant\")",
                                 .total = "=SUM([part:])"}},
                    .rows = {{"22 communes de la CAPLD", "=Réparti"},
                             {"CLCL", "=Part_CLCL"},
                             {"CAPLD, sur son budget", "=Prise_en_charge"}}});
    page.check("coût complet moins la somme des payeurs",
               "=MUT.CONTROLE(Coût_complet;" + payers.column("montant").absolute() + ")", 1);
    page.gap();
    page.chart({.title = "Financement du service",
                .kind = ChartKind::pie,
                .names = payers.column("payeur"),
                .series = {payers.column("montant")},
                .height = 75});
    page.chart({.title = "Part à facturer à chaque commune",
                .kind = ChartKind::bars,
                .names = communes.column("commune"),
                .series = {communes.column("part")},
                .height = 115});
}

void fill(Book& book) {
    Page& statement =
        book.page({.name = "Décompte", .widths = {84, 25, 22, 22, 27}, .tabColour = deepBlue});
    Page& communes = book.page({.name = "Communes", .widths = {16, 46, 24, 20, 28, 26, 20}});
    Page& sentences = book.page({.name = "Justification", .widths = {40, 140}});
    Page& picture =
        book.page({.name = "Qui paie quoi", .widths = {100, 40, 40}, .tabColour = orange});

    statement.title("Instruction des autorisations d’urbanisme (ADS)");
    statement.subtitle(
        "Décompte 2023 entre la CA du Pays de Landerneau-Daoulas (CAPLD), la "
        "Communauté Lesneven Côte des Légendes (CLCL) et les communes");
    costs(book, statement);
    split(book, statement);
    remaining(book, statement);
    const Table parts = shares(book, communes);
    statement.check("reste à charge moins le total réparti, feuille « Communes »",
                    "=MUT.CONTROLE(Reste_à_charge;Réparti)", 4);
    statement.gap();
    statement.note(
        "Source des montants et des populations DGF : rapport 2023 de mutualisation de la CAPLD. "
        "Document d’exemple, sans valeur de titre de recettes.");
    justification(sentences, parts);
    charts(picture, parts);
    readMe(
        book,
        {.purpose = "Ce classeur refait, avec les fonctions de Quotepart, la facturation 2023 du "
                    "service commun d’instruction des autorisations d’urbanisme telle que le "
                    "rapport de mutualisation de la CAPLD la publie : coût par nature, partage "
                    "entre les deux EPCI selon la population DGF, prise en charge de 80 000 € "
                    "par la CAPLD, puis part de chacune de ses 22 communes, au centime.",
         .sources = {"Montants, populations DGF des deux EPCI, prise en charge : Communauté "
                     "d’agglomération du Pays de Landerneau-Daoulas, rapport 2023 de "
                     "mutualisation des services.",
                     "Populations des 22 communes : populations totales légales en vigueur en "
                     "2026 (INSEE, DGCL ; Etalab, Licence Ouverte). Elles tiennent lieu des "
                     "populations DGF de 2023, que le rapport ne donne pas par commune."},
         .reuse = {"Feuille « Décompte » : saisissez vos charges, le taux de frais de "
                   "fonctionnement, les populations et la prise en charge dans les cellules "
                   "jaunes.",
                   "Feuille « Communes » : remplacez les codes, les noms et les populations, et "
                   "videz les lignes en trop : sans population, une commune n’a pas de part.",
                   "Pour plus de 22 communes : effacez les colonnes « Clé imprimée » et « Part à "
                   "facturer », qui sont des formules matricielles, insérez les lignes avant la "
                   "dernière commune, puis ressaisissez ces deux formules sur toute leur colonne "
                   "en validant par Ctrl+Maj+Entrée.",
                   "Tous les contrôles doivent être verts, à 0,00 €, avant toute diffusion."},
         .functions = {"MUT.COUT.COMPLET", "MUT.CLE.POURCENT", "MUT.REPARTIR", "MUT.RESTE.A.CHARGE",
                       "MUT.EXPLIQUER", "MUT.CONTROLE"}});
}

}  // namespace

Workbook ads2023() {
    return {.id = "ads-2023",
            .title = "Instruction ADS 2023 — décompte",
            .subject =
                "Pays de Landerneau-Daoulas : facturation du service commun "
                "d’instruction des autorisations d’urbanisme",
            .fill = fill};
}

}  // namespace quotepart::examples
