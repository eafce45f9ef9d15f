#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "addin/budget/distribution.hpp"
#include "addin/budget/workbook_cells.hpp"
#include "addin/workbook/spreadsheet.hpp"

namespace quotepart::workbook {

/// The template of the communes' workbooks, loaded to be filled in for one member. Throws LeftAlone
/// where the template does not let it; UNO's exceptions are passed on.
class MemberWorkbook {
  public:
    /// Refuses a file without the fields and the table that a return is known by.
    MemberWorkbook(const Context& context, const std::filesystem::path& file, Format format,
                   Language language);

    /// Fills in the fields and tables that the template has, empties what the member is to fill in,
    /// and takes away the sheets that are not sent: those with COM_INTERNE, and the annex where
    /// there is none. A table has as many lines as are given, at least one; each is a copy of its
    /// first. Then recalculates.
    void fill(const budget::MemberContent& content);

    /// Replaces the formulas that call the add-in by their results.
    void freeze();

    /// Refuses a template that calls the add-in outside its cells, in a name, a validity or a
    /// conditional format, once its cells are frozen: the workbook would not work without it.
    void requireFrozen() const;

    /// Computes the seal and writes it in its cell.
    std::string seal();

    /// Writes a copy.
    void storeTo(const std::filesystem::path& file, Format format) const;

  private:
    using Address = css::table::CellRangeAddress;

    [[noreturn]] void refuse(Text sentence, const std::string& what) const;
    std::optional<Address> find(std::string_view name) const;
    Address cellOf(std::string_view field) const;
    void requireComplete() const;
    void removeSheetOf(std::string_view name);
    void unprotect();
    void protect();
    void set(const Address& cell, const billing::Written& value);
    void fillFields(const budget::MemberContent& content);
    void fillTable(const budget::CommuneTable& table, const billing::WrittenLines* lines);
    void resize(Address& area, int lines, std::string_view name);
    void letChartsGoBelowZero(const Address& area);
    void describe(const budget::MemberContent& content);
    budget::WorkbookCells cells() const;

    Spreadsheet spreadsheet_;
    Language language_;
    std::chrono::sys_days firstDay_{};
    std::vector<css::uno::Reference<css::sheet::XSpreadsheet>> protected_{};
};

}  // namespace quotepart::workbook
