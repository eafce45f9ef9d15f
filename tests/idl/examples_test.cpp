#include <gtest/gtest.h>

#include "core/error/error.hpp"
#include "idl/call/example_call.hpp"
#include "idl/declaration/formula_text.hpp"
#include "tests/support/value_text.hpp"

namespace quotepart {
namespace {

struct Case {
    const Function* function;
    std::size_t example;
    Language language;
};

std::vector<Case> allExamples() {
    std::vector<Case> cases;
    for (const Function& function : library()) {
        for (std::size_t i = 0; i < function.examples.size(); ++i) {
            cases.push_back({&function, i, Language::french});
            cases.push_back({&function, i, Language::english});
        }
    }
    return cases;
}

class DeclaredExample : public testing::TestWithParam<Case> {};

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

INSTANTIATE_TEST_SUITE_P(Library, DeclaredExample, testing::ValuesIn(allExamples()),
                         [](const auto& info) {
                             return std::string(info.param.function->method) + "_" +
                                    std::to_string(info.param.example + 1) +
                                    (info.param.language == Language::french ? "_fr" : "_en");
                         });

}  // namespace
}  // namespace quotepart
