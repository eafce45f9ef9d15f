#include "addin/report/json.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace quotepart::report {
namespace {

TEST(Json, ObjectsAndLists) {
    JsonWriter json;
    json.beginObject().name("a").whole(1).name("b").beginList().text("x").null().boolean(true);
    json.beginObject()
        .endObject()
        .beginList()
        .endList()
        .endList()
        .name("c")
        .number(0.5)
        .endObject();
    EXPECT_EQ(json.result(), R"({"a":1,"b":["x",null,true,{},[]],"c":0.5})");
}

TEST(Json, NumbersAreTheShortestThatGiveTheSameDouble) {
    const auto written = [](double number) { return JsonWriter().number(number).result(); };
    EXPECT_EQ(written(0.1), "0.1");
    EXPECT_EQ(written(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(written(-0.0), "0");
    EXPECT_EQ(written(1e300), "1e+300");
    EXPECT_EQ(written(290331), "290331");
    EXPECT_EQ(written(std::numeric_limits<double>::infinity()), "null");
    EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN()), "null");
}

TEST(Json, TextsAreEscaped) {
    const auto written = [](std::string_view text) { return JsonWriter().text(text).result(); };
    EXPECT_EQ(written("Landerneau « été »"), "\"Landerneau « été »\"");
    EXPECT_EQ(written("a\"b\\c\n\t\r\x01"), R"("a\"b\\c\n\t\r\u0001")");
    EXPECT_EQ(written("\xF0\x9F\x8F\x9B"), "\"\xF0\x9F\x8F\x9B\"");
}

TEST(Json, WhatIsNotUtf8IsReplaced) {
    const auto written = [](std::string_view text) { return JsonWriter().text(text).result(); };
    const std::string mark = "\xEF\xBF\xBD";
    EXPECT_EQ(written("a\xFFz"), "\"a" + mark + "z\"");
    EXPECT_EQ(written("\xC3"), "\"" + mark + "\"");
    EXPECT_EQ(written("\xC0\xAF"), "\"" + mark + mark + "\"") << "overlong";
    EXPECT_EQ(written("\xED\xA0\x80"), "\"" + mark + mark + mark + "\"") << "surrogate";
}

}  // namespace
}  // namespace quotepart::report
