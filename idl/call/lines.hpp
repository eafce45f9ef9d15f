#pragma once

#include "idl/call/call.hpp"

namespace quotepart {

/// A grid read by the direction of a vector that weighs its lines, one line per weight.
template <class T>
struct WeighedLines {
    std::vector<std::vector<T>> lines;
    Shape across;  ///< the shape of a result with one element per member
};

/// A row of weights goes with the columns of the grid: members are its rows; a column of weights
/// goes with its rows: members are its columns. A single weight goes with a row or a column.
/// Refuses (Reason::lengthsDiffer) a grid that has not as many lines as there are weights.
template <class T>
WeighedLines<T> weighedLines(const Call& call, std::size_t gridIndex, const Grid<T>& grid,
                             const Shape& weights) {
    const bool byColumn = weights.isSingle() ? grid.shape.columns == 1 : weights.isRow();
    const std::size_t count = byColumn ? grid.shape.columns : grid.shape.rows;
    call.requireLength(gridIndex, count, weights.size());
    const std::size_t members = byColumn ? grid.shape.rows : grid.shape.columns;
    WeighedLines<T> result;
    result.across = byColumn ? Shape{members, 1} : Shape{1, members};
    result.lines.resize(count);
    for (std::size_t line = 0; line < count; ++line) {
        result.lines[line].reserve(members);
        for (std::size_t member = 0; member < members; ++member) {
            result.lines[line].push_back(byColumn ? grid.at(member, line) : grid.at(line, member));
        }
    }
    return result;
}

}  // namespace quotepart
