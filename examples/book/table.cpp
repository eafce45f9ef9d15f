#include "examples/book/table.hpp"

#include <stdexcept>

namespace quotepart::examples {

int Table::place(std::string_view name) const {
    const auto found = columns_.find(name);
    if (found == columns_.end()) {
        throw std::invalid_argument("the table has no column " + std::string(name));
    }
    return found->second;
}

Area Table::column(std::string_view name) const {
    return {area_.sheet, area_.row, place(name), area_.rows, 1};
}

Address Table::cell(int row, std::string_view name) const {
    return column(name).cell(row);
}

Address Table::total(std::string_view name) const {
    return cell(area_.rows, name);
}

}  // namespace quotepart::examples
