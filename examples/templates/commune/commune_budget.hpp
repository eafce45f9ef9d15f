#pragma once

#include "examples/book/workbook.hpp"

namespace quotepart::examples {

/// The template of the workbook that each commune is sent, filled in from the master workbook and
/// sent back: every field and table of addin/budget, no function of the add-in.
Workbook communeBudget();

}  // namespace quotepart::examples
