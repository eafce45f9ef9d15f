#include "examples/book/calendar_day.hpp"
#include "examples/book/commune.hpp"
#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

constexpr std::string_view lavalSiren = "200083392";

Table perimeters(Book& book, Page& page) {
    page.section("1. Ancienne clé : masse salariale historique de chaque employeur (illustratif)");
    const Table historic = page.table(
        {.columns =
             {{.name = "employeur", .title = "Employeur", .style = Style::label, .total = "Total"},
              {.name = "masse",
               .title = "Masse salariale historique",
               .style = Style::input,
               .format = Format::wholeEuro,
               .total = "=SUM([masse:])"},
              {.name = "clé",
               .title = "Ancienne clé",
               .format = Format::percent,
               .array = "=MUT.CLE.POURCENT([masse:];\"masse salariale\")",
               .total = "=SUM([clé:])"}},
         .rows = {{"Ville de Laval", 4120000},
                  {"CCAS de Laval", 655000},
                  {"Laval Agglomération", 3275000}}});
    page.check("100 % moins la clé", "=MUT.CLE.CONTROLE(" + historic.column("clé").absolute() + ")",
               2);
    book.define("Ancienne_clé", historic.column("clé"));

    page.section(
        "2. Nouvelle clé : activité réelle du périmètre, révisée chaque année (illustratif)");
    Table activity = page.table(
        {.columns =
             {{.name = "employeur", .title = "Employeur", .style = Style::label, .total = "Total"},
              {.name = "bulletins",
               .title = "Bulletins de paie de l’année",
               .style = Style::input,
               .format = Format::integer,
               .total = "=SUM([bulletins:])"},
              {.name = "clé",
               .title = "Nouvelle clé",
               .format = Format::percent,
               .array = "=MUT.CLE.POURCENT([bulletins:];\"bulletins\")",
               .total = "=SUM([clé:])"}},
         .rows = {
             {"Ville de Laval", 14210}, {"CCAS de Laval", 5964}, {"Laval Agglomération", 9318}}});
    page.check("100 % moins la clé", "=MUT.CLE.CONTROLE(" + activity.column("clé").absolute() + ")",
               2);
    book.define("Nouvelle_clé", activity.column("clé"));
    return activity;
}

Table gains(Book& book, Page& page) {
    page.title("Qui gagne, qui perd au changement de clé ?");
    page.subtitle("Service des ressources humaines, lissage sur trois ans (montants illustratifs)");
    const Table cost =
        page.table({.columns = {{.name = "ligne", .title = "Ligne", .style = Style::label},
                                {.name = "montant",
                                 .title = "Montant",
                                 .style = Style::input,
                                 .format = Format::euro}},
                    .rows = {{"Coût annuel du service", 612480.35}}});
    book.define("Coût_RH", cost.cell(0, "montant"));
    page.gap();
    const auto year = [](const std::string& name, const std::string& title, const char* step) {
        return Column{.name = name,
                      .title = title,
                      .format = Format::euro,
                      .array =
                          "=MUT.REPARTIR(Coût_RH;\"forfait\";MUT.CLE.LISSEE(Ancienne_clé;"
                          "Nouvelle_clé;" +
                          std::string(step) + ";3))",
                      .total = "=SUM([" + name + ":])"};
    };
    Table table = page.table(
        {.columns =
             {{.name = "employeur", .title = "Employeur", .style = Style::label, .total = "Total"},
              {.name = "avant",
               .title = "Ancienne clé",
               .format = Format::euro,
               .array = "=MUT.REPARTIR(Coût_RH;\"forfait\";Ancienne_clé)",
               .total = "=SUM([avant:])"},
              year("un", "1re année", "1"),
              year("deux", "2e année", "2"),
              year("trois", "3e année : nouvelle clé", "3"),
              {.name = "écart",
               .title = "Écart à terme",
               .format = Format::euro,
               .array = "=MUT.CORRECTIF([trois:];[avant:])",
               .total = "=SUM([écart:])"},
              {.name = "évolution",
               .title = "Évolution",
               .format = Format::percent,
               .array = "=MUT.EVOLUTION([trois:];[avant:])"}},
         .rows = {{"Ville de Laval"}, {"CCAS de Laval"}, {"Laval Agglomération"}}});
    const std::vector<std::pair<const char*, const char*>> closing{{"avant", "à l’ancienne clé"},
                                                                   {"un", "la 1re année"},
                                                                   {"deux", "la 2e année"},
                                                                   {"trois", "la 3e année"}};
    for (const auto& [column, when] : closing) {
        page.check("coût moins les parts, " + std::string(when),
                   "=MUT.CONTROLE(Coût_RH;" + table.column(column).absolute() + ")", 6);
    }
    page.check("somme des écarts entre employeurs",
               "=MUT.CONTROLE(0;" + table.column("écart").absolute() + ")", 6);
    book.figure({.label = "Coût réparti à la nouvelle clé (illustratif)",
                 .computed = table.total("trois")});
    page.gap();
    page.chart({.title = "Part de chaque employeur pendant le lissage",
                .kind = ChartKind::columns,
                .names = table.column("employeur"),
                .series = {table.column("avant"), table.column("un"), table.column("deux"),
                           table.column("trois")},
                .height = 68,
                .labels = false});
    return table;
}

