#include "addin/billing/table_reader.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/text/number_text.hpp"
#include "core/time/iso_date.hpp"

namespace quotepart::billing {

namespace {

constexpr std::string_view noBreakSpace = "\u00a0";

bool isBlankValue(const CellValue& value) {
    const auto* text = std::get_if<std::string>(&value);
    return std::holds_alternative<std::monostate>(value) ||
           (text != nullptr && cleaned(*text).empty());
}

/// Whether a header is that of a column, in either language: "Montant (€)" is « Montant ».
bool isHeader(std::string_view header, const Column& column) {
    const auto matches = [&](std::string_view names, const std::string& key) {
        while (!names.empty()) {
            const std::size_t bar = std::min(names.find('|'), names.size());
            if (folded(names.substr(0, bar)) == key) {
                return true;
            }
            names.remove_prefix(std::min(bar + 1, names.size()));
        }
        return false;
    };
    const std::size_t bracket = header.ends_with(')') ? header.rfind('(') : std::string_view::npos;
    for (const std::string_view part : {header, header.substr(0, bracket)}) {
        const std::string key = folded(part);
        for (const Language language : {Language::french, Language::english}) {
            if (matches(column.header.in(language), key) ||
                matches(column.otherHeaders.in(language), key)) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

std::string cleaned(std::string_view text) {
    std::string kept;
    for (const char each : text) {
        const bool isControl = static_cast<unsigned char>(each) < 0x20;
        if (each != '\r') {
            kept += isControl && each != '\n' && each != '\t' ? ' ' : each;
        }
    }
    std::string_view rest = kept;
    for (bool again = true; again;) {
        again = false;
        while (!rest.empty() &&
               (rest.front() == ' ' || rest.front() == '\n' || rest.front() == '\t')) {
            rest.remove_prefix(1);
        }
        while (!rest.empty() &&
               (rest.back() == ' ' || rest.back() == '\n' || rest.back() == '\t')) {
            rest.remove_suffix(1);
        }
        if (rest.starts_with(noBreakSpace)) {
            rest.remove_prefix(noBreakSpace.size());
            again = true;
        }
        if (rest.ends_with(noBreakSpace)) {
            rest.remove_suffix(noBreakSpace.size());
            again = true;
        }
    }
    return std::string(rest);
}

Name nameOf(const std::string& text) {
    return {folded(text), text};
}

const Column* columnOfHeader(const TableDeclaration& table, std::string_view header) {
    const std::string name = cleaned(header);
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(),
                     [&](const Column& column) { return !name.empty() && isHeader(name, column); });
    return found == table.columns.end() ? nullptr : &*found;
}

TableReader::TableReader(const TableCells& cells, std::vector<Problem>& problems)
    : cells_(cells), problems_(problems) {
    findColumns();
    findOutside();
}

const Column* TableReader::columnOf(const CellValue& header) const {
    const auto* text = std::get_if<std::string>(&header);
    return text == nullptr ? nullptr : columnOfHeader(*cells_.table, *text);
}

void TableReader::findColumns() {
    const std::size_t count = cells_.cells.shape.rows == 0 ? 0 : cells_.cells.shape.columns;
    for (std::size_t i = 0; i < count; ++i) {
        const Column* column = columnOf(cells_.cells.at(0, i));
        if (column == nullptr) {
            continue;
        }
        if (find(column->name)) {
            problems_.push_back({.kind = ProblemKind::columnTwice,
                                 .table = cells_.table,
                                 .column = column,
                                 .rangeName = cells_.rangeName,
                                 .place = placeAt(0, i)});
            readable_ = false;
            continue;
        }
        columns_.emplace_back(column, i);
    }
    for (const Column& column : cells_.table->columns) {
        // Whatever was frozen has to be read again.
        if ((column.required || cells_.table->isHistory) && !find(column.name)) {
            problems_.push_back({.kind = ProblemKind::columnMissing,
                                 .table = cells_.table,
                                 .column = &column,
                                 .rangeName = cells_.rangeName,
                                 .place = cells_.first});
            readable_ = false;
        }
    }
}

void TableReader::findOutside() {
    const auto width = static_cast<int>(cells_.cells.shape.columns);
    const auto findBeside = [&](const CellValue& header, int column) {
        const Column* known = columnOf(header);
        if (known != nullptr && !find(known->name)) {
            problems_.push_back(
                {.kind = ProblemKind::columnOutside,
                 .table = cells_.table,
                 .column = known,
                 .rangeName = cells_.rangeName,
                 .place = report::Place{cells_.first.sheet, column, cells_.first.row}});
        }
    };
    findBeside(cells_.left, cells_.first.column - 1);
    findBeside(cells_.right, cells_.first.column + width);

    // A total below, without a period or a name, is no line.
    const bool anyRequired = std::any_of(columns_.begin(), columns_.end(),
                                         [](const auto& column) { return column.first->required; });
    bool isLine = readable_ && !cells_.below.empty() && !columns_.empty();
    bool anything = false;
    for (const auto& [column, index] : columns_) {
        const bool blank = index >= cells_.below.size() || isBlankValue(cells_.below[index]);
        anything = anything || !blank;
        isLine = isLine && !(blank && column->required);
    }
    if (isLine && (anyRequired || anything)) {
        problems_.push_back({.kind = ProblemKind::lineOutside,
                             .table = cells_.table,
                             .rangeName = cells_.rangeName,
                             .place = placeAt(cells_.cells.shape.rows, 0)});
    }
}

bool TableReader::isBlank(std::size_t row) const {
    return std::all_of(columns_.begin(), columns_.end(), [&](const auto& column) {
        return isBlankValue(cells_.cells.at(row, column.second));
    });
}

report::Place TableReader::placeAt(std::size_t row, std::size_t column) const {
    return {cells_.first.sheet, cells_.first.column + static_cast<int>(column),
            cells_.first.row + static_cast<int>(row)};
}

std::optional<std::size_t> TableReader::find(std::string_view column) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(),
                                    [&](const auto& each) { return each.first->name == column; });
    return found == columns_.end() ? std::nullopt : std::optional(found->second);
}

const Column& TableReader::declared(std::string_view column) const {
    const auto& columns = cells_.table->columns;
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& each) { return each.name == column; });
    if (found == columns.end()) {
        throw std::logic_error(std::string(cells_.table->name) + " has no column " +
                               std::string(column));
    }
    return *found;
}

