#include "core/number/decimal.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "core/error/error.hpp"

namespace quotepart {

namespace {

constexpr double limit = 1e15;
constexpr double smallest = 1e-15;
/// From here on the 15 digits of a double are those of 10^15.
constexpr double roundsToLimit = 999'999'999'999'999.5;
constexpr int moneyScale = 6;

/// Whether a double is one with so many decimals: a multiplication finds it, and a division, which
/// rounds correctly, proves it.
template <int decimals>
bool hasDecimals(double value, Decimal& result) {
    constexpr auto factor = static_cast<double>(powerOfTen(decimals));
    // More than the multiplication can be wrong by.
    constexpr double doubt = 4e-16;
    const double product = value * factor;
    // Among numbers of that size only the whole ones are there. What is beyond the limit stays so.
    constexpr double wholeOnes = 0x1.8p52;
    const double nearest = (product + wholeOnes) - wholeOnes;
    const double size = std::fabs(nearest);
    if (std::fabs(product - nearest) > size * doubt || size >= limit || nearest / factor != value) {
        return false;
    }
    result = Decimal{static_cast<std::int64_t>(nearest), decimals};
    return true;
}

/// Leaves out so many zeros at the end, where there are so many and they are decimals.
template <int zeros>
void leaveOutZeros(std::uint64_t& coefficient, int& scale) {
    constexpr auto power = static_cast<std::uint64_t>(powerOfTen(zeros));
    if (scale >= zeros && coefficient % power == 0) {
        coefficient /= power;
        scale -= zeros;
    }
}

/// A double as digits × 2^exponent, without its sign. Precondition: it is normal.
struct Binary {
    std::uint64_t digits;
    int exponent;

    explicit Binary(double value) {
        constexpr int digitBits = 52;
        constexpr int bias = 1075;
        const auto bits = std::bit_cast<std::uint64_t>(value);
        digits = (bits & ((std::uint64_t{1} << digitBits) - 1)) | std::uint64_t{1} << digitBits;
        exponent = static_cast<int>(bits >> digitBits & 0x7FFU) - bias;
    }
};

constexpr int scales = Decimal::maximumScale + 1;

/// 5^k.
constexpr std::array<UInt128, scales> powersOfFive = [] {
    std::array<UInt128, scales> powers{};
    powers[0] = 1;
    for (std::size_t k = 1; k < powers.size(); ++k) {
        powers[k] = powers[k - 1] * 5;
    }
    return powers;
}();

/// A number × 10^scale, to the nearest whole number, ties to the even one.
/// Precondition: the result is some fifteen digits long.
std::uint64_t scaled(const Binary& binary, int scale) {
    const UInt128 product = binary.digits * powersOfFive[static_cast<std::size_t>(scale)];
    const int shift = -(binary.exponent + scale);
    constexpr int wordBits = 64;
    if (shift >= wordBits) {
        // No tie: the last bit that is set is one of the 53 digits'.
        return static_cast<std::uint64_t>((product + (UInt128{1} << (shift - 1))) >> shift);
    }
    const auto low = static_cast<std::uint64_t>(product);
    const auto high = static_cast<std::uint64_t>(product >> wordBits);
    const std::uint64_t result = high << (wordBits - shift) | low >> shift;
    // Half of one is the first bit.
    const std::uint64_t rest = low << (wordBits - shift);
    return result + (rest >> (wordBits - 1) & (result | (rest << 1 != 0 ? 1U : 0U)));
}

/// The least double with its first digit at each place from 10^-15 to 10^15.
constexpr int leastPlace = -15;
constexpr std::array<double, 31> places{1e-15, 1e-14, 1e-13, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8,
                                        1e-7,  1e-6,  1e-5,  1e-4,  1e-3,  1e-2,  1e-1, 1e0,
                                        1e1,   1e2,   1e3,   1e4,   1e5,   1e6,   1e7,  1e8,
                                        1e9,   1e10,  1e11,  1e12,  1e13,  1e14,  1e15};

/// The general case. Precondition: Decimal::canHold(value), and it is not zero.
Decimal ofFifteenDigits(double value) {
    // log10(2) in 2^20ths: exact for every place of a number that can be held.
    constexpr int log10Of2 = 315'653;
    constexpr int log10Bits = 20;
    const Binary binary(value);
    // The place of the first digit, or one less.
    int first = (binary.exponent + 52) * log10Of2 >> log10Bits;
    first += std::fabs(value) >= places[static_cast<std::size_t>(first + 1 - leastPlace)] ? 1 : 0;
    int scale = Decimal::maximumDigits - 1 - first;
    // 10^15 at most, which has zeros to leave out.
    std::uint64_t coefficient = scaled(binary, scale);
    if (coefficient % 10 == 0) {
        leaveOutZeros<8>(coefficient, scale);
        leaveOutZeros<4>(coefficient, scale);
        leaveOutZeros<2>(coefficient, scale);
        leaveOutZeros<1>(coefficient, scale);
    }
    const auto size = static_cast<std::int64_t>(coefficient);
    return {value < 0 ? -size : size, scale};
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
    // Most figures in a budget.
    if (hasDecimals<0>(value, result) || hasDecimals<2>(value, result) ||
        hasDecimals<6>(value, result)) {
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
