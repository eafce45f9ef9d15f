#pragma once

#include <compare>
#include <string>

namespace quotepart::report {

/// A cell of a workbook: its sheet's name and its column and row, from 0.
struct Place {
    std::string sheet;
    int column = 0;
    int row = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

/// "B3"
std::string cellName(int column, int row);

/// "B3:C9", or "B3" for one cell.
std::string rangeName(int firstColumn, int firstRow, int lastColumn, int lastRow);

/// As Calc writes it: Feuille1.B3, or 'Mon été'.B3 where the name needs quotation marks.
std::string fullName(const Place& place);

}  // namespace quotepart::report
