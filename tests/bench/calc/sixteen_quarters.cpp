#include "tests/bench/calc/measure.hpp"
#include "tests/bench/calc/quarters_workbook.hpp"

namespace quotepart::bench {

std::vector<Row> sixteenQuarters(const office::Office& office, const Effort& effort) {
    const int quarters = effort.isShort ? 1 : 16;
    const office::Document arrays = quartersWorkbook(office, Way::arrays, quarters);
    const office::Document cells = quartersWorkbook(office, Way::cells, quarters);
    const office::Document plain = quartersWorkbook(office, Way::plain, quarters);
    const office::Document exact = quartersWorkbook(office, Way::exact, quarters);
    const std::vector<double> seconds =
        calculationsOf(effort.rounds, {&arrays, &cells, &plain, &exact});
    const std::string size = std::to_string(quartersMembers) + " × " +
                             std::to_string(quartersServices) + " × " + std::to_string(quarters);
    return {compared(size + ", formules matricielles", seconds[0],
                     "formules de Calc qui tombent juste", seconds[3], 0.2),
            compared(size + ", formules matricielles", seconds[0],
                     "formules de Calc qui arrondissent seulement", seconds[2], 2),
            compared(size + ", une formule par cellule", seconds[1],
                     "formules de Calc qui tombent juste", seconds[3], 0),
            compared(size + ", une formule par cellule", seconds[1],
                     "formules de Calc qui arrondissent seulement", seconds[2], 0)};
}

}  // namespace quotepart::bench
