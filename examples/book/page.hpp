#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "addin/office/document.hpp"
#include "examples/book/chart.hpp"
#include "examples/book/table.hpp"

namespace quotepart::examples {

class Book;

/// A sheet, printed on A4.
struct PageSetup {
    std::string name;
    /// The columns, in millimetres; a printed page is scaled down to their sum if need be (portrait
    /// holds 180, landscape 267).
    std::vector<double> widths;
    bool landscape = false;
    sal_Int32 tabColour = blue;
    /// It is scaled down to a single page if need be.
    bool onePage = false;
    /// Whether it is part of the PDF.
    bool inPdf = true;
    bool gridLines = false;
    /// Everything but the cells of style `input` is locked, without a password.
    bool locked = false;
};

/// A figure in large, with what it is above and a remark, text or formula, below.
struct KeyFigure {
    std::string label;
    Item value;
    Format format = Format::general;
    Item remark{};
};

/// A sheet being written, from top to bottom.
class Page {
  public:
    Page(Book& book, PageSetup setup);

    [[nodiscard]] const std::string& name() const { return setup_.name; }
    [[nodiscard]] const office::Sheet& sheet() const { return sheet_; }
    /// The next line to be written, from 0.
    [[nodiscard]] int nextRow() const { return row_; }

    void title(std::string_view text);
    void subtitle(std::string_view text);
    /// The heading of a part of the page.
    void section(std::string_view text);
    /// A text, or a formula giving one, over the whole width, wrapped.
    void paragraph(const Item& text, Style style = Style::explanation);
    void note(const Item& text) { paragraph(text, Style::note); }
    /// An empty line of a height in millimetres.
    void gap(double height = 3);

    /// A table under what is there.
    Table table(const TableSpec& spec);
    /// A line with a control: its cell, in the page's column `column` (from 0), has to be 0, is
    /// green then and red otherwise; the label stands to its left. It joins the book's checks.
    Address check(std::string_view label, std::string_view formula, int column);
    /// A chart under what is there; drawn when the book is finished.
    void chart(Chart chart);
    /// Key figures side by side in every second column of the page, the others being gaps.
    void keyFigures(const std::vector<KeyFigure>& figures);
    /// What follows begins a new sheet of paper.
    void newSheetOfPaper();
    /// The lines for a chart of that height in millimetres that is told afterwards; the first.
    int reserve(double height);
    void chartAt(int row, Chart chart, double left = 0) {
        charts_.push_back({row, left, std::move(chart)});
    }
    /// What the colours of the cells mean.
    void legend();

    /// A cell of a line that is no table's.
    struct Placed {
        int column;
        Item item;
        Style style = Style::text;
        Format format = Format::general;
        int span = 1;
    };
    /// A line of such cells, as high as its texts; where the first of them is.
    Address line(const std::vector<Placed>& cells);
    /// What may be typed in cells.
    void validate(const Area& area, const Validation& validation) const;

    /// One array formula over a rectangle of cells, whose styles stay.
    void array(const Area& area, std::string_view formula);
    /// Writes one cell anywhere on the page.
    Address put(int row, int column, const Item& item, Style style = Style::text,
                Format format = Format::general);

  private:
    friend class Book;
    struct Pending {
        int row;
        double left;
        Chart chart;
    };

    [[nodiscard]] int columnCount() const { return static_cast<int>(setup_.widths.size()); }
    [[nodiscard]] double width(int column, int columns) const;
    void wrapped(const Item& text, Style style);
    void merge(int row, int column, int columns) const;
    void headers(const TableSpec& spec);
    void fill(const TableSpec& spec, const Table& table);
    void totals(const TableSpec& spec, const Table& table);
    void colourAtZero(const Area& cells) const;
    /// Once everything is written and calculated.
    void finish();
    void fitHeights() const;
    void view() const;
    void drawCharts() const;
    void print() const;

    Book& book_;
    PageSetup setup_;
    office::Sheet sheet_;
    int row_ = 0;
    int written_ = 1;  // lines up to the last one written
    std::optional<int> frozenHeader_{};
    std::vector<Pending> charts_{};
    /// Lines whose height follows their wrapped texts: first and count.
    std::vector<std::pair<int, int>> fitted_{};
    /// Merged wrapped cells, which Calc does not fit: line, width in millimetres, style.
    struct Wrapped {
        int row;
        int column;
        double width;
        Style style;
    };
    std::vector<Wrapped> wrapped_{};
};

}  // namespace quotepart::examples
