#pragma once

#include <string_view>

#include "examples/book/book.hpp"
#include "examples/book/table.hpp"
#include "idl/convention/tables.hpp"

namespace quotepart::examples {

/// A column of a table that a workbook declares to be closed and billed, see addin/billing: its
/// name is the one of the convention ("member"), its title becomes the French header. Throws
/// std::invalid_argument for a column that the convention does not have.
[[nodiscard]] Column declared(const billing::TableDeclaration& table, Column column);
[[nodiscard]] Column declared(std::string_view table, Column column);

/// Names a table of the page as the convention wants, headers included (MUT_FACTURATION). Throws
/// std::invalid_argument when it has not every column required.
void declare(Book& book, const billing::TableDeclaration& declaration, const Table& table);
void declare(Book& book, std::string_view name, const Table& table);

}  // namespace quotepart::examples
