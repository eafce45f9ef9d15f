#pragma once

#include <span>

#include "addin/budget/billed_amounts.hpp"

namespace quotepart::budget {

/// What a unit of a service costs (coût unitaire de fonctionnement, CGCT art. D. 5211-16), or why
/// that is not published.
struct UnitCost {
    std::optional<Rational> amount{};             ///< in whole cents; nothing: not published
    std::optional<std::chrono::sys_days> date{};  ///< the last day of the periods added up
    std::string state{};                          ///< constaté, provisoire, prévisionnel
    std::string explanation{};                    ///< in French: what is divided, or why nothing
};

/// The unit cost of a service billed by units, from the year before the one given, else from that
/// year, which makes it a forecast.
///
/// What is divided is the cost of the natures spread by the key that counts the unit: the key that
/// bears its name (« heures » for « heure »), or that the listed uses add up to, or the only one
/// where none has a name. Closed periods only, where there are any. The units are the listed uses
/// of all members; where there are none, the total of that key, once for each period. Where no
/// line of the service says its key, the listed costs are divided by the listed uses. Whatever
/// leaves a doubt gives no amount, and a sentence.
UnitCost unitCostOf(const billing::BillingData& data, std::span<const BilledAmount> amounts,
                    const Name& service, int year);

/// The units of a member in a year: its uses, else its bases in the key that counts the unit, one
/// for each period. Nothing where that cannot be told.
std::optional<Decimal> unitsOf(const billing::BillingData& data,
                               std::span<const BilledAmount> amounts, const Name& member,
                               const Name& service, int year);

}  // namespace quotepart::budget
