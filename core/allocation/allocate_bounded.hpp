#pragma once

#include <optional>
#include <vector>

#include "core/allocation/allocate.hpp"

namespace quotepart {

/// What becomes of the excess, or of the shortage, that floors and caps leave.
enum class Excess {
    redistributed,  ///< shared out again until every part keeps within its bounds
    singlePass,     ///< spread once over the members that no bound touched
    carrier,        ///< carried by one more element
};

/// The words accepted: « redistribué » or “redistributed”, « une seule passe » or “single pass”,
/// « porteur » or “carrier”.
const WordList<Excess>& excessWords();

/// Floors and caps in euros, one per member, empty where there is none; a list without elements
/// bounds nobody.
struct Bounds {
    std::vector<std::optional<Decimal>> floors{};
    std::vector<std::optional<Decimal>> caps{};
};

/// Shares out an amount between floors and caps (planchers et plafonds).
///
/// The parts are whole units: a floor that is not is taken up to the next, a cap down to the last,
/// so that no rounding ever takes a part out of its bounds. A member that does not take part has no
/// bounds; a base of zero gets its floor.
///
/// - Excess::redistributed: part = λ × base held between floor and cap, λ being the one value for
///   which the parts make the amount. The parts that no bound holds are then allocated among
///   themselves by the rounding method.
/// - Excess::singlePass: the shares of the whole amount are held between their bounds once; the
///   members whose share no bound changed share out what is left by their bases. Their parts may
///   then be out of their bounds.
/// - Excess::carrier: the parts of allocate are held between their bounds, and one more element at
///   the end carries the difference, of either sign, rounding included. Caps may then make less
///   than the amount: it is what a carrier is for.
///
/// Without any bound that holds, the parts are those of allocate. Under
/// RoundingMethod::residualLine there is one more element at the end (and no second one with a
/// carrier).
///
/// Example: 1000 € by {60; 30; 10}, a cap of 500 for the first and a floor of 150 for the last:
/// {500; 350; 150}. With a floor of 200 for the last, λ is 10: {500; 300; 200}.
///
/// Refuses: a negative amount, floor or cap (Reason::negativeValue); lists of another length than
/// the key (lengthsDiffer); a floor above its cap (floorAboveCap) and bounds with no whole unit
/// between them (noUnitWithinBounds); floors that make more than the amount (floorsAboveAmount);
/// caps that make less (capsBelowAmount); more than the floors over bases that are all zero
/// (nothingToDivideBy); a single pass whose gap nobody can bear (gapWithoutBearer); a rounding
/// correction that would take the largest member out of its bounds (partOutsideBounds).
Parts allocateBounded(const Decimal& amount, const Key& key, const Bounds& bounds,
                      Excess excess = Excess::redistributed, const Rounding& rounding = {});

}  // namespace quotepart
