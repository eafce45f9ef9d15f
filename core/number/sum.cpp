#include "core/number/sum.hpp"

namespace quotepart {

Rational RunningSum::total() const {
    BigInt total = 0;
    for (const Int128 each : totals_) {
        total = total * 10 + BigInt(each);
    }
    return {total, bigPowerOfTen(Decimal::maximumScale)};
}

Rational sum(std::span<const Decimal> values) {
    RunningSum sum;
    for (const Decimal& value : values) {
        sum.add(value);
    }
    return sum.total();
}

}  // namespace quotepart
