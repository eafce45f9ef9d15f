#include "examples/book/calendar_day.hpp"
#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

constexpr Format euros = Format::euro;

void agreedKeys(Book& book, Page& page) {
    page.section("1. Clés convenues, par date d’effet");
    const Table table = page.table(
        {.columns = {{.name = "origine", .title = "Convention", .style = Style::label},
                     {.name = "effet",
                      .title = "Date d’effet",
                      .style = Style::input,
                      .format = Format::date},
                     {.name = "landerneau",
                      .title = "Landerneau",
                      .style = Style::input,
                      .format = Format::wholePercent},
                     {.name = "loperhet",
                      .title = "Loperhet",
                      .style = Style::input,
                      .format = Format::wholePercent},
                     {.name = "manque",
                      .title = "100 % moins la clé",
                      .format = Format::wholePercent,
                      .formula = "=MUT.CLE.CONTROLE([landerneau]:[loperhet])"}},
         .rows = {{"Mise à disposition (illustratif)", calendarDay(2022, 9, 1), 0.7, 0.3},
                  {"Convention reconduite (rapport 2023)", calendarDay(2024, 1, 1), 0.6, 0.4},
                  {"Avenant de rentrée (illustratif)", calendarDay(2024, 9, 1), 0.5, 0.5}}});
    const Area keys = table.column("landerneau").across(2);
    page.check("nombre de clés moins leur somme, chacune faisant 1",
               "=MUT.CONTROLE(ROWS(" + keys.absolute() + ");" + keys.absolute() + ")", 4);
    book.define("Dates_d_effet", table.column("effet"));
    book.define("Clés", keys);
}

void keysOfPeriods(Book& book, Page& page) {
    page.section("2. Clé en vigueur, pondérée par le temps");
    const auto start = [](unsigned month) { return calendarDay(2024, month, 1); };
    const Table table = page.table(
        {.columns = {{.name = "période", .title = "Période", .style = Style::label},
                     {.name = "du", .title = "Du", .style = Style::input, .format = Format::date},
                     {.name = "au", .title = "Au", .style = Style::input, .format = Format::date},
                     {.name = "landerneau", .title = "Landerneau", .format = Format::percent},
                     {.name = "loperhet", .title = "Loperhet", .format = Format::percent}},
         .rows = {
             {"Au jour du début de l’année", start(1), Item{}},
             {"=MUT.PERIODE([du])", start(1), calendarDay(2024, 3, 31)},
             {"=MUT.PERIODE([du])", start(4), calendarDay(2024, 6, 30)},
             {"=MUT.PERIODE([du])", start(7), calendarDay(2024, 9, 30)},
             {"=MUT.PERIODE([du])", start(10), calendarDay(2024, 12, 31)},
             {"=\"Année \"&MUT.PERIODE([du];\"année\")", start(1), calendarDay(2024, 12, 31)}}});
    const Area keys = table.column("landerneau").across(2);
    for (int row = 0; row < table.rows(); ++row) {
        page.array(Area(keys.cell(row)).across(2),
                   "=MUT.CLE.APPLICABLE(" + table.cell(row, "du").relative() +
                       ";Dates_d_effet;Clés;" + table.cell(row, "au").relative() + ")");
    }
    page.check("nombre de périodes moins la somme de leurs clés",
               "=MUT.CONTROLE(ROWS(" + keys.absolute() + ");" + keys.absolute() + ")", 4);
    page.note(
        "Au troisième trimestre, la clé change le 1er septembre : 62 jours à 60 / 40 et 30 jours à "
        "50 / 50. Sur l’année bissextile 2024, 244 jours et 122 jours.");
    book.define("Clé_initiale", Area(keys.cell(0)).across(2));
    book.define("Clé_moyenne", Area(keys.cell(5)).across(2));
    book.figure({.label = "Clé au 1er janvier 2024, Landerneau",
                 .published = 0.6,
                 .computed = table.cell(0, "landerneau"),
                 .format = Format::percent,
                 .headline = true});
    book.figure({.label = "Clé au 1er janvier 2024, Loperhet",
                 .published = 0.4,
                 .computed = table.cell(0, "loperhet"),
                 .format = Format::percent});
    book.figure({.label = "Clé moyenne de 2024, Landerneau (avenant illustratif)",
                 .computed = table.cell(5, "landerneau"),
                 .format = Format::percent});
}

