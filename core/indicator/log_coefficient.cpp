#include "core/indicator/log_coefficient.hpp"

#include <boost/multiprecision/cpp_dec_float.hpp>

namespace quotepart {

namespace {

struct Scheme {
    Decimal lower;
    Decimal upper;
    Decimal factor;
};

Scheme schemeOf(LogScheme scheme) {
    return scheme == LogScheme::fpic
               ? Scheme{Decimal::whole(7'500), Decimal::whole(500'000), Decimal{54'827'305, 8}}
               : Scheme{Decimal::whole(500), Decimal::whole(200'000), Decimal{38'431'089, 8}};
}

constexpr int decimals = 14;

}  // namespace

const WordList<LogScheme>& logSchemeWords() {
    static const WordList<LogScheme> words({
        {LogScheme::fpic, {"fpic", "fpic"}},
        {LogScheme::dgf, {"dgf", "dgf"}},
    });
    return words;
}

Decimal logCoefficient(const Decimal& population, LogScheme scheme) {
    using Real = boost::multiprecision::cpp_dec_float_50;
    if (population.isNegative()) {
        throw Error(Reason::negativeValue,
                    {.subject = {"population", "population"}, .value = population.nearestDouble()});
    }
    const auto [lower, upper, factor] = schemeOf(scheme);
    const Rational people = population.rational();
    if (people <= lower.rational()) {
        return Decimal::whole(1);
    }
    if (people >= upper.rational()) {
        return Decimal::whole(2);
    }
    const Rational ratio = people / lower.rational();
    const Real logarithm = log10(Real(numerator(ratio)) / Real(denominator(ratio)));
    const Real scaled =
        Real(factor.coefficient()) * logarithm * Real(powerOfTen(decimals - factor.scale()));
    const auto aboveOne = static_cast<std::int64_t>(round(scaled));
    return Decimal{powerOfTen(decimals) + std::min(aboveOne, powerOfTen(decimals)), decimals};
}

}  // namespace quotepart
