#pragma once

#include <string>

namespace quotepart::examples {

/// "A", "Z", "AA": a column counted from 0.
[[nodiscard]] std::string columnLetters(int column);

/// A cell of a workbook, row and column counted from 0.
struct Address {
    std::string sheet{};
    int row = 0;
    int column = 0;

    /// "D5"
    [[nodiscard]] std::string relative() const;
    /// "$D$5"
    [[nodiscard]] std::string absolute() const;
    /// "$'Décompte'.$D$5": usable from every sheet.
    [[nodiscard]] std::string full() const;
};

/// A rectangle of cells of a workbook.
struct Area {
    std::string sheet{};
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;

    Area() = default;
    Area(std::string sheetName, int firstRow, int firstColumn, int rowCount, int columnCount)
        : sheet(std::move(sheetName)),
          row(firstRow),
          column(firstColumn),
          rows(rowCount),
          columns(columnCount) {}
    /// One cell.
    Area(const Address& cell) : Area(cell.sheet, cell.row, cell.column, 1, 1) {}

    /// The same lines, over that many columns from the first.
    [[nodiscard]] Area across(int columnCount) const {
        return {sheet, row, column, rows, columnCount};
    }
    /// A cell counted from the first, from 0.
    [[nodiscard]] Address cell(int rowInside, int columnInside = 0) const;
    /// The same with the line above, which holds the headers.
    [[nodiscard]] Area withHeader() const;
    /// "$D$5:$D$26"
    [[nodiscard]] std::string absolute() const;
    /// "$'Communes'.$D$5:$D$26"
    [[nodiscard]] std::string full() const;
};

}  // namespace quotepart::examples
