#pragma once

#include <string>
#include <variant>

#include "core/grid/grid.hpp"

namespace quotepart {

/// One cell of a result: nothing, a number or a text.
using Item = std::variant<std::monostate, double, std::string>;

/// What a function gives back: one value, numbers in a range, or a range of both numbers and texts.
using Value = std::variant<double, std::string, Grid<double>, Grid<Item>>;

}  // namespace quotepart