void cost(Book& book, Page& page) {
    page.section("1. Coût du poste en 2024 (illustratif)");
    const Table table = page.table(
        {.columns = {{.name = "nature",
                      .title = "Nature",
                      .style = Style::label,
                      .total = "Coût complet du poste",
                      .span = 2},
                     {.name = "taux", .title = "Taux", .format = Format::wholePercent},
                     {.name = "prévu",
                      .title = "Prévu",
                      .format = euros,
                      .total = "=MUT.COUT.COMPLET([prévu@0:1];[taux@2];[prévu@0])"},
                     {.name = "réel",
                      .title = "Réel",
                      .format = euros,
                      .total = "=MUT.COUT.COMPLET([réel@0:1];[taux@2];[réel@0])"}},
         .rows = {{"Traitement et charges du responsable", {}, input(52400), input(53012.4)},
                  {"Déplacements entre les deux écoles", {}, input(1260), input(1187.65)},
                  {"Frais de gestion, en % du traitement", input(0.02),
                   "=ROUND([taux@2]*[prévu@0];2)", "=ROUND([taux@2]*[réel@0];2)"}}});
    page.check("coût réel moins la somme des lignes",
               "=MUT.CONTROLE(" + table.total("réel").absolute() + ";" +
                   table.column("réel").absolute() + ")",
               4);
    book.define("Coût_prévu", table.total("prévu"));
    book.define("Coût_réel", table.total("réel"));
}

Table instalments(Page& page) {
    page.section("2. Acomptes trimestriels, sur le coût prévu et la clé du 1er janvier");
    const auto called = [](int member) {
        return "=MUT.ECHEANCIER(MUT.QUOTEPART(Coût_prévu;\"forfait\";Clé_initiale;" +
               std::to_string(member) + ");4)";
    };
    Table table = page.table(
        {.columns = {{.name = "échéance",
                      .title = "Titre émis",
                      .style = Style::label,
                      .total = "Total appelé",
                      .span = 2},
                     {.name = "date", .title = "Le", .style = Style::input, .format = Format::date},
                     {.name = "landerneau",
                      .title = "Landerneau",
                      .format = euros,
                      .array = called(1),
                      .total = "=SUM([landerneau:])"},
                     {.name = "loperhet",
                      .title = "Loperhet",
                      .format = euros,
                      .array = called(2),
                      .total = "=SUM([loperhet:])"}},
         .rows = {{"=\"Acompte \"&MUT.PERIODE([date])", calendarDay(2024, 3, 31)},
                  {"=\"Acompte \"&MUT.PERIODE([date])", calendarDay(2024, 6, 30)},
                  {"=\"Acompte \"&MUT.PERIODE([date])", calendarDay(2024, 9, 30)},
                  {"=\"Acompte \"&MUT.PERIODE([date])", calendarDay(2024, 12, 31)}}});
    page.check("coût prévu moins les acomptes",
               "=MUT.CONTROLE(Coût_prévu;" + table.column("landerneau").across(2).absolute() + ")",
               4);
    return table;
}

