#include "core/number/decimal.hpp"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

// Scales that no literal can write: 1/34871 has 19 decimals.
constexpr Decimal scaled(std::int64_t coefficient, int scale) {
    return {coefficient, scale};
}

std::string text(const Decimal& value) {
    return std::to_string(value.coefficient()) + "e-" + std::to_string(value.scale());
}

struct Reading {
    double cell;
    Decimal meaning;
};

TEST(Decimal, IsWhatCalcShowsOfADouble) {
    const std::vector<Reading> readings{
        {0.0, 0_d},
        {-0.0, 0_d},
        {1.0, 1_d},
        {-1.0, -1_d},
        {0.5, 0.5_d},
        {0.1 + 0.2, 0.3_d},
        {1.1 + 2.2, 3.3_d},
        {2726.4000000000001, 2726.4_d},
        {25711.9, 25711.9_d},
        {0.07 * 100, 7_d},
        {106641.02 - 106640.92, scaled(100000000005821, 15)},
        {1.0 / 3, 0.333333333333333_d},
        {2.0 / 3, 0.666666666666667_d},
        {1.0 / 30, scaled(333333333333333, 16)},
        {1.0 / 34871, scaled(286771242579794, 19)},
        {-1.0 / 7, -0.142857142857143_d},
        {123456789012345.0, 123456789012345_d},
        {12345678901234.5, 12345678901234.5_d},
        {1.00000000000001, 1.00000000000001_d},
        {1.000000000000001, 1_d},
        {99999999999999.95, 100000000000000_d},
        {1e15 - 1, 999999999999999_d},
        {-(1e15 - 1), -999999999999999_d},
        {999999999999999.4, 999999999999999_d},
        {1e-15, scaled(1, 15)},
        {-1e-15, scaled(-1, 15)},
        {1.23456789012345e-15, scaled(123456789012345, 29)},
        {1e-7, 0.0000001_d},
        {54827305e-8, 0.54827305_d},
    };
    for (const auto& [cell, meaning] : readings) {
        const Decimal read = Decimal::of(cell);
        EXPECT_EQ(read, meaning) << cell << " is read as " << text(read);
        EXPECT_TRUE(Decimal::canHold(cell)) << cell;
    }
}

TEST(Decimal, RefusesWhatFifteenDigitsCannotHold) {
    for (const double cell :
         {1e15, -1e15, 1e16, 1e300, 999999999999999.5, 999999999999999.9, -999999999999999.9, 1e-16,
          -1e-16, 9.9e-16, std::numeric_limits<double>::min(),
          std::numeric_limits<double>::denorm_min(), -std::numeric_limits<double>::denorm_min(),
          std::numeric_limits<double>::max(), infinity, -infinity, notANumber}) {
        EXPECT_TRUE(isRefused(Reason::numberOutOfRange, [&] { Decimal::of(cell); })) << cell;
        EXPECT_FALSE(Decimal::canHold(cell)) << cell;
    }
}

TEST(Decimal, RefusalQuotesTheNumber) {
    try {
        Decimal::of(1e15);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(std::get<double>(error.details().value), 1e15);
    }
}

/// The 15 digits of a double according to the library: its coefficient without trailing zeros.
Decimal fifteenDigits(double value) {
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::scientific, 14);
    const std::string written(digits.data(), end.ptr);
    const std::size_t e = written.find('e');
    std::string coefficient = written.substr(0, e);
    coefficient.erase(coefficient.find('.'), 1);
    int scale = 14 - std::stoi(written.substr(e + 1));
    while (scale > 0 && coefficient.back() == '0') {
        coefficient.pop_back();
        --scale;
    }
    return {std::stoll(coefficient), scale};
}

/// Doubles of the kinds that cells hold: any bits at all, figures with few decimals, the same with
/// noise in their last bits, and differences of such figures.
class RandomCells {
  public:
    double next() {
        switch (below(4)) {
            case 0:
                return std::bit_cast<double>((random_() & ~exponentMask) |
                                             ((973 + below(100)) << 52U));
            case 1:
                return figure();
            case 2:
                return withNoise(figure());
            default:
                return figure() - figure();
        }
    }

    std::uint64_t below(std::uint64_t bound) { return random_() % bound; }

    double figure() {
        const auto digits = static_cast<double>(random_() >> (14 + below(50)));
        const double size = digits / std::pow(10.0, static_cast<double>(below(8)));
        return below(2) == 0 ? size : -size;
    }

