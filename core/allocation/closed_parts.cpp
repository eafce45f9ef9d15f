#include "core/allocation/closed_parts.hpp"

#include <utility>

namespace quotepart {

namespace {

/// The figures of one sign as whole weights, the others at 0, and their sum.
struct Side {
    ExactWeights weights;
    Rational total = 0;
};

Side sideOf(std::span<const Rational> figures, bool negative) {
    Side side;
    BigInt scale = 1;
    for (const Rational& figure : figures) {
        scale = lcm(scale, BigInt(denominator(figure)));
    }
    for (const Rational& figure : figures) {
        const Rational size = negative ? Rational(-figure) : figure;
        BigInt weight = 0;
        if (size > 0) {
            weight = numerator(size) * (scale / denominator(size));
            side.total += size;
        }
        side.weights.total += weight;
        side.weights.each.push_back(std::move(weight));
    }
    return side;
}

}  // namespace

Parts closedParts(std::span<const Rational> figures, const Decimal& unit) {
    Side major = sideOf(figures, false);
    Side minor = sideOf(figures, true);
    const bool negative = major.total < minor.total;
    if (negative) {
        std::swap(major, minor);
    }
    const std::int64_t total = inUnits(Rational(major.total - minor.total), unit);
    const std::int64_t given = inUnits(major.total, unit);
    Parts parts{allocateUnits(given, major.weights), unit};
    const std::vector<std::int64_t> taken = allocateUnits(given - total, minor.weights);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts.units[i] = negative ? taken[i] - parts.units[i] : parts.units[i] - taken[i];
    }
    return parts;
}

}  // namespace quotepart
