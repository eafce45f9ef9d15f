#pragma once

#include <span>
#include <string>

#include "addin/budget/billed_amounts.hpp"

namespace quotepart::budget {

/// How the amount of a service in a year is obtained, in French, as the commune reads it. The
/// numbers are there where one and the same base and total hold for all that is added up.
struct Arithmetic {
    std::string key{};
    std::string source{};
    std::string year{};
    std::optional<Decimal> cost{};
    std::optional<Decimal> base{};
    std::optional<Decimal> total{};
    std::string explanation{};
};

Arithmetic arithmeticOf(std::span<const BilledAmount* const> amounts);

}  // namespace quotepart::budget
