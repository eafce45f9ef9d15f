#include "core/key/weighted_units.hpp"

#include "core/number/not_negative.hpp"

namespace quotepart {

std::vector<Rational> weightedUnits(std::span<const std::vector<Decimal>> quantities,
                                    std::span<const Decimal> coefficients) {
    requireNoneNegative(coefficients, {"coefficients", "coefficients"});
    std::vector<Rational> units(quantities.empty() ? 0 : quantities.front().size());
    for (std::size_t line = 0; line < quantities.size(); ++line) {
        requireNoneNegative(quantities[line], {"quantités", "quantities"});
        const Rational coefficient = coefficients[line].rational();
        for (std::size_t member = 0; member < units.size(); ++member) {
            units[member] += coefficient * quantities[line][member].rational();
        }
    }
    return units;
}

}  // namespace quotepart
