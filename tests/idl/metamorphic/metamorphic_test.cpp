#include <gtest/gtest.h>

#include <algorithm>

#include "tests/idl/metamorphic/trial.hpp"
#include "tests/support/answer.hpp"

namespace quotepart::metamorphic {
namespace {

constexpr std::uint64_t seed = 2026;
constexpr std::uint64_t cases = 500;

std::vector<Relation> allRelations() {
    std::vector<Relation> all;
    for (const auto& family :
         {keyRelations(), allocationRelations(), costRelations(), timeRelations(),
          rebillingRelations(), indicatorRelations(), checkRelations()}) {
        all.insert(all.end(), family.begin(), family.end());
    }
    return all;
}

class Metamorphic : public testing::TestWithParam<Relation> {};

TEST_P(Metamorphic, Holds) {
    std::uint64_t compared = 0;
    for (std::uint64_t index = 0; index < cases; ++index) {
        Trial trial(seed, index);
        GetParam().tryOn(trial);
        compared += trial.valuesCompared() > 0 ? 1 : 0;
        if (HasFailure()) {
            FAIL() << "in case " << index << " of seed " << seed;
        }
    }
    EXPECT_GE(compared, cases / 3) << "too many cases end in a refusal to show anything";
}

INSTANTIATE_TEST_SUITE_P(Library, Metamorphic, testing::ValuesIn(allRelations()),
                         [](const auto& info) {
                             return std::string(info.param.method) + "_" +
                                    std::string(info.param.name);
                         });

/// How many relations a function has at least.
std::ptrdiff_t leastRelations(std::string_view method) {
    return method == "version" ? 1 : 3;
}

TEST(MetamorphicRelations, AreThereForEveryFunction) {
    const std::vector<Relation> relations = allRelations();
    for (const Function& function : library()) {
        EXPECT_GE(
            std::count_if(relations.begin(), relations.end(),
                          [&](const Relation& each) { return each.method == function.method; }),
            leastRelations(function.method))
            << function.method;
    }
    for (const Relation& relation : relations) {
        EXPECT_NE(functionOfMethod(relation.method), nullptr) << relation.method;
    }
}

}  // namespace
}  // namespace quotepart::metamorphic
