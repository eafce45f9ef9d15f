#pragma once

#include <utility>
#include <vector>

#include "core/grid/shape.hpp"

namespace quotepart {

/// The values of a range, row by row.
template <class T>
struct Grid {
    Shape shape;
    std::vector<T> values;

    Grid() : shape{0, 0} {}
    Grid(Shape extent, std::vector<T> content) : shape(extent), values(std::move(content)) {}

    std::size_t size() const { return values.size(); }
    const T& at(std::size_t row, std::size_t column) const {
        return values[row * shape.columns + column];
    }
    std::vector<T> row(std::size_t index) const {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(index * shape.columns);
        return {first, first + static_cast<std::ptrdiff_t>(shape.columns)};
    }
};

}  // namespace quotepart