void balance(Book& book, Page& page, const Table& called) {
    page.section("3. Décompte de l’année, sur le coût réel et la clé moyenne");
    const auto balanceOf = [&](const char* member) {
        return "=MUT.SOLDE([part];" + called.column(member).absolute() + ")";
    };
    const auto calledOf = [&](const char* member) { return "=" + called.total(member).absolute(); };
    const Table table = page.table(
        {.columns =
             {{.name = "commune", .title = "Commune", .style = Style::label, .total = "Total"},
              {.name = "clé",
               .title = "Clé moyenne",
               .format = Format::percent,
               .array = "=TRANSPOSE(Clé_moyenne)",
               .total = "=SUM([clé:])"},
              {.name = "part",
               .title = "Part définitive",
               .format = euros,
               .array = "=MUT.REPARTIR(Coût_réel;\"forfait\";[clé:])",
               .total = "=SUM([part:])"},
              {.name = "appelé",
               .title = "Acomptes appelés",
               .format = euros,
               .total = "=SUM([appelé:])"},
              {.name = "solde",
               .title = "Solde (− : à restituer)",
               .format = euros,
               .total = "=SUM([solde:])"}},
         .rows = {{"Landerneau", calledOf("landerneau"), balanceOf("landerneau")},
                  {"Loperhet", calledOf("loperhet"), balanceOf("loperhet")}}});
    page.check("coût réel moins les parts",
               "=MUT.CONTROLE(Coût_réel;" + table.column("part").absolute() + ")", 4);
    page.check("coût réel moins acomptes et soldes",
               "=MUT.CONTROLE(Coût_réel;" + table.column("appelé").across(2).absolute() + ")", 4);
    page.note("=MUT.EXPLIQUER(Coût_réel;\"forfait\";" + table.column("clé").absolute() +
              ";\"Loperhet\";" + table.column("commune").absolute() + ")");
    book.figure({.label = "Part définitive de Loperhet en 2024",
                 .computed = table.cell(1, "part"),
                 .format = euros});
    book.figure({.label = "Solde de Loperhet en 2024",
                 .computed = table.cell(1, "solde"),
                 .format = euros});
}

void years(Book& book, Page& page) {
    page.title("Le poste partagé depuis septembre 2022");
    page.subtitle("Coût annuel réduit au temps de présence, clé moyenne de chaque année");
    page.gap();
    const auto year = [](const char* name, int number, const Item& cost) {
        const double first = number == 2022 ? calendarDay(2022, 9, 1) : calendarDay(number, 1, 1);
        return Row{name, first, calendarDay(number, 12, 31), cost};
    };
    const Table table = page.table(
        {.columns = {{.name = "année", .title = "Année", .style = Style::label, .total = "Total"},
                     {.name = "du", .title = "Du", .style = Style::input, .format = Format::date},
                     {.name = "au", .title = "Au", .style = Style::input, .format = Format::date},
                     {.name = "annuel",
                      .title = "Coût d’une année pleine (illustratif)",
                      .format = euros},
                     {.name = "coût",
                      .title = "Coût de la période",
                      .format = euros,
                      .formula = "=MUT.PRORATA([annuel];[du];[au];DATE(YEAR([du]);1;1);[au])",
                      .total = "=SUM([coût:])"},
                     {.name = "cléL",
                      .title = "Clé moyenne, Landerneau",
                      .format = Format::percent,
                      .formula = "=INDEX(MUT.CLE.APPLICABLE([du];Dates_d_effet;Clés;[au]);1;1)"},
                     {.name = "cléP",
                      .title = "Clé moyenne, Loperhet",
                      .format = Format::percent,
                      .formula = "=INDEX(MUT.CLE.APPLICABLE([du];Dates_d_effet;Clés;[au]);1;2)"},
                     {.name = "landerneau",
                      .title = "Landerneau",
                      .format = euros,
                      .formula = "=MUT.QUOTEPART([coût];\"forfait\";[cléL]:[cléP];1)",
                      .total = "=SUM([landerneau:])"},
                     {.name = "loperhet",
                      .title = "Loperhet",
                      .format = euros,
                      .formula = "=MUT.QUOTEPART([coût];\"forfait\";[cléL]:[cléP];2)",
                      .total = "=SUM([loperhet:])"}},
         .rows = {year("2022", 2022, input(50900)), year("2023", 2023, input(52150.5)),
                  year("2024", 2024, result("=Coût_réel"))}});
    page.check("coût des périodes moins les parts",
               "=MUT.CONTROLE(" + table.total("coût").absolute() + ";" +
                   table.column("landerneau").across(2).absolute() + ")",
               8);
    page.gap();
    page.chart({.title = "Part de chaque commune, par année",
                .kind = ChartKind::stacked,
                .names = table.column("année"),
                .series = {table.column("landerneau"), table.column("loperhet")},
                .height = 80});
    book.figure({.label = "Coût de septembre à décembre 2022",
                 .computed = table.cell(0, "coût"),
                 .format = euros});
}

