#include "core/allocation/cost_centres.hpp"

#include <algorithm>
#include <vector>

#include "core/allocation/closed_parts.hpp"

namespace quotepart {

namespace {

constexpr Text servicesSubject{"prestations", "services"};

/// The quantities as whole numbers of one scale, the diagonal at 0.
Grid<BigInt> wholeQuantities(const Services& services, std::size_t centres) {
    for (const std::size_t found : {services.shape.rows, services.shape.columns}) {
        if (found != centres) {
            throw Error(Reason::lengthsDiffer, {.subject = servicesSubject,
                                                .value = static_cast<double>(found),
                                                .limit = static_cast<double>(centres)});
        }
    }
    int scale = 0;
    for (std::size_t i = 0; i < services.size(); ++i) {
        const Decimal& quantity = services.values[i];
        if (quantity.isNegative()) {
            throw Error(
                Reason::negativeValue,
                {.subject = servicesSubject, .element = i + 1, .value = quantity.nearestDouble()});
        }
        scale = std::max(scale, quantity.scale());
    }
    Grid<BigInt> whole(services.shape, std::vector<BigInt>(services.size()));
    for (std::size_t i = 0; i < services.size(); ++i) {
        const Decimal& quantity = services.values[i];
        if (i / centres != i % centres) {
            whole.values[i] = quantity.coefficient() * bigPowerOfTen(scale - quantity.scale());
        }
    }
    return whole;
}

std::vector<Rational> exactCosts(std::span<const Decimal> costs) {
    std::vector<Rational> exact;
    exact.reserve(costs.size());
    for (const Decimal& cost : costs) {
        exact.push_back(cost.rational());
    }
    return exact;
}

BigInt sumOfLine(const Grid<BigInt>& quantities, std::size_t line) {
    BigInt sum = 0;
    for (std::size_t column = 0; column < quantities.shape.columns; ++column) {
        sum += quantities.at(line, column);
    }
    return sum;
}

std::vector<std::size_t> supportingCentres(const Grid<BigInt>& quantities) {
    std::vector<std::size_t> supporting;
    for (std::size_t i = 0; i < quantities.shape.rows; ++i) {
        if (sumOfLine(quantities, i) != 0) {
            supporting.push_back(i);
        }
    }
    return supporting;
}

/// Solves a system of whole numbers by elimination without fractions (Bareiss): every division is
/// exact. The last column holds the right-hand side.
///
/// No line is ever exchanged for another: off the diagonal no coefficient is positive and no column
/// adds up below zero, and of such a system a leading minor can only vanish when the whole is
/// singular.
std::vector<Rational> solved(std::vector<std::vector<BigInt>> lines) {
    const std::size_t size = lines.size();
    BigInt divisor = 1;
    for (std::size_t step = 0; step < size; ++step) {
        const BigInt pivot = lines[step][step];
        if (pivot == 0) {
            throw Error(Reason::singularSystem);
        }
        for (std::size_t i = step + 1; i < size; ++i) {
            const BigInt factor = lines[i][step];
            for (std::size_t j = step; j <= size; ++j) {
                lines[i][j] = (pivot * lines[i][j] - factor * lines[step][j]) / divisor;
            }
        }
        divisor = pivot;
    }
    std::vector<Rational> unknowns(size);
    for (std::size_t i = size; i-- > 0;) {
        Rational value = Rational(lines[i][size]);
        for (std::size_t j = i + 1; j < size; ++j) {
            value -= Rational(lines[i][j]) * unknowns[j];
        }
        unknowns[i] = value / Rational(lines[i][i]);
    }
    return unknowns;
}

}  // namespace

Parts stepDown(std::span<const Decimal> costs, const Services& services, const Decimal& unit) {
    const Grid<BigInt> quantities = wholeQuantities(services, costs.size());
    std::vector<Rational> charged = exactCosts(costs);
    std::vector<bool> pouredOut(costs.size(), false);
    for (const std::size_t giver : supportingCentres(quantities)) {
        pouredOut[giver] = true;
        BigInt served = 0;
        for (std::size_t i = 0; i < costs.size(); ++i) {
            served += pouredOut[i] ? BigInt(0) : quantities.at(giver, i);
        }
        if (charged[giver] == 0) {
            continue;
        }
        if (served == 0) {
            throw Error(Reason::servesNoOne, {.subject = servicesSubject, .element = giver + 1});
        }
        const Rational costOfOne = charged[giver] / Rational(served);
        for (std::size_t i = 0; i < costs.size(); ++i) {
            if (!pouredOut[i]) {
                charged[i] += costOfOne * Rational(quantities.at(giver, i));
            }
        }
        charged[giver] = 0;
    }
    return closedParts(charged, unit);
}

Parts reciprocal(std::span<const Decimal> costs, const Services& services, const Decimal& unit) {
    const Grid<BigInt> quantities = wholeQuantities(services, costs.size());
    std::vector<Rational> charged = exactCosts(costs);
    if (std::all_of(costs.begin(), costs.end(), [](const Decimal& c) { return c.isZero(); })) {
        return closedParts(charged, unit);
    }
    const std::vector<std::size_t> supporting = supportingCentres(quantities);

    // Unknown: what one unit of service of each supporting centre costs. All that it gives out, at
    // that price, is its own cost and what it receives from the others.
    std::vector<std::vector<BigInt>> lines;
    for (const std::size_t receiver : supporting) {
        std::vector<BigInt>& line = lines.emplace_back();
        for (const std::size_t giver : supporting) {
            line.push_back(giver == receiver ? sumOfLine(quantities, receiver)
                                             : BigInt(-quantities.at(giver, receiver)));
        }
        line.push_back(costs[receiver].coefficient() *
                       bigPowerOfTen(Decimal::maximumScale - costs[receiver].scale()));
    }
    const Rational scale = Rational(bigPowerOfTen(Decimal::maximumScale));
    const std::vector<Rational> costOfOne = solved(std::move(lines));
    for (std::size_t i = 0; i < supporting.size(); ++i) {
        const std::size_t giver = supporting[i];
        for (std::size_t receiver = 0; receiver < costs.size(); ++receiver) {
            charged[receiver] += costOfOne[i] * Rational(quantities.at(giver, receiver)) / scale;
        }
    }
    for (const std::size_t giver : supporting) {
        charged[giver] = 0;
    }
    return closedParts(charged, unit);
}

}  // namespace quotepart
