// How long a command takes beside what LibreOffice itself needs to load, recalculate and store the
// same workbook: 158 members, 20 services, 4 quarters (the largest EPCI), and a small one.
//
//   workbook_bench [ROUNDS [close]]

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <iostream>

#include "addin/report/place.hpp"
#include "tests/support/elapsed.hpp"
#include "tests/support/folder.hpp"
#include "tests/workbook/billing_workbook.hpp"

namespace {

namespace fs = std::filesystem;
using namespace quotepart;

void fill(const office::Document& document, int members, int services) {
    using report::cellName;
    using report::rangeName;
    const office::Sheet keys = document.sheet(0);
    keys.rename("Cles");
    const office::Sheet costs = document.addSheet("Couts");
    for (int service = 0; service < services; ++service) {
        for (int member = 0; member < members; ++member) {
            keys.cell(member + 1, service).setValue((member * 37 + service * 101) % 9000 + 1);
        }
        for (int quarter = 0; quarter < 4; ++quarter) {
            costs.cell(service, quarter).setValue(10000.0 + service * 1234.56 + quarter);
        }
    }
    for (int quarter = 0; quarter < 4; ++quarter) {
        const office::Sheet sheet = document.addSheet("T" + std::to_string(quarter + 1));
        for (int service = 0; service < services; ++service) {
            const std::string cost = "$Couts." + cellName(quarter, service);
            sheet.range(1, service + 1, members, 1)
                .setArrayFormula("=ORG.QUOTEPART.MUTUALISATION.ALLOCATE(" + cost +
                                 ";\"population\";$Cles." +
                                 rangeName(service, 1, service, members) + ")");
            sheet.cell(members + 1, service + 1)
                .setFormula("=ORG.QUOTEPART.MUTUALISATION.CHECK(" + cost + ";" +
                            rangeName(service + 1, 1, service + 1, members) + ")");
        }
        for (int member = 0; member < members; ++member) {
            sheet.cell(member + 1, services + 1)
                .setFormula("=SUM(" + rangeName(1, member + 1, services, member + 1) + ")");
        }
    }
}

/// What is to be billed, in the four quarters: a line per member and service.
void declareBilling(const office::Document& document, int members, int services) {
    TypedLines lines{{"Membre", "Service", "Période", "Montant", "Clé", "Source de la clé",
                      "Coût réparti", "Base"}};
    for (int quarter = 0; quarter < 4; ++quarter) {
        const std::string sheet = "$T" + std::to_string(quarter + 1) + ".";
        for (int service = 0; service < services; ++service) {
            for (int member = 0; member < members; ++member) {
                lines.push_back({"Commune " + std::to_string(member + 1),
                                 "Service " + std::to_string(service + 1),
                                 "2026-T" + std::to_string(quarter + 1),
                                 "=" + sheet + report::cellName(service + 1, member + 1),
                                 "population DGF", "fiche DGF 2026",
                                 "=$Couts." + report::cellName(quarter, service),
                                 "=$Cles." + report::cellName(service, member + 1)});
            }
        }
    }
    declareTable(document, "Facturation", "MUT_FACTURATION", lines);
}

/// Closing the first quarter, and the last after a year of which every cost changed.
void measureClosing(const std::string& name, int members, int services, int rounds) {
    const Folder folder;
    const fs::path model = folder / ("modele" + name);
    const fs::path file = folder / ("classeur" + name);
    makeWorkbook(model, [&](const office::Document& document) {
        fill(document, members, services);
        declareBilling(document, members, services);
    });
    const auto close = [&](int quarter) {
        const Said said =
            tell("close", file, {{"Period", "2026-T" + std::to_string(quarter)}, {"Author", "A"}},
                 {.keepBackup = false});
        if (said.outcome() != "rewritten") {
            std::cerr << said.text.substr(0, 2000);
        }
    };
    double own = 1e9;
    double first = 1e9;
    double last = 1e9;
    const auto measureOwn = [&] {
        return secondsOf([&] {
            const auto document = office::Document::open(quarterOffice(), file);
            document.calculateAll();
            document.storeAs(folder / ("autre" + name));
        });
    };
    for (int round = 0; round < rounds; ++round) {
        fs::copy_file(model, file, fs::copy_options::overwrite_existing);
        own = std::min(own, measureOwn());
        first = std::min(first, secondsOf([&] { close(1); }));
    }
    close(2);
    close(3);
    editWorkbook(file, [&](const office::Document& document) {
        for (int service = 0; service < services; ++service) {
            document.sheet("Couts").cell(service, 0).setValue(20000 + service);
        }
    });
    const fs::path year = folder / ("annee" + name);
    fs::copy_file(file, year);
    double ownLast = 1e9;
    for (int round = 0; round < rounds; ++round) {
        fs::copy_file(year, file, fs::copy_options::overwrite_existing);
        ownLast = std::min(ownLast, measureOwn());
        last = std::min(last, secondsOf([&] { close(4); }));
    }
    std::cout << members << " x " << services << " x 4 " << name << "  load+calculate+store " << own
              << " s   close the first quarter " << first << " s (" << first / own
              << ")   with a year of history " << ownLast << " s, close the last " << last << " s ("
              << last / ownLast << ")\n";
}

void measure(const std::string& name, int members, int services, int rounds) {
    const Folder folder;
    const fs::path model = folder / ("modele" + name);
    const fs::path file = folder / ("classeur" + name);
    makeStaleWorkbook(
        model, [&](const office::Document& document) { fill(document, members, services); },
        [](const office::Document& document) {
            document.sheet("Couts").cell(0, 0).setValue(99999);
        });
    double own = 1e9;
    double checking = 1e9;
    double recalculating = 1e9;
    for (int round = 0; round < rounds; ++round) {
        fs::copy_file(model, file, fs::copy_options::overwrite_existing);
        own = std::min(own, secondsOf([&] {
                           const auto document = office::Document::open(quarterOffice(), file);
                           document.calculateAll();
                           document.storeAs(folder / ("autre" + name));
                       }));
        checking = std::min(checking, secondsOf([&] { static_cast<void>(check(file)); }));
        recalculating =
            std::min(recalculating, secondsOf([&] {
                         if (recalc(file, {.keepBackup = false}).outcome() != "rewritten") {
                             std::cerr << "not rewritten\n";
                         }
                     }));
    }
    std::cout << std::fixed << std::setprecision(2) << members << " x " << services << " x 4 "
              << name << "  load+calculate+store " << own << " s   check " << checking << " s ("
              << checking / own << ")   recalc " << recalculating << " s (" << recalculating / own
              << ")\n";
}

}  // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? static_cast<int>(std::strtol(words[1], nullptr, 10)) : 3;
    const bool onlyClosing = count > 2 && std::string_view(words[2]) == "close";
    for (const char* name : {".ods", ".xlsx"}) {
        if (!onlyClosing) {
            measure(name, 22, 6, rounds);
            measure(name, 158, 20, rounds);
        }
        measureClosing(name, 158, 20, rounds);
    }
}
