#pragma once

#include "addin/office/document.hpp"

namespace quotepart::bench {

constexpr int quartersMembers = 34;
constexpr int quartersServices = 20;

enum class Way {
    arrays,  ///< the add-in, an array formula a service
    cells,   ///< the add-in, a formula a cell
    plain,   ///< Calc's own formulas, rounded: they do not add up
    exact,   ///< Calc's own formulas that add up
};

/// A workbook that shares out the cost of each service among the members, a sheet a quarter.
office::Document quartersWorkbook(const office::Office& office, Way way, int quarters);

}  // namespace quotepart::bench
