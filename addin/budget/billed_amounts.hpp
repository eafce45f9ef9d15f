#pragma once

#include <string>
#include <vector>

#include "addin/billing/billing_data.hpp"

namespace quotepart::budget {

/// An amount of one member, one service and one period: frozen where the period is closed, else as
/// the workbook computes it now.
struct BilledAmount {
    Name member{};
    Name service{};
    Period period;
    Settlement settlement = Settlement::order;
    Cents amount = 0;
    bool isFinal = false;
    std::string nature{};
    Basis basis{};  ///< empty for an adjustment
};

/// Whether the period of a line is not closed: what it says now counts.
bool isOpen(const billing::BillingData& data, const BilledLine& line);

/// All of them, in the order of the closings, then of the lines. Throws billing::Forbidden where
/// anything of any table cannot be read, where something that is to be billed has no name, is not
/// whole cents, or was altered, and where a check is neither zero nor accepted.
std::vector<BilledAmount> billedAmounts(const billing::BillingData& data, int lastYear);

/// What the master itself has for a year, added up apart from the above.
Cents masterTotal(const billing::BillingData& data, int year);

}  // namespace quotepart::budget
