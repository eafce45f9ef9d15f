#include <gtest/gtest.h>

#include "idl/call/example_call.hpp"
#include "tests/calc/calc.hpp"
#include "tests/support/example_cases.hpp"
#include "tests/support/value_text.hpp"

namespace quotepart {
namespace {

/// Calc's code of an error that an example declares.
int codeOf(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::invalidArgument:
            return 502;
        case ErrorKind::number:
            return 503;
        case ErrorKind::missingArgument:
            return 511;
        case ErrorKind::value:
            return 519;
        case ErrorKind::division:
            return 532;
        case ErrorKind::notAvailable:
            return 32767;
    }
    return 0;
}

Shape shapeOf(const Example& example) {
    const auto* grid = std::get_if<Grid<ExampleItem>>(&example.result.value());
    return grid == nullptr ? Shape{1, 1} : grid->shape;
}

/// What the result is expected to show, cell by cell.
std::vector<std::string> expected(const Example& example, Language language) {
    if (const auto* kind = std::get_if<ErrorKind>(&example.result.value())) {
        return {"Err:" + std::to_string(codeOf(*kind))};
    }
    std::vector<std::string> cells;
    const Value result = resultOf(example, Environment{.language = language});
    if (const auto* items = std::get_if<Grid<Item>>(&result)) {
        for (const Item& item : items->values) {
            cells.push_back(std::holds_alternative<std::monostate>(item) ? "\"\"" : itemText(item));
        }
        return cells;
    }
    return {valueText(result)};
}

std::vector<std::string> shown(const office::Range& range) {
    std::vector<std::string> cells;
    for (int row = 0; row < range.rows(); ++row) {
        for (int column = 0; column < range.columns(); ++column) {
            cells.push_back(shownBy(range.cell(row, column)));
        }
    }
    return cells;
}

office::Range rangeOf(const office::Sheet& sheet, const Shape& shape) {
    return sheet.range(0, 0, static_cast<int>(shape.rows), static_cast<int>(shape.columns));
}

class LiveExample : public testing::TestWithParam<ExampleCase> {};

TEST_P(LiveExample, TypedInTheInterface) {
    const auto& [function, index, language] = GetParam();
    const Example& example = function->examples[index];
    const std::string formula = formulaText(
        *function, example, language == Language::french ? Dialect::french : Dialect::english);
    SCOPED_TRACE(formula);
    const Shape shape = shapeOf(example);
    const office::Range range = rangeOf(scratchIn(language), shape);
    if (shape.isSingle()) {
        range.cell(0, 0).setFormulaLocal(formula);
    } else {
        range.setArrayFormulaLocal(formula);
    }
    EXPECT_EQ(shown(range), expected(example, language));
}

TEST_P(LiveExample, ByItsProgrammaticName) {
    const auto& [function, index, language] = GetParam();
    const Example& example = function->examples[index];
    const std::string formula = formulaText(*function, example, Dialect::programmatic);
    SCOPED_TRACE(formula);
    const Shape shape = shapeOf(example);
    const office::Range range = rangeOf(scratchIn(language), shape);
    if (shape.isSingle()) {
        range.cell(0, 0).setFormula(formula);
    } else {
        range.setArrayFormula(formula);
    }
    EXPECT_EQ(shown(range), expected(example, language));
}

INSTANTIATE_TEST_SUITE_P(Library, LiveExample, testing::ValuesIn(allExamples()), exampleName);

}  // namespace
}  // namespace quotepart
