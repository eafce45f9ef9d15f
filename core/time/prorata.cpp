#include "core/time/prorata.hpp"

#include "core/error/error.hpp"

namespace quotepart {

Rational prorata(const Decimal& amount, const Stay& stay, const DateRange& period, DayCount count,
                 const Decimal& unit) {
    requirePositiveUnit(unit);
    const std::int64_t shared = presence(stay, period, count);
    const bool meets =
        !(stay.first && *stay.first > period.last) && !(stay.last && *stay.last < period.first);
    if (amount.isZero() || !meets) {
        return 0;
    }
    const std::int64_t whole = lengthOf(period.first, period.last, count);
    if (whole == 0) {
        throw Error(Reason::nothingToDivideBy, {.subject = {"période", "period"}});
    }
    return roundedToUnit(amount.rational() * Rational(shared, whole), unit);
}

}  // namespace quotepart
