#pragma once

#include <string>
#include <vector>

namespace quotepart {

struct Commune {
    std::string code;  ///< INSEE: "01004", "2A004"
    std::string name;
    int population = 0;  ///< population totale
};

/// An EPCI with own tax powers and its member communes.
struct Epci {
    std::string siren;
    std::string name;
    std::vector<Commune> communes;
};

/// All those of examples/data/epci_communes.csv, in its order.
const std::vector<Epci>& allEpcis();

}  // namespace quotepart
