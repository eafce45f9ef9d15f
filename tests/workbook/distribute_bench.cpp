// How long the workbook of a member takes beside what LibreOffice itself needs to load and store
// that same file, and how much memory LibreOffice holds after each round: 158 members (the largest
// EPCI), six services in four quarters, two years.
//
//   distribute_bench [MEMBERS [ROUNDS]]

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <thread>

#include "tests/heap/heap_in_use.hpp"
#include "tests/support/communes.hpp"
#include "tests/support/elapsed.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/memory.hpp"
#include "tests/workbook/billing_workbook.hpp"

namespace {

namespace fs = std::filesystem;
using namespace quotepart;

/// What the shared LibreOffice holds, in MB.
struct Held {
    double resident = 0;
    double used = 0;  ///< of its heap
};

Held heldNow(const HeapInUse& heap) {
    const std::optional<double> used = heap.now();
    if (!used) {
        throw std::runtime_error("nothing says how much of the heap is in use");
    }
    return {.resident = memoryOf(quarterOffice().processId()).now / 1e6, .used = *used};
}

std::ostream& operator<<(std::ostream& out, const Held& held) {
    return out << held.used << " MB in use, " << held.resident << " MB resident";
}

void fill(const office::Document& document, const Epci& epci, std::size_t count) {
    TypedLines billing{{"Membre", "Service", "Période", "Montant", "Clé", "Coût réparti", "Base",
                        "Total des bases"}};
    TypedLines members{{"Membre", "Code", "Qualité"}};
    for (std::size_t i = 0; i < count; ++i) {
        const Commune& commune = epci.communes[i];
        members.push_back({commune.name, commune.code, "commune membre"});
        for (int service = 0; service < 6; ++service) {
            for (const int year : {2026, 2027}) {
                for (int quarter = 1; quarter <= 4; ++quarter) {
                    billing.push_back(
                        {commune.name, "Service " + std::to_string(service),
                         std::to_string(year) + "-T" + std::to_string(quarter),
                         static_cast<double>((commune.population * 37 + service) % 900'000) / 100,
                         "population", 100000.0, static_cast<double>(commune.population),
                         300000.0});
                }
            }
        }
    }
    declareTable(document, "Facturation", "MUT_FACTURATION", billing);
    declareTable(document, "Membres", "MUT_MEMBRES", members);
}

int measure(std::size_t wanted, int rounds) {
    const auto& all = allEpcis();
    const auto epci = std::find_if(
        all.begin(), all.end(), [&](const Epci& each) { return each.communes.size() >= wanted; });
    if (epci == all.end()) {
        std::cerr << "no EPCI has so many members\n";
        return 2;
    }
    const Folder folder;
    const HeapInUse heap;
    const fs::path master = folder / "maître.ods";
    makeWorkbook(master, [&](const office::Document& document) { fill(document, *epci, wanted); });
    std::cout << std::fixed << std::setprecision(2);
    std::cout << "before: " << heldNow(heap) << std::endl;
    double each = 0;
    for (int round = 1; round <= rounds; ++round) {
        Said said;
        const double taken = secondsOf([&] {
            said =
                tell("distribute", master,
                     {{"Year", "2027"}, {"Folder", (folder / "out").string()}, {"Force", "true"}});
        });
        if (said.outcome() != "checked") {
            std::cerr << said.text;
            return 1;
        }
        each = said.report.get<double>("distributed.secondsEach");
        std::cout << wanted << " workbooks in " << taken << " s, " << each << " s each; "
                  << heldNow(heap) << std::endl;
    }
    double own = 0;
    int files = 0;
    for (const std::string& name : namesIn(folder / "out")) {
        if (name.ends_with(".ods")) {
            ++files;
            own += secondsOf([&] {
                office::Document::open(quarterOffice(), folder / ("out/" + name))
                    .storeAs(folder / "copie.ods");
            });
        }
    }
    own /= files;
    std::cout << "LibreOffice alone loads and stores one in " << own << " s (ratio " << each / own
              << "); " << heldNow(heap) << '\n';
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return measure(count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 158,
                       count > 2 ? static_cast<int>(std::strtol(arguments[2], nullptr, 10)) : 3);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
