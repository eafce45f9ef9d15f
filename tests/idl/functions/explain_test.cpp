#include <gtest/gtest.h>

#include <array>
#include <charconv>

#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

std::string said(std::vector<ExampleArgument> arguments) {
    return std::get<std::string>(valueOf("explain", std::move(arguments), Language::english));
}

const auto names = column({"Daoulas", "Saint-Éloy", "Hanvec"});
const auto bases = column({10, 20, 30});

TEST(ExplainFunction, ReadsTheArgumentsOfShare) {
    EXPECT_TRUE(
        said({100, "hours", bases, "ST ELOY", names}).starts_with("Saint-Éloy: €100.00 × 20 / 60"));
    EXPECT_TRUE(said({100, "heures", bases, 3}).starts_with("Member 3: "));
    EXPECT_TRUE(said({100, "hours", column({1, 1, 1}), 2, leftOut, "designated", 1, 2})
                    .ends_with("this member, designated for it. Part: €34.00."));
    EXPECT_TRUE(
        said({100, "hours", bases, 4, leftOut, "residual line"}).starts_with("Residual line: "));
}

TEST(ExplainFunction, SaysTheReasonOfEveryRefusal) {
    struct Row {
        std::vector<ExampleArgument> arguments;
        const char* sentence;
    };
    const Row rows[] = {
        {{}, "amount: a required argument is missing"},
        {{100, leftOut, bases, 1}, "key type: a required argument is missing"},
        {{100, "hours", bases}, "member: a required argument is missing"},
        {{"cent", "hours", bases, 1}, "amount: “cent” is a text where a number is expected"},
        {{bases, "hours", bases, 1}, "amount: several cells where a single value is expected"},
        {{100, "hours", grid({{1, 2}, {3, 4}}), 1},
         "bases: several rows and columns where one row or one column is expected"},
        {{100, "hours", column({1, "2", 3}), 1},
         "bases, element 2: “2” is a text where a number is expected"},
        {{100, "hours", column({1, "2", 3}), "Daoulas", names},
         "bases, element 2 (“Saint-Éloy”): “2” is a text where a number is expected"},
        {{100, "hours", column({1, 2, -3}), "Daoulas", names},
         "bases, element 3 (“Hanvec”): the base -3 is negative"},
        {{100, "hours", column({0, 0, ExampleItem{}}), 1},
         "bases: everything is zero or empty, there is nothing to divide by"},
        {{100, "fixed", column({0.5, 0.4}), 1}, "fixed key: the shares make 0.9 instead of 1"},
        {{100, "hours", bases, 4}, "member: rank 4 is outside the list of 3 element(s)"},
        {{100, "hours", bases, "Brest", names}, "member: “Brest” is not in the list"},
        {{100, "hours", bases, "Hanvec"}, "member: “Hanvec” is a text where a number is expected"},
        {{100, "hours", bases, "a", column({"a", "b"})},
         "names: 2 element(s) where 3 are expected"},
        {{100, "hours", bases, "a", column({"a", "b", "A"})},
         "names, element 3: “A” names a member already in the list"},
        {{100, "hours", bases, 1, leftOut, leftOut, -1},
         "unit: the rounding unit -1 must be above zero"},
        {{100, "hours", bases, 1, leftOut, "designated"},
         "the method “designated” needs the rank or the name of who carries the difference"},
        {{0.03, "hours", column({1, 1, 1, 1, 1, 1}), 2, column({"a", "b", "c", "d", "e", "f"}),
          "largest member"},
         "member: “2” is not in the list"},
        {{0.03, "hours", column({1, 1, 1, 1, 1, 1}), "b", column({"a", "b", "c", "d", "e", "f"}),
          "largest member"},
         "element 1 (“a”): the rounding correction would turn this part to the opposite sign; "
         "choose the method “largest remainder”"},
        {{1e13, "hours", bases, 1},
         "amount: the amount 10,000,000,000,000 exceeds €9,999,999,999,999.99"}};
    for (const Row& row : rows) {
        EXPECT_EQ(said(row.arguments), row.sentence);
    }
    EXPECT_TRUE(said({100, "habitants", bases, 1})
                    .starts_with("key type: “habitants” is not a known word; accepted words: "));
}

TEST(ExplainFunction, SaysThePartThatShareGives) {
    for (const char* method :
         {"largest remainder", "largest member", "residual line", "half up", "truncation"}) {
        for (int member = 1; member <= 3; ++member) {
            const auto part = std::get<double>(
                valueOf("share", {1000, "hours", column({1, 5, 7}), member, leftOut, method}));
            std::array<char, 32> text{};
            char* const end = std::to_chars(text.data(), text.data() + text.size(), part,
                                            std::chars_format::fixed, 2)
                                  .ptr;
            EXPECT_TRUE(said({1000, "hours", column({1, 5, 7}), member, leftOut, method})
                            .ends_with("Part: €" + std::string(text.data(), end) + "."))
                << method << member;
        }
    }
}

}  // namespace
}  // namespace quotepart
