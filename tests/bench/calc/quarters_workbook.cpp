#include "tests/bench/calc/quarters_workbook.hpp"

#include <string>

#include "addin/report/place.hpp"

namespace quotepart::bench {

namespace {

using report::cellName;
using report::rangeName;

void writeService(const office::Sheet& sheet, Way way, int service) {
    const std::string cost = "$Couts." + cellName(service, 0);
    const std::string keys = "$Cles." + rangeName(service, 0, service, quartersMembers - 1);
    const auto key = [&](int member) { return "$Cles." + cellName(service, member); };
    // In English, as a program writes them.
    switch (way) {
        case Way::arrays:
            sheet.range(0, service, quartersMembers, 1)
                .setArrayFormula("=ORG.QUOTEPART.MUTUALISATION.ALLOCATE(" + cost +
                                 ";\"population\";" + keys + ")");
            break;
        case Way::cells:
            for (int i = 0; i < quartersMembers; ++i) {
                sheet.cell(i, service)
                    .setFormula("=ORG.QUOTEPART.MUTUALISATION.SHARE(" + cost + ";\"population\";" +
                                keys + ";" + std::to_string(i + 1) + ")");
            }
            break;
        case Way::plain:
            for (int i = 0; i < quartersMembers; ++i) {
                sheet.cell(i, service)
                    .setFormula("=ROUND(" + cost + "*" + key(i) + "/SUM(" + keys + ");2)");
            }
            break;
        case Way::exact: {
            // Largest remainder as it is written by hand: the part rounded down, what is left of
            // it, and a cent for those whose remainder ranks first.
            const int column = service * 3;
            const std::string downs = rangeName(column, 0, column, quartersMembers - 1);
            const std::string rests = rangeName(column + 1, 0, column + 1, quartersMembers - 1);
            for (int i = 0; i < quartersMembers; ++i) {
                const std::string part = cost + "*" + key(i) + "/SUM(" + keys + ")";
                sheet.cell(i, column).setFormula("=ROUNDDOWN(" + part + ";2)");
                sheet.cell(i, column + 1)
                    .setFormula("=" + part + "-" + cellName(column, i) + "-ROW()*0.0000000001");
                sheet.cell(i, column + 2)
                    .setFormula("=" + cellName(column, i) + "+IF(RANK(" + cellName(column + 1, i) +
                                ";" + rests + ")<=ROUND((" + cost + "-SUM(" + downs +
                                "))*100;0);0.01;0)");
            }
            break;
        }
    }
}

}  // namespace

office::Document quartersWorkbook(const office::Office& office, Way way, int quarters) {
    office::Document document = office::Document::create(office);
    const office::Sheet keys = document.sheet(0);
    keys.rename("Cles");
    const office::Sheet costs = document.addSheet("Couts");
    for (int service = 0; service < quartersServices; ++service) {
        costs.cell(0, service).setValue(10000.0 + service * 1234.56);
        for (int member = 0; member < quartersMembers; ++member) {
            keys.cell(member, service).setValue((member * 37 + service * 101) % 9000 + 1);
        }
    }
    for (int quarter = 0; quarter < quarters; ++quarter) {
        const office::Sheet sheet = document.addSheet("T" + std::to_string(quarter + 1));
        for (int service = 0; service < quartersServices; ++service) {
            writeService(sheet, way, service);
        }
    }
    return document;
}

}  // namespace quotepart::bench
