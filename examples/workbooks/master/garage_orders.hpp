#pragma once

#include <vector>

#include "examples/workbooks/master/service_lines.hpp"

namespace quotepart::examples::master {

/// Who uses the garage beside the Community itself, at which tariff.
struct GarageUser {
    const char* name;
    bool isFounder;  ///< the town and its social centre
    int orders;      ///< of the year; those of each tariff make the number published
};
[[nodiscard]] const std::vector<GarageUser>& garageUsers();

/// The price of a weighted hour, in euros, and how many weighted hours an hour counts for.
inline constexpr double hourPrice = 62;
inline constexpr double founderCoefficient = 1;
inline constexpr double partnerCoefficient = 1.2;

/// The 406 repair orders billed in 2023, by date: made up, the same each time, such that their
/// number, hours and amounts are those published for each tariff.
[[nodiscard]] std::vector<UseLine> garageOrders();

}  // namespace quotepart::examples::master
