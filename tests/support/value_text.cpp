#include "tests/support/value_text.hpp"

#include <array>
#include <charconv>

namespace quotepart {

namespace {

std::string text(double number) {
    std::array<char, 40> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number == 0 ? 0.0 : number);
    return {digits.data(), end.ptr};
}

std::string text(const Item& item) {
    if (const auto* number = std::get_if<double>(&item)) {
        return text(*number);
    }
    if (const auto* string = std::get_if<std::string>(&item)) {
        return '"' + *string + '"';
    }
    return "(empty)";
}

template <class T>
std::string text(const Grid<T>& grid) {
    std::string result = "{";
    for (std::size_t i = 0; i < grid.size(); ++i) {
        if (i > 0) {
            result += i % grid.shape.columns == 0 ? " | " : " ; ";
        }
        result += text(grid.values[i]);
    }
    return result + "}";
}

std::string text(const std::string& string) {
    return '"' + string + '"';
}

}  // namespace

std::string itemText(const Item& item) {
    return text(item);
}

std::string valueText(const Value& value) {
    return std::visit([](const auto& each) { return text(each); }, value);
}

}  // namespace quotepart
