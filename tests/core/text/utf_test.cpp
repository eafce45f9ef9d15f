#include "core/text/utf.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace quotepart {
namespace {

TEST(Utf, ConvertsBothWays) {
    const std::vector<std::pair<std::string, std::u16string>> texts{
        {"", u""},
        {"Daoulas", u"Daoulas"},
        {"Saint-Éloy", u"Saint-Éloy"},
        {"L’Haÿ-les-Roses", u"L’Haÿ-les-Roses"},
        {"1\u202f234,56\u00a0€", u"1\u202f234,56\u00a0€"},
        {"Œuilly", u"Œuilly"},
        {"𝄞 clé 😀", u"𝄞 clé 😀"},
        {std::string("a\0b", 3), std::u16string(u"a\0b", 3)},
    };
    for (const auto& [narrow, wide] : texts) {
        EXPECT_EQ(toUtf16(narrow), wide) << narrow;
        EXPECT_EQ(toUtf8(wide), narrow);
    }
}

TEST(Utf, LeavesOutBrokenSurrogates) {
    const char16_t high = 0xD83D;
    const char16_t low = 0xDE00;
    EXPECT_EQ(toUtf8(std::u16string{u'a', high}), "a");
    EXPECT_EQ(toUtf8(std::u16string{low, u'a'}), "a");
    EXPECT_EQ(toUtf8(std::u16string{u'a', low, u'b'}), "ab");
    EXPECT_EQ(toUtf8(std::u16string{high, low}), "😀");
}

TEST(Utf, LeavesOutWhatIsNotUtf8) {
    EXPECT_EQ(toUtf16("a\xFF"
                      "b"),
              u"ab");
    EXPECT_EQ(toUtf16("caf\xC3"), u"caf");
    EXPECT_EQ(toUtf16("\xC0\xAF"), u"");
}

}  // namespace
}  // namespace quotepart
