#pragma once

#include <span>

#include "core/number/decimal.hpp"

namespace quotepart {

/// The overall rate that several keys come to (taux global): Σ parts / Σ costs. A result, never a
/// key: it moves with the costs even where no key does.
///
/// Example: 570 253 € borne of 1 160 270 € is 49.15 %.
///
/// Refuses costs that add up to zero (Reason::nothingToDivideBy).
Rational blendedRate(std::span<const Decimal> parts, std::span<const Decimal> costs);

/// The coefficient of sharing (coefficient de mutualisation, CGCT art. L. 5211-4-1, IV): pay of the
/// staff of the EPCI's pooled services over that pay and the pay of the communes' own services.
///
/// Example: 3 000 000 € in the EPCI and 9 000 000 € in the communes give 0.25.
///
/// Refuses pay that adds up below zero on either side (Reason::negativeValue) and no pay at all
/// (nothingToDivideBy).
Rational poolingRatio(std::span<const Decimal> pooledPay, std::span<const Decimal> communesPay);

/// The relative change (évolution): (now − before) / |before|. A loss that shrinks is a rise.
///
/// Example: 396 050 after 285 465 is a rise of 38.74 %.
///
/// Refuses a figure before of zero (Reason::divisorIsZero).
Rational relativeChange(const Decimal& now, const Decimal& before);

}  // namespace quotepart