report::Place Line::place(std::string_view column) const {
    return reader_.placeAt(row_, reader_.find(column).value_or(0));
}

const CellValue& Line::value(std::string_view column) const {
    static const CellValue nothing;
    static_cast<void>(reader_.declared(column));
    const auto index = reader_.find(column);
    return index ? reader_.cells_.cells.at(row_, *index) : nothing;
}

bool Line::isBlank(std::string_view column) const {
    return isBlankValue(value(column));
}

void Line::report(ProblemKind kind, std::string_view column, Wording expected) {
    sound_ = false;
    reader_.problems_.push_back({.kind = kind,
                                 .table = reader_.cells_.table,
                                 .column = &reader_.declared(column),
                                 .rangeName = reader_.cells_.rangeName,
                                 .place = place(column),
                                 .value = value(column),
                                 .expected = std::move(expected),
                                 .period = period_});
}

std::string Line::text(std::string_view column) {
    const CellValue& held = value(column);
    if (const auto* text = std::get_if<std::string>(&held)) {
        return cleaned(*text);
    }
    if (const auto* number = std::get_if<double>(&held)) {
        if (reader_.cells_.formatted) {
            std::string shown = reader_.cells_.formatted(row_, *reader_.find(column));
            if (!shown.empty()) {
                return shown;
            }
        }
        if (!Decimal::canHold(*number)) {
            report(ProblemKind::numberOutOfRange, column);
            return {};
        }
        return plainNumberText(Decimal::of(*number));
    }
    if (std::holds_alternative<report::ErrorCode>(held)) {
        report(ProblemKind::errorInCell, column);
    }
    return {};
}

std::string Line::requiredText(std::string_view column) {
    std::string found = text(column);
    if (isBlank(column)) {
        report(ProblemKind::valueMissing, column);
    }
    return found;
}

