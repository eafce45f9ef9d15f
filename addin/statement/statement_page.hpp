#pragma once

#include "addin/statement/dossier.hpp"
#include "addin/statement/page.hpp"

namespace quotepart::statement {

/// The statement (décompte) of a member: what goes with the revenue order (titre de recette) to say
/// how the debt was computed (bases de la liquidation, décret n° 2012-1246, art. 24). What neither
/// the history nor the parties give is not printed.
Page statementPage(const Dossier& dossier, const Statement& statement);

}  // namespace quotepart::statement
