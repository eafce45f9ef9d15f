#include "examples/book/declared_table.hpp"
#include "examples/workbooks/master/billing_sheets.hpp"
#include "examples/workbooks/master/service.hpp"

namespace quotepart::examples::master {

void usesSheet(Book& book, Page& page, const std::vector<UseLine>& lines) {
    page.title("Usages facturés à l’unité");
    page.subtitle(
        "Ordres de réparation du garage et interventions informatiques de 2023, avec leur "
        "conversion en unités ; lignes illustratives, dont les totaux sont ceux du rapport");
    page.gap();
    std::vector<Row> rows;
    rows.reserve(lines.size());
    for (const UseLine& line : lines) {
        rows.push_back({line.member, line.service, line.date, line.label, line.quantity,
                        line.parts > 0 ? Item(line.parts) : Item()});
    }
    const auto column = [](const char* name, Style style, Format format = Format::general,
                           const char* formula = "") {
        return declared("uses",
                        {.name = name, .style = style, .format = format, .formula = formula});
    };
    Column quantity = column("quantity", Style::input, Format::decimal);
    quantity.total = "=SUM([quantity:])";
    Column units =
        column("units", Style::result, Format::decimal, "=ROUND([quantity]*[coefficient];4)");
    units.total = "=SUM([units:])";
    const Table table = page.table(
        {.columns = {column("member", Style::inputText),
                     column("service", Style::inputText),
                     column("period", Style::result, Format::general, "=MUT.PERIODE([date])"),
                     column("date", Style::input, Format::date),
                     column("label", Style::inputText),
                     quantity,
                     column("coefficient", Style::result, Format::decimal,
                            "=IF([service]=\"Garage\";INDEX(Garage_coefficients_usagers;"
                            "MATCH([member];Garage_usagers;0));1)"),
                     units,
                     {.name = "parts",
                      .title = "Pièces et prestations",
                      .style = Style::input,
                      .format = Format::euro,
                      .total = "=SUM([parts:])"}},
         .rows = std::move(rows),
         .freezeHeader = true});
    declare(book, "uses", table);
    book.define("Unités_membres", table.column("member"));
    book.define("Unités_services", table.column("service"));
    book.define("Unités_périodes", table.column("period"));
    book.define("Unités_quantités", table.column("quantity"));
    book.define("Unités_unités", table.column("units"));
    book.define("Unités_pièces", table.column("parts"));
}

}  // namespace quotepart::examples::master
