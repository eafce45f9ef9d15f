#include "core/text/number_text.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "tests/support/decimal_literal.hpp"

namespace quotepart {
namespace {

constexpr Language french = Language::french;
constexpr Language english = Language::english;

TEST(NumberText, RoundsAFractionHalfAwayFromZero) {
    struct Case {
        Rational value;
        int decimals;
        std::string french;
        std::string english;
    };
    const std::vector<Case> cases{
        {Rational(0), 0, "0", "0"},
        {Rational(0), 2, "0,00", "0.00"},
        {Rational(2, 3), 6, "0,666667", "0.666667"},
        {Rational(-2, 3), 6, "-0,666667", "-0.666667"},
        {Rational(5, 2), 0, "3", "3"},
        {Rational(-5, 2), 0, "-3", "-3"},
        {Rational(-1, 1000), 2, "0,00", "0.00"},
        {Rational(999), 2, "999,00", "999.00"},
        {Rational(999'999, 1000), 2, "1\u202f000,00", "1,000.00"},
        {Rational(123'456'789, 100), 2, "1\u202f234\u202f567,89", "1,234,567.89"},
        {Rational(BigInt("12345678901234567890123")), 0,
         "12\u202f345\u202f678\u202f901\u202f234\u202f567\u202f890\u202f123",
         "12,345,678,901,234,567,890,123"},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(numberText(each.value, each.decimals, french), each.french);
        EXPECT_EQ(numberText(each.value, each.decimals, english), each.english);
    }
}

TEST(NumberText, ShowsTheDecimalsThereAre) {
    EXPECT_EQ(numberText(1234.5_d, french), "1\u202f234,5");
    EXPECT_EQ(numberText(1234.50_d, english), "1,234.5");
    EXPECT_EQ(numberText(1234.5_d, french, 2), "1\u202f234,50");
    EXPECT_EQ(numberText(1234.567_d, english, 2), "1,234.567");
    EXPECT_EQ(numberText(-0.05_d, french), "-0,05");
    EXPECT_EQ(numberText(0.000_d, french), "0");
    EXPECT_EQ(numberText(100_d, english), "100");
    EXPECT_EQ(numberText(Decimal(123456789012345, 29), english), "0.00000000000000123456789012345");
}

TEST(NumberText, ShowsAnyDoubleOfACell) {
    EXPECT_EQ(numberText(0.1 + 0.2, french), "0,3");
    EXPECT_EQ(numberText(-0.0, french), "0");
    EXPECT_EQ(numberText(1.0 / 3, english), "0.333333333333333");
    EXPECT_EQ(numberText(999999999999999.0, english), "999,999,999,999,999");
    EXPECT_EQ(numberText(999999999999999.9, english), "1e+15");
    EXPECT_EQ(numberText(1e15, english), "1e+15");
    EXPECT_EQ(numberText(-1.5e300, english), "-1.5e+300");
    EXPECT_EQ(numberText(1e-16, english), "1e-16");
    EXPECT_EQ(numberText(std::numeric_limits<double>::infinity(), english), "inf");
    EXPECT_EQ(numberText(std::numeric_limits<double>::quiet_NaN(), english), "nan");
}

TEST(PlainNumberText, IsForMachines) {
    EXPECT_EQ(plainNumberText(1234567.50_d), "1234567.5");
    EXPECT_EQ(plainNumberText(-0.25_d), "-0.25");
    EXPECT_EQ(plainNumberText(0.00_d), "0");
    EXPECT_EQ(plainNumberText(29058_d), "29058");
    EXPECT_EQ(plainNumberText(999'999'999'999'999_d), "999999999999999");
}

TEST(EuroText, ShowsAtLeastCents) {
    EXPECT_EQ(euroText(1234.5_d, french), "1\u202f234,50\u00a0€");
    EXPECT_EQ(euroText(1234.5_d, english), "€1,234.50");
    EXPECT_EQ(euroText(-1234.56_d, french), "-1\u202f234,56\u00a0€");
    EXPECT_EQ(euroText(-1234.56_d, english), "-€1,234.56");
    EXPECT_EQ(euroText(0_d, french), "0,00\u00a0€");
    EXPECT_EQ(euroText(0.123456_d, english), "€0.123456");
    EXPECT_EQ(euroText(-9'999'999'999'999.99_d, english), "-€9,999,999,999,999.99");
}

TEST(NumberText, OfAnExactFigureHasAllItsDecimals) {
    EXPECT_EQ(decimalsOf(Rational(0)), 0);
    EXPECT_EQ(decimalsOf(Rational(-1200)), 0);
    EXPECT_EQ(decimalsOf(Rational(1, 8)), 3);
    EXPECT_EQ(numberText(Rational(-123456, 100), french), "-1\u202f234,56");
    EXPECT_EQ(numberText(Rational(50, 2), english), "25");
    EXPECT_EQ(numberText(Rational(1, 1024), english), "0.0009765625");
}

TEST(EuroText, HasEveryDigitOfWhatPassesAMachineWord) {
    const auto shown = [](const char* cents) {
        return euroText(Rational(BigInt(cents), BigInt(100)), 2, Language::english);
    };
    EXPECT_EQ(shown("999999999999999999"), "€9,999,999,999,999,999.99");
    EXPECT_EQ(shown("1000000000000000000"), "€10,000,000,000,000,000.00");
    EXPECT_EQ(shown("7000000000000000000000000000000000305"),
              "€70,000,000,000,000,000,000,000,000,000,000,003.05");
}

TEST(EuroText, OfAnExactAmountHasTheDecimalsAskedFor) {
    EXPECT_EQ(euroText(Rational(100, 3), 6, french), "33,333333\u00a0€");
    EXPECT_EQ(euroText(Rational(-200, 3), 6, english), "-€66.666667");
    EXPECT_EQ(euroText(Rational(-1, 1000), 2, english), "€0.00");
    EXPECT_EQ(euroText(Rational(1234), 2, english), "€1,234.00");
}

TEST(Quoted, UsesTheMarksOfTheLanguage) {
    EXPECT_EQ(quoted("Daoulas", french), "«\u00a0Daoulas\u00a0»");
    EXPECT_EQ(quoted("Daoulas", english), "“Daoulas”");
}

}  // namespace
}  // namespace quotepart
