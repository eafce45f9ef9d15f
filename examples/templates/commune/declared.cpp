#include "examples/templates/commune/declared.hpp"

#include "addin/budget/commune_workbook.hpp"
#include "examples/book/declared_table.hpp"

namespace quotepart::examples::commune {

Column column(std::string_view table, Column column) {
    return declared(budget::communeTable(table).table, std::move(column));
}

void declareTable(Book& book, std::string_view name, const Table& table) {
    declare(book, budget::communeTable(name).table, table);
}

void declareField(Book& book, std::string_view name, const Address& cell) {
    book.define(budget::field(name).rangeName, cell);
}

std::string field(std::string_view name) {
    return std::string(budget::field(name).rangeName);
}

}  // namespace quotepart::examples::commune