  private:
    static constexpr std::uint64_t exponentMask = std::uint64_t{0x7FF} << 52U;

    double withNoise(double value) {
        for (std::uint64_t steps = below(20); steps > 0; --steps) {
            value = std::nextafter(value, below(3) == 0 ? infinity : -infinity);
        }
        return value;
    }

    std::mt19937_64 random_{20260101};
};

TEST(Decimal, AgreesWithTheLibrarysFifteenDigitsOnAMillionDoubles) {
    RandomCells cells;
    int read = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        const double cell = cells.next();
        if (!Decimal::canHold(cell)) {
            continue;
        }
        ++read;
        const Decimal found = Decimal::of(cell);
        ASSERT_LT(std::abs(found.coefficient()), powerOfTen(15));
        ASSERT_GE(found.scale(), 0);
        ASSERT_LE(found.scale(), Decimal::maximumScale);
        if (cell == 0) {
            ASSERT_TRUE(found.isZero());
            continue;
        }
        const Decimal expected = fifteenDigits(cell);
        ASSERT_EQ(found, expected) << std::hexfloat << cell << " is read as " << text(found)
                                   << " instead of " << text(expected);
    }
    EXPECT_GT(read, 900'000);
}

/// Fractions of a power of two have a last digit 5: those of sixteen digits are ties.
TEST(Decimal, AgreesWithTheLibraryWhereFifteenDigitsTie) {
    for (int power = 10; power < 100; ++power) {
        for (int numerator = 1; numerator < 4000; numerator += 2) {
            const double cell = std::ldexp(numerator, -power);
            if (Decimal::canHold(cell)) {
                ASSERT_EQ(Decimal::of(cell), fifteenDigits(cell)) << std::hexfloat << cell;
            }
        }
    }
    EXPECT_EQ(Decimal::of(0x1p-22), Decimal(238'418'579'101'562, 21));
    EXPECT_EQ(Decimal::of(0x3p-22), Decimal(715'255'737'304'688, 21));
}

TEST(Decimal, AgreesWithTheLibraryAroundEveryPowerOfTen) {
    for (int place = -15; place <= 15; ++place) {
        const double power = std::strtod(("1e" + std::to_string(place)).c_str(), nullptr);
        for (double cell : {power, -power}) {
            for (int step = 0; step < 40; ++step) {
                cell = std::nextafter(cell, 0);
            }
            for (int step = 0; step < 80; ++step) {
                if (Decimal::canHold(cell)) {
                    ASSERT_EQ(Decimal::of(cell), fifteenDigits(cell)) << std::hexfloat << cell;
                }
                cell = std::nextafter(cell, 2 * cell);
            }
        }
    }
}

TEST(Decimal, IsFoundAgainAfterItWasWritten) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 200'000; ++i) {
        const auto coefficient =
            static_cast<std::int64_t>(random() % 999'999'999'999'999 >> random() % 50);
        const int scale = static_cast<int>(random() % 30);
        const Decimal value{random() % 2 == 0 ? coefficient : -coefficient, scale};
        const double written = value.nearestDouble();
        if (Decimal::canHold(written)) {
            ASSERT_EQ(Decimal::of(written), value) << text(value);
        }
        ASSERT_EQ(written, std::strtod(text(value).c_str(), nullptr)) << text(value);
    }
}

TEST(Decimal, HoldsNoZerosAtTheEndOfManyDecimals) {
    for (int scale = 10; scale <= Decimal::maximumScale; ++scale) {
        std::int64_t coefficient = 0;
        for (int digits = 1; digits <= Decimal::maximumDigits; ++digits) {
            coefficient = 10 * coefficient + digits % 9 + 1;
            const double cell = Decimal(coefficient, scale).nearestDouble();
            if (Decimal::canHold(cell)) {
                EXPECT_EQ(text(Decimal::of(cell)), text(Decimal(coefficient, scale)));
            }
        }
    }
    // What rounds up to a power of ten has as many zeros as decimals.
    EXPECT_EQ(text(Decimal::of(std::nextafter(1.0, 0))), "1e-0");
    EXPECT_EQ(text(Decimal::of(std::nextafter(1e-9, 0))), "1e-9");
}

