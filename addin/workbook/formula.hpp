#pragma once

#include <com/sun/star/sheet/FormulaToken.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/Sequence.hxx>

#include <vector>

#include "addin/workbook/spreadsheet.hpp"
#include "idl/declaration/function.hpp"

namespace quotepart::workbook {

using Tokens = std::vector<css::sheet::FormulaToken>;

/// The codes of the tokens that matter here, as this LibreOffice numbers them.
struct OpCodes {
    explicit OpCodes(const Spreadsheet& spreadsheet);
    sal_Int32 push, external, open, close, separator, spaces, whitespace, rows, columns;
};

/// A range that a formula refers to, over one sheet or several.
struct ReferredRange {
    int firstSheet = 0;
    int lastSheet = 0;
    int firstColumn = 0;
    int lastColumn = 0;
    int firstRow = 0;
    int lastRow = 0;
    std::size_t token = 0;  ///< where in the formula

    bool holds(int sheet, int column, int row) const {
        return sheet >= firstSheet && sheet <= lastSheet && column >= firstColumn &&
               column <= lastColumn && row >= firstRow && row <= lastRow;
    }
};

/// A call of one of our functions: its tokens, from the name to the closing bracket.
struct AddinCall {
    const Function* function = nullptr;
    std::size_t first = 0;
    std::size_t end = 0;  ///< after the last
};

/// A formula in pieces, whatever the language it was typed in. References are absolute, so that it
/// means the same in any cell.
class Formula {
  public:
    /// The formula of a cell; for a cell of an array formula, the array's.
    Formula(const OpCodes& codes, const Spreadsheet& spreadsheet, int sheet, int column, int row);

    const OpCodes& codes() const { return codes_; }
    const Tokens& tokens() const { return tokens_; }
    /// Names of ranges are followed.
    std::vector<ReferredRange> ranges() const;
    std::vector<AddinCall> calls() const;
    /// Whether nothing is around the call.
    bool isWhole(const AddinCall& call) const {
        return call.first == 0 && call.end == tokens_.size();
    }
    /// Whether a token is all that its argument, or the formula, is made of.
    bool isAlone(std::size_t token) const;
    /// Which argument of the call a token is in, from 0.
    std::size_t argumentAt(const AddinCall& call, std::size_t token) const;

  private:
    const OpCodes& codes_;
    const Spreadsheet& spreadsheet_;
    Tokens tokens_;
    int sheet_;
};

}  // namespace quotepart::workbook
