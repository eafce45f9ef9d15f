#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "addin/workbook/contents.hpp"
#include "addin/workbook/scratch.hpp"
#include "addin/workbook/stored_values.hpp"
#include "core/text/language.hpp"

namespace quotepart::workbook {

/// An array formula: the cells it fills, and the size of its result where that is not an error.
struct ArrayFormula {
    css::table::CellRangeAddress area;
    std::optional<Shape> result;
};

/// A calculated workbook being looked through, with what every kind of finding needs.
class Inspection {
  public:
    Inspection(Spreadsheet& spreadsheet, const Contents& contents, const StoredValues& stored,
               Language language);

    const Spreadsheet& spreadsheet() const { return spreadsheet_; }
    const Contents& contents() const { return contents_; }
    const StoredValues& stored() const { return stored_; }
    Language language() const { return language_; }
    Scratch& scratch() { return scratch_; }

    report::Place place(int sheet, int column, int row) const;
    report::Place place(const FormulaCell& cell) const {
        return place(cell.sheet, cell.column, cell.row);
    }

    const std::vector<ArrayFormula>& arrays() const { return arrays_; }
    /// The array formula that fills a cell; null where none does.
    const ArrayFormula* arrayAt(int sheet, int column, int row) const;
    /// The formula of a cell; of a cell that an array formula fills, the array's.
    Formula formulaOf(const FormulaCell& cell) const;
    /// What the formula of a cell refers to directly; nothing where there is no formula.
    std::vector<ReferredRange> rangesOf(int sheet, int column, int row) const;

  private:
    void findArrays();
    std::optional<Shape> resultSize(const Formula& formula,
                                    const css::table::CellRangeAddress& area);

    Spreadsheet& spreadsheet_;
    const Contents& contents_;
    const StoredValues& stored_;
    Language language_;
    OpCodes codes_;
    Scratch scratch_;
    std::vector<ArrayFormula> arrays_;
    std::unordered_map<std::uint64_t, std::size_t> arrayOfCell_;
};

/// A MUT.CONTROLE or MUT.CLE.CONTROLE that is not zero, or whose cell is in error.
struct OpenCheck {
    const FormulaCell* cell = nullptr;
    CellValue value{};
};

/// In the order of the workbook, one for a cell. Valid as long as the inspection.
std::vector<OpenCheck> openChecks(Inspection& inspection);

Shape sizeOf(const css::table::CellRangeAddress& area);

/// One number for a place, rows in order within a sheet.
std::uint64_t keyOf(int sheet, int column, int row);

// One kind of finding each, appended in the order of the workbook.
void findErrors(Inspection& inspection, std::vector<report::Finding>& findings);
void findOpenChecks(Inspection& inspection, std::vector<report::Finding>& findings);
void findMisfitArrays(Inspection& inspection, std::vector<report::Finding>& findings);
void findRangesOverSheets(Inspection& inspection, std::vector<report::Finding>& findings);
void findTextNumbers(Inspection& inspection, std::vector<report::Finding>& findings);
/// What keeps a workbook that declares tables for billing from being closed and billed.
void findBilling(Inspection& inspection, std::vector<report::Finding>& findings);

/// The results that differ from those stored. Cells that are now in error are findings, and cells
/// such as TODAY() always differ: neither is a change.
std::vector<report::Change> changesOf(const std::vector<std::string>& sheets,
                                      const Contents& contents, const StoredValues& stored);

/// Whether a cell in error held a value when the file was stored.
bool heldValue(const std::vector<std::string>& sheets, const FormulaCell& cell,
               const StoredValues& stored);

}  // namespace quotepart::workbook
