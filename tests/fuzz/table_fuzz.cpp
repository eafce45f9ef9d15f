// The tables that a workbook declares, with any headers and any cells.

#include <algorithm>

#include "addin/billing/billing_data.hpp"
#include "core/text/utf.hpp"
#include "tests/fuzz/input.hpp"

namespace quotepart::billing {
namespace {

using fuzz::Input;
using fuzz::require;

constexpr std::array words{"Daoulas",   "ST ELOY", "Saint-Éloy",     "ADS",
                           "Garage",    "2026-T4", "2026-S1",        "2026",
                           "principal", "acompte", "titre",          "AC",
                           "report",    "coût",    "exclusion",      "population",
                           "1 234,50",  "oui",     "régularisation", "ADS ; Garage"};

CellValue cellFrom(Input& input) {
    switch (input.between(0, 9)) {
        case 0:
            return std::monostate{};
        case 1:
            return report::ErrorCode{input.between(0, 600)};
        case 2:
            return input.number();
        case 3:
            return static_cast<double>(input.between(1, 4));
        case 4:
            return static_cast<double>(input.between(45'000, 46'500));
        case 5:
            return input.decimal(8, 3).nearestDouble();
        case 6:
            return toUtf8(input.text(10));
        default:
            return std::string(input.oneOf(words));
    }
}

TableCells tableFrom(Input& input, const TableDeclaration& declared) {
    TableCells table{.table = &declared,
                     .rangeName = std::string(declared.rangeName.french),
                     .first = {"Feuille", 1, 2}};
    std::vector<CellValue> cells;
    for (const Column& column : declared.columns) {
        const int kind = input.between(0, 15);
        cells.push_back(kind == 0   ? cellFrom(input)
                        : kind == 1 ? std::string(declared.columns.front().header.french)
                                    : std::string(column.header.in(kind < 9 ? Language::french
                                                                            : Language::english)));
    }
    const auto lines = input.between<std::size_t>(0, 6);
    for (std::size_t i = 0; i < lines * declared.columns.size(); ++i) {
        cells.push_back(cellFrom(input));
    }
    table.cells = {{lines + 1, declared.columns.size()}, std::move(cells)};
    if (input.yes()) {
        table.left = cellFrom(input);
        table.right = cellFrom(input);
        table.below.resize(declared.columns.size(), table.left);
    }
    return table;
}

/// Whether a period can be closed although a line of it is nobody's.
bool closesUnnamed(const BillingData& data, const Period& period) {
    const auto obstacles = obstaclesTo(data.ledger, data.now, {.period = period});
    return std::none_of(obstacles.begin(), obstacles.end(), [](const Obstacle& each) {
        return each.kind == ObstacleKind::nameMissing;
    });
}

void check(const BillingData& data) {
    for (const auto* problems : {&data.problems}) {
        for (const Problem& problem : *problems) {
            for (const Language language : {Language::french, Language::english}) {
                require(!problem.placedSentence(language).empty(), "a problem has its sentence");
            }
        }
    }
    require(data.checks.size() == data.checkPlaces.size(), "a check has its place");
    for (const BilledLine& line : data.now.lines) {
        const bool isNamed = !line.member.isEmpty() && !line.service.isEmpty();
        require(isNamed || line.amount.isZero() || !closesUnnamed(data, line.period),
                "an amount is somebody's, or nothing is closed");
    }
    missingForClosing(data);
    missingForStatements(data);
}

}  // namespace
}  // namespace quotepart::billing

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace quotepart::billing;
    Input input(data, size);
    DeclaredTables declared;
    for (const TableDeclaration& table : tables()) {
        if (input.between(0, 3) > 0) {
            declared.tables.push_back(tableFrom(input, table));
        }
    }
    check(readBilling(declared));
    return 0;
}
