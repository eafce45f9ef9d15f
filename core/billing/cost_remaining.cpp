#include "core/billing/cost_remaining.hpp"

#include <algorithm>

#include "core/error/error.hpp"

namespace quotepart {

Rational costRemaining(const Decimal& cost, const Decimal& contribution) {
    if (contribution.isNegative()) {
        throw Error(Reason::negativeContribution, {.subject = {"participation", "contribution"},
                                                   .value = contribution.nearestDouble()});
    }
    if (cost.isNegative()) {
        return cost.rational();
    }
    const Rational remaining = cost.rational() - contribution.rational();
    return remaining < 0 ? Rational(0) : remaining;
}

}  // namespace quotepart
