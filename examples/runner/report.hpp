#pragma once

#include <ostream>
#include <string>

#include "examples/book/production.hpp"

namespace quotepart::examples {

/// A number in a format, in French: "106 641,02 €", with plain spaces.
[[nodiscard]] std::string written(double value, Format format);

/// Everything a workbook says: published, computed and gap of each figure, its lists and checks.
void reportInFull(std::ostream& out, const Workbook& workbook, const Production& production);

/// The headers of the overview, then a line per mechanism of each workbook.
void overviewHeaders(std::ostream& out);
void reportInBrief(std::ostream& out, const Workbook& workbook, const Production& production);

}  // namespace quotepart::examples
