#include "idl/generate/manual/result.hpp"

#include "core/text/date_text.hpp"
#include "core/text/number_text.hpp"
#include "idl/declaration/error_text.hpp"

namespace quotepart::manual {

namespace {

std::string number(double value, Language language) {
    std::string text = numberText(value, language);
    // A minus sign as wide as a plus, which no line ends after.
    if (text.starts_with('-')) {
        text.replace(0, 1, "−");
    }
    return text;
}

std::string item(const ExampleItem& item, Language language) {
    if (const auto* value = std::get_if<double>(&item.content)) {
        return number(*value, language);
    }
    if (const auto* text = std::get_if<ExampleText>(&item.content)) {
        return std::string(text->text.in(language));
    }
    return "";
}

}  // namespace

std::optional<std::string> shownResult(const ExampleValue& result, Language language) {
    if (const auto* value = std::get_if<double>(&result)) {
        return number(*value, language);
    }
    if (const auto* text = std::get_if<ExampleText>(&result)) {
        return std::string(text->text.in(language));
    }
    if (const auto* day = std::get_if<ExampleDay>(&result)) {
        return dateText(*day, language);
    }
    if (const auto* error = std::get_if<ErrorKind>(&result)) {
        return std::string(errorText(*error).in(language));
    }
    const auto* grid = std::get_if<Grid<ExampleItem>>(&result);
    if (grid != nullptr && grid->size() == 1) {
        return item(grid->values.front(), language);
    }
    return std::nullopt;
}

Cells shownCells(const Grid<ExampleItem>& result, Language language) {
    Cells cells;
    cells.shown.shape = result.shape;
    for (const ExampleItem& each : result.values) {
        cells.shown.values.push_back(item(each, language));
    }
    return cells;
}

std::string arrayInstruction(const Shape& shape, Language language) {
    const bool french = language == Language::french;
    const std::string rows = std::to_string(shape.rows);
    const std::string columns = std::to_string(shape.columns);
    const std::string last = columnName(shape.columns - 1) + rows;
    std::string what;
    if (shape.columns == 1) {
        what = rows + (french ? " cellules en colonne" : " cells in a column");
    } else if (shape.rows == 1) {
        what = columns + (french ? " cellules en ligne" : " cells in a row");
    } else {
        what = french ? rows + " lignes et " + columns + " colonnes"
                      : rows + " rows and " + columns + " columns";
    }
    return french ? "Formule matricielle : sélectionnez " + what + " (par exemple A1:" + last +
                        "), collez la formule, validez par Ctrl+Maj+Entrée."
                  : "Array formula: select " + what + " (A1:" + last +
                        " for instance), paste the formula, finish with Ctrl+Shift+Enter.";
}

}  // namespace quotepart::manual
