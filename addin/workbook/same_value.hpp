#pragma once

#include "addin/report/report.hpp"

namespace quotepart::workbook {

/// Whether two numbers differ by no more than what LibreOffice's additions and its files lose: a
/// billionth, or the last two of sixteen digits.
bool sameNumber(double left, double right);

/// Whether a stored result is the one computed. An error whose code the file does not tell is any
/// error; a result that is not stored is no result.
bool sameValue(const report::CellValue& stored, const report::CellValue& computed);

}  // namespace quotepart::workbook
