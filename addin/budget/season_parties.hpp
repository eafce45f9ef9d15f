#pragma once

#include <vector>

#include "addin/billing/billing_data.hpp"

namespace quotepart::budget {

/// Those of the list of members, then whoever is billed besides in that year or the one before:
/// they are sent a workbook, and their return is known.
std::vector<billing::Party> seasonMembers(const billing::BillingData& data, int year);

/// The services that have terms, then those billed besides, in whatever year.
std::vector<Name> seasonServices(const billing::BillingData& data);

}  // namespace quotepart::budget
