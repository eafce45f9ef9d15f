#include "core/text/number_text.hpp"

#include <array>
#include <charconv>
#include <string_view>

#include "core/number/rounding.hpp"

namespace quotepart {

namespace {

constexpr std::string_view narrowNoBreakSpace = "\u202f";
constexpr std::string_view noBreakSpace = "\u00a0";

struct Separators {
    std::string_view thousands;
    std::string_view decimals;
};

Separators separatorsOf(Language language) {
    return language == Language::french ? Separators{narrowNoBreakSpace, ","}
                                        : Separators{",", "."};
}

std::string grouped(const std::string& digits, std::string_view separator) {
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            result += separator;
        }
        result += digits[i];
    }
    return result;
}

/// Boost's own str() groups them as the locale of the process has it.
std::string digitsOf(const BigInt& size) {
    constexpr int each = 18;
    if (size < powerOfTen(each)) {
        return std::to_string(size.convert_to<std::uint64_t>());
    }
    const std::string last =
        std::to_string(BigInt(size % powerOfTen(each)).convert_to<std::uint64_t>());
    return digitsOf(size / powerOfTen(each)) + std::string(each - last.size(), '0') + last;
}

/// `size` is an absolute value × 10^decimals.
std::string withPoint(bool negative, const BigInt& size, int decimals, Separators separators) {
    std::string digits = digitsOf(size);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) {
        digits.insert(0, places + 1 - digits.size(), '0');
    }
    const std::string whole = digits.substr(0, digits.size() - places);
    std::string result = negative && size != 0 ? "-" : "";
    result += grouped(whole, separators.thousands);
    if (places > 0) {
        result += separators.decimals;
        result += digits.substr(digits.size() - places);
    }
    return result;
}

int shortestScale(const Decimal& value) {
    std::int64_t coefficient = value.coefficient();
    int scale = value.scale();
    while (scale > 0 && coefficient % 10 == 0) {
        coefficient /= 10;
        --scale;
    }
    return scale;
}

std::string withEuro(const std::string& number, Language language) {
    if (language == Language::french) {
        return number + std::string(noBreakSpace) + "€";
    }
    return number.starts_with('-') ? "-€" + number.substr(1) : "€" + number;
}

}  // namespace

std::string numberText(const Rational& value, int decimals, Language language) {
    const BigInt scaled = roundedHalfAway(value * Rational(bigPowerOfTen(decimals)));
    return withPoint(scaled < 0, abs(scaled), decimals, separatorsOf(language));
}

std::string numberText(const Decimal& value, Language language, int minimumDecimals) {
    return numberText(value.rational(), std::max(shortestScale(value), minimumDecimals), language);
}

int decimalsOf(const Rational& value) {
    int decimals = 0;
    while (bigPowerOfTen(decimals) % denominator(value) != 0) {
        ++decimals;
    }
    return decimals;
}

std::string numberText(const Rational& value, Language language) {
    return numberText(value, decimalsOf(value), language);
}

std::string numberText(double value, Language language) {
    if (Decimal::canHold(value)) {
        return numberText(Decimal::of(value), language);
    }
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::general, Decimal::maximumDigits);
    return {text.data(), end.ptr};
}

std::string plainNumberText(const Decimal& value) {
    const int scale = shortestScale(value);
    const Rational scaled = abs(value.rational()) * Rational(bigPowerOfTen(scale));
    return withPoint(value.isNegative(), numerator(scaled), scale, {"", "."});
}

std::string euroText(const Decimal& amount, Language language) {
    return withEuro(numberText(amount, language, 2), language);
}

std::string euroText(const Rational& amount, int decimals, Language language) {
    return withEuro(numberText(amount, decimals, language), language);
}

std::string quoted(const std::string& text, Language language) {
    if (language == Language::french) {
        return "«" + std::string(noBreakSpace) + text + std::string(noBreakSpace) + "»";
    }
    return "“" + text + "”";
}

}  // namespace quotepart
