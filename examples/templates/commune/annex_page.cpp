#include "examples/templates/commune/declared.hpp"
#include "examples/templates/commune/pages.hpp"

namespace quotepart::examples::commune {

void annexPage(Book& book, Page& page) {
    page.paragraph("=\"Annexe\u00a0: base et part de chaque membre, \"&" + field("year"),
                   Style::title);
    page.subtitle("Telle que le conseil communautaire l’a adoptée");
    page.gap();
    const auto text = [](const char* name) {
        return column("annex", {.name = name, .style = Style::label});
    };
    Column member = text("member");
    member.total = "Total";
    const Table table =
        page.table({.columns = {member, text("service"), column("annex", {.name = "base"}),
                                column("annex", {.name = "total"}),
                                column("annex", {.name = "amount",
                                                 .format = Format::euro,
                                                 .total = "=SUM([amount:])"})},
                    .rows = {{"Saint-Exemple", "Instruction ADS", 62, 1240, 2400},
                             {"Exemple-le-Bourg", "Instruction ADS", 1178, 1240, 45600}},
                    .freezeHeader = true});
    declareTable(book, "annex", table);
}

}  // namespace quotepart::examples::commune
