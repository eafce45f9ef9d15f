#include "core/allocation/instalments.hpp"

#include <numeric>

namespace quotepart {

namespace {

/// Adds the remainder where it goes. What was cut off is less than one unit per instalment that is
/// due, so that spreading it needs no second round.
void addRemainder(std::vector<std::int64_t>& units, const std::vector<std::size_t>& due,
                  std::int64_t left, InstalmentRemainder remainder) {
    switch (remainder) {
        case InstalmentRemainder::last:
            units[due.back()] += left;
            break;
        case InstalmentRemainder::first:
            units[due.front()] += left;
            break;
        case InstalmentRemainder::spread: {
            const std::int64_t one = left < 0 ? -1 : 1;
            for (std::size_t i = 0; left != 0; ++i, left -= one) {
                units[due[i]] += one;
            }
            break;
        }
    }
}

}  // namespace

const WordList<InstalmentRemainder>& instalmentRemainderWords() {
    static const WordList<InstalmentRemainder> words({
        {InstalmentRemainder::last, {"dernier", "last"}},
        {InstalmentRemainder::first, {"premier", "first"}},
        {InstalmentRemainder::spread, {"réparti", "spread"}},
    });
    return words;
}

Key equalInstalments(std::size_t count) {
    return {KeyType::equal, Bases(count, Decimal::whole(1))};
}

Parts instalments(const Decimal& amount, const Key& shares, InstalmentRemainder remainder,
                  const Decimal& unit) {
    const std::int64_t total = inUnits(amount, unit);
    Parts parts{allocateUnits(total, shares, RoundingMethod::truncation), unit};
    std::vector<std::size_t> due;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (!shares.base(i).isZero()) {
            due.push_back(i);
        }
    }
    if (!due.empty()) {
        const std::int64_t given =
            std::accumulate(parts.units.begin(), parts.units.end(), std::int64_t{0});
        addRemainder(parts.units, due, total - given, remainder);
    }
    return parts;
}

}  // namespace quotepart
