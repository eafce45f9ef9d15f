#include "core/number/rounding.hpp"

namespace quotepart {

const WordList<RoundingMethod>& roundingMethodWords() {
    using enum RoundingMethod;
    static const WordList<RoundingMethod> words({
        {largestRemainder, {"plus fort reste", "largest remainder"}},
        {largestMember, {"plus grand", "largest member"}},
        {largestMember, {"plus gros contributeur", "largest member"}},
        {designated, {"désigné", "designated"}},
        {residualLine, {"reliquat", "residual line"}},
        {halfUp, {"arrondi", "half up"}},
        {truncation, {"troncature", "truncation"}},
    });
    return words;
}

BigInt roundedHalfAway(const Rational& value) {
    const BigInt twice = 2 * abs(boost::multiprecision::numerator(value));
    const BigInt denominator = boost::multiprecision::denominator(value);
    const BigInt size = (twice + denominator) / (2 * denominator);
    return value < 0 ? BigInt(-size) : size;
}

Rational roundedToUnit(const Rational& value, const Decimal& unit) {
    const Rational exactUnit = unit.rational();
    return Rational(roundedHalfAway(value / exactUnit)) * exactUnit;
}

double valueOfUnits(std::int64_t units, const Decimal& unit) {
    std::int64_t numerator = 0;
    constexpr std::int64_t exactBelow = std::int64_t{1} << 53;
    if (!__builtin_mul_overflow(units, unit.coefficient(), &numerator) &&
        std::abs(numerator) <= exactBelow && unit.scale() <= 15) {
        return static_cast<double>(numerator) / static_cast<double>(powerOfTen(unit.scale()));
    }
    return nearestDouble(Rational(units) * unit.rational());
}

void requirePositiveUnit(const Decimal& unit) {
    if (unit.isZero() || unit.isNegative()) {
        throw Error(Reason::unitNotPositive, {.value = unit.nearestDouble()});
    }
}

namespace {

Rational exactUnits(const Rational& amount, const Decimal& unit) {
    requirePositiveUnit(unit);
    return amount / unit.rational();
}

constexpr std::int64_t mostUnits = powerOfTen(18);

std::int64_t counted(const BigInt& units, const Decimal& unit) {
    if (abs(units) > mostUnits) {
        throw Error(Reason::unitTooSmall, {.value = unit.nearestDouble()});
    }
    return units.convert_to<std::int64_t>();
}

}  // namespace

std::int64_t inUnits(const Rational& amount, const Decimal& unit) {
    return counted(roundedHalfAway(exactUnits(amount, unit)), unit);
}

std::int64_t inUnitsUpward(const Decimal& bound, const Decimal& unit) {
    if (const auto units = wholeUnits(bound, unit)) {
        return *units;
    }
    const Rational exact = exactUnits(bound.rational(), unit);
    const BigInt divisor = boost::multiprecision::denominator(exact);
    return counted((boost::multiprecision::numerator(exact) + divisor - 1) / divisor, unit);
}

std::int64_t inUnitsDownward(const Decimal& bound, const Decimal& unit) {
    if (const auto units = wholeUnits(bound, unit)) {
        return *units;
    }
    const Rational exact = exactUnits(bound.rational(), unit);
    const BigInt units =
        boost::multiprecision::numerator(exact) / boost::multiprecision::denominator(exact);
    return units > mostUnits ? mostUnits : units.convert_to<std::int64_t>();
}

}  // namespace quotepart
