#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/grid/shape.hpp"

namespace quotepart {

/// One cell as the host gave it. A text lives as long as the call.
struct Cell {
    enum class Kind : std::uint8_t { empty, number, text };

    Kind kind = Kind::empty;
    double number = 0;
    std::u16string_view text;

    static Cell of(double number) { return {Kind::number, number, {}}; }
    /// A formula giving "" is an empty cell: inside a range Calc does not tell them apart.
    static Cell of(std::u16string_view text) {
        return {text.empty() ? Kind::empty : Kind::text, 0, text};
    }
};

/// One argument as the host gave it: left out, or the cells of a range, row by row.
/// A single value is a range of one cell.
struct Argument {
    bool leftOut = true;
    Shape shape;
    std::vector<Cell> cells;

    static Argument of(Cell cell) {
        Argument argument;
        argument.leftOut = false;
        argument.cells.push_back(cell);
        return argument;
    }
};

}  // namespace quotepart
