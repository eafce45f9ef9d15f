#include "examples/book/declared_table.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "addin/billing/tables.hpp"

namespace quotepart::examples {

Column declared(std::string_view table, Column column) {
    const auto& columns = billing::table(table).columns;
    const auto found =
        std::find_if(columns.begin(), columns.end(),
                     [&](const billing::Column& each) { return each.name == column.name; });
    if (found == columns.end()) {
        throw std::invalid_argument("the table " + std::string(table) + " has no column " +
                                    column.name);
    }
    column.title = found->header.french;
    return column;
}

void declare(Book& book, std::string_view name, const Table& table) {
    const billing::TableDeclaration& declaration = billing::table(name);
    for (const billing::Column& column : declaration.columns) {
        if (column.required) {
            static_cast<void>(table.column(column.name));
        }
    }
    book.define(declaration.rangeName.french, table.withHeader());
}

}  // namespace quotepart::examples
