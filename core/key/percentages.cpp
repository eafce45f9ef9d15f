#include "core/key/percentages.hpp"

namespace quotepart {

Parts percentages(const Key& key, int decimals, RoundingMethod method) {
    const int scale = decimals + 2;
    return {allocateUnits(powerOfTen(scale), key, method), Decimal{1, scale}};
}

}  // namespace quotepart