TEST(Decimal, EqualsInValueWhateverTheScale) {
    EXPECT_EQ(Decimal(150, 2), Decimal(15, 1));
    EXPECT_EQ(Decimal(0, 5), Decimal());
    EXPECT_NE(Decimal(150, 2), Decimal(15, 2));
    EXPECT_NE(Decimal(15, 1), Decimal(-15, 1));
    EXPECT_EQ(Decimal(15, 1).rational(), Rational(3, 2));
    EXPECT_EQ(-Decimal(15, 1), Decimal(-15, 1));
    EXPECT_TRUE(Decimal(-15, 1).isNegative());
    EXPECT_EQ(Decimal::of(1e-12).coefficient(), 1);
    EXPECT_EQ(Decimal::of(2.5e-9).scale(), 10);
    EXPECT_FALSE(Decimal::of(-0.0).isNegative());
}

TEST(Decimal, KnowsWholeNumbers) {
    EXPECT_TRUE(Decimal(0, 29).isWhole());
    EXPECT_TRUE(Decimal(1500, 2).isWhole());
    EXPECT_TRUE(Decimal::whole(-7).isWhole());
    EXPECT_FALSE(Decimal(1550, 2).isWhole());
    EXPECT_FALSE(Decimal(100000000000000, 29).isWhole());
}

TEST(Amount, IsTakenToTheNearestMillionth) {
    const std::vector<Reading> readings{
        {0.0, 0_d},
        {-0.0, 0_d},
        {12.34, 12.34_d},
        {106641.02 - 106640.92, 0.1_d},
        {0.3 - 0.1 - 0.2, 0_d},
        {1e-16, 0_d},
        {5e-324, 0_d},
        {1e-15, 0_d},
        {1.23456789012345e-12, 0_d},
        {9.99999999999999e-10, 0_d},
        {4.99999999999999e-7, 0_d},
        {5.00000000000001e-7, 0.000001_d},
        {0.0000005, 0.000001_d},
        {-0.0000005, -0.000001_d},
        {0.0000004999, 0_d},
        {-0.0000004999, 0_d},
        {1.2345674999, 1.234567_d},
        {1.2345675, 1.234568_d},
        {-1.2345675, -1.234568_d},
        {1.2345665, 1.234567_d},
        {-1.2345665, -1.234567_d},
        {0.9999995, 1_d},
        {1.0 / 3, 0.333333_d},
        {2.0 / 3, 0.666667_d},
        {1e13 - 0.01, 9'999'999'999'999.99_d},
        {-(1e13 - 0.01), -9'999'999'999'999.99_d},
        {9999999999999.0, 9'999'999'999'999_d},
    };
    for (const auto& [cell, meaning] : readings) {
        const Decimal read = Decimal::amountOf(cell);
        EXPECT_EQ(read, meaning) << cell << " is read as " << text(read);
        EXPECT_LE(read.scale(), 6);
    }
}

TEST(Amount, LosesTheNoiseOfCalcsOwnSubtractions) {
    std::mt19937_64 random(11);
    for (int i = 0; i < 100'000; ++i) {
        const auto a = static_cast<std::int64_t>(random() % 100'000'000);
        const auto b = static_cast<std::int64_t>(random() % 100'000'000);
        const double cell = Decimal(a, 2).nearestDouble() - Decimal(b, 2).nearestDouble();
        ASSERT_EQ(Decimal::amountOf(cell), Decimal(a - b, 2)) << a << " - " << b << " cents";
    }
}

TEST(Amount, RefusesWhatIsBeyondTheLimit) {
    for (const double cell : {1e13, -1e13, 1e13 + 0.01, 123456789012345.0, 999999999999999.0}) {
        EXPECT_TRUE(isRefused(Reason::amountOutOfRange, [&] { Decimal::amountOf(cell); })) << cell;
    }
    for (const double cell : {1e15, -1e15, 999999999999999.9, infinity, -infinity, notANumber}) {
        EXPECT_TRUE(isRefused(Reason::numberOutOfRange, [&] { Decimal::amountOf(cell); })) << cell;
    }
}

Rational exactly(double value) {
    int exponent = 0;
    const auto mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(value, &exponent), 53));
    exponent -= 53;
    return exponent >= 0 ? Rational(BigInt(mantissa) << exponent)
                         : Rational(BigInt(mantissa), BigInt(1) << -exponent);
}

bool isEven(double value) {
    return (std::bit_cast<std::uint64_t>(value) & 1U) == 0;
}

/// No neighbour is nearer; one as near would be the odd one of the two.
testing::AssertionResult isNearest(double found, const Rational& value) {
    const Rational distance = abs(Rational(exactly(found) - value));
    for (const double towards : {-infinity, infinity}) {
        const double neighbour = std::nextafter(found, towards);
        const Rational other = abs(Rational(exactly(neighbour) - value));
        if (other < distance || (other == distance && !isEven(found))) {
            return testing::AssertionFailure()
                   << value << " gives " << std::hexfloat << found << " rather than " << neighbour;
        }
    }
    return testing::AssertionSuccess();
}

