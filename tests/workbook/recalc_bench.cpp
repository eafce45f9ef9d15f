// How long a command takes beside what LibreOffice itself needs to load, recalculate and store the
// same workbook: 158 members, 20 services, 4 quarters (the largest EPCI), and a small one.
//
//   workbook_bench [ROUNDS]

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iomanip>
#include <iostream>

#include "addin/report/place.hpp"
#include "tests/support/folder.hpp"
#include "tests/workbook/quarter.hpp"

namespace {

namespace fs = std::filesystem;
using namespace quotepart;

double secondsOf(const std::function<void()>& action) {
    const auto begin = std::chrono::steady_clock::now();
    action();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    return taken.count();
}

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
    const int rounds = count > 1 ? std::atoi(words[1]) : 3;
    for (const char* name : {".ods", ".xlsx"}) {
        measure(name, 22, 6, rounds);
        measure(name, 158, 20, rounds);
    }
}
