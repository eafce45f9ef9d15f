#include <array>

#include "examples/templates/commune/declared.hpp"
#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples::commune {

namespace {

/// The figures in large at the top: first column and width of each.
struct Card {
    int column;
    int span;
    const char* label;
    Format format = Format::euro;
};
constexpr std::array<Card, 4> cards{
    Card{0, 2, "À inscrire"}, Card{2, 1, "À payer sur titres"},
    Card{3, 3, "En moins de l’attribution de compensation"},
    Card{6, 3, "Évolution depuis l’année écoulée", Format::percent}};

/// Writes the cards, whose figures come later; their line.
int emptyCards(Page& page) {
    std::vector<Page::Placed> labels;
    std::vector<Page::Placed> figures;
    for (const Card& card : cards) {
        labels.push_back({card.column, card.label, Style::keyLabel, Format::general, card.span});
        figures.push_back({card.column, "", Style::keyFigure, card.format, card.span});
    }
    page.line(labels);
    return page.line(figures).row;
}

void identity(Book& book, Page& page) {
    struct Line {
        const char* leftLabel;
        const char* leftField;
        Item left;
        const char* rightLabel;
        const char* rightField;
        Item right;
        Format rightFormat = Format::general;
    };
    const std::vector<Line> lines{
        {"Commune", "member", "Saint-Exemple", "Collectivité qui facture", "issuer",
         "Communauté de communes d’Exemple"},
        {"Code INSEE", "code", "99999", "Exercice à venir", "year", 2027, Format::year},
        {"SIRET", "siret", "", "Réponse attendue avant le", "returnDate", 46371, Format::date},
        {"Qualité", "kind", "commune membre", "À qui répondre", "contact",
         "Direction des finances, finances@exemple.fr"}};
    for (const Line& line : lines) {
        const Address first =
            page.line({{0, line.leftLabel, Style::checkLabel, Format::general, 2},
                       {2, line.left, Style::label, Format::text},
                       {3, line.rightLabel, Style::checkLabel, Format::general, 2},
                       {5, line.right, Style::label, line.rightFormat, 4}});
        declareField(book, line.leftField, {page.name(), first.row, 2});
        declareField(book, line.rightField, {page.name(), first.row, 5});
    }
}

/// The amounts of one settlement in a column of the table.
std::string of(const Table& table, const char* settlement, const char* column) {
    return "SUMPRODUCT((" + table.column("settlement").absolute() + "=\"" + settlement + "\")*" +
           table.column(column).absolute() + ")";
}

Table lines(Book& book, Page& page) {
    page.section("1. Par chapitre et compte");
    const auto text = [](const char* name) {
        return column("budget", {.name = name, .style = Style::label});
    };
    const auto amount = [](const char* name) {
        return column(
            "budget",
            {.name = name, .format = Format::euro, .total = "=SUM([" + std::string(name) + ":])"});
    };
    Column chapter = text("chapter");
    chapter.total = "Total";
    chapter.format = Format::text;
    Column account = text("account");
    account.format = Format::text;
    Column issuerAccount = text("issuerAccount");
    issuerAccount.format = Format::text;
    Table table = page.table(
        {.columns = {chapter,
                     account,
                     text("label"),
                     text("settlement"),
                     issuerAccount,
                     amount("final"),
                     amount("forecast"),
                     {.name = "sum",
                      .title = "À inscrire",
                      .format = Format::euro,
                      .formula = "=N([final])+N([forecast])",
                      .total = "=SUM([sum:])"},
                     {.name = "chapterSum",
                      .title = "Total du chapitre",
                      .format = Format::euro,
                      .formula =
                          "=IF(AND([chapter]=[chapter:previous];[settlement]=[settlement:previous])"
                          ";\"\";SUMPRODUCT(([chapter:]=[chapter])*([settlement:]="
                          "[settlement])*[sum:]))"}},
         .rows = {{"011", "62876", "Garage ; Informatique", "titre", "70875", 2160, 2160},
                  {"012", "6216", "Instruction ADS", "titre", "70845", 0, 2400},
                  {"73", "73211", "Services communs, en moins de l’attribution de compensation",
                   "AC", "739211", 3750, 0}}});
    declareTable(book, "budget", table);
    return table;
}

Table settlements(Page& page, const Table& lines) {
    page.section("2. Par mode de règlement");
    const auto formulas = [&](const char* settlement) {
        return std::pair{"=" + of(lines, settlement, "final"),
                         "=" + of(lines, settlement, "forecast")};
    };
    const auto [orderFinal, orderForecast] = formulas("titre");
    const auto [compensationFinal, compensationForecast] = formulas("AC");
    const auto amount = [](const char* name, const char* title) {
        return Column{.name = name,
                      .title = title,
                      .format = Format::euro,
                      .total = "=SUM([" + std::string(name) + ":])"};
    };
    Column sum = amount("sum", "À inscrire");
    sum.formula = "=[final]+[forecast]";
    return page.table(
        {.columns = {{.name = "label",
                      .title = "Règlement",
                      .style = Style::label,
                      .total = "Total",
                      .span = 5},
                     amount("final", "Définitif"),
                     amount("forecast", "Prévisionnel"),
                     sum},
         .rows = {{"À payer sur titres : dépense de la commune", result(orderFinal),
                   result(orderForecast)},
                  {"Imputé sur l’attribution de compensation : recette moindre, sans titre",
                   result(compensationFinal), result(compensationForecast)}}});
}

}  // namespace

void budgetPage(Book& book, Page& page, const Table& amounts) {
    page.paragraph("=\"À inscrire au budget \"&" + field("year"), Style::title);
    page.paragraph("=" + field("member") + "&\" — services mutualisés, \"&" + field("issuer"),
                   Style::subtitle);
    page.gap();
    identity(book, page);
    page.gap();
    const int figures = emptyCards(page);
    const Table budget = lines(book, page);
    const Table bySettlement = settlements(page, budget);
    page.check("total par chapitre moins total par règlement",
               "=ROUND(" + budget.total("sum").absolute() + "-" +
                   bySettlement.total("sum").absolute() + ";2)",
               7);
    page.check(
        "total moins les montants de l’année à venir, page « Montants »",
        "=ROUND(" + budget.total("sum").absolute() + "-" + amounts.total("coming").full() + ";2)",
        7);
    page.gap(2);
    page.note(
        "« Définitif » : arrêté, le montant ne changera que par régularisation. « Prévisionnel » : "
        "estimation. Les montants sont rattachés à l’année du service rendu. Comptes donnés à "
        "titre "
        "indicatif, à confirmer avec votre comptable.");
    const std::string past = amounts.total("past").full();
    const std::array<std::string, cards.size()> formulas{
        "=" + budget.total("sum").absolute(), "=" + bySettlement.cell(0, "sum").absolute(),
        "=" + bySettlement.cell(1, "sum").absolute(),
        "=IF(N(" + past + ")=0;\"—\";" + amounts.total("coming").full() + "/" + past + "-1)"};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        page.put(figures, cards.at(i).column, formulas.at(i), Style::keyFigure, cards.at(i).format);
    }
}

}  // namespace quotepart::examples::commune
