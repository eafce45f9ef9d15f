#include "core/cost/tariff.hpp"

#include <algorithm>

#include "core/error/error.hpp"

namespace quotepart {

namespace {

constexpr Text thresholdsSubject{"seuils", "thresholds"};
constexpr Text pricesSubject{"prix", "prices"};

}  // namespace

const WordList<TariffMode>& tariffModeWords() {
    static const WordList<TariffMode> words({
        {TariffMode::brackets, {"tranches", "brackets"}},
        {TariffMode::step, {"palier", "step"}},
        {TariffMode::flat, {"forfait", "flat"}},
    });
    return words;
}

Tariff::Tariff(std::span<const std::optional<Decimal>> thresholds,
               std::span<const std::optional<Decimal>> prices) {
    if (thresholds.size() != prices.size()) {
        throw Error(Reason::lengthsDiffer, {.subject = pricesSubject,
                                            .value = static_cast<double>(prices.size()),
                                            .limit = static_cast<double>(thresholds.size())});
    }
    for (std::size_t i = 0; i < thresholds.size(); ++i) {
        if (!thresholds[i] && !prices[i]) {
            continue;
        }
        if (!thresholds[i]) {
            throw Error(Reason::emptyForNumber, {.subject = thresholdsSubject, .element = i + 1});
        }
        const double from = thresholds[i]->nearestDouble();
        if (!prices[i]) {
            throw Error(Reason::priceIsEmpty,
                        {.subject = pricesSubject, .element = i + 1, .value = from});
        }
        Band band{thresholds[i]->rational(), prices[i]->rational()};
        if (!bands_.empty() && band.from <= bands_.back().from) {
            throw Error(Reason::thresholdsNotAscending,
                        {.subject = thresholdsSubject, .element = i + 1, .value = from});
        }
        bands_.push_back(std::move(band));
    }
    if (bands_.empty()) {
        throw Error(Reason::emptyForNumber, {.subject = thresholdsSubject});
    }
}

Rational Tariff::charge(const Decimal& quantity, TariffMode mode, const Decimal& unit) const {
    requirePositiveUnit(unit);
    const Rational wanted = quantity.rational();
    const auto above =
        std::find_if(bands_.begin(), bands_.end(), [&](const Band& b) { return b.from > wanted; });
    if (above == bands_.begin()) {
        throw Error(Reason::belowFirstThreshold, {.subject = {"quantité", "quantity"},
                                                  .value = quantity.nearestDouble(),
                                                  .limit = nearestDouble(bands_.front().from)});
    }
    const auto reached = std::prev(above);
    Rational total = 0;
    switch (mode) {
        case TariffMode::flat:
            total = reached->price;
            break;
        case TariffMode::step:
            total = wanted * reached->price;
            break;
        case TariffMode::brackets:
            for (auto band = bands_.begin(); band != reached; ++band) {
                total += (std::next(band)->from - band->from) * band->price;
            }
            total += (wanted - reached->from) * reached->price;
            break;
    }
    return roundedToUnit(total, unit);
}

}  // namespace quotepart
