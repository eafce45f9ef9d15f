#pragma once

#include <optional>

#include "addin/calc/journal.hpp"
#include "addin/report/report.hpp"
#include "addin/workbook/formula.hpp"
#include "core/grid/shape.hpp"

namespace quotepart::workbook {

using report::CellValue;

/// A sheet added to a hidden workbook, where formulas of others are evaluated apart: nothing
/// depends on its cells, and each formula stands at the address it comes from.
class Scratch {
  public:
    explicit Scratch(Spreadsheet& spreadsheet, const OpCodes& codes);
    /// Leaves the workbook as it was.
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    /// What a formula shows in a cell.
    CellValue evaluate(const Tokens& tokens, int column, int row);
    /// What an array formula shows in the first cell of those it fills.
    CellValue evaluate(const Tokens& tokens, const css::table::CellRangeAddress& area);

    /// The size of what a formula gives; nothing where it is an error. A single value is 1 × 1.
    template <class... Where>
    std::optional<Shape> sizeOf(const Tokens& tokens, const Where&... where);
    /// What the add-in said while a formula was evaluated.
    template <class... Where>
    std::vector<JournalEntry> journalOf(const Tokens& tokens, const Where&... where);

  private:
    Spreadsheet& spreadsheet_;
    const OpCodes& codes_;
    int sheet_;
    bool automatic_;
    Journal::Listener journal_;
};

/// FUNCTION(tokens)
Tokens wrapped(sal_Int32 function, const Tokens& tokens, const OpCodes& codes);

template <class... Where>
std::optional<Shape> Scratch::sizeOf(const Tokens& tokens, const Where&... where) {
    const CellValue rows = evaluate(wrapped(codes_.rows, tokens, codes_), where...);
    const CellValue columns = evaluate(wrapped(codes_.columns, tokens, codes_), where...);
    if (std::holds_alternative<double>(rows) && std::holds_alternative<double>(columns)) {
        return Shape{static_cast<std::size_t>(std::get<double>(rows)),
                     static_cast<std::size_t>(std::get<double>(columns))};
    }
    // ROWS refuses a single value. What is an error itself has no size.
    if (std::holds_alternative<report::ErrorCode>(evaluate(tokens, where...))) {
        return std::nullopt;
    }
    return Shape{1, 1};
}

template <class... Where>
std::vector<JournalEntry> Scratch::journalOf(const Tokens& tokens, const Where&... where) {
    journal_.take();
    static_cast<void>(evaluate(tokens, where...));
    return journal_.take();
}

}  // namespace quotepart::workbook
