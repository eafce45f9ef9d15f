#include "addin/workbook/inspection.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

#include "addin/workbook/same_value.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

css::table::CellRangeAddress arrayArea(const Spreadsheet& spreadsheet, const FormulaCell& cell) {
    const auto range = as<css::sheet::XSheetCellRange>(
        spreadsheet.sheet(cell.sheet)
            ->getCellRangeByPosition(cell.column, cell.row, cell.column, cell.row));
    const css::uno::Reference<css::sheet::XSheetCellCursor> cursor =
        spreadsheet.sheet(cell.sheet)->createCursorByRange(range);
    cursor->collapseToCurrentArray();
    return as<css::sheet::XCellRangeAddressable>(cursor)->getRangeAddress();
}

}  // namespace

Shape sizeOf(const css::table::CellRangeAddress& area) {
    return {static_cast<std::size_t>(area.EndRow - area.StartRow + 1),
            static_cast<std::size_t>(area.EndColumn - area.StartColumn + 1)};
}

std::uint64_t keyOf(int sheet, int column, int row) {
    return static_cast<std::uint64_t>(sheet) << 48U | static_cast<std::uint64_t>(row) << 16U |
           static_cast<std::uint64_t>(column);
}

Inspection::Inspection(Spreadsheet& spreadsheet, const Contents& contents,
                       const StoredValues& stored, Language language)
    : spreadsheet_(spreadsheet),
      contents_(contents),
      stored_(stored),
      language_(language),
      codes_(spreadsheet),
      scratch_(spreadsheet, codes_) {
    findArrays();
}

void Inspection::findArrays() {
    for (const FormulaCell& cell : contents_.formulas) {
        if (!cell.isArray || arrayAt(cell.sheet, cell.column, cell.row) != nullptr) {
            continue;
        }
        const css::table::CellRangeAddress area = arrayArea(spreadsheet_, cell);
        for (int row = area.StartRow; row <= area.EndRow; ++row) {
            for (int column = area.StartColumn; column <= area.EndColumn; ++column) {
                arrayOfCell_.emplace(keyOf(cell.sheet, column, row), arrays_.size());
            }
        }
        const Formula formula(codes_, spreadsheet_, cell.sheet, area.StartColumn, area.StartRow);
        arrays_.push_back({area, resultSize(formula, area)});
    }
}

/// One cell is enough to know the size of most results, and quick; ROW() and the like look at how
/// many the formula fills.
std::optional<Shape> Inspection::resultSize(const Formula& formula,
                                            const css::table::CellRangeAddress& area) {
    const css::table::CellRangeAddress first(area.Sheet, area.StartColumn, area.StartRow,
                                             area.StartColumn, area.StartRow);
    const auto size = scratch_.sizeOf(formula.tokens(), first);
    return size == sizeOf(area) ? size : scratch_.sizeOf(formula.tokens(), area);
}

report::Place Inspection::place(int sheet, int column, int row) const {
    return {spreadsheet_.sheetNames().at(static_cast<std::size_t>(sheet)), column, row};
}

const ArrayFormula* Inspection::arrayAt(int sheet, int column, int row) const {
    const auto found = arrayOfCell_.find(keyOf(sheet, column, row));
    return found == arrayOfCell_.end() ? nullptr : &arrays_[found->second];
}

Formula Inspection::formulaOf(const FormulaCell& cell) const {
    if (const ArrayFormula* array = arrayAt(cell.sheet, cell.column, cell.row)) {
        return {codes_, spreadsheet_, cell.sheet, array->area.StartColumn, array->area.StartRow};
    }
    return {codes_, spreadsheet_, cell.sheet, cell.column, cell.row};
}

std::vector<ReferredRange> Inspection::rangesOf(int sheet, int column, int row) const {
    return Formula(codes_, spreadsheet_, sheet, column, row).ranges();
}

std::vector<report::Change> changesOf(const std::vector<std::string>& sheets,
                                      const Contents& contents, const StoredValues& stored) {
    std::vector<report::Change> changes;
    for (const FormulaCell& cell : contents.formulas) {
        if (cell.isVolatile || std::holds_alternative<report::ErrorCode>(cell.value)) {
            continue;
        }
        const std::string& sheet = sheets.at(static_cast<std::size_t>(cell.sheet));
        const CellValue* found = stored.find(sheet, cell.column, cell.row);
        const CellValue before = found == nullptr ? CellValue{} : *found;
        const bool nothing = std::holds_alternative<std::monostate>(before) &&
                             cell.value == CellValue{std::string()};
        if (!nothing && !sameValue(before, cell.value)) {
            changes.push_back({{sheet, cell.column, cell.row}, before, cell.value});
        }
    }
    return changes;
}

bool heldValue(const std::vector<std::string>& sheets, const FormulaCell& cell,
               const StoredValues& stored) {
    if (!std::holds_alternative<report::ErrorCode>(cell.value)) {
        return false;
    }
    const CellValue* before =
        stored.find(sheets.at(static_cast<std::size_t>(cell.sheet)), cell.column, cell.row);
    return before != nullptr && (std::holds_alternative<double>(*before) ||
                                 std::holds_alternative<std::string>(*before));
}

}  // namespace quotepart::workbook
