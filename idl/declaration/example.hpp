#pragma once

#include <chrono>
#include <initializer_list>
#include <string>
#include <variant>
#include <vector>

#include "core/error/reason.hpp"
#include "core/grid/grid.hpp"
#include "core/text/language.hpp"

namespace quotepart {

/// A text of an example, in each language where it differs: {"jours", "days"} or "Daoulas".
struct ExampleText {
    Text text;
    ExampleText(const char* same) : text{same, same} {}
    ExampleText(Text each) : text(each) {}
};

/// One cell of an example: empty, a number or a text.
struct ExampleItem {
    std::variant<std::monostate, double, ExampleText> content;

    ExampleItem() = default;
    ExampleItem(double number) : content(number) {}
    ExampleItem(int number) : content(double(number)) {}
    ExampleItem(const char* text) : content(ExampleText(text)) {}
    ExampleItem(Text text) : content(ExampleText(text)) {}
};

/// An optional argument that the example leaves out.
struct LeftOut {};
inline constexpr LeftOut leftOut{};

/// A day of an example, typed with the DATE function.
using ExampleDay = std::chrono::year_month_day;

/// An argument, or a result, of an example.
using ExampleValue =
    std::variant<LeftOut, double, ExampleText, Grid<ExampleItem>, ExampleDay, ErrorKind>;

/// Written `{290331, word("population", "population"), column({50614, 28119})}`.
class ExampleArgument {
  public:
    ExampleArgument(LeftOut) {}
    ExampleArgument(double number) : value_(number) {}
    ExampleArgument(int number) : value_(double(number)) {}
    ExampleArgument(const char* text) : value_(ExampleText(text)) {}
    ExampleArgument(Text text) : value_(ExampleText(text)) {}
    ExampleArgument(Grid<ExampleItem> grid) : value_(std::move(grid)) {}
    ExampleArgument(ExampleDay day) : value_(day) {}
    ExampleArgument(ErrorKind error) : value_(error) {}

    const ExampleValue& value() const { return value_; }

  private:
    ExampleValue value_ = LeftOut{};
};

/// A call with its result: run in the core and in a live Calc, in each language.
struct Example {
    std::vector<ExampleArgument> arguments;
    ExampleArgument result;
    Text note{};
};

Grid<ExampleItem> column(std::initializer_list<ExampleItem> items);
Grid<ExampleItem> row(std::initializer_list<ExampleItem> items);
Grid<ExampleItem> grid(std::initializer_list<std::initializer_list<ExampleItem>> rows);
ExampleDay day(int year, unsigned month, unsigned dayOfMonth);

}  // namespace quotepart