void steering(Book& book, Page& page) {
    page.title("Services de pilotage : clés fixes, révisées tous les quatre ans");
    page.subtitle("À compter de la date d’adoption de la convention, ou plus tôt à la demande");
    const Table table =
        page.table({.columns = {{.name = "service", .title = "Service", .style = Style::label},
                                {.name = "adoption",
                                 .title = "Convention adoptée le (illustratif)",
                                 .style = Style::input,
                                 .format = Format::date},
                                {.name = "agglo",
                                 .title = "Laval Agglomération (illustratif)",
                                 .style = Style::input,
                                 .format = Format::wholePercent},
                                {.name = "ville",
                                 .title = "Ville de Laval (illustratif)",
                                 .style = Style::input,
                                 .format = Format::wholePercent},
                                {.name = "manque",
                                 .title = "100 % moins la clé",
                                 .format = Format::wholePercent,
                                 .formula = "=MUT.CLE.CONTROLE([agglo]:[ville])"},
                                {.name = "révision",
                                 .title = "Prochaine révision",
                                 .format = Format::date,
                                 .formula = "=MUT.CLE.DATE.REVISION([adoption];4)"}},
                    .rows = {{"Direction générale", calendarDay(2023, 3, 27), 0.5, 0.5},
                             {"Pilotage administratif", calendarDay(2023, 3, 27), 0.55, 0.45},
                             {"Pilotage financier", calendarDay(2023, 6, 26), 0.6, 0.4}}});
    page.check("somme de ce qui manque aux clés",
               "=MUT.CONTROLE(0;" + table.column("manque").absolute() + ")", 5);
    const Table span =
        page.table({.columns = {{.name = "ligne",
                                 .title = "Rapprochement avec le schéma",
                                 .style = Style::label},
                                {.name = "années", .title = "Années", .format = Format::integer}},
                    .rows = {{"Années entre l’adoption et la première révision",
                              "=YEAR(" + table.cell(0, "révision").absolute() + ")-YEAR(" +
                                  table.cell(0, "adoption").absolute() + ")"}}});
    book.figure({.label = "Années entre l’adoption d’une clé fixe et sa révision",
                 .published = 4,
                 .computed = span.cell(0, "années"),
                 .format = Format::integer});
}

