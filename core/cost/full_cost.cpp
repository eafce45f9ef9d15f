#include "core/cost/full_cost.hpp"

#include "core/error/error.hpp"
#include "core/number/sum.hpp"

namespace quotepart {

Rational fullCost(std::span<const Decimal> charges, const Overhead& overhead, const Decimal& unit) {
    requirePositiveUnit(unit);
    if (overhead.rate.isNegative()) {
        throw Error(Reason::negativeValue, {.subject = {"taux de frais généraux", "overhead rate"},
                                            .value = overhead.rate.nearestDouble()});
    }
    const Rational direct = sum(charges);
    const Rational base = overhead.base.value_or(direct);
    return direct + roundedToUnit(overhead.rate.rational() * base, unit);
}

}  // namespace quotepart
