#pragma once

#include <span>
#include <string>
#include <vector>

#include "addin/statement/dossier.hpp"
#include "core/text/language.hpp"

namespace quotepart::statement {

/// What regular statements should tell and the workbook does not give, or gives wrongly: a SIRET,
/// an agreement, accounts... One sentence for each, with all whom it concerns; none forbids
/// anything.
std::vector<std::string> shortcomingsOf(const Dossier& dossier,
                                        std::span<const Statement* const> statements,
                                        Language language);

}  // namespace quotepart::statement
