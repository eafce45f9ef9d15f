#include <array>

#include "examples/book/commune.hpp"
#include "examples/book/read_me.hpp"
#include "examples/workbooks/workbooks.hpp"

namespace quotepart::examples {

namespace {

constexpr std::string_view lavalSiren = "200083392";

/// Illustrative: more per head in the towns with firms, nothing where the EPCI has taken over more
/// than the commune brought.
double compensationOf(const Commune& commune, std::size_t rank) {
    constexpr std::array<double, 6> perHead{142, 38, 21, 9, 64, 0};
    return commune.totalPopulation * perHead[rank % perHead.size()];
}

void services(Book& book, Page& page) {
    page.section("1. Services communs imputés sur l’attribution de compensation (illustratif)");
    const Table table =
        page.table({.columns = {{.name = "service",
                                 .title = "Service",
                                 .style = Style::label,
                                 .total = "Total imputé",
                                 .span = 2},
                                {.name = "coût",
                                 .title = "Coût de l’année",
                                 .style = Style::input,
                                 .format = Format::euro,
                                 .total = "=SUM([coût:])"},
                                {.name = "epci",
                                 .title = "Pris en charge par l’EPCI",
                                 .style = Style::input,
                                 .format = Format::euro,
                                 .total = "=SUM([epci:])"},
                                {.name = "reste",
                                 .title = "À la charge des communes",
                                 .format = Format::euro,
                                 .formula = "=MUT.RESTE.A.CHARGE([coût];[epci])",
                                 .total = "=SUM([reste:])"}},
                    .rows = {{"Instruction des autorisations d’urbanisme", 412350.4, 80000},
                             {"Informatique des communes", 268914.25, 0}}});
    page.check("coût moins prise en charge et reste",
               "=MUT.CONTROLE(" + table.total("coût").absolute() + ";" +
                   Area(table.total("epci")).across(2).absolute() + ")",
               4);
    book.define("Urbanisme", table.cell(0, "reste"));
    book.define("Informatique", table.cell(1, "reste"));
}

Table allocations(Book& book, Page& page) {
    page.section("2. Attribution de compensation nette de chaque commune");
    std::vector<Row> rows;
    const std::vector<Commune> members = communesOf(lavalSiren);
    for (std::size_t i = 0; i < members.size(); ++i) {
        rows.push_back(
            {members[i].name, members[i].totalPopulation, compensationOf(members[i], i)});
    }
    Table table = page.table(
        {.columns =
             {{.name = "commune", .title = "Commune", .style = Style::label, .total = "Total"},
              {.name = "population",
               .title = "Population totale",
               .style = Style::input,
               .format = Format::integer,
               .total = "=SUM([population:])"},
              {.name = "ac",
               .title = "AC de droit (illustratif)",
               .style = Style::input,
               .format = Format::euro,
               .total = "=SUM([ac:])"},
              {.name = "urbanisme",
               .title = "Urbanisme",
               .format = Format::euro,
               .array = "=MUT.REPARTIR(Urbanisme;\"population\";[population:])",
               .total = "=SUM([urbanisme:])"},
              {.name = "informatique",
               .title = "Informatique",
               .format = Format::euro,
               .array = "=MUT.REPARTIR(Informatique;\"population\";[population:])",
               .total = "=SUM([informatique:])"},
              {.name = "nette",
               .title = "AC nette",
               .format = Format::euro,
               .array = "=MUT.AC.NETTE([ac:];[urbanisme:]+[informatique:])",
               .total = "=SUM([nette:])"},
              {.name = "sens",
               .title = "Sens",
               .style = Style::label,
               .formula = "=IF([nette]<0;\"la commune verse\";IF([nette]=0;\"néant\";"
                          "\"l’EPCI verse\"))"}},
         .rows = std::move(rows),
         .freezeHeader = true});
    page.check("AC de droit moins services moins AC nette",
               "=MUT.CONTROLE(" + table.total("ac").absolute() + ";" +
                   Area(table.total("urbanisme")).across(3).absolute() + ")",
               5);
    page.check("reste à charge moins les parts des communes",
               "=MUT.CONTROLE(Urbanisme+Informatique;" +
                   table.column("urbanisme").across(2).absolute() + ")",
               5);
    page.note(
        "Une attribution nette négative est versée par la commune à l’EPCI (CGI, art. 1609 nonies "
        "C, "
        "V) : elle n’est pas compensée avec celles des autres communes.");
    book.figure(
        {.label = "AC de droit des 34 communes (illustratif)", .computed = table.total("ac")});
    book.figure({.label = "AC nette des 34 communes (illustratif)",
                 .computed = table.total("nette"),
                 .headline = true});
    return table;
}

void fill(Book& book) {
    Page& page = book.page({.name = "AC nette",
                            .widths = {58, 26, 32, 30, 30, 32, 34},
                            .landscape = true,
                            .tabColour = deepBlue});
    Page& picture = book.page({.name = "Graphique", .widths = {180}, .tabColour = orange});
    page.title("Attribution de compensation nette des services communs");
    page.subtitle("Laval Agglomération, 34 communes : mécanisme du schéma 2023-2026");
    services(book, page);
    const Table table = allocations(book, page);
    page.gap();
    page.note(
        "Le schéma 2023-2026 de Laval Agglomération prévoit que des services communs soient "
        "imputés "
        "sur l’attribution de compensation ; il n’en publie pas les montants : ceux-ci sont "
        "illustratifs. Populations totales légales en vigueur en 2026 : INSEE, DGCL ; Etalab, "
        "Licence Ouverte.");
    picture.title("Attribution de compensation, de droit et nette");
    picture.gap();
    picture.chart({.title = "Attribution de chaque commune",
                   .kind = ChartKind::bars,
                   .names = table.column("commune"),
                   .series = {table.column("ac"), table.column("nette")},
                   .height = 220,
                   .labels = false});
    readMe(book,
           {.purpose = "Ce classeur impute le coût de services communs sur l’attribution de "
                       "compensation (AC) de chaque commune, au lieu de le facturer, et montre le "
                       "sens du versement quand l’attribution devient négative.",
            .sources = {"Mécanisme : Laval Agglomération, schéma de mutualisation 2023-2026.",
                        "Populations : INSEE, DGCL ; Etalab, Licence Ouverte.",
                        "Coûts et attributions de droit : illustratifs."},
            .reuse = {"Saisissez les coûts, les prises en charge, les populations et les "
                      "attributions de droit dans les cellules jaunes.",
                      "Tous les contrôles doivent être verts, à 0,00 €."},
            .functions = {"MUT.RESTE.A.CHARGE", "MUT.REPARTIR", "MUT.AC.NETTE", "MUT.CONTROLE"}});
}

}  // namespace

Workbook netCompensation() {
    return {.id = "attribution-de-compensation-nette",
            .title = "Attribution de compensation nette",
            .subject = "Services communs imputés sur l’attribution de compensation de 34 communes",
            .fill = fill};
}

}  // namespace quotepart::examples
