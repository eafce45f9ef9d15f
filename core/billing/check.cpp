#include "core/billing/check.hpp"

#include "core/number/sum.hpp"

namespace quotepart {

Rational check(const Decimal& total, std::span<const Decimal> parts) {
    return total.rational() - sum(parts);
}

}  // namespace quotepart
