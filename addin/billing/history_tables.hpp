#pragma once

#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "addin/billing/table_reader.hpp"
#include "core/billing/ledger.hpp"

namespace quotepart::billing {

/// An amount in euros, and a rate (0.2 is 20 %): numbers shown in their own way.
struct Euros {
    Decimal value;
};
struct Rate {
    Decimal value;
};

/// What the history writes into a cell: always a value, never a formula.
using Written =
    std::variant<std::monostate, std::string, Euros, Rate, Decimal, int, std::chrono::sys_days>;

/// The number or the text that a cell then holds.
CellValue cellValue(const Written& written, std::chrono::sys_days firstDay = usualFirstDay);

/// Lines of a table of the history, their values in the order of its columns.
struct WrittenLines {
    const TableDeclaration* table = nullptr;
    std::vector<std::vector<Written>> lines{};
};

/// All that is frozen in a closing, for each table of the history: a list without a line too.
std::vector<WrittenLines> linesOf(const Closing& closing, Language language);

/// The line of an order issued for a closing.
WrittenLines orderLine(int closing, const IssuedOrder& order);

/// What a reopening writes into the line of its closing, by column.
std::vector<std::pair<const Column*, Written>> cellsOf(const Reopening& reopening);

/// Names in one text, separated by “;”, and back: one of them that holds a semicolon has it twice.
std::string joinedNames(const std::vector<Name>& names);
std::vector<Name> separatedNames(const std::string& text);

/// What an amount was computed from: the same columns where it is billed and where it is frozen.
Basis readBasis(Line& line);

/// The ledger that the tables of the history hold, null where the workbook has none.
struct HistoryCells {
    const TableCells* closings = nullptr;
    const TableCells* entries = nullptr;
    const TableCells* costs = nullptr;
    const TableCells* checks = nullptr;
    const TableCells* orders = nullptr;
};
Ledger readLedger(const HistoryCells& history, std::vector<Problem>& problems);

/// Whether what was written holds the closings, orders and reopenings that were meant, unaltered.
bool holds(const Ledger& written, const Ledger& meant);

}  // namespace quotepart::billing
