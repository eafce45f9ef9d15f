#include "examples/book/commune.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <stdexcept>

namespace quotepart::examples {

namespace {

/// The fields of a line of a .csv file; a quotation mark inside a quoted field is doubled.
std::vector<std::string> fieldsOf(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char character = line[i];
        if (character == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += '"';
            ++i;
        } else if (character == '"') {
            quoted = !quoted;
        } else if (character == ',' && !quoted) {
            fields.emplace_back();
        } else if (character != '\r') {
            fields.back() += character;
        }
    }
    return fields;
}

int wholeNumber(const std::string& text) {
    int value = 0;
    const char* const end = text.data() + text.size();
    if (std::from_chars(text.data(), end, value).ptr != end || text.empty()) {
        throw std::runtime_error("not a whole number in epci_communes.csv: " + text);
    }
    return value;
}

std::vector<Commune> read() {
    const std::string path = std::string(QUOTEPART_EXAMPLES_DATA) + "/epci_communes.csv";
    std::ifstream stream(path);
    std::string line;
    if (!std::getline(stream, line)) {
        throw std::runtime_error("cannot read " + path);
    }
    std::vector<Commune> all;
    while (std::getline(stream, line)) {
        const std::vector<std::string> fields = fieldsOf(line);
        if (fields.size() != 7) {
            throw std::runtime_error("not seven columns in " + path + ": " + line);
        }
        all.push_back({.epciSiren = fields[0],
                       .epci = fields[1],
                       .epciType = fields[2],
                       .insee = fields[3],
                       .name = fields[4],
                       .municipalPopulation = wholeNumber(fields[5]),
                       .totalPopulation = wholeNumber(fields[6])});
    }
    return all;
}

}  // namespace

const std::vector<Commune>& communes() {
    static const std::vector<Commune> all = read();
    return all;
}

std::vector<Commune> communesOf(std::string_view epciSiren) {
    std::vector<Commune> members;
    for (const Commune& commune : communes()) {
        if (commune.epciSiren == epciSiren) {
            members.push_back(commune);
        }
    }
    std::stable_sort(members.begin(), members.end(), [](const Commune& one, const Commune& other) {
        return one.totalPopulation > other.totalPopulation;
    });
    return members;
}

}  // namespace quotepart::examples
