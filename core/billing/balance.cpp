#include "core/billing/balance.hpp"

#include "core/number/sum.hpp"

namespace quotepart {

Rational balance(const Decimal& finalShare, std::span<const Decimal> instalments,
                 const Decimal& adjustment) {
    return finalShare.rational() - sum(instalments) + adjustment.rational();
}

}  // namespace quotepart
