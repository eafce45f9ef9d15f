#include "addin/budget/read_back.hpp"

#include <algorithm>

#include "addin/billing/table_reader.hpp"
#include "core/error/error.hpp"

namespace quotepart::budget {

namespace {

using billing::WrittenLines;
using report::CellValue;
using report::Place;

bool isBlank(const CellValue& value) {
    return value == CellValue{} || value == CellValue{std::string()};
}

bool isSame(const CellValue& found, const CellValue& meant) {
    return found == meant || (isBlank(found) && isBlank(meant));
}

std::optional<Cents> centsOf(const CellValue& value) {
    if (isBlank(value)) {
        return 0;
    }
    const auto* number = std::get_if<double>(&value);
    try {
        return number == nullptr ? std::nullopt : wholeCents(Decimal::amountOf(*number));
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// A table of the workbook and where its columns are.
class StoredTable {
  public:
    StoredTable(const WorkbookCells& cells, const billing::TableDeclaration& table)
        : cells_(cells), range_(cells.named(table.rangeName.french)) {
        if (range_ == nullptr) {
            return;
        }
        for (int column = range_->firstColumn; column <= range_->lastColumn; ++column) {
            const CellValue& header = at(0, column).value;
            const auto* text = std::get_if<std::string>(&header);
            if (const billing::Column* declared =
                    text == nullptr ? nullptr : billing::columnOfHeader(table, *text)) {
                columns_.emplace_back(declared->name, column);
            }
        }
    }

    bool isThere() const { return range_ != nullptr; }
    int lines() const { return range_->lastRow - range_->firstRow; }
    std::optional<int> column(std::string_view name) const {
        const auto found = std::find_if(columns_.begin(), columns_.end(),
                                        [&](const auto& each) { return each.first == name; });
        return found == columns_.end() ? std::nullopt : std::optional(found->second);
    }
    Place place(int line, int column) const {
        return {range_->sheet, column, range_->firstRow + line};
    }
    const StoredCell& at(int line, int column) const { return cells_.at(place(line, column)); }

    /// The sum of a column over the lines chosen; nothing where a cell is no amount.
    template <class Counts>
    std::optional<Cents> sum(std::string_view name, Counts counts) const {
        const auto where = isThere() ? column(name) : std::nullopt;
        if (!where) {
            return std::nullopt;
        }
        Cents total = 0;
        for (int line = 1; line <= lines(); ++line) {
            const auto cents = centsOf(at(line, *where).value);
            if (!cents) {
                return std::nullopt;
            }
            total = counts(line) ? plus(total, *cents) : total;
        }
        return total;
    }
    std::optional<Cents> sum(std::string_view name) const {
        return sum(name, [](int) { return true; });
    }

  private:
    const WorkbookCells& cells_;
    const file::NamedCells* range_;
    std::vector<std::pair<std::string_view, int>> columns_;
};

bool isNumber(const CellValue& value) {
    return std::holds_alternative<double>(value);
}

std::optional<Place> differenceIn(const WorkbookCells& cells, const WrittenLines& written) {
    const StoredTable table(cells, *written.table);
    if (!table.isThere()) {
        return std::nullopt;
    }
    const std::size_t count = written.lines.size();
    if (table.lines() != static_cast<int>(std::max<std::size_t>(count, 1))) {
        return table.place(0, 0);
    }
    for (std::size_t i = 0; i < written.table->columns.size(); ++i) {
        const auto column = table.column(written.table->columns[i].name);
        for (int line = 1; column && line <= table.lines(); ++line) {
            const StoredCell& found = table.at(line, *column);
            const auto index = static_cast<std::size_t>(line - 1);
            const CellValue meant =
                index < count ? billing::cellValue(written.lines[index][i], cells.firstDay())
                              : CellValue{};
            const bool agrees = found.isFormula ? isNumber(found.value) || !isNumber(meant)
                                                : isSame(found.value, meant);
            if (!agrees) {
                return table.place(line, *column);
            }
        }
    }
    return std::nullopt;
}

std::optional<Place> firstDifference(const WorkbookCells& cells, const MemberContent& content) {
    for (const auto& [sheet, stored] : cells.sheets()) {
        for (const auto& [place, cell] : stored) {
            if (std::holds_alternative<report::ErrorCode>(cell.value)) {
                return Place{sheet, place.second, place.first};
            }
        }
    }
    for (const auto& [name, written] : content.fields) {
        if (const file::NamedCells* range = cells.named(field(name).rangeName)) {
            const Place place{range->sheet, range->firstColumn, range->firstRow};
            const StoredCell& found = cells.at(place);
            if (!found.isFormula &&
                !isSame(found.value, billing::cellValue(written, cells.firstDay()))) {
                return place;
            }
        }
    }
    for (const WrittenLines& written : content.tables) {
        if (auto difference = differenceIn(cells, written)) {
            return difference;
        }
    }
    return std::nullopt;
}

std::optional<Cents> sumOf(std::optional<Cents> left, std::optional<Cents> right) {
    return left && right ? std::optional(plus(*left, *right)) : std::nullopt;
}

StoredTotals totalsOf(const WorkbookCells& cells) {
    const StoredTable amounts(cells, communeTable("amounts").table);
    const StoredTable budget(cells, communeTable("budget").table);
    const StoredTable instalments(cells, communeTable("instalments").table);
    StoredTotals totals{.past = amounts.sum("past"),
                        .coming = amounts.sum("coming"),
                        .instalments = instalments.sum("amount")};
    const auto settlement = budget.isThere() ? budget.column("settlement") : std::nullopt;
    if (settlement) {
        const auto of = [&](Settlement wanted) {
            const auto counts = [&](int line) {
                const auto* text = std::get_if<std::string>(&budget.at(line, *settlement).value);
                const auto found =
                    text == nullptr ? std::nullopt : settlementWords().find(folded(*text));
                return found == wanted;
            };
            return sumOf(budget.sum("final", counts), budget.sum("forecast", counts));
        };
        totals.orders = of(Settlement::order);
        totals.compensation = of(Settlement::compensation);
    }
    return totals;
}

}  // namespace

StoredTotals& StoredTotals::operator+=(const StoredTotals& other) {
    past = sumOf(past, other.past);
    coming = sumOf(coming, other.coming);
    orders = sumOf(orders, other.orders);
    compensation = sumOf(compensation, other.compensation);
    instalments = sumOf(instalments, other.instalments);
    return *this;
}

bool StoredTotals::agreesWith(const SeasonTotals& totals) const {
    const auto agrees = [](const std::optional<Cents>& found, Cents expected) {
        return !found || *found == expected;
    };
    return coming.has_value() && agrees(past, totals.past) && agrees(coming, totals.coming) &&
           agrees(orders, totals.orders) && agrees(compensation, totals.compensation) &&
           agrees(instalments, totals.instalments);
}

StoredTotals noTotals() {
    return {.past = 0, .coming = 0, .orders = 0, .compensation = 0, .instalments = 0};
}

ReadBack readBack(const WorkbookCells& cells, const MemberContent& content) {
    return {.totals = totalsOf(cells), .difference = firstDifference(cells, content)};
}

}  // namespace quotepart::budget
