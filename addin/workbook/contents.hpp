#pragma once

#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "addin/report/report.hpp"
#include "addin/workbook/spreadsheet.hpp"

namespace quotepart::workbook {

using report::CellValue;

/// A cell with a formula, as it is in a loaded workbook.
struct FormulaCell {
    int sheet = 0;
    int column = 0;
    int row = 0;
    bool isArray = false;      ///< belongs to an array formula
    bool usesAddin = false;    ///< calls a function of Quotepart
    bool isVolatile = false;   ///< gives another result at each calculation, by its nature
    bool callsCheck = false;   ///< calls MUT.CONTROLE or MUT.CLE.CONTROLE
    bool spansSheets = false;  ///< names a range over several sheets
    bool sums = false;         ///< adds up ranges with SUM and the like, which pass texts over
    bool mayBeCut = false;     ///< begins with a function whose result may fill several cells
    CellValue value{};
};

/// A text that looks like a number.
struct NumberText {
    int sheet = 0;
    int column = 0;
    int row = 0;
    rtl::OUString text{};
};

/// All that is in a workbook's cells.
struct Contents {
    std::vector<FormulaCell> formulas;
    std::vector<NumberText> numberTexts;
    /// The constants that are numbers, sheet by sheet.
    std::vector<double> numbers;
    /// Of the formulas, of the texts, and of the places of all cells: equal where they are.
    std::uint64_t fingerprint = 0;
};

/// Whether two workbooks hold the same formulas and constants; the results of formulas are not
/// compared.
bool sameContents(const Contents& left, const Contents& right);

Contents contentsOf(const Spreadsheet& spreadsheet);

}  // namespace quotepart::workbook
