// Reading numbers: doubles as decimals and amounts, amounts in units, texts that look like numbers.

#include <cmath>
#include <string>

#include "addin/workbook/number_like.hpp"
#include "core/error/error.hpp"
#include "core/number/cents.hpp"
#include "core/number/rounding.hpp"
#include "core/text/number_text.hpp"
#include "core/text/utf.hpp"
#include "tests/fuzz/input.hpp"

namespace quotepart {
namespace {

using fuzz::Input;
using fuzz::require;

/// Fifteen digits, as the C library writes them.
std::string digitsOf(double number) {
    std::array<char, 40> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), "%.14e", number == 0 ? 0.0 : number));
    return text.data();
}

bool isWellFormed(const Decimal& decimal) {
    return std::abs(decimal.coefficient()) < powerOfTen(Decimal::maximumDigits) &&
           decimal.scale() >= 0 && decimal.scale() <= Decimal::maximumScale;
}

void readDecimal(double number) {
    try {
        const Decimal read = Decimal::of(number);
        require(Decimal::canHold(number), "only what can be held is read");
        require(isWellFormed(read), "a decimal has 15 digits and 29 decimals at most");
        require(digitsOf(read.nearestDouble()) == digitsOf(number), "15 digits are kept");
        require(Decimal::of(read.nearestDouble()) == read, "reading again changes nothing");
        require(Decimal::of(-number) == -read, "the opposite is read as the opposite");
        require(std::strtod(plainNumberText(read).c_str(), nullptr) == read.nearestDouble(),
                "the double is the nearest to the text");
        require(nearestDouble(read.rational()) == read.nearestDouble(), "one double by both ways");
    } catch (const Error& error) {
        require(error.reason() == Reason::numberOutOfRange && !Decimal::canHold(number),
                "what can be held is read");
    }
}

void readAmount(double number) {
    try {
        const Decimal amount = Decimal::amountOf(number);
        require(isWellFormed(amount) && amount.scale() <= 6, "an amount has 6 decimals at most");
        require(Decimal::amountOf(amount.nearestDouble()) == amount, "an amount is read as itself");
        require(Decimal::amountOf(-number) == -amount, "the opposite is read as the opposite");
        require(abs(amount.rational()) < powerOfTen(13), "an amount is below the limit");
        const Rational exact =
            std::fabs(number) < 1e-15 ? Rational(0) : Decimal::of(number).rational();
        require(abs(Rational(amount.rational() - exact)) <= Rational(1, 2'000'000),
                "an amount is within half a millionth");
        const std::string text = numberText(amount, Language::french);
        require(workbook::looksLikeNumber(toUtf16(text)) || amount.scale() > 0 || text.size() > 40,
                "a whole amount in words of a reader looks like a number");
    } catch (const Error& error) {
        require(error.reason() == Reason::amountOutOfRange ||
                    error.reason() == Reason::numberOutOfRange,
                "an amount is refused for its size");
        require(!(std::fabs(number) < 9'999'999'999'999.99), "an amount within the limit is read");
    }
}

void count(const Decimal& amount, const Decimal& unit) {
    try {
        const Rational step = unit.rational();
        const Rational rounded = Rational(inUnits(amount, unit)) * step;
        require(2 * abs(Rational(rounded - amount.rational())) <= step, "within half a unit");
        require(inUnits(amount, unit) == inUnits(amount.rational(), unit), "both ways agree");
        require(inUnits(-amount, unit) == -inUnits(amount, unit), "units mirror");
        require(roundedToUnit(amount.rational(), unit) == rounded, "units are the rounded amount");
        const double euros = valueOfUnits(inUnits(amount, unit), unit);
        require(euros == nearestDouble(rounded), "euros are the nearest double");
        if (!amount.isNegative()) {
            const Rational up = Rational(inUnitsUpward(amount, unit)) * step;
            const Rational down = Rational(inUnitsDownward(amount, unit)) * step;
            require(down <= amount.rational() && amount.rational() <= up, "bounds hold the amount");
            require(up - down == 0 || up - down == step, "bounds are a unit apart");
        }
        if (const auto cents = wholeCents(amount)) {
            require(decimalOf(*cents) == amount, "cents are the amount");
        }
    } catch (const Error& error) {
        const bool positive = !unit.isZero() && !unit.isNegative();
        require(error.reason() == (positive ? Reason::unitTooSmall : Reason::unitNotPositive),
                "a unit is refused for its size");
    }
}

void readText(const std::u16string& text) {
    const bool looks = workbook::looksLikeNumber(text);
    require(!looks || text.find_first_of(u"0123456789") != std::u16string::npos,
            "no number without a digit");
    require(workbook::looksLikeNumber(u' ' + text + u'\u00a0') == looks || text.size() > 38,
            "spaces around change nothing");
}

}  // namespace
}  // namespace quotepart

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace quotepart;
    Input input(data, size);
    const double number = input.yes() ? input.anyDouble() : input.number();
    readDecimal(number);
    readAmount(number);
    require(!numberText(number, Language::french).empty(), "any number has a text");
    count(input.decimal(15, 6), input.decimal(15, 29));
    readText(input.text(44));
    return 0;
}
