#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "addin/file/format.hpp"
#include "addin/report/report.hpp"

namespace quotepart::workbook {

using report::CellValue;

/// The results of formulas as a file stores them. A loaded document does not have them any more:
/// the cells of an add-in are computed again while it is loaded.
class StoredValues {
  public:
    /// Appends; the cells of a sheet come row by row.
    void add(const std::string& sheet, int column, int row, CellValue value);

    /// What is stored for a cell with a formula, array formulas included; null: there is no such
    /// cell in the file. A cell with a formula whose result is not stored is a monostate.
    const CellValue* find(const std::string& sheet, int column, int row) const;

    std::size_t size() const;

  private:
    using Cells = std::vector<std::pair<std::uint64_t, CellValue>>;
    std::map<std::string, Cells, std::less<>> sheets_;
    std::string lastSheet_;
    Cells* last_ = nullptr;
};

/// Reads them from a file of that format. Throws file::Unreadable. A date is the number of days
/// since 30 December 1899, or since the file's own first day.
StoredValues storedValues(const std::filesystem::path& path, file::Format format);

}  // namespace quotepart::workbook
