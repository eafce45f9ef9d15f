#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "addin/report/report.hpp"

namespace quotepart::file {

using report::CellValue;

/// A name that a workbook gives to cells.
struct NamedCells {
    std::string name;
    std::string sheet;
    int firstColumn = 0;
    int firstRow = 0;
    int lastColumn = 0;
    int lastRow = 0;
};

/// What is told of a workbook file while it is read, sheet by sheet and row by row.
class CellVisitor {
  public:
    /// Whether the cells without a formula are wanted too.
    virtual bool wantsConstants() const = 0;
    /// A cell that holds something, or the result of a formula as it is stored. The cells of an
    /// array formula are formulas. What cannot be read is an error, never an empty cell; so is a
    /// formula without a stored result, except where only results are wanted: there it is a
    /// monostate.
    virtual void cell(const std::string& sheet, int column, int row, CellValue value,
                      bool isFormula) = 0;
    virtual void sheet(const std::string& /*name*/) {}
    /// The day of which the number is 0, where it is not 30 December 1899.
    virtual void nullDate(std::chrono::sys_days /*day*/) {}
    virtual void formula(std::string_view /*text*/) {}
    /// An element of OpenDocument, or a part of a file, whose content is not looked at: nothing it
    /// runs or links to is.
    virtual void passedOver(std::string_view /*what*/) {}
    virtual void named(const NamedCells& /*cells*/) {}
    /// A property that the workbook's author defined.
    virtual void property(std::string_view /*name*/, std::string_view /*value*/) {}

  protected:
    CellVisitor() = default;
    CellVisitor(const CellVisitor&) = default;
    CellVisitor& operator=(const CellVisitor&) = default;
    ~CellVisitor() = default;
};

}  // namespace quotepart::file
