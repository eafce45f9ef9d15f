#include "addin/file/stored_text.hpp"

#include <gtest/gtest.h>

namespace quotepart::file {
namespace {

TEST(StoredText, Numbers) {
    EXPECT_EQ(numberOf("12.5"), 12.5);
    EXPECT_EQ(numberOf("-1e-7"), -1e-7);
    for (const char* text : {"", "12,5", " 1", "1 ", "nan", "inf", "0x10", "1e999"}) {
        EXPECT_EQ(numberOf(text), std::nullopt) << text;
    }
}

TEST(StoredText, Dates) {
    EXPECT_EQ(daysOf("1899-12-30", standardNullDate), 0);
    EXPECT_EQ(daysOf("2024-02-29", standardNullDate), 45351);
    EXPECT_EQ(daysOf("2024-02-29T12:00:00", standardNullDate), 45351.5);
    EXPECT_EQ(daysOf("2024-02-29T12:00:00.000Z", standardNullDate), 45351.5);
    EXPECT_EQ(daysOf("2024-02-29T12:00", standardNullDate), 45351.5);
    for (const char* text :
         {"", "2023-02-29", "2024-13-01", "29/02/2024", "2024-02", "--2147483648-01-01",
          "67560-02-29", "2024-02-29T12:00:inf", "2024-02-29T12:00:1e300", "2024-02-29T25:00:00",
          "2024-02-29T00:-1:00", "2024-02-29 demain", "2024-02-29T12", "2024-02-29T12:00:-1",
          "2024-02-29T12:00:00+02:00", "2024/02/29", "2024-02-29x"}) {
        EXPECT_EQ(daysOf(text, standardNullDate), std::nullopt) << text;
    }
}

TEST(StoredText, Durations) {
    EXPECT_EQ(daysOfDuration("PT12H"), 0.5);
    EXPECT_EQ(daysOfDuration("-PT06H00M00S"), -0.25);
    for (const char* text : {"", "-", "P", "PT", "PT1X", "12", "PT12", "5PT1H", "P5T1H", "PT1H2"}) {
        EXPECT_EQ(daysOfDuration(text), std::nullopt) << text;
    }
    EXPECT_EQ(daysOfDuration("P" + std::string(308, '9') + "D"), std::nullopt);
}

TEST(StoredText, Truths) {
    EXPECT_EQ(truthOf("true"), 1);
    EXPECT_EQ(truthOf("0"), 0);
    EXPECT_EQ(truthOf("oui"), std::nullopt);
    EXPECT_EQ(truthOf(""), std::nullopt);
}

TEST(StoredText, Errors) {
    EXPECT_EQ(errorOf("Err:502").code, 502);
    EXPECT_EQ(errorOf("#DIV/0!").code, 532);
    EXPECT_EQ(errorOf("#N/D").code, 32767);
    EXPECT_EQ(errorOf("#VALEUR !").code, 519);
    EXPECT_EQ(errorOf("?").code, 0);
}

}  // namespace
}  // namespace quotepart::file
