#include "core/allocation/allocate_bounded.hpp"

#include <algorithm>
#include <numeric>

#include "core/allocation/unit_bounds.hpp"

namespace quotepart {

namespace {

using Units = std::vector<std::int64_t>;

double inEuros(const BigInt& units, const Decimal& unit) {
    return nearestDouble(Rational(units) * unit.rational());
}

BigInt sumOf(const Units& units) {
    Int128 sum = 0;
    for (const std::int64_t each : units) {
        sum += each;
    }
    return {sum};
}

bool isCapped(const UnitBounds& bounds) {
    return std::find(bounds.caps.begin(), bounds.caps.end(), UnitBounds::noCap) ==
           bounds.caps.end();
}

/// Refuses bounds between which the amount does not fit.
void requireFit(std::int64_t units, const Key& key, const UnitBounds& bounds, Excess excess,
                const Decimal& unit) {
    const BigInt floors = sumOf(bounds.floors);
    if (floors > units) {
        throw Error(Reason::floorsAboveAmount,
                    {.value = inEuros(floors, unit), .limit = inEuros(units, unit)});
    }
    if (floors < units && key.isZero()) {
        throw Error(Reason::nothingToDivideBy, {.subject = {"bases", "bases"}});
    }
    if (excess == Excess::carrier || !isCapped(bounds)) {
        return;
    }
    if (const BigInt caps = sumOf(bounds.caps); caps < units) {
        throw Error(Reason::capsBelowAmount,
                    {.value = inEuros(caps, unit), .limit = inEuros(units, unit)});
    }
}

/// The free members of a key; the others no longer take part.
Key freeKey(const Key& key, const std::vector<Hold>& holds) {
    Bases bases(key.size());
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (holds[i] == Hold::free && key.takesPart(i)) {
            bases[i] = key.base(i);
        }
    }
    return {KeyType::quantity, bases};
}

/// The members at a bound get it, the free ones what is left by their bases.
Units allocatedAround(const std::vector<Hold>& holds, std::int64_t units, const Key& key,
                      const UnitBounds& bounds, const Rounding& rounding) {
    const auto boundOf = [&](std::size_t i) {
        return holds[i] == Hold::atFloor ? bounds.floors[i] : bounds.caps[i];
    };
    Int128 left = units;
    for (std::size_t i = 0; i < holds.size(); ++i) {
        left -= holds[i] == Hold::free ? 0 : boundOf(i);
    }
    const Key free = freeKey(key, holds);
    if (left < 0 || (left > 0 && free.isZero())) {
        throw Error(Reason::gapWithoutBearer, {.subject = {"excédent", "excess"},
                                               .value = inEuros(BigInt(left), rounding.unit)});
    }
    Units parts =
        allocateUnits(static_cast<std::int64_t>(left), free, rounding.method, rounding.designated);
    for (std::size_t i = 0; i < holds.size(); ++i) {
        if (holds[i] != Hold::free) {
            parts[i] = boundOf(i);
        }
    }
    return parts;
}

Units redistributedParts(std::int64_t units, const Key& key, const UnitBounds& bounds,
                         const Rounding& rounding) {
    Units parts = allocatedAround(redistribution(units, key, bounds), units, key, bounds, rounding);
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (!bounds.contains(parts[i], i)) {
            throw Error(Reason::partOutsideBounds,
                        {.subject = {"bases", "bases"}, .element = i + 1});
        }
    }
    return parts;
}

Units partsAndCarrier(std::int64_t units, const Key& key, const UnitBounds& bounds,
                      const Rounding& rounding) {
    Units parts(key.size());
    if (!key.isZero()) {
        parts = allocateUnits(units, key, rounding.method, rounding.designated);
        parts.resize(key.size());
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i] = bounds.held(parts[i], i);
    }
    parts.push_back(units - std::accumulate(parts.begin(), parts.end(), std::int64_t{0}));
    return parts;
}

Units boundedParts(std::int64_t units, const Key& key, const UnitBounds& bounds, Excess excess,
                   const Rounding& rounding) {
    if (excess == Excess::carrier) {
        return partsAndCarrier(units, key, bounds, rounding);
    }
    if (excess == Excess::singlePass && !key.isZero()) {
        return allocatedAround(singlePass(units, key, bounds), units, key, bounds, rounding);
    }
    return redistributedParts(units, key, bounds, rounding);
}

}  // namespace

const WordList<Excess>& excessWords() {
    static const WordList<Excess> words({
        {Excess::redistributed, {"redistribué", "redistributed"}},
        {Excess::singlePass, {"une seule passe", "single pass"}},
        {Excess::carrier, {"porteur", "carrier"}},
    });
    return words;
}

Parts allocateBounded(const Decimal& amount, const Key& key, const Bounds& bounds, Excess excess,
                      const Rounding& rounding) {
    if (amount.isNegative()) {
        throw Error(Reason::negativeValue,
                    {.subject = {"montant", "amount"}, .value = amount.nearestDouble()});
    }
    const std::int64_t units = inUnits(amount, rounding.unit);
    const UnitBounds within = unitBounds(bounds, key, rounding.unit);
    requireFit(units, key, within, excess, rounding.unit);
    return {boundedParts(units, key, within, excess, rounding), rounding.unit};
}

}  // namespace quotepart
