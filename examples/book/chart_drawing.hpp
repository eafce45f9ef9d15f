#pragma once

#include <string>

#include "addin/office/document.hpp"
#include "examples/book/chart.hpp"

namespace quotepart::examples {

/// Draws a chart at the height of a line of the sheet; how far from its left edge and how wide are
/// in millimetres.
void drawChart(const office::Document& document, const office::Sheet& sheet,
               const std::string& name, int row, double left, double width, const Chart& chart);

}  // namespace quotepart::examples
