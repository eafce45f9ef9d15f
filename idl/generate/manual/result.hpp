#pragma once

#include <optional>
#include <string>

#include "core/grid/shape.hpp"
#include "idl/declaration/example.hpp"
#include "idl/generate/manual/page.hpp"

namespace quotepart::manual {

/// A result of one cell as a reader of the language writes it; nothing for a range.
std::optional<std::string> shownResult(const ExampleValue& result, Language language);

/// A result of several cells.
Cells shownCells(const Grid<ExampleItem>& result, Language language);

/// How to fill that many cells with one formula: "select 3 cells in a column…".
std::string arrayInstruction(const Shape& shape, Language language);

}  // namespace quotepart::manual
