#pragma once

#include <optional>
#include <string>
#include <vector>

#include "examples/book/address.hpp"
#include "examples/book/number_format.hpp"
#include "examples/book/style.hpp"

namespace quotepart::examples {

enum class ChartKind {
    bars,         ///< horizontal, the first line on top: for names; sort the table
    columns,      ///< vertical: for years
    stacked,      ///< vertical, series one above the other
    stackedBars,  ///< horizontal, series one after the other
    pie,          ///< of one series, few parts
};

/// A chart of one or more series. Names and values are of the same length; each series' title is
/// the cell above its values (a table's header).
struct Chart {
    std::string title;
    ChartKind kind = ChartKind::bars;
    Area names{};
    std::vector<Area> series{};
    /// In millimetres; a width of 0: as wide as the page.
    double height = 90;
    double width = 0;
    /// The values are written beside the bars, or in the slices.
    bool labels = true;
    /// Of the axis and the labels; nothing: whole euros, and the labels as the cells.
    std::optional<Format> format{};
    /// The axis begins at 0 whatever the values; for values that are never negative.
    bool fromZero = false;
    std::vector<sal_Int32> colours{blue, orange, green, grey, deepBlue};
};

}  // namespace quotepart::examples
