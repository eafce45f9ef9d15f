#include "core/explanation/explanation.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/error/error.hpp"

namespace quotepart {

namespace {

/// The exact shares, cut or rounded, of an amount without its sign.
struct Shares {
    std::vector<BigInt> rounded;
    std::vector<BigInt> remainders;  ///< what a cut toward zero leaves, over the total weight
};

bool isCut(RoundingMethod method) {
    return method == RoundingMethod::largestRemainder || method == RoundingMethod::truncation;
}

Shares sharesOf(const BigInt& size, const ExactWeights& weights, RoundingMethod method) {
    Shares shares;
    for (const BigInt& weight : weights.each) {
        BigInt quotient;
        BigInt remainder;
        divide_qr(BigInt(size * weight), weights.total, quotient, remainder);
        if (!isCut(method) && 2 * remainder >= weights.total) {
            ++quotient;
        }
        shares.rounded.push_back(std::move(quotient));
        shares.remainders.push_back(std::move(remainder));
    }
    return shares;
}

/// The members by the claim that largest remainder gives them: remainder, base, place.
std::vector<std::size_t> byClaim(const Shares& shares, const ExactWeights& weights) {
    std::vector<std::size_t> order(weights.each.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (shares.remainders[a] != shares.remainders[b]) {
            return shares.remainders[a] > shares.remainders[b];
        }
        return weights.each[a] != weights.each[b] ? weights.each[a] > weights.each[b] : a < b;
    });
    return order;
}

void rankRemainder(Explanation& why, const Shares& shares, const ExactWeights& weights) {
    const auto left = static_cast<std::size_t>(std::abs(why.difference));
    if (left == 0 || shares.remainders[why.member] == 0) {
        return;
    }
    const std::vector<std::size_t> order = byClaim(shares, weights);
    const auto place =
        static_cast<std::size_t>(std::find(order.begin(), order.end(), why.member) - order.begin());
    why.rank = place + 1;
    // The nearest member on the other side of the line between those who get a unit and the rest.
    const std::size_t rival = order[place < left ? left : left - 1];
    if (shares.remainders[rival] == shares.remainders[why.member]) {
        why.tie = weights.each[rival] == weights.each[why.member] ? TieRule::firstInList
                                                                  : TieRule::largerBase;
    }
}

void nameBearer(Explanation& why, const ExactWeights& weights, const Rounding& rounding) {
    if (rounding.method == RoundingMethod::designated) {
        why.bearer = rounding.designated;
    }
    if (rounding.method == RoundingMethod::largestMember) {
        const auto largest = std::max_element(weights.each.begin(), weights.each.end());
        why.bearer = static_cast<std::size_t>(largest - weights.each.begin());
        if (std::count(largest, weights.each.end(), *largest) > 1) {
            why.tie = TieRule::firstInList;
        }
    }
}

std::optional<Explanation::DecimalBase> firstDecimal(const Key& key) {
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (isCount(key.type()) && !key.base(i).isWhole()) {
            return Explanation::DecimalBase{i, key.base(i)};
        }
    }
    return std::nullopt;
}

/// What can be said before anything is shared out.
Explanation question(const Decimal& amount, const Key& key, std::size_t member,
                     const Rounding& rounding) {
    Explanation why{};
    why.amount = amount;
    why.type = key.type();
    why.method = rounding.method;
    why.unit = rounding.unit;
    why.member = member;
    why.isResidualLine = member == key.size();
    why.units = inUnits(amount, rounding.unit);
    why.amountWasRounded = why.euros(why.units) != amount.rational();
    why.takesPart = !why.isResidualLine && key.takesPart(member);
    why.base = why.isResidualLine ? Decimal{} : key.base(member);
    why.total = key.total();
    why.decimals = firstDecimal(key);
    return why;
}

}  // namespace

Explanation explain(const Decimal& amount, const Key& key, std::size_t member,
                    const Rounding& rounding) {
    const Parts part = share(amount, key, member, rounding);
    Explanation why = question(amount, key, member, rounding);
    why.part = part.units.front();
    if (why.units == 0) {
        return why;
    }
    const ExactWeights weights = exactWeights(key);
    const Shares shares = sharesOf(BigInt(std::abs(why.units)), weights, rounding.method);
    const std::int64_t sign = why.units < 0 ? -1 : 1;
    const BigInt given = std::accumulate(shares.rounded.begin(), shares.rounded.end(), BigInt(0));
    why.difference = why.units - sign * given.convert_to<std::int64_t>();
    if (!why.isResidualLine) {
        why.exactShare = why.euros(why.units) * why.base.rational() / why.total;
        why.rounded = sign * shares.rounded[member].convert_to<std::int64_t>();
    }
    if (rounding.method == RoundingMethod::largestRemainder) {
        rankRemainder(why, shares, weights);
    }
    nameBearer(why, weights, rounding);
    return why;
}

}  // namespace quotepart
