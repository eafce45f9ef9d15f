#pragma once

#include <string_view>

#include "examples/book/book.hpp"

namespace quotepart::examples::commune {

/// A column of a table of a commune's workbook, see addin/budget; its title becomes the French
/// header. Throws std::invalid_argument for a column that is not declared.
[[nodiscard]] Column column(std::string_view table, Column column);

/// Names a table as it is declared (COM_MONTANTS).
void declareTable(Book& book, std::string_view name, const Table& table);

/// Names the cell of a field (COM_MEMBRE).
void declareField(Book& book, std::string_view name, const Address& cell);

/// The name of a field's cell, for formulas: COM_MEMBRE.
[[nodiscard]] std::string field(std::string_view name);

}  // namespace quotepart::examples::commune
