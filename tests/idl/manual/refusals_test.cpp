#include "idl/generate/manual/refusals.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "addin/budget/return_problem.hpp"

namespace quotepart::manual {
namespace {

using budget::ReturnProblem;
using budget::ReturnProblemKind;

/// Whether a sentence has all that another has around its "…", in its order.
bool says(std::string_view sentence, std::string_view other) {
    constexpr std::string_view unknown = "…";
    while (!other.empty()) {
        const std::string_view piece = other.substr(0, other.find(unknown));
        const std::size_t at = sentence.find(piece);
        if (at == std::string_view::npos) {
            return false;
        }
        sentence.remove_prefix(at + piece.size());
        other.remove_prefix(std::min(piece.size() + unknown.size(), other.size()));
    }
    return true;
}

class Refusals : public testing::TestWithParam<Language> {
  protected:
    static void expectSaid(const ReturnProblem& problem) {
        const std::string sentence = problem.sentence(GetParam());
        const std::vector<Refusal> all = refusals(GetParam());
        EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Refusal& refusal) {
            return says(refusal.sentence, sentence);
        })) << sentence;
    }
};

TEST_P(Refusals, AreThoseOfEveryFileThatCannotBeRead) {
    for (int fault = 0; fault <= static_cast<int>(file::Fault::declaresType); ++fault) {
        expectSaid(
            {.kind = ReturnProblemKind::unreadable, .fault = static_cast<file::Fault>(fault)});
    }
}

TEST_P(Refusals, AreThoseOfEveryWorkbookThatIsNotTakenIn) {
    for (int kind = 0; kind <= static_cast<int>(ReturnProblemKind::undecided); ++kind) {
        const ReturnProblem problem{
            .kind = static_cast<ReturnProblemKind>(kind), .found = "…", .expected = "…"};
        if (problem.kind != ReturnProblemKind::unreadable &&
            problem.kind != ReturnProblemKind::inTable) {
            expectSaid(problem);
        }
    }
}

TEST_P(Refusals, SayWhatToDo) {
    for (const Refusal& refusal : refusals(GetParam())) {
        EXPECT_FALSE(refusal.sentence.empty());
        EXPECT_EQ(refusal.sentence.find('{'), std::string::npos) << refusal.sentence;
        EXPECT_FALSE(refusal.whatToDo.in(GetParam()).empty()) << refusal.sentence;
    }
}

INSTANTIATE_TEST_SUITE_P(Language, Refusals, testing::Values(Language::french, Language::english),
                         [](const auto& info) {
                             return info.param == Language::french ? "french" : "english";
                         });

}  // namespace
}  // namespace quotepart::manual
