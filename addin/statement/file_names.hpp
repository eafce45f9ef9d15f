#pragma once

#include <string>
#include <vector>

#include "core/text/name_list.hpp"
#include "core/time/period_name.hpp"

namespace quotepart::statement {

/// The names of the files that hold the statements of these members, one for each:
/// « 2026-T4 Décompte Saint-Éloy.pdf »; see file::memberFileNames. Give all whom the period
/// concerns.
std::vector<std::string> fileNamesOf(const Period& period, const std::vector<Name>& members);

/// « 2026-T4 État récapitulatif.pdf »
std::string summaryFileName(const Period& period);

}  // namespace quotepart::statement
