#include "addin/billing/convention_text.hpp"

#include "addin/report/wording.hpp"
#include "idl/convention/tables.hpp"

namespace quotepart::billing {

namespace {

constexpr Text introduction{
    "Un classeur déclare ses tableaux par le nom de leur plage de cellules, titres des colonnes "
    "compris (Feuille ▸ Plages et expressions nommées ▸ Définir). Les colonnes viennent dans "
    "l’ordre que l’on veut, d’autres peuvent se trouver entre elles ; majuscules et accents ne "
    "comptent pas, les noms et les titres anglais sont compris aussi. Les lignes s’ajoutent à "
    "l’intérieur du tableau. * : indispensable.",
    "A workbook declares its tables by the name of their range of cells, headers included (Sheet ▸ "
    "Named Ranges and Expressions ▸ Define). Columns come in any order, and others may stand among "
    "them; capitals and accents do not count, French names and headers are understood too. Lines "
    "are added inside the table. *: indispensable."};

/// As many columns of a terminal as the text takes.
std::size_t widthOf(std::string_view text) {
    std::size_t width = 0;
    for (const char each : text) {
        width += (static_cast<unsigned char>(each) & 0xC0U) != 0x80U ? 1 : 0;
    }
    return width;
}

/// Broken at its spaces into lines of at most that width.
std::string wrapped(const std::string& text, std::size_t width, const std::string& indent) {
    std::string result = indent;
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (used > 0 && used + 1 + widthOf(word) > width) {
            result += '\n' + indent;
            used = 0;
        }
        result += (used > 0 ? " " : "") + word;
        used += (used > 0 ? 1 : 0) + widthOf(word);
        at = end + 1;
    }
    return result + '\n';
}

}  // namespace

std::string conventionText(Language language) {
    constexpr std::size_t width = 96;
    constexpr std::size_t columnWidth = 26;
    const auto said = [&](Text text) { return report::filled(text, language); };
    std::string text = wrapped(said(introduction), width, "");
    for (const TableDeclaration& table : tables()) {
        text += '\n' + said(table.rangeName) + (table.required ? " *" : "") +
                (table.isHistory ? said({"  (écrit par « close »)", "  (written by “close”)"})
                                 : std::string()) +
                '\n';
        text += wrapped(said(table.purpose), width - 2, "  ");
        for (const Column& column : table.columns) {
            std::string line = "  " + said(column.header) + (column.required ? " *" : "");
            line.append(std::max(columnWidth, widthOf(line) + 2) - widthOf(line), ' ');
            text += line + said(column.help) + '\n';
        }
    }
    return text;
}

}  // namespace quotepart::billing
