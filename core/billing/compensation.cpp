#include "core/billing/compensation.hpp"

namespace quotepart {

Rational compensationNet(const Decimal& compensation, const Decimal& services) {
    return compensation.rational() - services.rational();
}

}  // namespace quotepart
