#include "core/allocation/allocate_growth.hpp"

namespace quotepart {

namespace {

constexpr Text lastPartsSubject{"parts de l’an dernier", "last year’s parts"};

/// Last year's parts of those who take part, in units; 0 for the others.
std::vector<std::int64_t> lastUnits(std::span<const Decimal> lastParts, const Key& key,
                                    const Decimal& unit) {
    if (lastParts.size() != key.size()) {
        throw Error(Reason::lengthsDiffer, {.subject = lastPartsSubject,
                                            .value = static_cast<double>(lastParts.size()),
                                            .limit = static_cast<double>(key.size())});
    }
    std::vector<std::int64_t> units(key.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        units[i] = key.takesPart(i) ? inUnits(lastParts[i], unit) : 0;
    }
    return units;
}

/// The sum of counts each of which is below 10^18.
std::int64_t total(std::span<const std::int64_t> units, const Decimal& unit) {
    Int128 sum = 0;
    for (const std::int64_t each : units) {
        sum += each;
    }
    constexpr std::int64_t limit = 1'000'000'000'000'000'000;
    if (sum > limit || sum < -limit) {
        throw Error(Reason::amountOutOfRange,
                    {.subject = lastPartsSubject,
                     .value = nearestDouble(Rational(BigInt(sum)) * unit.rational())});
    }
    return static_cast<std::int64_t>(sum);
}

bool isOpposite(std::int64_t part, std::int64_t amount) {
    return amount < 0 ? part > 0 : part < 0;
}

}  // namespace

Parts allocateGrowth(const Decimal& amount, std::span<const Decimal> lastParts, const Key& key,
                     const Rounding& rounding) {
    const std::int64_t units = inUnits(amount, rounding.unit);
    const std::vector<std::int64_t> last = lastUnits(lastParts, key, rounding.unit);
    const std::int64_t growth = units == 0 ? 0 : units - total(last, rounding.unit);
    Parts parts{allocateUnits(growth, key, rounding.method, rounding.designated), rounding.unit};
    if (units == 0) {
        return parts;
    }
    for (std::size_t i = 0; i < last.size(); ++i) {
        const std::int64_t change = parts.units[i];
        parts.units[i] += last[i];
        if (isOpposite(parts.units[i], units)) {
            throw Error(Reason::fallExceedsPart, {.subject = lastPartsSubject,
                                                  .element = i + 1,
                                                  .value = valueOfUnits(change, rounding.unit),
                                                  .limit = valueOfUnits(last[i], rounding.unit)});
        }
    }
    return parts;
}

}  // namespace quotepart
