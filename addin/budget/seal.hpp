#pragma once

#include <string>

#include "addin/budget/workbook_cells.hpp"

namespace quotepart::budget {

/// The fingerprint of all that a commune is not to fill in: the SHA-256, as hexadecimal digits, of
/// every cell of every sheet, in their order, the input cells and the seal itself left out. Of a
/// formula only that it is one counts: its text depends on the format of the file, its result on
/// what is filled in. The same in .ods and .xlsx.
std::string sealOf(const WorkbookCells& cells);

}  // namespace quotepart::budget
