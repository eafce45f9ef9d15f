#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "core/key/key_type.hpp"
#include "core/number/decimal.hpp"

namespace quotepart {

/// What each member brings to a key; empty for a member that does not take part.
using Bases = std::vector<std::optional<Decimal>>;

/// Bases brought to whole numbers of one scale.
template <class Integer>
struct Weights {
    std::vector<Integer> each;
    Integer total = 0;
};

/// Whole weights that fit a machine word, total included, or whole weights of any size.
using FastWeights = Weights<std::uint64_t>;
using ExactWeights = Weights<BigInt>;

/// A validated allocation key: who takes part, with what weight.
///
/// Refuses a negative base (Reason::negativeBase) and, for a fixed key, shares that do not make
/// 100 % within 10^-9 (Reason::sharesDoNotClose); a fixed key is divided by its own sum, so that a
/// third typed three times is shared out entirely. Shares that are all zero or empty pass: they
/// refuse an amount only when there is one.
class Key {
  public:
    Key(KeyType type, std::span<const std::optional<Decimal>> bases);

    KeyType type() const { return type_; }
    std::size_t size() const { return bases_.size(); }
    bool takesPart(std::size_t member) const { return bases_[member].has_value(); }

    /// The base as given; in an equal key 1 for each member that takes part; 0 when empty.
    Decimal base(std::size_t member) const { return bases_[member].value_or(Decimal{}); }

    /// The sum of the bases.
    Rational total() const;
    bool isZero() const {
        return std::visit([](const auto& weights) { return weights.total == 0; }, weights_);
    }

    /// The bases as whole numbers of one scale, in machine words where they fit.
    const std::variant<FastWeights, ExactWeights>& weights() const { return weights_; }

  private:
    KeyType type_;
    Bases bases_;
    int scale_ = 0;
    std::variant<FastWeights, ExactWeights> weights_;
};

/// The same weights without any limit of size: the path that every other one must agree with.
ExactWeights exactWeights(const Key& key);

}  // namespace quotepart
