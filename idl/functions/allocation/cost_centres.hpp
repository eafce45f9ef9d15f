#pragma once

#include "idl/declaration/function.hpp"

/// The parameters of the two ways to pass on the costs of supporting centres.
namespace quotepart::parameters {

inline constexpr Parameter centreCosts{
    .name = "costs",
    .label = {"coûts", "costs"},
    .help = {"Le coût propre de chaque centre, en euros", "The own cost of each centre, in euros"}};

inline constexpr Parameter centreServices{
    .name = "services",
    .label = {"prestations", "services"},
    .help = {
        "Tableau carré : ce que le centre de la ligne fournit à celui de la colonne, en heures "
        "ou autre unité",
        "A square grid: what the centre of the line gives to that of the column, in hours or "
        "another unit"}};

}  // namespace quotepart::parameters
