#pragma once

#include "addin/billing/history_tables.hpp"
#include "addin/workbook/spreadsheet.hpp"

namespace quotepart::workbook {

/// Writes into the history of a workbook: values, never a formula. Its sheets are made when they
/// are first needed, and protected, without a password, against a slip of the hand.
/// Throws LeftAlone where the workbook does not let it.
class HistoryWriter {
  public:
    /// The language of the sheets that are made, and that of the person who is told why not.
    HistoryWriter(Spreadsheet& spreadsheet, Language language, Language told);

    /// Lines after the last of a table; a table that has none yet is made without a line too.
    void append(const billing::WrittenLines& written);

    /// Values in the line of a closing.
    void set(int closing, const std::vector<std::pair<const billing::Column*, billing::Written>>&);

  private:
    Spreadsheet& spreadsheet_;
    Language language_;
    Language told_;
};

}  // namespace quotepart::workbook
