#include "core/key/fixed_part.hpp"

#include "core/error/error.hpp"

namespace quotepart {

std::vector<Rational> keyWithFixedPart(const Key& key, const Decimal& fixedShare) {
    const Rational fixed = fixedShare.rational();
    if (fixed < 0 || fixed > 1) {
        throw Error(Reason::notAShare,
                    {.subject = {"part fixe", "fixed share"}, .value = fixedShare.nearestDouble()});
    }
    std::size_t participants = 0;
    for (std::size_t i = 0; i < key.size(); ++i) {
        participants += key.takesPart(i) ? 1 : 0;
    }
    if (participants == 0 || (fixed != 1 && key.isZero())) {
        throw Error(Reason::nothingToDivideBy, {.subject = {"bases", "bases"}});
    }
    const Rational each = fixed / participants;
    const Rational perUnit = key.isZero() ? Rational(0) : Rational((1 - fixed) / key.total());
    std::vector<Rational> shares(key.size());
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (key.takesPart(i)) {
            shares[i] = each + perUnit * key.base(i).rational();
        }
    }
    return shares;
}

}  // namespace quotepart
