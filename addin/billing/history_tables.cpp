#include "addin/billing/history_tables.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/time/iso_date.hpp"

namespace quotepart::billing {

namespace {

const Column& columnNamed(const TableDeclaration& table, std::string_view name) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const Column& column) { return column.name == name; });
    if (found == table.columns.end()) {
        throw std::logic_error(std::string(table.name) + " has no column " + std::string(name));
    }
    return *found;
}

Written textOrNothing(const std::string& text) {
    return text.empty() ? Written{} : Written{text};
}

template <class Shown>
Written numberOrNothing(const std::optional<Decimal>& number) {
    return number ? Written{Shown{*number}} : Written{};
}

/// A line filled in by the names of its columns.
class Row {
  public:
    explicit Row(const TableDeclaration& table) : table_(table), values_(table.columns.size()) {}

    Row& set(std::string_view column, Written value) {
        const Column* place = &columnNamed(table_, column);
        values_[static_cast<std::size_t>(place - table_.columns.data())] = std::move(value);
        return *this;
    }
    Row& set(std::string_view column, const std::string& text) {
        return set(column, textOrNothing(text));
    }

    std::vector<Written> take() { return std::move(values_); }

  private:
    const TableDeclaration& table_;
    std::vector<Written> values_;
};

std::vector<Written> closingLine(const Closing& closing) {
    Row row(table("closings"));
    row.set("closing", closing.number)
        .set("period", closing.period.name())
        .set("services", joinedNames(closing.services))
        .set("financialYear", closing.financialYear)
        .set("date", closing.date)
        .set("author", closing.author)
        .set("previous", closing.previous)
        .set("fingerprint", closing.fingerprint);
    if (closing.reopening) {
        for (const auto& [column, value] : cellsOf(*closing.reopening)) {
            row.set(column->name, value);
        }
    }
    return row.take();
}

std::vector<Written> entryLine(int closing, const Entry& entry, Language language) {
    const auto said = [&](Text text) { return std::string(text.in(language)); };
    return Row(table("history"))
        .set("closing", closing)
        .set("member", entry.member.shown)
        .set("service", entry.service.shown)
        .set("origin", entry.origin.name())
        .set("kind", said(entryKindWords().textOf(entry.kind)))
        .set("settlement", said(settlementWords().textOf(entry.settlement)))
        .set("amount", Euros{decimalOf(entry.amount)})
        .set("tax", Euros{decimalOf(entry.tax)})
        .set("vatRate", numberOrNothing<Rate>(entry.vat.rate))
        .set("vatGround", entry.vat.ground)
        .set("nature", entry.nature)
        .set("reference", entry.reference)
        .set("key", entry.basis.key)
        .set("keySource", entry.basis.source)
        .set("keyYear", entry.basis.year)
        .set("cost", numberOrNothing<Euros>(entry.basis.cost))
        .set("base", numberOrNothing<Decimal>(entry.basis.base))
        .set("total", numberOrNothing<Decimal>(entry.basis.total))
        .set("rounding", entry.basis.rounding)
        .take();
}

/// Reads the tables of the history into closings, by number.
class LedgerReader {
  public:
    explicit LedgerReader(std::vector<Problem>& problems) : problems_(problems) {}

    Ledger read(const HistoryCells& history) {
        each(history.closings, [&](Line& line) { readClosing(line); });
        std::stable_sort(
            closings_.begin(), closings_.end(),
            [](const Closing& left, const Closing& right) { return left.number < right.number; });
        each(history.entries, [&](Line& line) {
            Entry entry = readEntry(line);
            add(line, &Closing::entries, std::move(entry));
        });
        each(history.costs, [&](Line& line) {
            CostItem item{.service = line.requiredName("service"),
                          .period = line.requiredPeriod("period"),
                          .nature = line.requiredText("nature"),
                          .kind = line.word("kind", costKindWords(), CostKind::cost),
                          .amount = line.requiredAmount("amount")};
            add(line, &Closing::costs, std::move(item));
        });
        each(history.checks, [&](Line& line) {
            AcceptedCheck check{.name = line.requiredText("check"),
                                .value = line.requiredNumber("value"),
                                .reason = line.requiredText("reason"),
                                .author = line.requiredText("author")};
            add(line, &Closing::checks, std::move(check));
        });
        each(history.orders, [&](Line& line) {
            IssuedOrder order{.member = line.requiredName("member"),
                              .number = line.requiredText("order"),
                              .date = line.requiredDate("date")};
            add(line, &Closing::orders, std::move(order));
        });
        return Ledger(std::move(closings_));
    }

