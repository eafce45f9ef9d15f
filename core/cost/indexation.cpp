#include "core/cost/indexation.hpp"

#include "core/error/error.hpp"

namespace quotepart {

namespace {

constexpr Text baseIndexSubject{"indice de base", "base index"};

void requireUsable(const Indexation& indexation) {
    const auto refuse = [](Reason reason, Text subject, const Decimal& value) {
        throw Error(reason, {.subject = subject, .value = value.nearestDouble()});
    };
    if (indexation.baseIndex.isNegative()) {
        refuse(Reason::notPositive, baseIndexSubject, indexation.baseIndex);
    }
    if (indexation.currentIndex.isNegative() || indexation.currentIndex.isZero()) {
        refuse(Reason::notPositive, {"indice actuel", "current index"}, indexation.currentIndex);
    }
    if (indexation.fixedShare.isNegative() || indexation.fixedShare.rational() > 1) {
        refuse(Reason::notAShare, {"part fixe", "fixed share"}, indexation.fixedShare);
    }
    if (indexation.cap && indexation.cap->isNegative()) {
        refuse(Reason::negativeValue, {"plafond", "cap"}, *indexation.cap);
    }
}

}  // namespace

Rational indexed(const Decimal& amount, const Indexation& indexation, const Decimal& unit) {
    requirePositiveUnit(unit);
    requireUsable(indexation);
    if (amount.isZero()) {
        return 0;
    }
    if (indexation.baseIndex.isZero()) {
        throw Error(Reason::nothingToDivideBy, {.subject = baseIndexSubject});
    }
    const Rational fixed = indexation.fixedShare.rational();
    const Rational growth =
        indexation.currentIndex.rational() / indexation.baseIndex.rational() - 1;
    Rational rise = (1 - fixed) * growth;
    if (indexation.cap && rise > indexation.cap->rational()) {
        rise = indexation.cap->rational();
    }
    return roundedToUnit(amount.rational() * (1 + rise), unit);
}

}  // namespace quotepart
