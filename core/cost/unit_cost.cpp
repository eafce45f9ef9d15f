#include "core/cost/unit_cost.hpp"

#include "core/error/error.hpp"
#include "core/number/sum.hpp"

namespace quotepart {

Rational unitCost(std::span<const Decimal> charges, std::span<const Decimal> units, int decimals) {
    constexpr Text subject{"unités", "units"};
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].isNegative()) {
            throw Error(Reason::negativeValue,
                        {.subject = subject, .element = i + 1, .value = units[i].nearestDouble()});
        }
    }
    const Rational cost = sum(charges);
    const Rational divisor = sum(units);
    if (cost == 0) {
        return 0;
    }
    if (divisor == 0) {
        throw Error(Reason::nothingToDivideBy, {.subject = subject});
    }
    return roundedToUnit(cost / divisor, Decimal(1, decimals));
}

Rational reimbursement(const Decimal& unitCost, const Decimal& units, const Decimal& unit) {
    requirePositiveUnit(unit);
    return roundedToUnit(unitCost.rational() * units.rational(), unit);
}

}  // namespace quotepart