void membership(Book& book, Page& page) {
    page.title("Adhésion à la carte des 34 communes");
    page.subtitle("Une cellule vide : la commune n’adhère pas à l’action et ne paie rien");
    std::vector<Row> rows;
    const std::vector<Commune> members = communesOf(lavalSiren);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto joined = [&](bool yes) {
            return yes ? Item(members[i].totalPopulation) : Item();
        };
        rows.push_back({members[i].name, joined(i % 3 != 1), joined(i % 2 == 0)});
    }
    const Table costs = page.table(
        {.columns = {{.name = "action", .title = "Action (illustratif)", .style = Style::label},
                     {.name = "coût",
                      .title = "Coût de l’année",
                      .style = Style::input,
                      .format = Format::euro}},
         .rows = {{"Système d’information partagé", 184300.75},
                  {"Délégué à la protection des données", 61250}}});
    book.define("Coût_SI", costs.cell(0, "coût"));
    book.define("Coût_DPD", costs.cell(1, "coût"));
    page.gap();
    const Table table = page.table(
        {.columns =
             {{.name = "commune", .title = "Commune", .style = Style::label, .total = "Total"},
              {.name = "si",
               .title = "Population, système d’information",
               .style = Style::input,
               .format = Format::integer,
               .total = "=SUM([si:])"},
              {.name = "dpd",
               .title = "Population, protection des données",
               .style = Style::input,
               .format = Format::integer,
               .total = "=SUM([dpd:])"},
              {.name = "partsi",
               .title = "Part, système d’information",
               .format = Format::euro,
               .array = "=MUT.REPARTIR(Coût_SI;\"population\";[si:])",
               .total = "=SUM([partsi:])"},
              {.name = "partdpd",
               .title = "Part, protection des données (parts égales)",
               .format = Format::euro,
               .array = "=MUT.REPARTIR(Coût_DPD;\"égal\";[dpd:])",
               .total = "=SUM([partdpd:])"}},
         .rows = std::move(rows),
         .freezeHeader = true});
    page.check("coût moins les parts, système d’information",
               "=MUT.CONTROLE(Coût_SI;" + table.column("partsi").absolute() + ")", 4);
    page.check("coût moins les parts, protection des données",
               "=MUT.CONTROLE(Coût_DPD;" + table.column("partdpd").absolute() + ")", 4);
    const Table count = page.table(
        {.columns = {{.name = "ligne",
                      .title = "Rapprochement avec le schéma",
                      .style = Style::label},
                     {.name = "communes", .title = "Communes", .format = Format::integer}},
         .rows = {{"Communes de la liste", "=ROWS(" + table.column("commune").absolute() + ")"}}});
    book.figure({.label = "Communes de Laval Agglomération",
                 .published = 34,
                 .computed = count.cell(0, "communes"),
                 .format = Format::integer,
                 .headline = true});
}

void fill(Book& book) {
    Page& keys = book.page({.name = "Clés", .widths = {90, 50, 40}, .tabColour = deepBlue});
    Page& changes = book.page({.name = "Gains et pertes",
                               .widths = {54, 36, 36, 36, 40, 34, 26},
                               .landscape = true,
                               .tabColour = orange});
    Page& fixed =
        book.page({.name = "Pilotage", .widths = {60, 40, 44, 40, 34, 40}, .landscape = true});
    Page& joined = book.page({.name = "À la carte", .widths = {62, 30, 30, 32, 34}});
    keys.title("Laval Agglomération : de la masse salariale à l’activité");
    keys.subtitle("Schéma de mutualisation 2023-2026");
    perimeters(book, keys);
    keys.gap();
    keys.note(
        "Source du mécanisme : Laval Agglomération, schéma de mutualisation 2023-2026, qui "
        "abandonne "
        "la masse salariale historique au profit de l’activité réelle de chaque périmètre. Le "
        "document ne publie ni les bases ni les montants : tous sont illustratifs.");
    gains(book, changes);
    steering(book, fixed);
    membership(book, joined);
    readMe(book,
           {.purpose = "Ce classeur met côte à côte l’ancienne clé, figée sur la masse salariale "
                       "historique, et la nouvelle, fondée sur l’activité ; il montre qui gagne et "
                       "qui perd, lisse le passage sur trois ans, date la révision des clés fixes "
                       "et traite l’adhésion à la carte de 34 communes.",
            .sources = {"Mécanismes : Laval Agglomération, schéma de mutualisation 2023-2026.",
                        "Populations : INSEE, DGCL ; Etalab, Licence Ouverte.",
                        "Bases, clés, dates et montants : illustratifs."},
            .reuse = {"Saisissez vos bases et vos coûts dans les cellules jaunes ; videz la "
                      "population d’une commune qui n’adhère pas.",
                      "Tous les contrôles doivent être verts, à zéro."},
            .functions = {"MUT.CLE.POURCENT", "MUT.CLE.LISSEE", "MUT.CLE.DATE.REVISION",
                          "MUT.CLE.CONTROLE", "MUT.REPARTIR", "MUT.CORRECTIF", "MUT.EVOLUTION"}});
}

}  // namespace

Workbook lavalKeys() {
    return {.id = "laval-cles",
            .title = "Laval : nouvelles clés, lissage, adhésion à la carte",
            .subject = "Schéma de mutualisation 2023-2026 de Laval Agglomération",
            .fill = fill};
}

}  // namespace quotepart::examples
