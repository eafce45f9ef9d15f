#include "examples/templates/commune/declared.hpp"
#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples::commune {

namespace {

Table forecasts(Book& book, Page& page, const Table& unitCosts) {
    page.section("1. Unités prévues");
    page.paragraph(
        "=\"Ce que la commune prévoit de demander en \"&" + field("year") +
        "&\" aux services facturés à l’unité. Laissez vide pour ne pas répondre\u00a0; 0 veut dire "
        "aucune.\"");
    page.gap(1.5);
    const auto text = [](const char* name) {
        return column("forecasts", {.name = name, .style = Style::label});
    };
    const std::string cost = "INDEX(" + unitCosts.column("unitCost").full() + ";MATCH([service];" +
                             unitCosts.column("service").full() + ";0))";
    Table table = page.table(
        {.columns = {text("service"),
                     text("unit"),
                     column("forecasts", {.name = "pastUnits", .format = Format::decimal}),
                     column("forecasts",
                            {.name = "units",
                             .style = Style::input,
                             .format = Format::decimal,
                             .validation =
                                 Validation{.least = 0,
                                            .most = 1e9,
                                            .message =
                                                "Un nombre positif ou nul, sans texte ni unité. "
                                                "Vide : pas de réponse ; 0 : aucune."}}),
                     {.name = "cost",
                      .title = "Coût indicatif",
                      .format = Format::euro,
                      .formula = "=IF(ISNUMBER([units]);IFERROR(IF(N(" + cost +
                                 ")=0;\"\";ROUND([units]*" + cost + ";2));\"\");\"\")"}},
         .rows = {{"Instruction ADS", "dossier pondéré", 58, 62},
                  {"Garage", "heure d’atelier", 171.5, 180}}});
    declareTable(book, "forecasts", table);
    return table;
}

Table memberships(Book& book, Page& page) {
    page.section("2. Adhésion aux services");
    const auto text = [](const char* name) {
        return column("memberships", {.name = name, .style = Style::label});
    };
    Table table = page.table(
        {.columns = {text("service"), text("joined"),
                     column("memberships",
                            {.name = "choice",
                             .style = Style::inputText,
                             .validation = Validation{.words = {"oui", "non"},
                                                      .message = "oui : la commune adhère au "
                                                                 "service ; non : elle n’adhère "
                                                                 "pas. Vide : pas de réponse."}})},
         .rows = {{"Instruction ADS", "oui", "oui"},
                  {"Garage", "oui", "oui"},
                  {"Informatique", "oui", "oui"},
                  {"Services communs", "oui", "oui"},
                  {"Piscine", "non", "non"}}});
    declareTable(book, "memberships", table);
    return table;
}

void respondent(Book& book, Page& page) {
    page.section("3. Qui répond");
    struct Line {
        const char* field;
        const char* label;
        Item example;
        Validation validation;
        Format format = Format::general;
    };
    const std::vector<Line> lines{
        {"respondent",
         "Nom",
         "Prénom NOM",
         {.least = 1, .most = 120, .text = true, .message = "Nom de la personne qui répond."}},
        {"respondentTitle",
         "Qualité",
         "Maire",
         {.least = 1,
          .most = 120,
          .text = true,
          .message = "Sa qualité : maire, adjointe aux finances, secrétaire de mairie."}},
        {"answerDate",
         "Date",
         46341,
         {.least = 36526,
          .most = 73050,
          .date = true,
          .message = "La date de la réponse, par exemple 15/11/2026."},
         Format::date}};
    for (const Line& line : lines) {
        const Address first = page.line(
            {{0, line.label, Style::label}, {1, line.example, Style::inputText, line.format, 3}});
        const Address cell{page.name(), first.row, 1};
        page.validate(cell, line.validation);
        declareField(book, line.field, cell);
    }
}

}  // namespace

void answerPage(Book& book, Page& page, const Table& unitCosts) {
    page.paragraph("=\"Votre réponse — \"&" + field("member"), Style::title);
    page.paragraph("=\"À renvoyer avant le \"&IF(N(" + field("returnDate") + ")=0;\"…\";TEXT(DAY(" +
                       field("returnDate") + ");\"00\")&\"/\"&TEXT(MONTH(" + field("returnDate") +
                       ");\"00\")&\"/\"&YEAR(" + field("returnDate") + "))&\" à\u00a0: \"&" +
                       field("contact"),
                   Style::subtitle);
    page.paragraph("Seules les cellules jaunes se remplissent ; le reste est protégé.",
                   Style::explanation);
    const Table units = forecasts(book, page, unitCosts);
    const Table choices = memberships(book, page);
    respondent(book, page);
    page.gap();
    const std::string given = "COUNT(" + units.column("units").absolute() + ")";
    const std::string chosen = "COUNTIF(" + choices.column("choice").absolute() + ";\"?*\")";
    page.paragraph("=\"Réponses données\u00a0: \"&" + given + "&\" sur \"&COUNTA(" +
                       units.column("service").absolute() + ")&\" pour les unités prévues, \"&" +
                       chosen + "&\" sur \"&COUNTA(" + choices.column("service").absolute() +
                       ")&\" pour l’adhésion.\"",
                   Style::explanation);
}

}  // namespace quotepart::examples::commune
