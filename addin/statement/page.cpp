#include "addin/statement/page.hpp"

#include <utility>

namespace quotepart::statement {

namespace {

ParagraphStyle textOf(CellStyle style) {
    switch (style) {
        case CellStyle::header:
            return ParagraphStyle::cellHeader;
        case CellStyle::group:
        case CellStyle::total:
            return ParagraphStyle::cellStrong;
        case CellStyle::bare:
        case CellStyle::plain:
        case CellStyle::card:
        case CellStyle::addressee:
            break;
    }
    return ParagraphStyle::cell;
}

}  // namespace

Paragraph paragraph(ParagraphStyle style, std::string text, Side side) {
    return {.style = style, .spans = {{.text = std::move(text)}}, .side = side};
}

Cell cell(std::string text, Side side, CellStyle style, int columns) {
    return {.paragraphs = {paragraph(textOf(style), std::move(text), side)},
            .style = style,
            .columns = columns};
}

Cell amountCell(std::string text, CellStyle style) {
    return cell(std::move(text), Side::right, style);
}

Cell headerCell(std::string text, Side side, int columns) {
    return cell(std::move(text), side, CellStyle::header, columns);
}

}  // namespace quotepart::statement
