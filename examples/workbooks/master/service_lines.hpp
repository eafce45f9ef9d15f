#pragma once

#include <optional>
#include <string>
#include <vector>

#include "examples/book/number_format.hpp"

namespace quotepart::examples::master {

inline constexpr const char* outsideVat = "hors champ, CGI art. 256 B";
inline constexpr double standardVat = 0.2;

/// One amount to bill. In its formulas [member] and [period] are the cells of the line.
struct BillingLine {
    std::string member;
    const char* service;
    const char* period;
    std::string nature{};
    std::string amount;
    bool compensation = false;        ///< charged to the compensation allocation, not ordered
    std::optional<double> vatRate{};  ///< nothing: outside the scope
    std::string key{};
    std::string keySource{};
    std::string keyYear{};
    std::string cost{};
    std::string base{};
    std::string total{};
    std::string rounding{};
    Format baseFormat = Format::integer;  ///< of the base and the total
};

inline constexpr const char* cost = "coût";
inline constexpr const char* exclusion = "exclusion";
inline constexpr const char* contribution = "participation";

/// One cost of a service, positive whatever its kind. In its formula [period] is the cell of the
/// line.
struct CostLine {
    const char* service;
    const char* period;
    std::string nature;
    const char* kind = cost;
    std::string amount;
};

/// One use of a service billed by units.
struct UseLine {
    double date = 0;
    std::string member;
    const char* service = nullptr;
    std::string label{};
    double quantity = 0;
    double parts = 0;  ///< euros, tax included, beside the units
};

/// What a service brings to the tables that are closed and billed.
struct ServiceLines {
    std::vector<BillingLine> billing{};
    std::vector<CostLine> costs{};
};

}  // namespace quotepart::examples::master
