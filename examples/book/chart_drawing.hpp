#pragma once

#include <string>

#include "addin/office/document.hpp"
#include "examples/book/chart.hpp"

namespace quotepart::examples {

/// Draws a chart whose top left corner is that of the first cell of a line of the sheet, in a
/// width in millimetres.
void drawChart(const office::Document& document, const office::Sheet& sheet,
               const std::string& name, int row, double width, const Chart& chart);

}  // namespace quotepart::examples
