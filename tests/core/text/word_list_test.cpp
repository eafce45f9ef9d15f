#include "core/text/word_list.hpp"

#include <gtest/gtest.h>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

enum class Season { spring, summer, autumn };

const WordList<Season>& seasons() {
    static const WordList<Season> list({
        {Season::spring, {"printemps", "spring"}},
        {Season::summer, {"été", "summer"}},
        {Season::summer, {"belle saison", "summer"}},
        {Season::autumn, {"automne", "autumn"}},
    });
    return list;
}

TEST(WordList, AcceptsEitherLanguageWhateverTheSpelling) {
    for (const std::string_view word :
         {"été", "Été", "ETE", "ete", " été ", "\u00a0été", "e\u0301te\u0301", "summer", "SUMMER",
          "belle saison", "Belle  Saison", "belle-saison", "belle\u202fsaison"}) {
        EXPECT_EQ(seasons().meaningOf(word), Season::summer) << word;
    }
    EXPECT_EQ(seasons().meaningOf(std::u16string_view(u"ÉTÉ")), Season::summer);
    EXPECT_EQ(seasons().meaningOf(std::u16string_view(u"spring")), Season::spring);
}

TEST(WordList, RefusesOtherWordsAndListsTheAcceptedOnesOnce) {
    for (const std::string_view word : {"", " ", "hiver", "étés", "é té", "belle", "summer 1"}) {
        EXPECT_TRUE(isRefused(Reason::unknownWord, [&] { seasons().meaningOf(word); })) << word;
    }
    try {
        seasons().meaningOf(std::u16string_view(u"Hivér"));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(std::get<std::string>(error.details().value), "Hivér");
        const auto& words = std::get<Wording>(error.details().limit);
        EXPECT_EQ(words.french, "printemps, été, belle saison, automne");
        EXPECT_EQ(words.english, "spring, summer, autumn");
    }
}

TEST(WordList, ShowsTheFirstWordOfAMeaning) {
    EXPECT_EQ(seasons().textOf(Season::summer), (Text{"été", "summer"}));
    EXPECT_EQ(seasons().textOf(static_cast<Season>(9)), Text{});
    EXPECT_EQ(seasons().words().size(), 4U);
}

}  // namespace
}  // namespace quotepart
