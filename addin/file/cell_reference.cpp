#include "addin/file/cell_reference.hpp"

#include <string>
#include <utility>

namespace quotepart::file {

namespace {

void skip(std::string_view& text, char character) {
    if (text.starts_with(character)) {
        text.remove_prefix(1);
    }
}

/// The sheet's name at the beginning, its quotation marks and the mark behind it taken off.
std::optional<std::string> takeSheet(std::string_view& text) {
    skip(text, '$');
    std::string name;
    if (!text.starts_with('\'')) {
        const std::size_t end = text.find_first_of(".!");
        if (end == std::string_view::npos || end == 0) {
            return std::nullopt;
        }
        name = text.substr(0, end);
        text.remove_prefix(end + 1);
        return name.find_first_of("[]'#/\\:") == std::string::npos ? std::optional(name)
                                                                   : std::nullopt;
    }
    text.remove_prefix(1);
    while (!text.empty()) {
        const char character = text.front();
        text.remove_prefix(1);
        if (character != '\'') {
            name += character;
        } else if (text.starts_with('\'')) {
            name += character;
            text.remove_prefix(1);
        } else {
            const bool marked = text.starts_with('.') || text.starts_with('!');
            if (!marked || name.empty()) {
                return std::nullopt;
            }
            text.remove_prefix(1);
            return name;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<CellAddress> addressOf(std::string_view text) {
    CellAddress address;
    skip(text, '$');
    std::size_t letters = 0;
    for (; !text.empty() && text.front() >= 'A' && text.front() <= 'Z'; text.remove_prefix(1)) {
        address.column = address.column * 26 + (text.front() - 'A' + 1);
        if (++letters > 3) {
            return std::nullopt;
        }
    }
    skip(text, '$');
    if (letters == 0 || text.empty() || text.size() > 7) {
        return std::nullopt;
    }
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        address.row = address.row * 10 + (digit - '0');
    }
    if (address.column > maximumColumns || address.row < 1 || address.row > maximumRows) {
        return std::nullopt;
    }
    --address.column;
    --address.row;
    return address;
}

std::optional<NamedCells> cellsOf(std::string_view reference) {
    const auto sheet = takeSheet(reference);
    if (!sheet) {
        return std::nullopt;
    }
    const std::size_t colon = reference.find(':');
    const auto first = addressOf(reference.substr(0, colon));
    auto last = first;
    if (colon != std::string_view::npos) {
        std::string_view rest = reference.substr(colon + 1);
        if (rest.starts_with('.')) {
            rest.remove_prefix(1);
        } else if (const std::size_t mark = rest.rfind('.'); mark != std::string_view::npos) {
            if (takeSheet(rest) != sheet) {
                return std::nullopt;
            }
        }
        last = addressOf(rest);
    }
    if (!first || !last || last->column < first->column || last->row < first->row) {
        return std::nullopt;
    }
    return NamedCells{.name = {},
                      .sheet = *sheet,
                      .firstColumn = first->column,
                      .firstRow = first->row,
                      .lastColumn = last->column,
                      .lastRow = last->row};
}

}  // namespace quotepart::file
