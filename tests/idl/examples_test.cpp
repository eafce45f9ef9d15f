#include <gtest/gtest.h>

#include "core/error/error.hpp"
#include "idl/call/example_call.hpp"
#include "idl/declaration/formula_text.hpp"
#include "tests/support/example_cases.hpp"
#include "tests/support/value_text.hpp"

namespace quotepart {
namespace {

class DeclaredExample : public testing::TestWithParam<ExampleCase> {};

TEST_P(DeclaredExample, GivesItsResult) {
    const auto& [function, index, language] = GetParam();
    const Example& example = function->examples[index];
    const Environment environment{.language = language};
    SCOPED_TRACE(formulaText(*function, example,
                             language == Language::french ? Dialect::french : Dialect::english));
    if (const auto* kind = std::get_if<ErrorKind>(&example.result.value())) {
        try {
            const Value value = evaluateExample(*function, example, environment);
            FAIL() << "gave " << valueText(value) << " instead of an error";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), *kind) << error.what();
        }
        return;
    }
    EXPECT_EQ(valueText(evaluateExample(*function, example, environment)),
              valueText(resultOf(example, environment)));
}

INSTANTIATE_TEST_SUITE_P(Library, DeclaredExample, testing::ValuesIn(allExamples()), exampleName);

}  // namespace
}  // namespace quotepart
