#include "core/text/xml_text.hpp"

#include <gtest/gtest.h>

namespace quotepart {
namespace {

TEST(XmlText, ReservedCharactersAreSpeltOut) {
    EXPECT_EQ(xmlText("A&B <\"c\"> d'e L’É"), "A&amp;B &lt;&quot;c&quot;&gt; d&apos;e L’É");
}

TEST(XmlText, WhatNoXmlHoldsIsLeftOut) {
    EXPECT_EQ(xmlText(std::string("a\0b\x01\x1f\tc\nd\xEF\xBF\xBF\xEF\xBF\xBE", 15)), "ab\tc\nd");
    EXPECT_EQ(xmlText("\xEF\xBF\xBD"), "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace quotepart
