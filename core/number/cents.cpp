#include "core/number/cents.hpp"

#include "core/error/error.hpp"
#include "core/number/rounding.hpp"
#include "core/text/number_text.hpp"

namespace quotepart {

namespace {

constexpr int centScale = 2;

}  // namespace

std::optional<Cents> wholeCents(const Decimal& amount) {
    std::int64_t coefficient = amount.coefficient();
    int scale = amount.scale();
    for (; scale > centScale && coefficient % 10 == 0; --scale) {
        coefficient /= 10;
    }
    if (scale > centScale && coefficient != 0) {
        return std::nullopt;
    }
    // Below 10^15 × 10^2: no overflow.
    return coefficient * powerOfTen(centScale - std::min(scale, centScale));
}

Decimal decimalOf(Cents cents) {
    return {cents, centScale};
}

Cents plus(Cents left, Cents right) {
    Cents sum = 0;
    if (__builtin_add_overflow(left, right, &sum)) {
        throw Error(Reason::amountOutOfRange,
                    {.value = valueOfUnits(left, cent) + valueOfUnits(right, cent)});
    }
    return sum;
}

std::string euroText(Cents cents, Language language) {
    const std::string number =
        numberText(Rational(BigInt(cents), bigPowerOfTen(centScale)), centScale, language);
    if (language == Language::french) {
        return number + "\u00a0€";
    }
    return cents < 0 ? "-€" + number.substr(1) : "€" + number;
}

}  // namespace quotepart
