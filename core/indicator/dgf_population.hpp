#pragma once

#include "core/number/decimal.hpp"

namespace quotepart {

/// The population that the general operating grant counts (population DGF, CGCT art. L. 2334-2):
/// total population + one inhabitant per second home + one or two per caravan place.
///
/// Two inhabitants per place are for the communes that were eligible, the year before, to the urban
/// solidarity grant or to the first part of the rural one.
///
/// Example: 6 931 inhabitants, 215 second homes, 12 caravan places: 7 158.
///
/// Refuses a negative figure (Reason::negativeValue) and inhabitants per place other than 1 or 2
/// (outsideLimits).
Rational dgfPopulation(const Decimal& population, const Decimal& secondHomes,
                       const Decimal& caravanPlaces, const Decimal& perPlace = Decimal::whole(1));

}  // namespace quotepart
