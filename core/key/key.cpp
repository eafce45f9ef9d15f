#include "core/key/key.hpp"

#include <algorithm>

#include "core/key/closing.hpp"

namespace quotepart {

namespace {

int commonScale(std::span<const std::optional<Decimal>> bases) {
    int scale = 0;
    for (const auto& base : bases) {
        if (base && !base->isZero()) {
            scale = std::max(scale, base->scale());
        }
    }
    return scale;
}

std::optional<FastWeights> fastWeights(std::span<const std::optional<Decimal>> bases, int scale) {
    FastWeights weights;
    weights.each.resize(bases.size());
    for (std::size_t i = 0; i < bases.size(); ++i) {
        if (!bases[i] || bases[i]->isZero()) {
            continue;
        }
        const int shift = scale - bases[i]->scale();
        std::uint64_t weight = 0;
        if (shift > 18 ||
            __builtin_mul_overflow(static_cast<std::uint64_t>(bases[i]->coefficient()),
                                   static_cast<std::uint64_t>(powerOfTen(shift)), &weight) ||
            __builtin_add_overflow(weights.total, weight, &weights.total)) {
            return std::nullopt;
        }
        weights.each[i] = weight;
    }
    return weights;
}

ExactWeights exactWeightsOf(std::span<const std::optional<Decimal>> bases, int scale) {
    ExactWeights weights;
    weights.each.resize(bases.size());
    for (std::size_t i = 0; i < bases.size(); ++i) {
        if (bases[i] && !bases[i]->isZero()) {
            weights.each[i] =
                BigInt(bases[i]->coefficient()) * bigPowerOfTen(scale - bases[i]->scale());
            weights.total += weights.each[i];
        }
    }
    return weights;
}

void requireWhole(const Rational& total) {
    if (!closes(total) && total != 0) {
        throw Error(Reason::sharesDoNotClose, {.subject = {"clé forfaitaire", "fixed key"},
                                               .value = nearestDouble(total),
                                               .limit = 1.0});
    }
}

}  // namespace

Key::Key(KeyType type, std::span<const std::optional<Decimal>> bases)
    : type_(type), bases_(bases.begin(), bases.end()) {
    for (std::size_t i = 0; i < bases_.size(); ++i) {
        if (!bases_[i]) {
            continue;
        }
        if (type == KeyType::equal) {
            bases_[i] = Decimal::whole(1);
        } else if (bases_[i]->isNegative()) {
            throw Error(Reason::negativeBase, {.subject = {"bases", "bases"},
                                               .element = i + 1,
                                               .value = bases_[i]->nearestDouble()});
        }
    }
    scale_ = commonScale(bases_);
    if (auto fast = fastWeights(bases_, scale_)) {
        weights_ = std::move(*fast);
    } else {
        weights_ = exactWeightsOf(bases_, scale_);
    }
    if (type == KeyType::fixed) {
        requireWhole(total());
    }
}

Rational Key::total() const {
    const BigInt total =
        std::visit([](const auto& weights) { return BigInt(weights.total); }, weights_);
    return {total, bigPowerOfTen(scale_)};
}

ExactWeights exactWeights(const Key& key) {
    if (const auto* fast = std::get_if<FastWeights>(&key.weights())) {
        ExactWeights weights;
        weights.each.assign(fast->each.begin(), fast->each.end());
        weights.total = fast->total;
        return weights;
    }
    return std::get<ExactWeights>(key.weights());
}

}  // namespace quotepart
