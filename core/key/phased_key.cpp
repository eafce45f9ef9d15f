#include "core/key/phased_key.hpp"

#include "core/error/error.hpp"
#include "core/number/not_negative.hpp"
#include "core/text/number_text.hpp"

namespace quotepart {

std::vector<Rational> phasedKey(std::span<const Decimal> oldShares,
                                std::span<const Decimal> newShares, const Decimal& step,
                                const Decimal& steps) {
    requireNoneNegative(oldShares, {"anciennes parts", "old shares"});
    requireNoneNegative(newShares, {"nouvelles parts", "new shares"});
    if (steps.isZero() || steps.isNegative()) {
        throw Error(Reason::notPositive,
                    {.subject = {"étapes", "steps"}, .value = steps.nearestDouble()});
    }
    const Rational way = step.rational() / steps.rational();
    if (way < 0 || way > 1) {
        throw Error(Reason::outsideLimits,
                    {.subject = {"étape", "step"},
                     .value = step.nearestDouble(),
                     .limit = Wording{"de 0 à " + numberText(steps, Language::french),
                                      "0 to " + numberText(steps, Language::english)}});
    }
    std::vector<Rational> shares;
    shares.reserve(oldShares.size());
    for (std::size_t i = 0; i < oldShares.size(); ++i) {
        const Rational before = oldShares[i].rational();
        shares.emplace_back(before + way * (newShares[i].rational() - before));
    }
    return shares;
}

}  // namespace quotepart
