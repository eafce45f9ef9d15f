#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quotepart::examples {

/// A commune of examples/data/epci_communes.csv, with its EPCI.
struct Commune {
    std::string epciSiren;
    std::string epci;
    std::string epciType;
    std::string insee;
    std::string name;
    int municipalPopulation = 0;
    int totalPopulation = 0;
};

/// The source to name wherever these figures are shown.
inline constexpr std::string_view communesSource =
    "Populations légales en vigueur en 2026 — INSEE, DGCL ; Etalab, Licence Ouverte";

/// All 34 871 member communes, in the order of the file. Throws std::runtime_error if the file is
/// missing or damaged.
[[nodiscard]] const std::vector<Commune>& communes();

/// The members of an EPCI, the most populated first.
[[nodiscard]] std::vector<Commune> communesOf(std::string_view epciSiren);

}  // namespace quotepart::examples
