#include "core/key/weighted_key.hpp"

#include "core/error/error.hpp"
#include "core/key/closing.hpp"

namespace quotepart {

std::vector<Rational> weightedKey(std::span<const Bases> criteria,
                                  std::span<const Decimal> weights) {
    const auto closed = closedShares(weights, {"pondérations", "weights"});
    std::vector<Rational> shares(criteria.empty() ? 0 : criteria.front().size());
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const Key key(KeyType::points, criteria[i]);
        if (closed[i] == 0) {
            continue;
        }
        if (key.isZero()) {
            throw Error(Reason::nothingToDivideBy,
                        {.subject = {"critère", "criterion"}, .element = i + 1});
        }
        const Rational perUnit = closed[i] / key.total();
        for (std::size_t member = 0; member < shares.size(); ++member) {
            shares[member] += perUnit * key.base(member).rational();
        }
    }
    return shares;
}

}  // namespace quotepart
