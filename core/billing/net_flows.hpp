#pragma once

#include <vector>

#include "core/grid/grid.hpp"
#include "core/number/decimal.hpp"

namespace quotepart {

/// Who pays whom once each pair has settled what they owe each other (flux nets): the line pays
/// the column. In each pair the net stands with the one who pays and the other holds 0; the
/// diagonal is ignored and is 0. A negative flow is one of the other direction. For information:
/// budgets still order each direction gross.
///
/// Example: A owes B 100 €, B owes A 30 €: A pays B 70 €.
///
/// Precondition: as many columns as lines.
std::vector<Rational> netFlows(const Grid<Decimal>& flows);

}  // namespace quotepart
