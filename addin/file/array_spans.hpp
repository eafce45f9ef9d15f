#pragma once

#include <algorithm>
#include <vector>

namespace quotepart::file {

/// The cells of array formulas that are still to come; only the first of an array says so.
class ArraySpans {
  public:
    void add(int column, int row, int columns, int rows) {
        spans_.push_back({column, row, column + columns, row + rows});
    }
    bool holds(int column, int row) {
        std::erase_if(spans_, [&](const Span& span) { return row >= span.endRow; });
        return std::any_of(spans_.begin(), spans_.end(), [&](const Span& span) {
            return column >= span.column && column < span.endColumn && row >= span.row;
        });
    }
    bool empty() const { return spans_.empty(); }
    void clear() { spans_.clear(); }

  private:
    struct Span {
        int column, row, endColumn, endRow;
    };
    std::vector<Span> spans_;
};

}  // namespace quotepart::file
