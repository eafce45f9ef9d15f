#include "tests/budget/returned_texts.hpp"

#include "core/text/number_text.hpp"

namespace quotepart::budget {

std::vector<std::string> problemsOf(const Returned& returned) {
    std::vector<std::string> texts;
    for (const ReturnProblem& problem : returned.problems) {
        texts.push_back(problem.sentence(Language::english));
    }
    return texts;
}

std::vector<std::string> answersOf(const Returned& returned) {
    std::vector<std::string> texts;
    for (const Answer& answer : returned.answers) {
        texts.push_back(answer.service.shown + ": " +
                        (answer.units ? plainNumberText(*answer.units) : "-") + " " +
                        (answer.joins ? *answer.joins ? "yes" : "no" : "-"));
    }
    return texts;
}

}  // namespace quotepart::budget
