#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string_view>

namespace quotepart::examples {

/// The cell styles every workbook has; the reader finds them by their French names.
enum class Style {
    title,            ///< Titre
    subtitle,         ///< Sous-titre
    section,          ///< Intertitre
    text,             ///< Texte
    explanation,      ///< Explication: wrapped
    note,             ///< Source et note: wrapped, small
    tableHeader,      ///< En-tête de tableau
    label,            ///< Libellé
    input,            ///< Saisie: the only cells meant to be changed
    inputText,        ///< Saisie de texte: the same, wrapped
    result,           ///< Résultat
    sentence,         ///< Justification: a wrapped text in a table
    comparison,       ///< Comparaison: what is shown for comparison only
    total,            ///< Total
    comparisonTotal,  ///< Total de comparaison
    checkLabel,       ///< Libellé de contrôle
    check,            ///< Contrôle: red; a conditional format turns it green at 0
    checkPassed,      ///< Contrôle juste
    keyLabel,         ///< Libellé de chiffre clé: above a key figure
    keyFigure,        ///< Chiffre clé: in large
    keyRemark,        ///< Remarque de chiffre clé: below it
};

/// As the reader sees it in a French interface.
[[nodiscard]] std::string_view shownName(Style style);
/// As a program names it.
[[nodiscard]] std::string_view nameOf(Style style);

/// Whether its texts are wrapped.
[[nodiscard]] bool wraps(Style style);

/// Makes all styles in a document.
void defineStyles(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);

/// The colours of charts and tabs, in the order of use.
inline constexpr sal_Int32 deepBlue = 0x1F3864;
inline constexpr sal_Int32 blue = 0x2E6DA4;
inline constexpr sal_Int32 orange = 0xD98324;
inline constexpr sal_Int32 green = 0x3C8D5A;
inline constexpr sal_Int32 grey = 0x8A8F98;

}  // namespace quotepart::examples
