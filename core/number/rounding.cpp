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

std::int64_t inUnits(const Decimal& amount, const Decimal& unit) {
    requirePositiveUnit(unit);
    // Cents of an amount with cents: the everyday case needs no fraction.
    if (unit.coefficient() == 1 && amount.scale() <= unit.scale() &&
        unit.scale() - amount.scale() <= 3) {
        return amount.coefficient() * powerOfTen(unit.scale() - amount.scale());
    }
    const BigInt units = roundedHalfAway(amount.rational() / unit.rational());
    if (abs(units) > BigInt(powerOfTen(18))) {
        throw Error(Reason::unitTooSmall, {.value = unit.nearestDouble()});
    }
    return units.convert_to<std::int64_t>();
}

}  // namespace quotepart
