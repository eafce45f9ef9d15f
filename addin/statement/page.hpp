#pragma once

#include <string>
#include <variant>
#include <vector>

namespace quotepart::statement {

/// How a paragraph looks; the writer of the document holds their fonts and colours.
enum class ParagraphStyle {
    title,
    subtitle,
    section,     ///< always kept with what follows it
    subsection,  ///< the same
    text,
    note,         ///< small
    label,        ///< above a name or an amount, small
    partyName,    ///< of the issuer and of the member
    party,        ///< their addresses
    cell,         ///< in a table
    cellDetail,   ///< under a cell's text, small
    cellStrong,   ///< of totals
    cellHeader,   ///< white
    cellLabel,    ///< the left side of a list of facts
    fingerprint,  ///< small, of equal width
    amount,       ///< what is due, large
};

enum class Side { left, right, centre };

/// A piece of text, as it is read: what XML reserves is spelt out by the writer.
struct Span {
    std::string text{};
    bool strong = false;
};

struct Paragraph {
    ParagraphStyle style = ParagraphStyle::text;
    std::vector<Span> spans{};
    Side side = Side::left;
    bool isKeptWithNext = false;  ///< on one page with what follows it
    bool startsPage = false;
};

enum class CellStyle {
    bare,       ///< no line, no fill
    plain,      ///< a hairline below
    header,     ///< on dark blue
    group,      ///< the title of some lines
    total,      ///< on pale blue, between two lines
    card,       ///< an amount set out
    addressee,  ///< a frame
};

struct Cell {
    std::vector<Paragraph> paragraphs{};
    CellStyle style = CellStyle::plain;
    int columns = 1;  ///< how many it covers
};

using Row = std::vector<Cell>;

/// A table as wide as the text. Its header is repeated on each page.
struct Table {
    std::string name{};
    std::vector<double> widths{};  ///< of the columns, as parts of their sum
    std::vector<Row> header{};
    std::vector<Row> rows{};
    double above = 0;             ///< free space, in millimetres
    bool isKeptTogether = false;  ///< on one page
    bool isKeptWithNext = false;  ///< with what follows it
};

using Block = std::variant<Paragraph, Table>;

/// A document to be printed.
struct Page {
    std::string title{};
    std::string author{};
    bool isLandscape = false;
    std::string runningTitle{};   ///< above each page but the first, left
    std::string runningAuthor{};  ///< and right
    std::string foot{};           ///< below each page, beside its number
    std::vector<Block> blocks{};
};

Paragraph paragraph(ParagraphStyle style, std::string text, Side side = Side::left);

/// A cell of one paragraph, or of none for an empty text.
Cell cell(std::string text, Side side = Side::left, CellStyle style = CellStyle::plain,
          int columns = 1);
Cell amountCell(std::string text, CellStyle style = CellStyle::plain);
Cell headerCell(std::string text, Side side = Side::left, int columns = 1);

}  // namespace quotepart::statement
