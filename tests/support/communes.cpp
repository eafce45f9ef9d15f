#include "tests/support/communes.hpp"

#include <fstream>
#include <stdexcept>

namespace quotepart {

namespace {

/// The fields of a line; a quoted one may hold commas.
std::vector<std::string> fieldsOf(const std::string& line) {
    std::vector<std::string> fields(1);
    bool inQuotes = false;
    for (const char c : line) {
        if (c == '"') {
            inQuotes = !inQuotes;
        } else if (c == ',' && !inQuotes) {
            fields.emplace_back();
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return fields;
}

std::vector<Epci> readEpcis() {
    const std::string path = QUOTEPART_EXAMPLE_DATA "/epci_communes.csv";
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    std::vector<Epci> epcis;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::vector<std::string> fields = fieldsOf(line);
        if (epcis.empty() || epcis.back().siren != fields.at(0)) {
            epcis.push_back({fields.at(0), fields.at(1), {}});
        }
        epcis.back().communes.push_back({fields.at(3), fields.at(4), std::stoi(fields.at(6))});
    }
    return epcis;
}

}  // namespace

const std::vector<Epci>& allEpcis() {
    static const std::vector<Epci> epcis = readEpcis();
    return epcis;
}

}  // namespace quotepart
