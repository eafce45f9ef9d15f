#include "examples/workbooks/master/dashboard_sheet.hpp"

#include "examples/workbooks/master/member.hpp"
#include "examples/workbooks/master/service.hpp"
#include "examples/workbooks/master/year.hpp"

namespace quotepart::examples::master {

namespace {

constexpr const char* others = "Les 21 autres communes";

/// What the lines of a member that have this word in that column add up to.
std::string billed(const std::string& criterion, const std::string& word) {
    return "MUT.MONTANT.DU([membre];Facturation_membres;Facturation_montants;Membres;" + criterion +
           ";\"" + word + "\")";
}

Column amount(const char* name, const char* title, std::string formula) {
    return {.name = name,
            .title = title,
            .format = Format::euroOrDash,
            .formula = std::move(formula),
            .total = "=SUM([" + std::string(name) + ":])"};
}

std::vector<Column> memberColumns() {
    return {{.name = "membre", .title = "Membre", .style = Style::label, .total = "Total"},
            amount("ads", planning, "=" + billed("Facturation_services", planning)),
            amount("communs", sharedDepartments,
                   "=" + billed("Facturation_services", sharedDepartments)),
            amount("garage", garage, "=" + billed("Facturation_services", garage)),
            amount("packs", itPacks, "=" + billed("Facturation_services", itPacks)),
            amount("total", "Total", "=SUM([ads]:[packs])"),
            amount("ac", "Imputé sur l’AC", "=" + billed("Facturation_imputations", "AC")),
            amount("titre", "À titrer", "=" + billed("Facturation_imputations", "titre")),
            amount("acomptes", "Acomptes appelés",
                   "=SUMIFS(Acomptes_montants;Acomptes_membres;[membre];Acomptes_titres;\"?*\")"),
            amount("reste", "Reste à titrer", "=MUT.SOLDE([titre];[acomptes])")};
}

Table otherCommunes(Page& page) {
    page.section("2. Les 21 autres communes");
    std::vector<Row> rows;
    for (const Member& commune : communes()) {
        if (commune.name != town) {
            rows.push_back({commune.name});
        }
    }
    return page.table({.columns = memberColumns(), .rows = std::move(rows)});
}

/// The first table is above the second, of which it needs the totals: a line a column.
Table payers(Page& page) {
    page.section("1. Qui paie quoi en 2023");
    std::vector<Column> columns = memberColumns();
    return page.table(
        {.columns = std::move(columns),
         .rows = {{town}, {others}, {neighbour}, {waterCompany}, {townSocialCentre}}});
}

void putTotals(Page& page, const Table& payers, const Table& communes) {
    for (const Column& column : memberColumns()) {
        if (column.name != "membre") {
            const Address cell = payers.cell(1, column.name);
            page.put(cell.row, cell.column, "=" + communes.total(column.name).absolute(),
                     Style::result, Format::euroOrDash);
        }
    }
}

Table servicesByQuarter(Page& page) {
    page.section("3. Facturé par trimestre");
    std::vector<Column> columns{
        {.name = "trimestre", .title = "Trimestre", .style = Style::label, .total = "Total"}};
    const auto sum = [](const char* service) {
        return "=SUMIFS(Facturation_montants;Facturation_services;\"" + std::string(service) +
               "\";Facturation_périodes;[trimestre])";
    };
    columns.push_back(amount("ads", planning, sum(planning)));
    columns.push_back(amount("communs", sharedDepartments, sum(sharedDepartments)));
    columns.push_back(amount("garage", garage, sum(garage)));
    columns.push_back(amount("packs", itPacks, sum(itPacks)));
    columns.push_back(amount("total", "Total", "=SUM([ads]:[packs])"));
    std::vector<Row> rows;
    rows.reserve(quarters.size());
    for (const char* quarter : quarters) {
        rows.push_back({quarter});
    }
    return page.table({.columns = std::move(columns), .rows = std::move(rows)});
}

void keyFigures(Page& page, const Table& payers) {
    const auto total = [&](const char* column) { return "=" + payers.total(column).full(); };
    const auto share = [&](const char* column) {
        return "=FIXED(100*" + payers.total(column).full() + "/" + payers.total("total").full() +
               ";1)&\" % du total\"";
    };
    page.keyFigures(
        {{.label = "Facturé pour 2023",
          .value = total("total"),
          .format = Format::wholeEuro,
          .remark = "TTC, à 25 membres"},
         {.label = "À titrer",
          .value = total("titre"),
          .format = Format::wholeEuro,
          .remark = share("titre")},
         {.label = "Imputé sur l’AC",
          .value = total("ac"),
          .format = Format::wholeEuro,
          .remark = share("ac")},
         {.label = "Acomptes appelés",
          .value = total("acomptes"),
          .format = Format::wholeEuro,
          .remark = "déduits des sommes à titrer"},
         {.label = "Reste à titrer",
          .value = total("reste"),
          .format = Format::wholeEuro,
          .remark = "acomptes appelés déduits"},
         {.label = "Contrôles à zéro",
          .value = "=COUNTIF(Contrôles;0)&\" / \"&ROWS(Contrôles)",
          .remark = "=IF(COUNTIF(Contrôles;0)=ROWS(Contrôles);\"le trimestre peut être arrêté\";"
                    "\"un écart : voir la feuille Contrôles\")"}});
}

void drawCharts(Page& page, const Table& payers, const Table& communes, const Table& byQuarter,
                const Table& departmentYears, const Table& garageYears) {
    constexpr double half = 58;
    constexpr double wide = 92;
    constexpr double narrow = 87;
    constexpr int rowsOfHalf = 13;
    const int top = page.reserve(2 * half - 20);
    page.chartAt(top, {.title = "Les 21 autres communes",
                       .kind = ChartKind::stackedBars,
                       .names = communes.column("membre"),
                       .series = {communes.column("ads"), communes.column("garage"),
                                  communes.column("packs")},
                       .height = 2 * half,
                       .width = wide,
                       .labels = false,
                       .format = Format::thousandEuro,
                       .colours = {blue, orange, green}});
    page.chartAt(top,
                 {.title = "Qui paie",
                  .kind = ChartKind::bars,
                  .names = payers.column("membre"),
                  .series = {payers.column("total")},
                  .height = half,
                  .width = narrow,
                  .format = Format::wholeEuro,
                  .colours = {deepBlue}},
                 wide);
    page.chartAt(top,
                 {.title = "Facturé par trimestre",
                  .kind = ChartKind::stacked,
                  .names = byQuarter.column("trimestre"),
                  .series = {byQuarter.column("ads"), byQuarter.column("communs"),
                             byQuarter.column("garage"), byQuarter.column("packs")},
                  .height = half,
                  .width = narrow,
                  .labels = false,
                  .format = Format::thousandEuro,
                  .colours = {blue, deepBlue, orange, green}},
                 wide + narrow);
    page.chartAt(top + rowsOfHalf,
                 {.title = "Services communs, coût par an",
                  .kind = ChartKind::stacked,
                  .names = departmentYears.column("année"),
                  .series = {departmentYears.column("ville"), departmentYears.column("communauté")},
                  .height = half,
                  .width = narrow,
                  .format = Format::thousandEuro,
                  .colours = {deepBlue, grey}},
                 wide);
    page.chartAt(top + rowsOfHalf,
                 {.title = "Garage, recettes par an",
                  .kind = ChartKind::stacked,
                  .names = garageYears.column("année"),
                  .series = {garageYears.column("communauté"), garageYears.column("ville"),
                             garageYears.column("autres")},
                  .height = half,
                  .width = narrow,
                  .format = Format::thousandEuro,
                  .colours = {grey, deepBlue, orange}},
                 wide + narrow);
}

}  // namespace

void dashboard(Book& book, Page& board, Page& summary, const Table& departmentYears,
               const Table& garageYears) {
    summary.title("Synthèse : qui paie quoi");
    summary.subtitle(
        "Sommes facturées pour 2023, toutes taxes comprises ; les deux totaux, à titrer et imputé "
        "sur l’attribution de compensation (AC), ne se mélangent jamais");
    const Table main = payers(summary);
    const Table communes = otherCommunes(summary);
    putTotals(summary, main, communes);
    summary.newSheetOfPaper();
    const Table byQuarter = servicesByQuarter(summary);
    summary.check("facturation moins la synthèse par membre",
                  "=MUT.CONTROLE(SUM(Facturation_montants);" + main.total("total").absolute() + ")",
                  9);
    summary.check("synthèse par membre : total moins AC et à titrer",
                  "=MUT.CONTROLE(" + main.total("total").absolute() + ";" +
                      Area(main.total("ac")).across(2).absolute() + ")",
                  9);
    summary.check(
        "facturation moins la synthèse par trimestre",
        "=MUT.CONTROLE(SUM(Facturation_montants);" + byQuarter.total("total").absolute() + ")", 9);
    const auto figure = [&](const char* label, const char* column) {
        book.figure({.label = label, .computed = main.total(column), .headline = true});
    };
    figure("À titrer en 2023", "titre");
    figure("Imputé sur l’attribution de compensation en 2023", "ac");
    book.listing({.title = "Sommes dues en 2023, par payeur",
                  .names = main.column("membre"),
                  .values = main.column("total"),
                  .total = main.total("total")});
    book.listing({.title = "Dont les 21 autres communes",
                  .names = communes.column("membre"),
                  .values = communes.column("total"),
                  .total = communes.total("total")});

    board.title("Services mutualisés du Pays de Landerneau-Daoulas, 2023");
    board.subtitle(
        "Refacturation trimestrielle aux communes, au CCAS, à l’EPCI voisin et à Eau du Ponant");
    board.gap();
    keyFigures(board, main);
    board.gap();
    drawCharts(board, main, communes, byQuarter, departmentYears, garageYears);
    board.note(
        "=\"Montants de 2023 publiés au rapport de mutualisation ; leur répartition par trimestre "
        "et par membre du garage et des packs est illustrative. Détail : feuilles Synthèse et "
        "Facturation.\"");
}

}  // namespace quotepart::examples::master
