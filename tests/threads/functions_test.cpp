#include <gtest/gtest.h>

#include "core/error/error.hpp"
#include "idl/call/example_call.hpp"
#include "tests/support/example_cases.hpp"
#include "tests/support/value_text.hpp"
#include "tests/threads/at_once.hpp"

namespace quotepart {
namespace {

std::string answerOf(const ExampleCase& asked) {
    const auto& [function, index, language] = asked;
    const Environment environment{.language = language};
    const std::string name = exampleName({asked, 0}) + ": ";
    try {
        return name + valueText(evaluateExample(*function, function->examples[index], environment));
    } catch (const Error& error) {
        return name + error.what();
    }
}

TEST(FunctionThreads, GiveTheResultsOfEveryExample) {
    expectTheAnswersOfOne([] {
        std::vector<std::string> answers;
        for (const ExampleCase& asked : allExamples()) {
            answers.push_back(answerOf(asked));
        }
        return answers;
    });
}

}  // namespace
}  // namespace quotepart