void fill(Book& book) {
    Page& statement =
        book.page({.name = "Décompte 2024", .widths = {66, 28, 28, 29, 29}, .tabColour = deepBlue});
    Page& keySheet = book.page({.name = "Clés", .widths = {66, 28, 28, 29, 29}});
    Page& history = book.page({.name = "Depuis 2022",
                               .widths = {22, 25, 25, 36, 30, 30, 30, 33, 33},
                               .landscape = true,
                               .tabColour = orange});
    statement.title("Un responsable pour deux écoles de musique");
    statement.subtitle(
        "Landerneau et Loperhet : décompte 2024, avec un changement de clé en cours "
        "d’année");
    keySheet.title("Clés de répartition du poste");
    keySheet.subtitle("Clés convenues et clé moyenne de chaque période");
    agreedKeys(book, keySheet);
    keysOfPeriods(book, keySheet);
    cost(book, statement);
    balance(book, statement, instalments(statement));
    statement.gap();
    statement.note(
        "Source de la clé 60 / 40 au 1er janvier 2024 : rapport 2023 de mutualisation de la CAPLD. "
        "Ni l’ancienne clé, ni le coût du poste n’y sont donnés, et l’avenant de septembre 2024 "
        "est "
        "supposé : ces données sont illustratives.");
    years(book, history);
    readMe(
        book,
        {.purpose = "Un agent est partagé entre deux communes ; la clé change en cours d’année. Ce "
                    "classeur donne la clé en vigueur à une date, la clé moyenne d’une période "
                    "pondérée par le temps, les acomptes appelés sur la clé de janvier, puis le "
                    "décompte de l’année et son solde.",
         .sources = {"Clé de 60 % pour Landerneau et 40 % pour Loperhet au 1er janvier 2024, mise "
                     "à disposition depuis septembre 2022 : Communauté d’agglomération du Pays de "
                     "Landerneau-Daoulas, rapport 2023 de mutualisation des services.",
                     "Clé d’avant 2024, avenant de septembre 2024 et coûts : illustratifs."},
         .reuse = {"Feuille « Clés » : saisissez les clés et leur date d’effet, dans un ordre "
                   "quelconque ; feuille « Décompte 2024 » : les coûts prévus et réels.",
                   "Changez les dates des périodes pour une autre année.",
                   "Tous les contrôles doivent être verts avant l’émission des titres."},
         .functions = {"MUT.CLE.APPLICABLE", "MUT.CLE.CONTROLE", "MUT.PERIODE", "MUT.COUT.COMPLET",
                       "MUT.ECHEANCIER", "MUT.QUOTEPART", "MUT.REPARTIR", "MUT.SOLDE",
                       "MUT.PRORATA", "MUT.EXPLIQUER", "MUT.CONTROLE"}});
}

}  // namespace

Workbook sharedOfficer() {
    return {.id = "agent-partage",
            .title = "Agent partagé — changement de clé en cours d’année",
            .subject = "Landerneau et Loperhet : responsable des écoles de musique, 60 / 40",
            .fill = fill};
}

}  // namespace quotepart::examples
