#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstddef>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "core/number/decimal.hpp"

/// The contract of an allocation written a second time, to hold the core to it: fractions, one full
/// sort and signed numbers all the way, nothing of the core but Decimal.
namespace quotepart::oracle {

using Whole = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;

enum class Method {
    largestRemainder,
    largestMember,
    designated,
    residualLine,
    halfUp,
    truncation,
};

enum class Refusal { nothingToDivideBy, oppositePart };

class Allocation {
  public:
    /// In an equal key every base that is not empty counts for 1.
    Allocation(const Decimal& amount, const Decimal& unit,
               std::span<const std::optional<Decimal>> bases, bool equal);

    /// The amount, rounded half away from zero to whole units.
    const Whole& amount() const { return amount_; }

    /// Amount × base / total in units, before any rounding; zeros where there is no total.
    const std::vector<Fraction>& exactShares() const { return shares_; }

    /// The parts in units, with one more for a residual line, or why there are none.
    std::variant<std::vector<Whole>, Refusal> parts(Method method, std::size_t designated) const;

  private:
    std::vector<Whole> largestRemainder() const;

    Whole amount_;
    std::vector<Fraction> bases_;
    Fraction total_ = 0;
    std::vector<Fraction> shares_;
    std::vector<Whole> cut_;
    std::vector<Whole> rounded_;
};

}  // namespace quotepart::oracle
