#include "addin/budget/seal.hpp"

#include <algorithm>
#include <vector>

#include "addin/billing/table_reader.hpp"
#include "addin/budget/commune_workbook.hpp"
#include "core/number/decimal.hpp"
#include "core/text/number_text.hpp"
#include "core/text/sha256.hpp"

namespace quotepart::budget {

namespace {

/// The cells that a commune fills in, and the seal.
class Unsealed {
  public:
    explicit Unsealed(const WorkbookCells& cells) {
        for (const Field& field : fields()) {
            const file::NamedCells* range = cells.named(field.rangeName);
            if (range != nullptr && (field.isInput || field.name == "seal")) {
                ranges_.push_back(*range);
            }
        }
        for (const CommuneTable& each : communeTables()) {
            const file::NamedCells* range = cells.named(each.table.rangeName.french);
            if (range != nullptr && !each.inputs.empty()) {
                addInputs(cells, each, *range);
            }
        }
    }

    bool holds(const std::string& sheet, int column, int row) const {
        return std::any_of(ranges_.begin(), ranges_.end(), [&](const file::NamedCells& range) {
            return range.sheet == sheet && column >= range.firstColumn &&
                   column <= range.lastColumn && row >= range.firstRow && row <= range.lastRow;
        });
    }

  private:
    void addInputs(const WorkbookCells& cells, const CommuneTable& table,
                   const file::NamedCells& range) {
        for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
            const StoredCell& header = cells.at({range.sheet, column, range.firstRow});
            const auto* text = std::get_if<std::string>(&header.value);
            const billing::Column* declared =
                text == nullptr ? nullptr : billing::columnOfHeader(table.table, *text);
            if (declared != nullptr && std::find(table.inputs.begin(), table.inputs.end(),
                                                 declared->name) != table.inputs.end()) {
                ranges_.push_back({.name = {},
                                   .sheet = range.sheet,
                                   .firstColumn = column,
                                   .firstRow = range.firstRow + 1,
                                   .lastColumn = column,
                                   .lastRow = range.lastRow});
            }
        }
    }

    std::vector<file::NamedCells> ranges_;
};

/// Nothing for an empty cell.
std::string textOf(const StoredCell& cell) {
    if (cell.isFormula) {
        return "F";
    }
    if (const auto* number = std::get_if<double>(&cell.value)) {
        return "V\t" + (Decimal::canHold(*number) ? plainNumberText(Decimal::of(*number))
                                                  : std::to_string(*number));
    }
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        std::string kept = *text;
        std::erase(kept, '\r');
        return kept.empty() ? std::string() : "T\t" + kept;
    }
    return std::holds_alternative<report::ErrorCode>(cell.value) ? "E" : "";
}

}  // namespace

std::string sealOf(const WorkbookCells& cells) {
    const Unsealed unsealed(cells);
    Sha256 hash;
    for (const auto& [sheet, content] : cells.sheets()) {
        for (const auto& [place, cell] : content) {
            const auto& [row, column] = place;
            const std::string text = textOf(cell);
            if (!text.empty() && !unsealed.holds(sheet, column, row)) {
                hash.add(sheet + '\t' + report::cellName(column, row) + '\t' + text + '\n');
            }
        }
    }
    return hexadecimal(hash.digest());
}

}  // namespace quotepart::budget
