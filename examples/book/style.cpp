#include "examples/book/style.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/util/CellProtection.hpp>

#include <array>
#include <optional>

#include "addin/office/uno_text.hpp"
#include "examples/book/uno_property.hpp"

namespace quotepart::examples {

namespace {

using css::table::CellHoriJustify;

constexpr sal_Int32 ink = 0x202124;
constexpr sal_Int32 hairline = 0xC9D3E3;
constexpr sal_Int32 none = -1;  // transparent

/// One line of the table of styles.
struct Look {
    Style style;
    std::string_view name;  // in French, as the reader sees it
    float height;
    sal_Int32 colour;
    sal_Int32 fill = none;
    bool bold = false;
    bool italic = false;
    bool wrapped = false;
    CellHoriJustify side = css::table::CellHoriJustify_STANDARD;
    sal_Int32 bottomLine = none;
    sal_Int32 topLine = none;
    std::int16_t lineWidth = 9;  // 1/100 mm
    bool locked = true;
    sal_Int32 upright = 70;      // free space above and below, 1/100 mm
    sal_Int32 sideways = 90;     // and on both sides
    std::string_view builtIn{};  // Calc's own style of that name in French
};

using css::table::CellHoriJustify_CENTER;
using css::table::CellHoriJustify_LEFT;
using css::table::CellHoriJustify_RIGHT;

constexpr std::array looks{
    Look{.style = Style::title,
         .name = "Titre",
         .height = 17,
         .colour = deepBlue,
         .bold = true,
         .wrapped = true,
         .side = CellHoriJustify_LEFT,
         .upright = 35,
         .sideways = 0,
         .builtIn = "Heading"},
    Look{.style = Style::subtitle,
         .name = "Sous-titre",
         .height = 10.5F,
         .colour = 0x5F6B7A,
         .wrapped = true,
         .side = CellHoriJustify_LEFT,
         .upright = 35,
         .sideways = 0},
    Look{.style = Style::section,
         .name = "Intertitre",
         .height = 12,
         .colour = blue,
         .bold = true,
         .bottomLine = blue,
         .lineWidth = 26,
         .upright = 35,
         .sideways = 0},
    Look{.style = Style::text, .name = "Texte", .height = 10, .colour = ink, .builtIn = "Text"},
    Look{.style = Style::explanation,
         .name = "Explication",
         .height = 9,
         .colour = 0x3C4043,
         .wrapped = true,
         .side = CellHoriJustify_LEFT,
         .upright = 50,
         .sideways = 0},
    Look{.style = Style::note,
         .name = "Source et note",
         .height = 8,
         .colour = 0x5F6B7A,
         .italic = true,
         .wrapped = true,
         .side = CellHoriJustify_LEFT,
         .upright = 35,
         .sideways = 0},
    Look{.style = Style::tableHeader,
         .name = "En-tête de tableau",
         .height = 9.5F,
         .colour = 0xFFFFFF,
         .fill = deepBlue,
         .bold = true,
         .wrapped = true,
         .side = CellHoriJustify_CENTER},
    Look{.style = Style::label,
         .name = "Libellé",
         .height = 10,
         .colour = ink,
         .wrapped = true,
         .side = CellHoriJustify_LEFT,
         .bottomLine = hairline},
    Look{.style = Style::input,
         .name = "Saisie",
         .height = 10,
         .colour = 0x1A4FA3,
         .fill = 0xFFF8D6,
         .bottomLine = 0xE3D08A,
         .topLine = 0xE3D08A,
         .locked = false},
    Look{.style = Style::inputText,
         .name = "Saisie de texte",
         .height = 9.5F,
         .colour = 0x1A4FA3,
         .fill = 0xFFF8D6,
         .wrapped = true,
         .side = CellHoriJustify_LEFT,
         .bottomLine = 0xE3D08A,
         .topLine = 0xE3D08A,
         .locked = false},
    Look{.style = Style::result,
         .name = "Résultat",
         .height = 10,
         .colour = ink,
         .bottomLine = hairline,
         .builtIn = "Result"},
    Look{.style = Style::sentence,
         .name = "Justification",
         .height = 8.5F,
         .colour = 0x3C4043,
         .wrapped = true,
         .side = CellHoriJustify_LEFT,
         .bottomLine = hairline},
    Look{.style = Style::comparison,
         .name = "Comparaison",
         .height = 9,
         .colour = 0x7A828E,
         .italic = true,
         .bottomLine = hairline},
    Look{.style = Style::total,
         .name = "Total",
         .height = 10,
         .colour = deepBlue,
         .fill = 0xE9EFF8,
         .bold = true,
         .bottomLine = deepBlue,
         .topLine = deepBlue,
         .lineWidth = 26},
    Look{.style = Style::comparisonTotal,
         .name = "Total de comparaison",
         .height = 9,
         .colour = 0x7A828E,
         .fill = 0xE9EFF8,
         .italic = true,
         .bottomLine = deepBlue,
         .topLine = deepBlue,
         .lineWidth = 26},
    Look{.style = Style::checkLabel,
         .name = "Libellé de contrôle",
         .height = 9,
         .colour = 0x3C4043,
         .italic = true,
         .side = CellHoriJustify_LEFT},
    Look{.style = Style::check,
         .name = "Contrôle",
         .height = 10,
         .colour = 0xA1140C,
         .fill = 0xFBDDD9,
         .bold = true,
         .side = CellHoriJustify_RIGHT},
    Look{.style = Style::checkPassed,
         .name = "Contrôle juste",
         .height = 10,
         .colour = 0x1B6B2F,
         .fill = 0xDFF2E2,
         .bold = true,
         .side = CellHoriJustify_RIGHT},
    Look{.style = Style::keyLabel,
         .name = "Libellé de chiffre clé",
         .height = 9,
         .colour = 0x5F6B7A,
         .fill = 0xF1F5FA,
         .wrapped = true,
         .side = CellHoriJustify_LEFT,
         .topLine = blue,
         .lineWidth = 53,
         .sideways = 200},
    Look{.style = Style::keyFigure,
         .name = "Chiffre clé",
         .height = 17,
         .colour = deepBlue,
         .fill = 0xF1F5FA,
         .bold = true,
         .side = CellHoriJustify_LEFT,
         .upright = 35,
         .sideways = 200},
    Look{.style = Style::keyRemark,
         .name = "Remarque de chiffre clé",
         .height = 8,
         .colour = 0x5F6B7A,
         .fill = 0xF1F5FA,
         .italic = true,
         .wrapped = true,
         .side = CellHoriJustify_LEFT,
         .sideways = 200},
};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (looks[i].style != static_cast<Style>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder());

const Look& lookOf(Style style) {
    return looks.at(static_cast<std::size_t>(style));
}

css::table::BorderLine2 line(sal_Int32 colour, std::int16_t width) {
    css::table::BorderLine2 result;
    result.Color = colour;
    result.OuterLineWidth = width;
    result.LineWidth = static_cast<sal_uInt32>(width);
    result.LineStyle = css::table::BorderLineStyle::SOLID;
    return result;
}

void apply(const Look& look, const css::uno::Reference<css::uno::XInterface>& style) {
    set(style, "CharFontName", office::toUno("Liberation Sans"));
    set(style, "CharHeight", look.height);
    set(style, "CharColor", look.colour);
    set(style, "CharWeight", look.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL);
    set(style, "CharPosture", look.italic ? css::awt::FontSlant_ITALIC : css::awt::FontSlant_NONE);
    set(style, "CharUnderline", css::awt::FontUnderline::NONE);
    set(style, "CharLocale", css::lang::Locale("fr", "FR", ""));
    set(style, "CellBackColor", look.fill);
    set(style, "IsTextWrapped", look.wrapped);
    set(style, "HoriJustify", look.side);
    set(style, "VertJustify", css::table::CellVertJustify2::CENTER);
    set(style, "ParaTopMargin", look.upright);
    set(style, "ParaBottomMargin", look.upright);
    set(style, "ParaLeftMargin", look.sideways);
    set(style, "ParaRightMargin", look.sideways);
    if (look.bottomLine != none) {
        set(style, "BottomBorder", line(look.bottomLine, look.lineWidth));
    }
    if (look.topLine != none) {
        set(style, "TopBorder", line(look.topLine, look.lineWidth));
    }
    css::util::CellProtection protection;
    protection.IsLocked = look.locked;
    set(style, "CellProtection", protection);
}

}  // namespace

std::string_view shownName(Style style) {
    return lookOf(style).name;
}

std::string_view nameOf(Style style) {
    const Look& look = lookOf(style);
    return look.builtIn.empty() ? look.name : look.builtIn;
}

bool wraps(Style style) {
    return lookOf(style).wrapped;
}

void defineStyles(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document) {
    office::callUno("defining the cell styles", [&] {
        const css::uno::Reference<css::style::XStyleFamiliesSupplier> supplier(
            document, css::uno::UNO_QUERY_THROW);
        const css::uno::Reference<css::container::XNameContainer> styles(
            supplier->getStyleFamilies()->getByName("CellStyles"), css::uno::UNO_QUERY_THROW);
        const css::uno::Reference<css::lang::XMultiServiceFactory> factory(
            document, css::uno::UNO_QUERY_THROW);
        const css::uno::Reference<css::uno::XInterface> base(styles->getByName("Default"),
                                                             css::uno::UNO_QUERY_THROW);
        apply(lookOf(Style::text), base);
        for (const Look& look : looks) {
            const rtl::OUString name = office::toUno(nameOf(look.style));
            if (!styles->hasByName(name)) {
                styles->insertByName(
                    name,
                    css::uno::makeAny(factory->createInstance("com.sun.star.style.CellStyle")));
            }
            const css::uno::Reference<css::uno::XInterface> style(styles->getByName(name),
                                                                  css::uno::UNO_QUERY_THROW);
            apply(look, style);
        }
    });
}

}  // namespace quotepart::examples