  private:
    template <class Read>
    void each(const TableCells* cells, Read read) {
        if (cells != nullptr) {
            TableReader(*cells, problems_).forEachLine(read);
        }
    }

    Closing* find(int number) {
        const auto found = std::find_if(closings_.begin(), closings_.end(),
                                        [&](const Closing& each) { return each.number == number; });
        return found == closings_.end() ? nullptr : &*found;
    }

    template <class Item>
    void add(Line& line, std::vector<Item> Closing::*list, Item item) {
        const int number = line.requiredWhole("closing");
        if (!line.isSound()) {
            return;
        }
        if (Closing* closing = find(number)) {
            (closing->*list).push_back(std::move(item));
        } else {
            line.report(ProblemKind::closingUnknown, "closing");
        }
    }

    void readClosing(Line& line) {
        Closing closing{.number = line.requiredWhole("closing"),
                        .period = line.requiredPeriod("period"),
                        .services = separatedNames(line.requiredText("services")),
                        .financialYear = line.requiredWhole("financialYear"),
                        .date = line.requiredDate("date"),
                        .author = line.requiredText("author"),
                        .previous = line.text("previous"),
                        .fingerprint = line.requiredText("fingerprint")};
        if (!line.isBlank("reopenedOn") || !line.isBlank("reopenedBy") ||
            !line.isBlank("reopeningReason")) {
            closing.reopening = Reopening{.date = line.requiredDate("reopenedOn"),
                                          .author = line.requiredText("reopenedBy"),
                                          .reason = line.requiredText("reopeningReason")};
        }
        if (find(closing.number) != nullptr) {
            line.report(ProblemKind::closingTwice, "closing");
        }
        if (line.isSound()) {
            closings_.push_back(std::move(closing));
        }
    }

    static Entry readEntry(Line& line) {
        return {.member = line.requiredName("member"),
                .service = line.requiredName("service"),
                .origin = line.requiredPeriod("origin"),
                .kind = line.word("kind", entryKindWords(), EntryKind::principal),
                .settlement = line.word("settlement", settlementWords(), Settlement::order),
                .amount = line.requiredCents("amount"),
                .tax = line.requiredCents("tax"),
                .vat = {.rate = line.number("vatRate"), .ground = line.text("vatGround")},
                .nature = line.text("nature"),
                .reference = line.text("reference"),
                .basis = readBasis(line)};
    }

    std::vector<Problem>& problems_;
    std::vector<Closing> closings_{};
};

}  // namespace

CellValue cellValue(const Written& written, std::chrono::sys_days firstDay) {
    return std::visit(
        [&](const auto& value) -> CellValue {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::monostate>) {
                return {};
            } else if constexpr (std::is_same_v<Value, std::string>) {
                return value;
            } else if constexpr (std::is_same_v<Value, Euros> || std::is_same_v<Value, Rate>) {
                return value.value.nearestDouble();
            } else if constexpr (std::is_same_v<Value, Decimal>) {
                return value.nearestDouble();
            } else if constexpr (std::is_same_v<Value, int>) {
                return static_cast<double>(value);
            } else {
                return static_cast<double>((value - firstDay).count());
            }
        },
        written);
}

