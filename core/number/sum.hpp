#pragma once

#include <array>
#include <span>

#include "core/number/decimal.hpp"

namespace quotepart {

/// An exact sum that grows one figure at a time: one whole total per scale, no fraction before the
/// end. Holds more than 10^22 figures of any size.
class RunningSum {
  public:
    void add(const Decimal& value) {
        totals_[static_cast<std::size_t>(value.scale())] += value.coefficient();
    }

    Rational total() const;

  private:
    std::array<Int128, Decimal::maximumScale + 1> totals_{};
};

/// The exact sum.
Rational sum(std::span<const Decimal> values);

}  // namespace quotepart
