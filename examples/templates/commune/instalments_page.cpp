#include "examples/templates/commune/declared.hpp"
#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples::commune {

void instalmentsPage(Book& book, Page& page) {
    page.paragraph("=\"Acomptes \"&" + field("year"), Style::title);
    page.subtitle(
        "Un acompte est appelé quand son titre a un numéro ; il vient en déduction du solde");
    page.gap();
    const auto text = [](const char* name) {
        return column("instalments", {.name = name, .style = Style::label});
    };
    Column service = text("service");
    service.total = "Total";
    Column order = text("order");
    order.format = Format::text;
    const Table table = page.table(
        {.columns = {service,
                     text("period"),
                     column("instalments",
                            {.name = "amount", .format = Format::euro, .total = "=SUM([amount:])"}),
                     order,
                     column("instalments", {.name = "date", .format = Format::date}),
                     {.name = "state",
                      .title = "Situation",
                      .style = Style::label,
                      .formula = "=IF(N([amount])=0;\"\";IF([order]=\"\";\"prévu\";\"appelé\"))"}},
         .rows = {{"Instruction ADS", "2027-T1", 600, "2027-118", 46492},
                  {"Instruction ADS", "2027-T2", 600, "", {}},
                  {"Instruction ADS", "2027-T3", 600, "", {}}},
         .freezeHeader = true});
    declareTable(book, "instalments", table);
    page.gap();
    const auto of = [&](const char* test) {
        return "=SUMPRODUCT((" + table.column("order").absolute() + test + ")*" +
               table.column("amount").absolute() + ")";
    };
    const Table states =
        page.table({.columns = {{.name = "state",
                                 .title = "Situation",
                                 .style = Style::label,
                                 .total = "Total",
                                 .span = 2},
                                {.name = "amount",
                                 .title = "Montant",
                                 .format = Format::euro,
                                 .total = "=SUM([amount:])"}},
                    .rows = {{"Appelés", result(of("<>\"\""))}, {"Prévus", result(of("=\"\""))}}});
    page.check("total des acomptes moins appelés et prévus",
               "=ROUND(" + table.total("amount").absolute() + "-" +
                   states.total("amount").absolute() + ";2)",
               2);
}

}  // namespace quotepart::examples::commune
