#include <gtest/gtest.h>

#include "core/text/phrase.hpp"

namespace quotepart {
namespace {

TEST(Phrase, FillsEveryPlaceInOnePass) {
    const Text sentence{"{a} et {b}, encore {a}", "{a} and {b}, again {a}"};
    EXPECT_EQ(phrase(sentence, Language::english, {{"{a}", "{b}"}, {"{b}", "2"}}),
              "{b} and 2, again {b}");
    EXPECT_EQ(phrase(sentence, Language::french, {{"{b}", "x : y"}}), "{a} et x : y, encore {a}");
}

TEST(Phrase, SetsFrenchPunctuationWithNoBreakSpaces) {
    const Text sentence{"« a » : 5 % ; 3 € ! « b » ?", "“a” : 5 %"};
    EXPECT_EQ(phrase(sentence, Language::french),
              "«\u00a0a\u00a0»\u00a0: 5\u00a0%\u00a0; 3\u00a0€\u00a0! «\u00a0b\u00a0»\u00a0?");
    EXPECT_EQ(phrase(sentence, Language::english), "“a” : 5 %");
}

}  // namespace
}  // namespace quotepart
