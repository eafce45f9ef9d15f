#include "core/number/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/error/error.hpp"

namespace quotepart {

namespace {

constexpr double limit = 1e15;
constexpr double smallest = 1e-15;
/// From here on the 15 digits of a double are those of 10^15.
constexpr double roundsToLimit = 999'999'999'999'999.5;
constexpr int moneyScale = 6;

/// Most figures in a budget have at most six decimals: then a multiplication finds the decimal, and
/// a division, which rounds correctly, proves it.
bool ofFewDecimals(double value, Decimal& result) {
    constexpr std::array<double, 4> factors{1e0, 1e2, 1e4, 1e6};
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const double scaled = std::nearbyint(value * factors[i]);
        if (std::fabs(scaled) >= limit) {
            return false;
        }
        if (scaled / factors[i] == value) {
            result = Decimal{static_cast<std::int64_t>(scaled), static_cast<int>(2 * i)};
            return true;
        }
    }
    return false;
}

/// The general case, by the shortest correct way there is: the library's own 15 digits.
/// Precondition: Decimal::canHold(value).
Decimal ofFifteenDigits(double value) {
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value,
                                       std::chars_format::scientific, Decimal::maximumDigits - 1);
    const char* at = text.data();
    const bool negative = *at == '-';
    if (negative) {
        ++at;
    }
    std::int64_t coefficient = 0;
    for (; *at != 'e'; ++at) {
        if (*at != '.') {
            coefficient = coefficient * 10 + (*at - '0');
        }
    }
    ++at;
    if (*at == '+') {
        ++at;
    }
    int exponent = 0;
    std::from_chars(at, written.ptr, exponent);

    int scale = Decimal::maximumDigits - 1 - exponent;
    while (coefficient % 10 == 0 && scale > 0) {
        coefficient /= 10;
        --scale;
    }
    return {negative ? -coefficient : coefficient, scale};
}

}  // namespace

BigInt bigPowerOfTen(int exponent) {
    return boost::multiprecision::pow(BigInt(10), static_cast<unsigned>(exponent));
}

bool Decimal::canHold(double value) {
    const double size = std::fabs(value);
    return size == 0 || (size >= smallest && size < roundsToLimit);
}

Decimal Decimal::of(double value) {
    Decimal result;
    if (ofFewDecimals(value, result)) {
        return result;
    }
    if (!canHold(value)) {
        throw Error(Reason::numberOutOfRange, {.value = value});
    }
    return ofFifteenDigits(value);
}

Decimal Decimal::amountOf(double value) {
    if (std::fabs(value) < smallest) {
        return {};
    }
    Decimal exact = of(value);
    if (exact.scale_ > moneyScale) {
        const int dropped = exact.scale_ - moneyScale;
        if (dropped > maximumDigits) {
            return {};
        }
        const std::int64_t divisor = powerOfTen(dropped);
        const std::int64_t half = exact.isNegative() ? -divisor / 2 : divisor / 2;
        exact = Decimal{(exact.coefficient_ + half) / divisor, moneyScale};
    }
    constexpr int digitsBeforePoint = 13;
    if (exact.scale_ <= maximumDigits - digitsBeforePoint &&
        std::abs(exact.coefficient_) >= powerOfTen(digitsBeforePoint + exact.scale_)) {
        throw Error(Reason::amountOutOfRange, {.value = value});
    }
    return exact;
}

bool Decimal::isWhole() const {
    return scale_ == 0 || coefficient_ == 0 ||
           (scale_ <= maximumDigits && coefficient_ % powerOfTen(scale_) == 0);
}

Rational Decimal::rational() const {
    return {BigInt(coefficient_), bigPowerOfTen(scale_)};
}

double Decimal::nearestDouble() const {
    constexpr int exactPowers = 18;
    if (scale_ <= exactPowers) {
        return static_cast<double>(coefficient_) / static_cast<double>(powerOfTen(scale_));
    }
    return quotepart::nearestDouble(rational());
}

bool operator==(const Decimal& left, const Decimal& right) {
    if (left.scale() == right.scale()) {
        return left.coefficient() == right.coefficient();
    }
    return left.rational() == right.rational();
}

double nearestDouble(const Rational& value) {
    const BigInt numerator = abs(boost::multiprecision::numerator(value));
    const BigInt denominator = boost::multiprecision::denominator(value);
    const BigInt exactBelow = BigInt(1) << 53;
    if (numerator <= exactBelow && denominator <= exactBelow) {
        const double size = numerator.convert_to<double>() / denominator.convert_to<double>();
        return value < 0 ? -size : size;
    }
    // Some 62 bits of quotient, the last of them set if anything is left, decide every rounding;
    // the bound on the shift holds them to fewer where doubles have fewer, around 10^-308.
    constexpr int bits = 62;
    constexpr int finest = 1076;
    const int excess = static_cast<int>(msb(numerator)) - static_cast<int>(msb(denominator));
    const int shift = std::min(bits - excess, finest);
    BigInt quotient;
    BigInt remainder;
    divide_qr(shift > 0 ? BigInt(numerator << shift) : numerator,
              shift < 0 ? BigInt(denominator << -shift) : denominator, quotient, remainder);
    const auto sticky = quotient.convert_to<std::uint64_t>() | (remainder == 0 ? 0U : 1U);
    const double size = std::ldexp(static_cast<double>(sticky), -shift);
    return value < 0 ? -size : size;
}

}  // namespace quotepart
