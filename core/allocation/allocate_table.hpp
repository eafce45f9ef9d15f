#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/allocation/allocate.hpp"
#include "core/grid/grid.hpp"

namespace quotepart {

/// Shares out several amounts at once: a line of bases, and of parts, per amount, a column per
/// member. Each line is what allocate gives for it, and closes on its amount. A line without a type
/// is a spare one: its amount must be 0.
///
/// Example: {300; 100} by population {2; 1} and in equal parts {1; 1}: {200; 100} and {50; 50}.
///
/// Refuses: as many lines as there are not amounts, or types (Reason::lengthsDiffer); an amount
/// without a type (unknownWord); what allocate refuses, a bad base by its place in the whole grid,
/// anything else by its line.
std::vector<Parts> allocateTable(std::span<const Decimal> amounts,
                                 std::span<const std::optional<KeyType>> types,
                                 const Grid<std::optional<Decimal>>& bases,
                                 const Rounding& rounding = {});

}  // namespace quotepart
