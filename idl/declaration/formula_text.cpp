#include "idl/declaration/formula_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace quotepart {

namespace {

struct Marks {
    std::string_view argument;
    std::string_view column;
    std::string_view row;
    char decimal;
    Language language;
};

constexpr Marks marksOf(Dialect dialect) {
    switch (dialect) {
        case Dialect::french:
            return {";", ".", ";", ',', Language::french};
        case Dialect::english:
            return {",", ",", ";", '.', Language::english};
        case Dialect::programmatic:
            break;
    }
    return {";", ";", "|", '.', Language::french};
}

std::string numberText(double number, const Marks& marks) {
    std::array<char, 40> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    std::replace(text.data(), end.ptr, '.', marks.decimal);
    return {text.data(), end.ptr};
}

std::string stringText(const ExampleText& text, const Marks& marks) {
    return '"' + std::string(text.text.in(marks.language)) + '"';
}

std::string itemText(const ExampleItem& item, const Marks& marks) {
    if (const auto* number = std::get_if<double>(&item.content)) {
        return numberText(*number, marks);
    }
    if (const auto* text = std::get_if<ExampleText>(&item.content)) {
        return stringText(*text, marks);
    }
    return "\"\"";
}

std::string gridText(const Grid<ExampleItem>& grid, const Marks& marks) {
    std::string text = "{";
    for (std::size_t i = 0; i < grid.size(); ++i) {
        if (i > 0) {
            text += i % grid.shape.columns == 0 ? marks.row : marks.column;
        }
        text += itemText(grid.values[i], marks);
    }
    return text + "}";
}

std::string argumentText(const ExampleValue& value, const Marks& marks) {
    if (const auto* number = std::get_if<double>(&value)) {
        return numberText(*number, marks);
    }
    if (const auto* text = std::get_if<ExampleText>(&value)) {
        return stringText(*text, marks);
    }
    if (const auto* grid = std::get_if<Grid<ExampleItem>>(&value)) {
        return gridText(*grid, marks);
    }
    if (const auto* day = std::get_if<ExampleDay>(&value)) {
        return "DATE(" + std::to_string(static_cast<int>(day->year())) +
               std::string(marks.argument) + std::to_string(static_cast<unsigned>(day->month())) +
               std::string(marks.argument) + std::to_string(static_cast<unsigned>(day->day())) +
               ")";
    }
    return "";
}

}  // namespace

std::string programmaticName(const Function& function) {
    std::string name = "ORG.QUOTEPART.MUTUALISATION.";
    std::transform(function.method.begin(), function.method.end(), std::back_inserter(name),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return name;
}

std::string formulaText(const Function& function, const Example& example, Dialect dialect) {
    const Marks marks = marksOf(dialect);
    std::string text = "=";
    text += dialect == Dialect::programmatic ? programmaticName(function)
                                             : std::string(function.name.in(marks.language));
    text += '(';
    for (std::size_t i = 0; i < example.arguments.size(); ++i) {
        if (i > 0) {
            text += marks.argument;
        }
        text += argumentText(example.arguments[i].value(), marks);
    }
    return text + ")";
}

}  // namespace quotepart
