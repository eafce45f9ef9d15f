#pragma once

#include <span>

#include "core/allocation/allocate.hpp"
#include "core/grid/grid.hpp"

namespace quotepart {

/// What centres do for one another, such as hours: a line gives, a column receives. The diagonal,
/// what a centre does for itself, is ignored. A line of zeros is a final centre; the others support
/// and end at 0, their cost passed on to those they serve.
///
/// Both functions below refuse: a grid that is not a square with a line per cost
/// (Reason::lengthsDiffer), a negative quantity (negativeValue), a unit that is not positive
/// (unitNotPositive). Costs below zero (an income) are passed on like any other. Nothing is rounded
/// before the end, where the parts are brought to whole units by largest remainder (see
/// closedParts): their sum is that of the costs.
using Services = Grid<Decimal>;

/// The step-down method (cascade): supporting centres, in the order of the list, pour their cost
/// into those they serve that have not been poured out yet, final centres included wherever they
/// stand.
///
/// Example: costs {300; 200; 500; 400}, the first serving the others 10, 45 and 45, the second
/// serving them 20, 20 and 60: the second holds 230 and the end is {0; 0; 692.50; 707.50}.
///
/// Refuses a cost that has nowhere to go: the centre serves only some that were poured out before
/// it (Reason::servesNoOne).
Parts stepDown(std::span<const Decimal> costs, const Services& services,
               const Decimal& unit = cent);

/// The reciprocal method (prestations réciproques): supporting centres serve one another, and what
/// each costs with what it receives is the solution of a linear system, found exactly. Costs that
/// are all zero give zeros.
///
/// Example: the same centres hold 346.94 and 234.69, and the end is {0; 0; 703.06; 696.94}.
///
/// Refuses centres that send their costs round without end, none of them reaching a final centre
/// (Reason::singularSystem).
Parts reciprocal(std::span<const Decimal> costs, const Services& services,
                 const Decimal& unit = cent);

}  // namespace quotepart
