#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "addin/billing/table_cells.hpp"
#include "addin/file/read_cells.hpp"

namespace quotepart::budget {

/// A cell of a workbook file, as it is stored.
struct StoredCell {
    report::CellValue value{};
    bool isFormula = false;
};

/// All that a workbook file holds that is of use, as it is stored.
class WorkbookCells final : public file::CellVisitor {
  public:
    /// None: to be told of a workbook that is no file yet.
    WorkbookCells() = default;
    /// Throws file::Unreadable.
    WorkbookCells(const std::filesystem::path& path, file::Format format,
                  const file::Limits& limits);

    /// Row by row.
    using Cells = std::map<std::pair<int, int>, StoredCell>;
    const std::vector<std::pair<std::string, Cells>>& sheets() const { return sheets_; }
    /// An empty cell where there is none.
    const StoredCell& at(const report::Place& place) const;

    /// The cells of a name, whatever its case; null where it is not given, or to several.
    const file::NamedCells* named(std::string_view name) const;

    /// The cells of a table that a workbook declares. Throws file::Unreadable where the range is
    /// larger than any table. Precondition: it is named.
    billing::TableCells tableCells(const billing::TableDeclaration& table,
                                   std::string_view name) const;

    std::chrono::sys_days firstDay() const { return firstDay_; }
    /// Elements and parts whose content was not looked at: macros, links.
    const std::set<std::string>& leftAlone() const { return leftAlone_; }

    bool wantsConstants() const override { return true; }
    void cell(const std::string& sheet, int column, int row, report::CellValue value,
              bool isFormula) override;
    void sheet(const std::string& name) override;
    void nullDate(std::chrono::sys_days day) override { firstDay_ = day; }
    void formula(std::string_view text) override;
    void named(const file::NamedCells& cells) override;
    void passedOver(std::string_view what) override { leftAlone_.emplace(what); }

  private:
    const Cells* cellsOf(const std::string& sheet) const;

    std::vector<std::pair<std::string, Cells>> sheets_;
    std::multimap<std::string, file::NamedCells, std::less<>> names_;
    std::set<std::string> leftAlone_;
    std::size_t textBytes_ = 0;
    std::chrono::sys_days firstDay_ = billing::usualFirstDay;
};

}  // namespace quotepart::budget
