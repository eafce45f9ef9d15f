#include "core/number/sum.hpp"

#include <array>

namespace quotepart {

Rational sum(std::span<const Decimal> values) {
    // One whole total per scale: no fraction is added before the end.
    std::array<Int128, Decimal::maximumScale + 1> totals{};
    for (const Decimal& value : values) {
        totals.at(static_cast<std::size_t>(value.scale())) += value.coefficient();
    }
    BigInt total = 0;
    for (const Int128 each : totals) {
        total = total * 10 + BigInt(each);
    }
    return {total, bigPowerOfTen(Decimal::maximumScale)};
}

}  // namespace quotepart
