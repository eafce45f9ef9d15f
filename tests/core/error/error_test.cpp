#include "core/error/error.hpp"

#include <gtest/gtest.h>

#include <map>
#include <vector>

namespace quotepart {
namespace {

std::vector<Reason> allReasons() {
    std::vector<Reason> reasons;
    for (int i = 0; i <= static_cast<int>(lastReason); ++i) {
        reasons.push_back(static_cast<Reason>(i));
    }
    return reasons;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

TEST(Reason, IsShownAsTheContractSays) {
    using enum Reason;
    const std::map<ErrorKind, std::vector<Reason>> kinds{
        {ErrorKind::value,
         {textForNumber, numberForText, emptyForNumber, gridForVector, gridForValue, lengthsDiffer,
          missingDate}},
        {ErrorKind::number,
         {numberOutOfRange,
          amountOutOfRange,
          unitTooSmall,
          negativeBase,
          negativeValue,
          notAShare,
          notPositive,
          notWhole,
          outsideLimits,
          sharesDoNotClose,
          oppositePart,
          designatedIsEmpty,
          floorsAboveAmount,
          capsBelowAmount,
          floorAboveCap,
          negativeContribution,
          endBeforeStart,
          belowFirstThreshold,
          thresholdsNotAscending,
          singularSystem,
          dateOutOfRange}},
        {ErrorKind::division, {nothingToDivideBy, servesNoOne}},
        {ErrorKind::notAvailable, {memberNotFound, headerNotFound, priceIsEmpty, beforeFirstKey}},
        {ErrorKind::missingArgument, {argumentMissing}},
        {ErrorKind::invalidArgument,
         {unknownWord, rankOutsideList, nameTwice, unitNotPositive, designatedMissing, dateTwice,
          criterionWithoutValue, notAPeriod, periodKindsDiffer}},
    };
    for (const auto& [kind, reasons] : kinds) {
        for (const Reason reason : reasons) {
            EXPECT_EQ(kindOf(reason), kind) << sentenceOf(reason).english;
            EXPECT_EQ(Error(reason).kind(), kind);
        }
    }
}

TEST(Reason, IsListedAmongThoseOfItsKind) {
    ErrorKind last = ErrorKind::value;
    for (const Reason reason : allReasons()) {
        EXPECT_GE(kindOf(reason), last) << sentenceOf(reason).english;
        last = kindOf(reason);
    }
}

TEST(Reason, HasASentenceOfItsOwnInEachLanguage) {
    std::map<std::string_view, int> sentences;
    for (const Reason reason : allReasons()) {
        const Text sentence = sentenceOf(reason);
        EXPECT_GT(sentence.french.size(), 15U) << sentence.french;
        EXPECT_GT(sentence.english.size(), 15U) << sentence.english;
        EXPECT_EQ(++sentences[sentence.french], 1) << sentence.french;
        EXPECT_EQ(++sentences[sentence.english], 1) << sentence.english;
        for (const std::string_view placeholder : {"{where}", "{value}", "{limit}"}) {
            EXPECT_EQ(contains(sentence.french, placeholder),
                      contains(sentence.english, placeholder))
                << sentence.french;
        }
    }
}

TEST(Error, FillsEveryPlaceholder) {
    const ErrorDetails details{.subject = {"bases", "bases"},
                               .element = 3,
                               .value = -1234.5,
                               .limit = Wording{"de 1 à 9", "1 to 9"}};
    for (const Reason reason : allReasons()) {
        const Text sentence = sentenceOf(reason);
        const Error error(reason, details);
        const std::string french = error.sentence(Language::french);
        const std::string english = error.sentence(Language::english);
        EXPECT_EQ(french.find_first_of("{}"), std::string::npos) << french;
        EXPECT_EQ(english.find_first_of("{}"), std::string::npos) << english;
        EXPECT_EQ(contains(french, "bases, élément n°\u00a03"),
                  contains(sentence.french, "{where}"))
            << french;
        EXPECT_EQ(contains(english, "bases, element 3"), contains(sentence.english, "{where}"))
            << english;
        EXPECT_EQ(contains(french, "-1\u202f234,5"), contains(sentence.french, "{value}"));
        EXPECT_EQ(contains(english, "-1,234.5"), contains(sentence.english, "{value}"));
        EXPECT_EQ(contains(french, "de 1 à 9"), contains(sentence.french, "{limit}")) << french;
        EXPECT_EQ(contains(english, "1 to 9"), contains(sentence.english, "{limit}")) << english;
        EXPECT_EQ(error.what(), english);
        EXPECT_EQ(Error(reason).sentence(Language::french).find_first_of("{}"), std::string::npos);
    }
}

TEST(Error, IsSetInFrenchTypography) {
    for (const Reason reason : allReasons()) {
        const std::string text =
            Error(reason, {.value = std::string("Brest"), .limit = 2.0}).sentence(Language::french);
        EXPECT_FALSE(contains(text, "'")) << "a straight apostrophe: " << text;
        EXPECT_FALSE(contains(text, "\"")) << "straight quotation marks: " << text;
        EXPECT_FALSE(contains(text, "...")) << text;
        for (const std::string_view mark : {":", ";", "!", "?", "%", "€", "»"}) {
            for (std::size_t at = text.find(mark); at != std::string::npos;
                 at = text.find(mark, at + 1)) {
                EXPECT_TRUE(std::string_view(text).substr(0, at).ends_with("\u00a0"))
                    << "no no-break space before " << mark << " in: " << text;
            }
        }
        for (std::size_t at = text.find("«"); at != std::string::npos;
             at = text.find("«", at + 1)) {
            EXPECT_TRUE(std::string_view(text).substr(at + 2).starts_with("\u00a0")) << text;
        }
    }
}

TEST(Error, IsSetInEnglishTypography) {
    for (const Reason reason : allReasons()) {
        const std::string text = Error(reason, {.value = std::string("Brest"), .limit = 2.0})
                                     .sentence(Language::english);
        for (const std::string_view wrong : {"'", "\"", " :", " ;", "\u00a0", "«", "..."}) {
            EXPECT_FALSE(contains(text, wrong)) << text;
        }
    }
}

TEST(Error, SaysWhatAPersonNeedsToKnow) {
    const Error negative(Reason::negativeBase,
                         {.subject = {"bases", "bases"}, .element = 2, .value = -5.0});
    EXPECT_EQ(negative.sentence(Language::french),
              "bases, élément n°\u00a02\u00a0: la base -5 est négative");
    EXPECT_EQ(negative.sentence(Language::english), "bases, element 2: the base -5 is negative");

    const Error unknown(Reason::unknownWord,
                        {.value = std::string("clef"), .limit = Wording{"a, b", "c, d"}});
    EXPECT_EQ(unknown.sentence(Language::french),
              "arguments\u00a0: «\u00a0clef\u00a0» n’est pas un mot connu\u00a0; mots admis\u00a0: "
              "a, b");
    EXPECT_EQ(unknown.sentence(Language::english),
              "arguments: “clef” is not a known word; accepted words: c, d");

    EXPECT_EQ(
        Error(Reason::oppositePart, {.element = 4}).sentence(Language::english),
        "element 4: the rounding correction would turn this part to the opposite sign; choose "
        "the method “largest remainder”");
}

TEST(Error, LeavesWhatTheUserTypedAsItIs) {
    const Error error(Reason::unknownWord,
                      {.value = std::string("{limit} : {where}"), .limit = std::string("{value}")});
    EXPECT_EQ(error.sentence(Language::english),
              "arguments: “{limit} : {where}” is not a known word; accepted words: “{value}”");
    EXPECT_TRUE(contains(error.sentence(Language::french), "«\u00a0{limit} : {where}\u00a0»"));
}

TEST(Error, QuotesNumbersThatNoDecimalHolds) {
    for (const double value : {1e15, 999999999999999.9, 1e-16, 1e300, -1e300}) {
        const auto made = [&] { return Error(Reason::numberOutOfRange, {.value = value}); };
        EXPECT_NO_THROW(made()) << value;
    }
}

TEST(Error, TakesTheNameOfItsArgumentOnlyOnce) {
    const Error nameless(Reason::negativeBase, {.element = 2, .value = -5.0});
    const Error named = nameless.about({"clé", "key"});
    EXPECT_EQ(named.reason(), Reason::negativeBase);
    EXPECT_EQ(named.details().subject.english, "key");
    EXPECT_EQ(named.details().element, 2U);
    EXPECT_EQ(named.sentence(Language::english), "key, element 2: the base -5 is negative");
    EXPECT_EQ(named.about({"autre", "other"}).details().subject.english, "key");
}

}  // namespace
}  // namespace quotepart
