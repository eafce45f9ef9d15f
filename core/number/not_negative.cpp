#include "core/number/not_negative.hpp"

#include "core/error/error.hpp"

namespace quotepart {

void requireNoneNegative(std::span<const Decimal> values, Text subject) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].isNegative()) {
            throw Error(Reason::negativeValue,
                        {.subject = subject, .element = i + 1, .value = values[i].nearestDouble()});
        }
    }
}

}  // namespace quotepart
