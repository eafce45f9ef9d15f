#include "examples/book/read_me.hpp"

#include <algorithm>
#include <stdexcept>

#include "idl/declaration/function.hpp"

namespace quotepart::examples {

namespace {

std::string purposeOf(const std::string& name) {
    const auto& all = library();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Function& function) {
        return function.name.french == name;
    });
    if (found == all.end()) {
        throw std::invalid_argument("there is no function " + name);
    }
    return std::string(found->purpose.french) + ".";
}

}  // namespace

void readMe(Book& book, const ReadMe& content) {
    Page& page =
        book.page({.name = "Lisez-moi", .widths = {48, 132}, .tabColour = grey, .inPdf = false});
    page.title("Lisez-moi");
    page.paragraph(content.purpose);

    page.section("Couleurs");
    page.legend();

    page.section("Sources");
    for (const std::string& source : content.sources) {
        page.paragraph("• " + source);
    }

    page.section("Reprendre ce classeur pour votre collectivité");
    int step = 0;
    for (const std::string& text : content.reuse) {
        page.paragraph(std::to_string(++step) + ". " + text);
    }

    page.section("Fonctions employées");
    std::vector<Row> rows;
    for (const std::string& function : content.functions) {
        rows.push_back({function, purposeOf(function)});
    }
    page.table({.columns = {{.name = "fonction", .title = "Fonction", .style = Style::label},
                            {.name = "objet", .title = "Ce qu’elle donne", .style = Style::label}},
                .rows = std::move(rows)});
    page.gap(2);
    page.note(
        "Les formules demandent l’extension Quotepart. Pour envoyer le classeur à quelqu’un qui "
        "ne l’a pas, envoyez le PDF ou une copie en valeurs : sans l’extension, les cellules "
        "afficheraient #NOM?.");
}

}  // namespace quotepart::examples
