#include "addin/budget/seal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
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
        std::vector<const billing::Column*> known;
        for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
            const StoredCell& header = cells.at({range.sheet, column, range.firstRow});
            const auto* text = std::get_if<std::string>(&header.value);
            const billing::Column* declared =
                text == nullptr ? nullptr : billing::columnOfHeader(table.table, *text);
            const bool isInput =
                declared != nullptr && std::find(table.inputs.begin(), table.inputs.end(),
                                                 declared->name) != table.inputs.end();
            // A column that is there twice is refused anyhow.
            if (isInput && std::find(known.begin(), known.end(), declared) == known.end()) {
                known.push_back(declared);
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

std::string numberOf(double number) {
    if (Decimal::canHold(number)) {
        return plainNumberText(Decimal::of(number));
    }
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

/// Nothing for an empty cell.
std::string textOf(const StoredCell& cell) {
    if (cell.isFormula) {
        return "F";
    }
    if (const auto* number = std::get_if<double>(&cell.value)) {
        return "V\t" + numberOf(*number);
    }
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        std::string kept = *text;
        std::erase(kept, '\r');
        return kept.empty() ? std::string() : "T\t" + kept;
    }
    return std::holds_alternative<report::ErrorCode>(cell.value) ? "E" : "";
}

constexpr std::size_t markLength = 2;

/// Enough to tell two texts apart most of the time.
std::string markOf(std::string_view text) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    Sha256 hash;
    hash.add(text);
    const Sha256::Digest digest = hash.digest();
    return {letters[digest[0] % letters.size()], letters[digest[1] % letters.size()]};
}

struct Sealed {
    std::string digest{};
    std::string marks{};
    std::vector<report::Place> places{};
};

Sealed sealed(const WorkbookCells& cells) {
    const Unsealed unsealed(cells);
    Sealed result;
    Sha256 hash;
    for (const auto& [sheet, content] : cells.sheets()) {
        for (const auto& [place, cell] : content) {
            const auto& [row, column] = place;
            const std::string text = textOf(cell);
            if (!text.empty() && !unsealed.holds(sheet, column, row)) {
                const std::string line =
                    sheet + '\t' + report::cellName(column, row) + '\t' + text + '\n';
                hash.add(line);
                result.marks += markOf(line);
                result.places.push_back({sheet, column, row});
            }
        }
    }
    result.digest = hexadecimal(hash.digest());
    return result;
}

}  // namespace

std::string sealOf(const WorkbookCells& cells) {
    constexpr std::size_t mostInACell = 30'000;
    const Sealed now = sealed(cells);
    return now.marks.size() <= mostInACell ? now.digest + " " + now.marks : now.digest;
}

std::optional<Alteration> alterationSince(std::string_view seal, const WorkbookCells& cells) {
    const Sealed now = sealed(cells);
    if (seal.substr(0, sealDigits) == now.digest) {
        return std::nullopt;
    }
    if (seal.size() <= sealDigits + 1) {
        return Alteration{};
    }
    const std::string_view marks = seal.substr(sealDigits + 1);
    const std::string_view found = now.marks;
    std::size_t first = 0;
    while (first < now.places.size() &&
           found.substr(markLength * first, markLength) ==
               marks.substr(std::min(markLength * first, marks.size()), markLength)) {
        ++first;
    }
    if (now.places.empty()) {
        return Alteration{};
    }
    if (first == now.places.size()) {
        return Alteration{.place = now.places.back()};
    }
    const std::size_t next = markLength * (first + 1);
    const bool emptied =
        found.size() < marks.size() && next < marks.size() &&
        marks.substr(next, markLength) == found.substr(markLength * first, markLength);
    return Alteration{.place = now.places[first], .emptied = emptied};
}

}  // namespace quotepart::budget
