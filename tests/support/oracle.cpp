#include "tests/support/oracle.hpp"

#include <algorithm>
#include <numeric>

namespace quotepart::oracle {

namespace {

Fraction fraction(const Decimal& value) {
    const auto scale = static_cast<unsigned>(value.scale());
    return {Whole(value.coefficient()), boost::multiprecision::pow(Whole(10), scale)};
}

Whole cutTowardZero(const Fraction& value) {
    return numerator(value) / denominator(value);
}

Whole roundedHalfAway(const Fraction& value) {
    const Whole half = value < 0 ? Whole(-denominator(value)) : denominator(value);
    return (2 * numerator(value) + half) / (2 * denominator(value));
}

/// By their cross products; a fraction's own comparison divides.
int compare(const Fraction& one, const Fraction& other) {
    return Whole(numerator(one) * denominator(other)).compare(numerator(other) * denominator(one));
}

Whole sum(const std::vector<Whole>& parts) {
    return std::accumulate(parts.begin(), parts.end(), Whole(0));
}

bool areOpposite(const Whole& part, const Whole& amount) {
    return (part < 0 && amount > 0) || (part > 0 && amount < 0);
}

}  // namespace

Allocation::Allocation(const Decimal& amount, const Decimal& unit,
                       std::span<const std::optional<Decimal>> bases, bool equal)
    : amount_(roundedHalfAway(fraction(amount) / fraction(unit))) {
    for (const std::optional<Decimal>& base : bases) {
        bases_.emplace_back(!base ? Fraction(0) : equal ? Fraction(1) : fraction(*base));
        total_ += bases_.back();
    }
    const Fraction perBase = total_ == 0 ? Fraction(0) : Fraction(amount_ / total_);
    for (const Fraction& base : bases_) {
        shares_.emplace_back(perBase * base);
        cut_.push_back(cutTowardZero(shares_.back()));
        rounded_.push_back(roundedHalfAway(shares_.back()));
    }
}

std::vector<Whole> Allocation::largestRemainder() const {
    std::vector<Whole> parts = cut_;
    std::vector<Fraction> remainders;
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < shares_.size(); ++i) {
        remainders.emplace_back(abs(Fraction(shares_[i] - parts[i])));
        members.push_back(i);
    }
    std::stable_sort(members.begin(), members.end(), [&](std::size_t one, std::size_t other) {
        const int order = compare(remainders[one], remainders[other]);
        return order != 0 ? order > 0 : compare(bases_[one], bases_[other]) > 0;
    });
    const Whole missing = abs(Whole(amount_ - sum(parts)));
    for (std::size_t i = 0; i < missing; ++i) {
        parts[members.at(i)] += amount_ < 0 ? -1 : 1;
    }
    return parts;
}

std::variant<std::vector<Whole>, Refusal> Allocation::parts(Method method,
                                                            std::size_t designated) const {
    if (amount_ == 0) {
        return std::vector<Whole>(bases_.size() + (method == Method::residualLine ? 1 : 0));
    }
    if (total_ == 0) {
        return Refusal::nothingToDivideBy;
    }
    if (method == Method::largestRemainder) {
        return largestRemainder();
    }
    std::vector<Whole> parts = method == Method::truncation ? cut_ : rounded_;
    const Whole difference = amount_ - sum(parts);
    if (method == Method::residualLine) {
        parts.push_back(difference);
    } else if (method == Method::largestMember || method == Method::designated) {
        const auto largest = std::max_element(bases_.begin(), bases_.end()) - bases_.begin();
        Whole& bearer =
            parts.at(method == Method::designated ? designated : static_cast<std::size_t>(largest));
        bearer += difference;
        if (areOpposite(bearer, amount_)) {
            return Refusal::oppositePart;
        }
    }
    return parts;
}

}  // namespace quotepart::oracle
