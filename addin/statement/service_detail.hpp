#pragma once

#include "addin/statement/common_blocks.hpp"

namespace quotepart::statement {

/// How what is billed for one service was computed (bases de la liquidation): its grounds, its cost
/// by nature, the lines and their total, the uses.
Blocks serviceDetail(const Dossier& dossier, const Statement& statement, const ServicePart& part,
                     Sections& sections);

}  // namespace quotepart::statement
