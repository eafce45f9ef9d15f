#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/number/decimal.hpp"
#include "core/number/rounding.hpp"
#include "core/text/word_list.hpp"

namespace quotepart {

/// How a quantity is charged by a tariff of several bands.
enum class TariffMode {
    brackets,  ///< the part of the quantity inside each band, at the price of that band
    step,      ///< the whole quantity, at the price of the band it reaches
    flat,      ///< the price of the band it reaches, whatever the quantity
};

/// The words accepted for a mode: « tranches » or “brackets”, « palier » or “step”, « forfait » or
/// “flat”.
const WordList<TariffMode>& tariffModeWords();

/// A tariff by bands (tarif par tranches): a band starts at its threshold, included, and ends where
/// the next one starts.
class Tariff {
  public:
    /// A line without threshold nor price is none.
    ///
    /// Refuses as many prices as there are not thresholds (Reason::lengthsDiffer), a threshold
    /// without a price (priceIsEmpty), a price without a threshold and a tariff without any line
    /// (emptyForNumber), thresholds that do not ascend (thresholdsNotAscending).
    Tariff(std::span<const std::optional<Decimal>> thresholds,
           std::span<const std::optional<Decimal>> prices);

    /// What that quantity costs, rounded half away from zero to the unit. By brackets, what lies
    /// below the first threshold is free.
    ///
    /// Example: thresholds {0; 10; 50}, prices {5; 4; 3}, a quantity of 60: by brackets
    /// 10 × 5 + 40 × 4 + 10 × 3 = 240, by step 60 × 3 = 180, flat 3.
    ///
    /// Refuses a quantity below the first threshold (Reason::belowFirstThreshold) and a unit that
    /// is not positive (Reason::unitNotPositive).
    Rational charge(const Decimal& quantity, TariffMode mode, const Decimal& unit = cent) const;

  private:
    struct Band {
        Rational from;
        Rational price;
    };
    std::vector<Band> bands_;
};

}  // namespace quotepart
