#include "core/indicator/ratio.hpp"

#include "core/error/error.hpp"
#include "core/number/sum.hpp"

namespace quotepart {

namespace {

Rational payOf(std::span<const Decimal> pay, Text subject) {
    Rational total = sum(pay);
    if (total < 0) {
        throw Error(Reason::negativeValue, {.subject = subject, .value = nearestDouble(total)});
    }
    return total;
}

}  // namespace

Rational blendedRate(std::span<const Decimal> parts, std::span<const Decimal> costs) {
    const Rational whole = sum(costs);
    if (whole == 0) {
        throw Error(Reason::nothingToDivideBy, {.subject = {"coûts", "costs"}});
    }
    return sum(parts) / whole;
}

Rational poolingRatio(std::span<const Decimal> pooledPay, std::span<const Decimal> communesPay) {
    const Rational pooled = payOf(pooledPay, {"rémunérations de l’EPCI", "pay in the EPCI"});
    const Rational communes =
        payOf(communesPay, {"rémunérations des communes", "pay in the communes"});
    if (pooled + communes == 0) {
        throw Error(Reason::nothingToDivideBy, {.subject = {"rémunérations", "pay"}});
    }
    return pooled / (pooled + communes);
}

Rational relativeChange(const Decimal& now, const Decimal& before) {
    if (before.isZero()) {
        throw Error(Reason::divisorIsZero, {.subject = {"avant", "before"}, .value = 0.0});
    }
    const Rational earlier = before.rational();
    return (now.rational() - earlier) / abs(earlier);
}

}  // namespace quotepart
