#include "addin/workbook/number_like.hpp"

#include <gtest/gtest.h>

#include "core/text/utf.hpp"

namespace quotepart::workbook {
namespace {

TEST(NumberLike, Amounts) {
    for (const auto* text : {u"12",       u"12,5",          u"12.50",
                             u"1 234,56", u"1\u00a0234,56", u"1\u202f234\u202f567,8",
                             u"1.234,56", u"1,234.56",      u"1'234.5",
                             u"-3",       u"\u2212 3",      u"+4",
                             u"(12,50)",  u" 7 ",           u"12,50 €",
                             u"€12.50",   u"15 %",          u"0",
                             u"0,5",      u"1234567",       u"12 EUR"}) {
        EXPECT_TRUE(looksLikeNumber(text)) << toUtf8(text);
    }
}

TEST(NumberLike, OtherTexts) {
    for (const auto* text : {u"",           u" ",          u"douze",     u"12 rue",
                             u"01004",      u"0298850000", u"212900435", u"21290043500019",
                             u"05/10/2026", u"12.10.2026", u"1.2.3",     u"1,2,3",
                             u"12-13",      u"A12",        u"12A",       u"1 23",
                             u"12 34 56",   u",5",         u"5,",        u"--5",
                             u"%",          u"€",          u"()",        u"2026-T4"}) {
        EXPECT_FALSE(looksLikeNumber(text)) << toUtf8(text);
    }
}

}  // namespace
}  // namespace quotepart::workbook
