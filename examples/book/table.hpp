#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "examples/book/address.hpp"
#include "examples/book/item.hpp"

namespace quotepart::examples {

/// What a person may type in a cell: a number, unless one of the flags is set.
struct Validation {
    std::optional<double> least{};
    std::optional<double> most{};
    bool whole = false;
    bool date = false;
    bool text = false;  ///< of that many letters
    /// A list to choose from; the bounds are then not looked at.
    std::vector<std::string> words{};
    /// Shown when the cell is selected, and when what was typed is refused.
    std::string message{};
};

/// A column of a table. In the formulas of a table [name] is the cell of that column in the same
/// line and [name:previous] the one above, [name:] the whole column without the line of totals,
/// [name@2] its cell in line 2 and [name@0:2] its cells from line 0 to line 2, lines counted from
/// 0.
struct Column {
    std::string name;
    std::string title{};
    Style style = Style::result;
    Format format = Format::general;
    /// One formula per line.
    std::string formula{};
    /// One array formula over all lines; at most one of the two.
    std::string array{};
    /// In the line of totals: a text, or a formula on the columns ("=SUM([part:])").
    std::string total{};
    /// Over that many columns of the page, merged.
    int span = 1;
    std::optional<Validation> validation{};
};

struct TableSpec {
    std::vector<Column> columns;
    /// Per line, the cells of the columns that have neither formula nor array, in order.
    std::vector<Row> rows;
    /// First column of the page, from 0.
    int firstColumn = 0;
    /// The headers stay in sight on the screen and are repeated on every printed page; once per
    /// page.
    bool freezeHeader = false;
};

/// A table that has been written: where its cells are.
class Table {
  public:
    Table(Area area, std::map<std::string, int, std::less<>> columns)
        : area_(std::move(area)), columns_(std::move(columns)) {}

    /// Lines, headers and totals apart.
    [[nodiscard]] int rows() const { return area_.rows; }
    /// Headers and lines, totals apart.
    [[nodiscard]] Area withHeader() const { return area_.withHeader(); }
    /// The cells of a column, headers and totals apart; throws std::invalid_argument for a name
    /// that is not the table's, here and below.
    [[nodiscard]] Area column(std::string_view name) const;
    /// A cell by its line, from 0, and column.
    [[nodiscard]] Address cell(int row, std::string_view name) const;
    /// The cell of the line of totals.
    [[nodiscard]] Address total(std::string_view name) const;

  private:
    [[nodiscard]] int place(std::string_view name) const;

    Area area_;
    std::map<std::string, int, std::less<>> columns_;
};

}  // namespace quotepart::examples
