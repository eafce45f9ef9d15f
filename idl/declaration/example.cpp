#include "idl/declaration/example.hpp"

namespace quotepart {

Grid<ExampleItem> column(std::initializer_list<ExampleItem> items) {
    return {{items.size(), 1}, items};
}

Grid<ExampleItem> row(std::initializer_list<ExampleItem> items) {
    return {{1, items.size()}, items};
}

Grid<ExampleItem> grid(std::initializer_list<std::initializer_list<ExampleItem>> rows) {
    Grid<ExampleItem> result;
    result.shape = {rows.size(), rows.begin()->size()};
    for (const auto& each : rows) {
        result.values.insert(result.values.end(), each.begin(), each.end());
    }
    return result;
}

ExampleDay day(int year, unsigned month, unsigned dayOfMonth) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{dayOfMonth};
}

}  // namespace quotepart
