#include "examples/workbooks/master/year.hpp"

#include <iterator>

namespace quotepart::examples::master {

std::vector<Column> quarterColumns(Format format, Style style) {
    std::vector<Column> columns;
    for (const char* quarter : quarters) {
        columns.push_back({.name = quarter,
                           .title = quarter,
                           .style = style,
                           .format = format,
                           .total = "=SUM([" + std::string(quarter) + ":])"});
    }
    return columns;
}

Area quartersOf(const Table& table, int row) {
    return Area(table.cell(row, quarters.front())).across(static_cast<int>(quarters.size()));
}

Area quartersOf(const Table& table) {
    return table.column(quarters.front()).across(static_cast<int>(quarters.size()));
}

Area totalsOfQuarters(const Table& table) {
    return Area(table.total(quarters.front())).across(static_cast<int>(quarters.size()));
}

std::vector<Column> joined(std::vector<Column> first, std::vector<Column> more) {
    first.insert(first.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
    return first;
}

}  // namespace quotepart::examples::master