TEST(NearestDouble, AgreesWithTheLibraryOnDecimals) {
    std::mt19937_64 random(13);
    for (int i = 0; i < 5'000; ++i) {
        const int digits = 1 + static_cast<int>(random() % 45);
        std::string coefficient(1, static_cast<char>('1' + random() % 9));
        while (coefficient.size() < static_cast<std::size_t>(digits)) {
            coefficient += static_cast<char>('0' + random() % 10);
        }
        const int scale = static_cast<int>(random() % 40);
        const std::string sign = random() % 2 == 0 ? "" : "-";
        const double expected =
            std::strtod((sign + coefficient + "e-" + std::to_string(scale)).c_str(), nullptr);
        const Rational value(BigInt(sign + coefficient), bigPowerOfTen(scale));
        ASSERT_EQ(nearestDouble(value), expected) << sign << coefficient << "e-" << scale;
    }
}

TEST(NearestDouble, TakesTiesToTheEvenOne) {
    std::mt19937_64 random(17);
    for (int i = 0; i < 5'000; ++i) {
        const std::uint64_t odd = (std::uint64_t{1} << 53U) + 2 * (random() >> 12U) + 1;
        const int exponent = static_cast<int>(random() % 200) - 100;
        const Rational tie = exponent >= 0 ? Rational(BigInt(odd) << exponent)
                                           : Rational(BigInt(odd), BigInt(1) << -exponent);
        const double found = nearestDouble(tie);
        ASSERT_TRUE(isNearest(found, tie));
        ASSERT_TRUE(isEven(found)) << tie;
        const Rational hair(1, BigInt(1) << 400);
        ASSERT_EQ(nearestDouble(-tie), -found);
        ASSERT_TRUE(isNearest(nearestDouble(tie + hair), tie + hair));
        ASSERT_TRUE(isNearest(nearestDouble(tie - hair), tie - hair));
        ASSERT_LT(nearestDouble(tie - hair), nearestDouble(tie + hair));
    }
}

TEST(NearestDouble, IsTheNearestOfAnyFraction) {
    std::mt19937_64 random(19);
    const auto number = [&] {
        BigInt result = 0;
        for (std::uint64_t words = 1 + random() % 4; words > 0; --words) {
            result = (result << 64) + random();
        }
        return BigInt(result >> static_cast<unsigned>(random() % 64)) + 1;
    };
    for (int i = 0; i < 5'000; ++i) {
        const Rational value(number(), number());
        ASSERT_TRUE(isNearest(nearestDouble(value), value));
    }
}

TEST(NearestDouble, KnowsTheEndsOfTheScale) {
    EXPECT_EQ(nearestDouble(Rational(0)), 0.0);
    EXPECT_FALSE(std::signbit(nearestDouble(Rational(0))));
    EXPECT_EQ(nearestDouble(Rational(1, 3)), 1.0 / 3);
    EXPECT_EQ(nearestDouble(Rational(-1, 3)), -1.0 / 3);
    const double smallest = std::numeric_limits<double>::denorm_min();
    const Rational exactSmallest(1, BigInt(1) << 1074);
    EXPECT_EQ(nearestDouble(exactSmallest), smallest);
    EXPECT_EQ(nearestDouble(exactSmallest / 2), 0.0);
    EXPECT_EQ(nearestDouble(exactSmallest * 5 / 2), 2 * smallest);
    EXPECT_EQ(nearestDouble(exactSmallest * 7 / 2), 4 * smallest);
    EXPECT_EQ(nearestDouble(exactSmallest * 51 / 100), smallest);
    EXPECT_EQ(nearestDouble(Rational(bigPowerOfTen(308))), 1e308);
    EXPECT_EQ(nearestDouble(Rational(bigPowerOfTen(309))), infinity);
}

TEST(PowerOfTen, IsExact) {
    EXPECT_EQ(powerOfTen(0), 1);
    EXPECT_EQ(powerOfTen(18), 1'000'000'000'000'000'000);
    EXPECT_EQ(bigPowerOfTen(0), 1);
    EXPECT_EQ(bigPowerOfTen(20).str(), "100000000000000000000");
}

}  // namespace
}  // namespace quotepart
