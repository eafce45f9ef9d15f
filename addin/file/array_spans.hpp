#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "addin/file/cell_reference.hpp"

namespace quotepart::file {

/// The cells of array formulas that are still to come in a sheet read row by row; only the first
/// of an array says so. A look takes the same time however many arrays there are.
class ArraySpans {
  public:
    void add(int column, int row, int columns, int rows) {
        const int end = std::min(column + columns, maximumColumns);
        if (column >= end) {
            return;
        }
        if (endColumn(row) == 0) {
            endColumn_ = 0;
        }
        endRow_ = std::max(endRow_, row + rows);
        endColumn_ = std::max(endColumn_, end);
        endRows_.resize(maximumColumns);
        for (int each = column; each < end; ++each) {
            int& endRow = endRows_[static_cast<std::size_t>(each)];
            endRow = std::max(endRow, row + rows);
        }
    }
    bool holds(int column, int row) const {
        return column < endColumn(row) && row < endRows_[static_cast<std::size_t>(column)];
    }
    /// Behind the last column that may hold any in this row; 0 where none does.
    int endColumn(int row) const { return row < endRow_ ? endColumn_ : 0; }
    void clear() { *this = ArraySpans(); }

  private:
    std::vector<int> endRows_;  ///< of each column: behind the last row that an array fills
    int endRow_ = 0;
    int endColumn_ = 0;
};

}  // namespace quotepart::file
