#pragma once

#include <cstddef>

namespace quotepart {

/// The extent of a range. A vector is one row or one column.
struct Shape {
    std::size_t rows = 1;
    std::size_t columns = 1;

    constexpr std::size_t size() const { return rows * columns; }
    constexpr bool isVector() const { return rows == 1 || columns == 1; }
    constexpr bool isSingle() const { return rows == 1 && columns == 1; }
    constexpr bool isRow() const { return rows == 1 && columns > 1; }

    /// A vector of that many elements in the same direction; one element counts as a column.
    constexpr Shape ofLength(std::size_t length) const {
        return isRow() ? Shape{1, length} : Shape{length, 1};
    }

    friend constexpr bool operator==(const Shape&, const Shape&) = default;
};

}  // namespace quotepart