template <class Read>
auto Line::numberRead(std::string_view column, Read read) -> std::optional<decltype(read(0.0))> {
    if (isBlank(column)) {
        return std::nullopt;
    }
    const CellValue& held = value(column);
    if (std::holds_alternative<report::ErrorCode>(held)) {
        report(ProblemKind::errorInCell, column);
        return std::nullopt;
    }
    const auto* number = std::get_if<double>(&held);
    if (number == nullptr) {
        report(ProblemKind::textForNumber, column);
        return std::nullopt;
    }
    try {
        if (std::isfinite(*number)) {
            return read(*number);
        }
    } catch (const Error&) {
        // Said below.
    }
    report(ProblemKind::numberOutOfRange, column);
    return std::nullopt;
}

std::optional<Decimal> Line::amount(std::string_view column) {
    return numberRead(column, [](double number) { return Decimal::amountOf(number); });
}

std::optional<Decimal> Line::number(std::string_view column) {
    return numberRead(column, [](double number) { return Decimal::of(number); });
}

std::optional<int> Line::whole(std::string_view column) {
    const auto found = numberRead(column, [](double number) { return number; });
    constexpr double most = 1e9;
    if (!found) {
        return std::nullopt;
    }
    if (*found != std::floor(*found) || std::fabs(*found) > most) {
        report(ProblemKind::notWhole, column);
        return std::nullopt;
    }
    return static_cast<int>(*found);
}

std::optional<std::chrono::sys_days> Line::date(std::string_view column) {
    const CellValue& held = value(column);
    if (const auto* number = std::get_if<double>(&held)) {
        // A day of these centuries: 2026 alone is a year, not a date in 1905.
        constexpr double first = 1980 * 365.25;
        constexpr double last = 2200 * 365.25;
        const auto day = std::chrono::floor<std::chrono::days>(reader_.cells_.firstDay);
        const double offset =
            static_cast<double>(day.time_since_epoch().count()) + 1970 * 365.25 + *number;
        // A time of that day changes nothing of it.
        if (offset > first && offset < last) {
            return day + std::chrono::days{static_cast<int>(std::floor(*number))};
        }
    } else if (const auto* text = std::get_if<std::string>(&held)) {
        if (cleaned(*text).empty()) {
            return std::nullopt;
        }
        if (const auto day = isoDate(cleaned(*text))) {
            return day;
        }
    } else if (std::holds_alternative<std::monostate>(held)) {
        return std::nullopt;
    } else {
        report(ProblemKind::errorInCell, column);
        return std::nullopt;
    }
    report(ProblemKind::notADate, column);
    return std::nullopt;
}

std::optional<Period> Line::period(std::string_view column) {
    if (isBlank(column)) {
        return std::nullopt;
    }
    const CellValue& held = value(column);
    if (std::holds_alternative<report::ErrorCode>(held)) {
        report(ProblemKind::errorInCell, column);
        return std::nullopt;
    }
    try {
        if (const auto* number = std::get_if<double>(&held)) {
            if (*number == std::floor(*number) && *number >= 1000 && *number <= Period::lastYear) {
                period_ = Period::of(PeriodKind::year, static_cast<int>(*number));
                return period_;
            }
        } else {
            period_ = Period::named(cleaned(std::get<std::string>(held)));
            return period_;
        }
    } catch (const Error&) {
        // Said below.
    }
    report(ProblemKind::notAPeriod, column);
    return std::nullopt;
}

template <class Value>
Value Line::required(std::string_view column, const std::optional<Value>& value, Value otherwise) {
    if (!value && isBlank(column)) {
        report(ProblemKind::valueMissing, column);
    }
    return value.value_or(otherwise);
}

Decimal Line::requiredAmount(std::string_view column) {
    return required(column, amount(column), Decimal{});
}

Decimal Line::requiredNumber(std::string_view column) {
    return required(column, number(column), Decimal{});
}

Cents Line::requiredCents(std::string_view column) {
    const auto found = amount(column);
    const auto cents = wholeCents(required(column, found, Decimal{}));
    if (!cents) {
        report(ProblemKind::notWholeCents, column);
    }
    return cents.value_or(0);
}

int Line::requiredWhole(std::string_view column) {
    return required(column, whole(column), 0);
}

std::chrono::sys_days Line::requiredDate(std::string_view column) {
    return required(column, date(column), std::chrono::sys_days{});
}

Period Line::requiredPeriod(std::string_view column) {
    return required(column, period(column), Period::of(PeriodKind::year, Period::firstYear));
}

}  // namespace quotepart::billing
