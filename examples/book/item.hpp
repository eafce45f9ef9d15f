#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "examples/book/number_format.hpp"
#include "examples/book/style.hpp"

namespace quotepart::examples {

/// What one cell holds: nothing, a number, a text or a formula ("=…", see formula.hpp), with its
/// own style and number format where they differ from the column's.
struct Item {
    std::variant<std::monostate, double, std::string> content{};
    std::optional<Style> style{};
    std::optional<Format> format{};

    Item() = default;
    Item(double number) : content(number) {}
    Item(int number) : content(static_cast<double>(number)) {}
    Item(std::string text) : content(std::move(text)) {}
    Item(const char* text) : content(std::string(text)) {}

    /// The text of a formula; null for anything else.
    [[nodiscard]] const std::string* formula() const {
        const auto* text = std::get_if<std::string>(&content);
        return text != nullptr && text->starts_with('=') ? text : nullptr;
    }
};

/// The same cell in a style, and in a number format when one is given.
[[nodiscard]] inline Item styled(Item item, Style style,
                                 std::optional<Format> format = std::nullopt) {
    item.style = style;
    if (format) {
        item.format = format;
    }
    return item;
}
/// A cell the reader is meant to fill in or change.
[[nodiscard]] inline Item input(Item item, std::optional<Format> format = std::nullopt) {
    return styled(std::move(item), Style::input, format);
}
/// A computed cell.
[[nodiscard]] inline Item result(Item item, std::optional<Format> format = std::nullopt) {
    return styled(std::move(item), Style::result, format);
}
[[nodiscard]] inline Item total(Item item, std::optional<Format> format = std::nullopt) {
    return styled(std::move(item), Style::total, format);
}

/// The cells of one line of a table.
struct Row {
    std::vector<Item> items;
    /// Style of the whole line, the columns' styles apart; the items' own styles win.
    std::optional<Style> style{};

    Row(std::initializer_list<Item> list) : items(list) {}
    explicit Row(std::vector<Item> list) : items(std::move(list)) {}
};

/// A line in the style of totals.
[[nodiscard]] inline Row totalRow(std::initializer_list<Item> list) {
    Row row(list);
    row.style = Style::total;
    return row;
}

}  // namespace quotepart::examples
