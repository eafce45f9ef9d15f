#include "examples/book/declared_table.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace quotepart::examples {

Column declared(const billing::TableDeclaration& table, Column column) {
    const auto& columns = table.columns;
    const auto found =
        std::find_if(columns.begin(), columns.end(),
                     [&](const billing::Column& each) { return each.name == column.name; });
    if (found == columns.end()) {
        throw std::invalid_argument("the table " + std::string(table.name) + " has no column " +
                                    column.name);
    }
    column.title = found->header.french;
    return column;
}

Column declared(std::string_view table, Column column) {
    return declared(billing::table(table), std::move(column));
}

void declare(Book& book, const billing::TableDeclaration& declaration, const Table& table) {
    for (const billing::Column& column : declaration.columns) {
        if (column.required) {
            static_cast<void>(table.column(column.name));
        }
    }
    book.define(declaration.rangeName.french, table.withHeader());
}

void declare(Book& book, std::string_view name, const Table& table) {
    declare(book, billing::table(name), table);
}

}  // namespace quotepart::examples
