#pragma once

#include <span>

#include "addin/budget/billed_amounts.hpp"

namespace quotepart::budget {

/// What a unit of a service cost, in whole cents, and the last day of the charges it comes from.
struct UnitCost {
    Rational amount = 0;
    std::chrono::sys_days date{};
};

/// The unit cost of a service billed by units, from the year before the one given, else from that
/// year: its costs, less what is not billed, by the units of all members; where the workbook does
/// not list the uses, the cost and the total of the key. Nothing where neither is known.
std::optional<UnitCost> unitCostOf(const billing::BillingData& data,
                                   std::span<const BilledAmount> amounts, const Name& service,
                                   int year);

/// The units of a member in a year: its uses, else its base in the key.
std::optional<Decimal> unitsOf(const billing::BillingData& data,
                               std::span<const BilledAmount> amounts, const Name& member,
                               const Name& service, int year);

}  // namespace quotepart::budget
