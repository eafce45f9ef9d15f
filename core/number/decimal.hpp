#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/number/integer.hpp"

namespace quotepart {

/// An exact decimal number: coefficient × 10^-scale, of at most 15 significant digits.
///
/// This is what a number in a cell means: what Calc can show of it. 0.1 + 0.2 is 0.3 and
/// 2726.4000000000001 is 2726.4; from there on every computation is exact.
class Decimal {
  public:
    static constexpr int maximumDigits = 15;
    static constexpr int maximumScale = 29;

    constexpr Decimal() = default;

    /// Precondition: |coefficient| < 10^15 and 0 <= scale <= 29.
    constexpr Decimal(std::int64_t coefficient, int scale)
        : coefficient_(coefficient), scale_(static_cast<std::int8_t>(scale)) {}

    /// A whole number. Precondition: |value| < 10^15.
    static constexpr Decimal whole(std::int64_t value) { return {value, 0}; }

    /// Whether the 15 digits of a double are zero, or at least 10^-15 and below 10^15 in size.
    static bool canHold(double value);

    /// The decimal of 15 significant digits nearest to a double.
    /// Refuses (Reason::numberOutOfRange) 10^15 and beyond, and what is not zero but below 10^-15:
    /// the noise of a subtraction, not a figure.
    static Decimal of(double value);

    /// The same, then taken to the nearest 10^-6, half away from zero: an amount of money, freed of
    /// the noise that Calc's own subtractions leave (106641.02 − 106640.92 is 0.10000000000582).
    /// Refuses (Reason::amountOutOfRange) what is beyond ±9 999 999 999 999.99.
    static Decimal amountOf(double value);

    constexpr std::int64_t coefficient() const { return coefficient_; }
    constexpr int scale() const { return scale_; }
    constexpr bool isZero() const { return coefficient_ == 0; }
    constexpr bool isNegative() const { return coefficient_ < 0; }
    bool isWhole() const;

    constexpr Decimal operator-() const { return {-coefficient_, scale_}; }

    Rational rational() const;

    /// The double nearest to this decimal: the one Calc reads when the decimal is typed.
    double nearestDouble() const;

  private:
    std::int64_t coefficient_ = 0;
    std::int8_t scale_ = 0;
};

/// Equal in value, whatever the scale: 1.50 is 1.5.
bool operator==(const Decimal& left, const Decimal& right);

/// 10^exponent. Precondition: 0 <= exponent <= 18.
constexpr std::int64_t powerOfTen(int exponent) {
    constexpr std::array<std::int64_t, 19> powers = [] {
        std::array<std::int64_t, 19> all{1};
        for (std::size_t i = 1; i < all.size(); ++i) {
            all.at(i) = 10 * all.at(i - 1);
        }
        return all;
    }();
    return powers.at(static_cast<std::size_t>(exponent));
}

/// 10^exponent. Precondition: exponent >= 0.
BigInt bigPowerOfTen(int exponent);

/// The double nearest to an exact fraction, ties to even.
double nearestDouble(const Rational& value);

}  // namespace quotepart
