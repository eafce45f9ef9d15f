#pragma once

#include "addin/billing/parties.hpp"
#include "addin/statement/closed_period.hpp"

namespace quotepart::statement {

/// All that the documents of a period are made from; what is referred to has to outlive it.
struct Dossier {
    const ClosedPeriod& closed;
    const billing::Parties& parties;
    /// What the workbook holds now: the dates of the orders that called instalments are read in it.
    const Recalculation& now;
};

}  // namespace quotepart::statement
