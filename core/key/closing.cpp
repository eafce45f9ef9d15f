#include "core/key/closing.hpp"

#include "core/error/error.hpp"
#include "core/number/not_negative.hpp"
#include "core/number/sum.hpp"

namespace quotepart {

bool closes(const Rational& total, const Rational& expected) {
    return abs(Rational(expected - total)) <= closingTolerance.rational();
}

Rational closingGap(std::span<const Decimal> rates, const Decimal& expected) {
    const Rational total = sum(rates);
    return closes(total, expected.rational()) ? Rational(0) : expected.rational() - total;
}

std::vector<Rational> closedShares(std::span<const Decimal> shares, Text subject) {
    requireNoneNegative(shares, subject);
    const Rational total = sum(shares);
    if (!closes(total)) {
        throw Error(Reason::sharesDoNotClose,
                    {.subject = subject, .value = nearestDouble(total), .limit = 1.0});
    }
    std::vector<Rational> result;
    result.reserve(shares.size());
    for (const Decimal& share : shares) {
        result.push_back(share.rational() / total);
    }
    return result;
}

}  // namespace quotepart
