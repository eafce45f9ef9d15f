#include "core/billing/true_up.hpp"

namespace quotepart {

Rational trueUp(const Decimal& actual, const Decimal& billed) {
    return actual.rational() - billed.rational();
}

}  // namespace quotepart
