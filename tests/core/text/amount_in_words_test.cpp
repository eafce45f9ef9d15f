#include "core/text/amount_in_words.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <vector>

namespace quotepart {
namespace {

std::string fr(std::int64_t value) {
    return numberInWords(value, Language::french);
}
std::string en(std::int64_t value) {
    return numberInWords(value, Language::english);
}

struct Known {
    std::int64_t value;
    const char* french;
    const char* english;
};

TEST(NumberInWords, KnownTable) {
    const std::vector<Known> known{
        {0, "zéro", "zero"},
        {1, "un", "one"},
        {10, "dix", "ten"},
        {11, "onze", "eleven"},
        {16, "seize", "sixteen"},
        {17, "dix-sept", "seventeen"},
        {19, "dix-neuf", "nineteen"},
        {20, "vingt", "twenty"},
        {21, "vingt et un", "twenty-one"},
        {22, "vingt-deux", "twenty-two"},
        {31, "trente et un", "thirty-one"},
        {41, "quarante et un", "forty-one"},
        {51, "cinquante et un", "fifty-one"},
        {60, "soixante", "sixty"},
        {61, "soixante et un", "sixty-one"},
        {69, "soixante-neuf", "sixty-nine"},
        {70, "soixante-dix", "seventy"},
        {71, "soixante et onze", "seventy-one"},
        {72, "soixante-douze", "seventy-two"},
        {77, "soixante-dix-sept", "seventy-seven"},
        {79, "soixante-dix-neuf", "seventy-nine"},
        {80, "quatre-vingts", "eighty"},
        {81, "quatre-vingt-un", "eighty-one"},
        {89, "quatre-vingt-neuf", "eighty-nine"},
        {90, "quatre-vingt-dix", "ninety"},
        {91, "quatre-vingt-onze", "ninety-one"},
        {97, "quatre-vingt-dix-sept", "ninety-seven"},
        {99, "quatre-vingt-dix-neuf", "ninety-nine"},
        {100, "cent", "one hundred"},
        {101, "cent un", "one hundred and one"},
        {121, "cent vingt et un", "one hundred and twenty-one"},
        {180, "cent quatre-vingts", "one hundred and eighty"},
        {200, "deux cents", "two hundred"},
        {201, "deux cent un", "two hundred and one"},
        {280, "deux cent quatre-vingts", "two hundred and eighty"},
        {281, "deux cent quatre-vingt-un", "two hundred and eighty-one"},
        {999, "neuf cent quatre-vingt-dix-neuf", "nine hundred and ninety-nine"},
        {1000, "mille", "one thousand"},
        {1001, "mille un", "one thousand and one"},
        {1100, "mille cent", "one thousand one hundred"},
        {1200, "mille deux cents", "one thousand two hundred"},
        {1980, "mille neuf cent quatre-vingts", "one thousand nine hundred and eighty"},
        {2000, "deux mille", "two thousand"},
        {21000, "vingt et un mille", "twenty-one thousand"},
        {80000, "quatre-vingt mille", "eighty thousand"},
        {81000, "quatre-vingt-un mille", "eighty-one thousand"},
        {80080, "quatre-vingt mille quatre-vingts", "eighty thousand and eighty"},
        {100000, "cent mille", "one hundred thousand"},
        {200000, "deux cent mille", "two hundred thousand"},
        {200200, "deux cent mille deux cents", "two hundred thousand two hundred"},
        {201003, "deux cent un mille trois", "two hundred and one thousand and three"},
        {280000, "deux cent quatre-vingt mille", "two hundred and eighty thousand"},
        {290331, "deux cent quatre-vingt-dix mille trois cent trente et un",
         "two hundred and ninety thousand three hundred and thirty-one"},
        {1000000, "un million", "one million"},
        {1000001, "un million un", "one million and one"},
        {2000000, "deux millions", "two million"},
        {80000000, "quatre-vingts millions", "eighty million"},
        {200000000, "deux cents millions", "two hundred million"},
        {200200000, "deux cents millions deux cent mille",
         "two hundred million two hundred thousand"},
        {1000000000, "un milliard", "one billion"},
        {80000000000, "quatre-vingts milliards", "eighty billion"},
        {1000000000000, "mille milliards", "one trillion"},
        {9999999999999,
         "neuf mille neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf "
         "millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf",
         "nine trillion nine hundred and ninety-nine billion nine hundred and ninety-nine million "
         "nine hundred and ninety-nine thousand nine hundred and ninety-nine"},
        {-12, "moins douze", "minus twelve"}};
    for (const Known& each : known) {
        EXPECT_EQ(fr(each.value), each.french);
        EXPECT_EQ(en(each.value), each.english);
    }
}

TEST(AmountInWords, AsOnARevenueOrder) {
    const std::vector<Known> known{
        {0, "zéro euro", "zero euros"},
        {1, "un centime", "one cent"},
        {2, "deux centimes", "two cents"},
        {50, "cinquante centimes", "fifty cents"},
        {100, "un euro", "one euro"},
        {101, "un euro et un centime", "one euro and one cent"},
        {180, "un euro et quatre-vingts centimes", "one euro and eighty cents"},
        {200, "deux euros", "two euros"},
        {1499, "quatorze euros et quatre-vingt-dix-neuf centimes",
         "fourteen euros and ninety-nine cents"},
        {8000, "quatre-vingts euros", "eighty euros"},
        {20000, "deux cents euros", "two hundred euros"},
        {100000, "mille euros", "one thousand euros"},
        {123456, "mille deux cent trente-quatre euros et cinquante-six centimes",
         "one thousand two hundred and thirty-four euros and fifty-six cents"},
        {18664100, "cent quatre-vingt-six mille six cent quarante et un euros",
         "one hundred and eighty-six thousand six hundred and forty-one euros"},
        {100000000, "un million d’euros", "one million euros"},
        {100000100, "un million un euros", "one million and one euros"},
        {100000050, "un million d’euros et cinquante centimes",
         "one million euros and fifty cents"},
        {120000000, "un million deux cent mille euros", "one million two hundred thousand euros"},
        {200000000, "deux millions d’euros", "two million euros"},
        {100000000000, "un milliard d’euros", "one billion euros"},
        {-1250, "moins douze euros et cinquante centimes", "minus twelve euros and fifty cents"},
        {-1, "moins un centime", "minus one cent"}};
    for (const Known& each : known) {
        EXPECT_EQ(amountInWords(each.value, Language::french), each.french);
        EXPECT_EQ(amountInWords(each.value, Language::english), each.english);
    }
    EXPECT_EQ(amountInWords(100'100'000'000, Language::french), "un milliard un million d’euros");
    EXPECT_FALSE(amountInWords(maximumCents, Language::french).empty());
    EXPECT_FALSE(amountInWords(-maximumCents, Language::english).empty());
}

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ' ' || c == '-') {
            words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    return words;
}

/// Reads a number back from its words, knowing nothing of how they were written.
std::int64_t readBack(const std::string& text, Language language) {
    static const std::map<std::string, std::int64_t> french{
        {"un", 1},     {"deux", 2},    {"trois", 3},     {"quatre", 4},     {"cinq", 5},
        {"six", 6},    {"sept", 7},    {"huit", 8},      {"neuf", 9},       {"dix", 10},
        {"onze", 11},  {"douze", 12},  {"treize", 13},   {"quatorze", 14},  {"quinze", 15},
        {"seize", 16}, {"trente", 30}, {"quarante", 40}, {"cinquante", 50}, {"soixante", 60},
        {"zéro", 0}};
    static const std::map<std::string, std::int64_t> english{
        {"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
        {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
        {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
        {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
        {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
        {"seventy", 70}, {"eighty", 80},  {"ninety", 90}};
    static const std::map<std::string, std::int64_t> large{
        {"million", 1'000'000},       {"millions", 1'000'000},    {"milliard", 1'000'000'000},
        {"milliards", 1'000'000'000}, {"billion", 1'000'000'000}, {"trillion", 1'000'000'000'000}};
    const auto& small = language == Language::french ? french : english;
    std::int64_t total = 0;
    std::int64_t below = 0;    // of the current million
    std::int64_t current = 0;  // of the current thousand
    for (const std::string& word : wordsOf(text)) {
        if (word == "et" || word == "and") {
            continue;
        }
        if (word == "vingt" || word == "vingts") {
            current += current % 100 == 4 ? 76 : 20;
        } else if (word == "cent" || word == "cents" || word == "hundred") {
            current = current == 0 ? 100 : current * 100;
        } else if (word == "mille" || word == "thousand") {
            below += (current == 0 ? 1 : current) * 1000;
            current = 0;
        } else if (const auto noun = large.find(word); noun != large.end()) {
            total += (below + current) * noun->second;
            below = 0;
            current = 0;
        } else {
            current += small.at(word);
        }
    }
    return total + below + current;
}

void expectWellWritten(std::int64_t value) {
    const std::string french = fr(value);
    EXPECT_EQ(readBack(french, Language::french), value) << french;
    EXPECT_EQ(readBack(en(value), Language::english), value) << en(value);
    for (const char* never :
         {"milles", "un mille", "un cent", "vingts-", "cents-", "cent-", "-cent", "-mille",
          "mille-", "  ", "vingts un", "-et", "et-", "soixante-onze", "quatre-vingt et", "vingt-un",
          "vingts mille", "cents mille"}) {
        const std::string_view text = never;
        const std::size_t at = french.find(text);
        const bool exception = (text == "vingt-un" && at != std::string::npos && at >= 7 &&
                                french.compare(at - 7, 7, "quatre-") == 0) ||
                               (text == "un mille" && at != std::string::npos &&
                                at > 0);  // « vingt et un mille » is right, « un mille » is not
        EXPECT_TRUE(at == std::string::npos || exception) << french << ": " << never;
    }
    EXPECT_NE(french.front(), ' ');
    EXPECT_NE(french.back(), ' ');
}

TEST(NumberInWords, ReadsBackFromZeroTo9999) {
    std::set<std::string> seen;
    for (std::int64_t value = 0; value < 10'000; ++value) {
        expectWellWritten(value);
        EXPECT_TRUE(seen.insert(fr(value)).second);
        const std::string words = fr(value);
        // The s of « vingts » and « cents » stands at the end, and only for multiples.
        EXPECT_EQ(words.ends_with("vingts"), value % 100 == 80) << words;
        EXPECT_EQ(words.ends_with("cents"), value % 100 == 0 && value % 1000 >= 200) << words;
        const std::int64_t units = value % 100;
        const bool withEt =
            units == 21 || units == 31 || units == 41 || units == 51 || units == 61 || units == 71;
        EXPECT_EQ(words.find(" et ") != std::string::npos, withEt) << words;
    }
}

TEST(NumberInWords, ReadsBackWhateverTheSize) {
    std::mt19937_64 random(20260704);
    for (int i = 0; i < 20'000; ++i) {
        std::int64_t limit = 10;
        for (unsigned digits = 1 + static_cast<unsigned>(random() % 14); digits > 1; --digits) {
            limit *= 10;
        }
        expectWellWritten(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit)));
    }
}

TEST(AmountInWords, NegativeAmountsMirror) {
    for (Cents cents = 1; cents < 30'000; cents += 7) {
        EXPECT_EQ(amountInWords(-cents, Language::french),
                  "moins " + amountInWords(cents, Language::french));
        EXPECT_EQ(amountInWords(-cents, Language::english),
                  "minus " + amountInWords(cents, Language::english));
    }
}

}  // namespace
}  // namespace quotepart