std::vector<WrittenLines> linesOf(const Closing& closing, Language language) {
    std::vector<WrittenLines> tables;
    const auto begin = [&](std::string_view name) -> std::vector<std::vector<Written>>& {
        return tables.emplace_back(WrittenLines{.table = &table(name)}).lines;
    };
    begin("closings").push_back(closingLine(closing));
    auto& entries = begin("history");
    entries.reserve(closing.entries.size());
    for (const Entry& entry : closing.entries) {
        entries.push_back(entryLine(closing.number, entry, language));
    }
    auto& costs = begin("historyCosts");
    for (const CostItem& item : closing.costs) {
        costs.push_back(
            Row(table("historyCosts"))
                .set("closing", closing.number)
                .set("service", item.service.shown)
                .set("period", item.period.name())
                .set("nature", item.nature)
                .set("kind", std::string(costKindWords().textOf(item.kind).in(language)))
                .set("amount", Euros{item.amount})
                .take());
    }
    auto& checks = begin("historyChecks");
    for (const AcceptedCheck& check : closing.checks) {
        checks.push_back(Row(table("historyChecks"))
                             .set("closing", closing.number)
                             .set("check", check.name)
                             .set("value", check.value)
                             .set("reason", check.reason)
                             .set("author", check.author)
                             .take());
    }
    auto& orders = begin("orders");
    for (const IssuedOrder& order : closing.orders) {
        orders.push_back(orderLine(closing.number, order).lines.front());
    }
    return tables;
}

WrittenLines orderLine(int closing, const IssuedOrder& order) {
    return {.table = &table("orders"),
            .lines = {Row(table("orders"))
                          .set("closing", closing)
                          .set("member", order.member.shown)
                          .set("order", order.number)
                          .set("date", order.date)
                          .take()}};
}

std::vector<std::pair<const Column*, Written>> cellsOf(const Reopening& reopening) {
    const TableDeclaration& closings = table("closings");
    return {{&columnNamed(closings, "reopenedOn"), reopening.date},
            {&columnNamed(closings, "reopenedBy"), reopening.author},
            {&columnNamed(closings, "reopeningReason"), reopening.reason}};
}

std::string joinedNames(const std::vector<Name>& names) {
    std::string joined;
    for (const Name& name : names) {
        joined += joined.empty() ? "" : " ; ";
        for (const char each : name.shown) {
            joined += each;
            if (each == ';') {
                joined += each;
            }
        }
    }
    return joined;
}

std::vector<Name> separatedNames(const std::string& text) {
    std::vector<Name> names;
    std::string current;
    const auto end = [&] {
        if (std::string name = cleaned(current); !name.empty()) {
            names.push_back(nameOf(name));
        }
        current.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ';') {
            current += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == ';') {
            current += text[++i];
        } else {
            end();
        }
    }
    end();
    return names;
}

Basis readBasis(Line& line) {
    return {.key = line.text("key"),
            .source = line.text("keySource"),
            .year = line.text("keyYear"),
            .cost = line.amount("cost"),
            .base = line.number("base"),
            .total = line.number("total"),
            .rounding = line.text("rounding")};
}

Ledger readLedger(const HistoryCells& history, std::vector<Problem>& problems) {
    return LedgerReader(problems).read(history);
}

bool holds(const Ledger& written, const Ledger& meant) {
    const auto sameReopening = [](const std::optional<Reopening>& mine,
                                  const std::optional<Reopening>& other) {
        return mine.has_value() == other.has_value() &&
               (!mine || (mine->date == other->date && mine->author == other->author &&
                          mine->reason == other->reason));
    };
    const auto ordersOf = [](const Closing& closing) {
        std::vector<std::string> texts;
        for (const IssuedOrder& order : closing.orders) {
            texts.push_back(order.member.shown + '\t' + order.number + '\t' + isoText(order.date));
        }
        std::sort(texts.begin(), texts.end());
        return texts;
    };
    return written.alteredClosings().empty() &&
           std::equal(meant.closings().begin(), meant.closings().end(), written.closings().begin(),
                      written.closings().end(), [&](const Closing& mine, const Closing& other) {
                          return mine.fingerprint == other.fingerprint &&
                                 ordersOf(mine) == ordersOf(other) &&
                                 sameReopening(mine.reopening, other.reopening);
                      });
}

}  // namespace quotepart::billing
