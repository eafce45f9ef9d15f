#include "core/cost/vat.hpp"

#include "core/error/error.hpp"

namespace quotepart {

namespace {

Rational factorOf(const Decimal& rate) {
    const Rational exact = rate.rational();
    if (exact < 0 || exact > 1) {
        throw Error(Reason::notAShare,
                    {.subject = {"taux de TVA", "VAT rate"}, .value = rate.nearestDouble()});
    }
    return 1 + exact;
}

}  // namespace

const WordList<VatBasis>& vatBasisWords() {
    static const WordList<VatBasis> words({
        {VatBasis::net, {"HT", "net"}},
        {VatBasis::gross, {"TTC", "gross"}},
    });
    return words;
}

Rational grossAmount(const Decimal& net, const Decimal& rate, const Decimal& unit) {
    requirePositiveUnit(unit);
    return roundedToUnit(net.rational() * factorOf(rate), unit);
}

Rational netAmount(const Decimal& gross, const Decimal& rate, const Decimal& unit) {
    requirePositiveUnit(unit);
    return roundedToUnit(gross.rational() / factorOf(rate), unit);
}

Rational vat(const Decimal& amount, const Decimal& rate, VatBasis basis, const Decimal& unit) {
    requirePositiveUnit(unit);
    const Rational counted = roundedToUnit(amount.rational(), unit);
    return basis == VatBasis::net ? Rational(grossAmount(amount, rate, unit) - counted)
                                  : Rational(counted - netAmount(amount, rate, unit));
}

}  // namespace quotepart
