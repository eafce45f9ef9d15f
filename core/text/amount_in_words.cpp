#include "core/text/amount_in_words.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace quotepart {

namespace {

constexpr std::int64_t thousand = 1'000;
constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t milliard = 1'000'000'000;
constexpr std::int64_t englishTrillion = 1'000'000'000'000;

/// Words of a number, put together by spaces.
class Words {
  public:
    void add(std::string_view word) {
        if (!text_.empty()) {
            text_ += ' ';
        }
        text_ += word;
    }
    std::string text() && { return std::move(text_); }

  private:
    std::string text_;
};

constexpr std::array<std::string_view, 20> frenchUnits{
    "zéro",     "un",     "deux",  "trois",    "quatre",   "cinq",    "six",
    "sept",     "huit",   "neuf",  "dix",      "onze",     "douze",   "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"};

constexpr std::array<std::string_view, 10> frenchTens{
    "",          "",         "vingt",    "trente",       "quarante",
    "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"};

/// Whether the number ends the numeral, so that « vingts » and « cents » take their s.
enum class Place { last, beforeMille };

/// From 1 to 99.
std::string frenchBelowHundred(std::size_t value, Place place) {
    if (value < frenchUnits.size()) {
        return std::string(frenchUnits[value]);
    }
    const std::size_t tens = value / 10;
    const bool bySixtyOrEighty = tens == 7 || tens == 9;
    const std::size_t rest = value % 10 + (bySixtyOrEighty ? 10 : 0);
    std::string text(frenchTens[tens]);
    if (rest == 0) {
        return value == 80 && place == Place::last ? text + "s" : text;
    }
    const bool withEt = tens < 8 && (rest == 1 || rest == 11);
    text += withEt ? " et " : "-";
    text += frenchUnits[rest];
    return text;
}

/// From 1 to 999.
std::string frenchBelowThousand(std::int64_t value, Place place) {
    const auto hundreds = static_cast<std::size_t>(value / 100);
    const auto rest = static_cast<std::size_t>(value % 100);
    Words words;
    if (hundreds > 1) {
        words.add(frenchUnits[hundreds]);
    }
    if (hundreds > 0) {
        words.add(hundreds > 1 && rest == 0 && place == Place::last ? "cents" : "cent");
    }
    if (rest > 0) {
        words.add(frenchBelowHundred(rest, place));
    }
    return std::move(words).text();
}

/// From 1 to 999 999.
std::string frenchBelowMillion(std::int64_t value) {
    const std::int64_t thousands = value / thousand;
    const std::int64_t rest = value % thousand;
    Words words;
    if (thousands > 1) {
        words.add(frenchBelowThousand(thousands, Place::beforeMille));
    }
    if (thousands > 0) {
        words.add("mille");
    }
    if (rest > 0) {
        words.add(frenchBelowThousand(rest, Place::last));
    }
    return std::move(words).text();
}

/// From 1 on.
std::string french(std::int64_t value) {
    Words words;
    const auto addNoun = [&](std::int64_t count, std::string_view noun) {
        if (count > 0) {
            words.add(frenchBelowMillion(count));
            words.add(std::string(noun) + (count > 1 ? "s" : ""));
        }
    };
    addNoun(value / milliard, "milliard");
    addNoun(value % milliard / million, "million");
    if (const std::int64_t rest = value % million; rest > 0) {
        words.add(frenchBelowMillion(rest));
    }
    return std::move(words).text();
}

constexpr std::array<std::string_view, 20> englishUnits{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};

constexpr std::array<std::string_view, 10> englishTens{
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string englishBelowHundred(std::size_t value) {
    if (value < englishUnits.size()) {
        return std::string(englishUnits[value]);
    }
    std::string text(englishTens[value / 10]);
    if (value % 10 > 0) {
        text += '-';
        text += englishUnits[value % 10];
    }
    return text;
}

/// From 1 to 999.
std::string englishBelowThousand(std::int64_t value) {
    const auto hundreds = static_cast<std::size_t>(value / 100);
    const auto rest = static_cast<std::size_t>(value % 100);
    Words words;
    if (hundreds > 0) {
        words.add(englishUnits[hundreds]);
        words.add("hundred");
    }
    if (hundreds > 0 && rest > 0) {
        words.add("and");
    }
    if (rest > 0) {
        words.add(englishBelowHundred(rest));
    }
    return std::move(words).text();
}

/// From 1 on.
std::string english(std::int64_t value) {
    struct Scale {
        std::int64_t unit;
        std::string_view word;
    };
    constexpr std::array<Scale, 4> scales{{{englishTrillion, "trillion"},
                                           {milliard, "billion"},
                                           {million, "million"},
                                           {thousand, "thousand"}}};
    Words words;
    for (const Scale& scale : scales) {
        if (const std::int64_t count = value / scale.unit % thousand; count > 0) {
            words.add(englishBelowThousand(count));
            words.add(scale.word);
        }
    }
    const std::int64_t rest = value % thousand;
    if (rest > 0 && rest < 100 && value > rest) {
        words.add("and");
    }
    if (rest > 0) {
        words.add(englishBelowThousand(rest));
    }
    return std::move(words).text();
}

std::string frenchEuros(std::int64_t euros) {
    const bool afterNoun = euros >= million && euros % million == 0;
    return numberInWords(euros, Language::french) +
           (afterNoun ? " d’euros" : (euros > 1 ? " euros" : " euro"));
}

std::string englishEuros(std::int64_t euros) {
    return numberInWords(euros, Language::english) + (euros == 1 ? " euro" : " euros");
}

std::string centsText(std::int64_t cents, Language language) {
    const std::string words = numberInWords(cents, language);
    if (language == Language::french) {
        return words + (cents > 1 ? " centimes" : " centime");
    }
    return words + (cents == 1 ? " cent" : " cents");
}

}  // namespace

std::string numberInWords(std::int64_t value, Language language) {
    const bool isFrench = language == Language::french;
    if (value < 0) {
        return (isFrench ? "moins " : "minus ") + numberInWords(-value, language);
    }
    if (value == 0) {
        return std::string(isFrench ? frenchUnits[0] : englishUnits[0]);
    }
    return isFrench ? french(value) : english(value);
}

std::string amountInWords(Cents cents, Language language) {
    const bool isFrench = language == Language::french;
    if (cents < 0) {
        return (isFrench ? "moins " : "minus ") + amountInWords(-cents, language);
    }
    const std::int64_t euros = cents / 100;
    const std::int64_t rest = cents % 100;
    if (euros == 0 && rest > 0) {
        return centsText(rest, language);
    }
    std::string text = isFrench ? frenchEuros(euros) : englishEuros(euros);
    if (rest > 0) {
        text += (isFrench ? " et " : " and ") + centsText(rest, language);
    }
    return text;
}

}  // namespace quotepart
