#include "core/number/rounding.hpp"

#include <optional>

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

/// A count of units that needs no fraction: cents of an amount with cents, the everyday case.
std::optional<std::int64_t> wholeUnits(const Decimal& amount, const Decimal& unit) {
    requirePositiveUnit(unit);
    if (unit.coefficient() == 1 && amount.scale() <= unit.scale() &&
        unit.scale() - amount.scale() <= 3) {
        return amount.coefficient() * powerOfTen(unit.scale() - amount.scale());
    }
    return std::nullopt;
}

std::int64_t counted(const BigInt& units, const Decimal& unit) {
    if (abs(units) > BigInt(powerOfTen(18))) {
        throw Error(Reason::unitTooSmall, {.value = unit.nearestDouble()});
    }
    return units.convert_to<std::int64_t>();
}

}  // namespace

std::int64_t inUnits(const Decimal& amount, const Decimal& unit) {
    if (const auto units = wholeUnits(amount, unit)) {
        return *units;
    }
    return inUnits(amount.rational(), unit);
}

std::int64_t inUnits(const Rational& amount, const Decimal& unit) {
    requirePositiveUnit(unit);
    return counted(roundedHalfAway(amount / unit.rational()), unit);
}

std::int64_t inUnitsUpward(const Decimal& bound, const Decimal& unit) {
    if (const auto units = wholeUnits(bound, unit)) {
        return *units;
    }
    const Rational exact = bound.rational() / unit.rational();
    const BigInt divisor = boost::multiprecision::denominator(exact);
    return counted((boost::multiprecision::numerator(exact) + divisor - 1) / divisor, unit);
}

std::int64_t inUnitsDownward(const Decimal& bound, const Decimal& unit) {
    if (const auto units = wholeUnits(bound, unit)) {
        return *units;
    }
    const Rational exact = bound.rational() / unit.rational();
    return counted(
        boost::multiprecision::numerator(exact) / boost::multiprecision::denominator(exact), unit);
}

}  // namespace quotepart
