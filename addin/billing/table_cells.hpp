#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "addin/billing/problem.hpp"
#include "addin/report/report.hpp"
#include "core/grid/grid.hpp"
#include "idl/convention/tables.hpp"

namespace quotepart::billing {

using report::CellValue;

/// The day that a cell's 0 is, unless a workbook says another.
inline constexpr std::chrono::sys_days usualFirstDay =
    std::chrono::year{1899} / std::chrono::December / std::chrono::day{30};

/// The cells of a table that a workbook declares. An empty cell is a monostate or an empty text.
struct TableCells {
    const TableDeclaration* table = nullptr;
    std::string rangeName{};  ///< as the workbook spells it
    report::Place first{};    ///< where the range begins
    Grid<CellValue> cells{};  ///< the headers first

    // What stands just outside the range: a line or a column forgotten there would not be billed.
    std::vector<CellValue> below{};  ///< as many as there are columns, or none
    CellValue left{};                ///< of the headers
    CellValue right{};

    std::chrono::sys_days firstDay = usualFirstDay;

    /// The text of a number that its format makes one (a date, "01004"), else an empty text.
    std::function<std::string(std::size_t row, std::size_t column)> formatted{};
};

/// All that a workbook declares, and what is wrong with the declarations themselves.
struct DeclaredTables {
    std::vector<TableCells> tables{};
    std::vector<Problem> problems{};
};

}  // namespace quotepart::billing
