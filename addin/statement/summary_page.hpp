#pragma once

#include "addin/statement/dossier.hpp"
#include "addin/statement/page.hpp"
#include "core/billing/accruals.hpp"

namespace quotepart::statement {

/// All the statements of a period side by side (état récapitulatif), by member and by service, and
/// the two totals, which are never added together; at the end the accruals, where they are given.
/// Precondition: the summary of the period closes.
Page summaryPage(const Dossier& dossier, const Accruals* accruals);

}  // namespace quotepart::statement
