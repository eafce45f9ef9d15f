#include <algorithm>
#include <vector>

#include "core/billing/ledger.hpp"
#include "core/text/number_text.hpp"
#include "core/text/sha256.hpp"

namespace quotepart {

namespace {

/// Fields separated by tabs; a tab, a line end or a backslash within one is written \t, \n, \\.
class Line {
  public:
    explicit Line(std::string_view title) : text_(title) {}

    Line& with(std::string_view field) {
        text_ += '\t';
        for (const char c : field) {
            switch (c) {
                case '\t':
                    text_ += "\\t";
                    break;
                case '\n':
                    text_ += "\\n";
                    break;
                case '\\':
                    text_ += "\\\\";
                    break;
                default:
                    text_ += c;
            }
        }
        return *this;
    }
    Line& with(const std::optional<Decimal>& number) {
        return with(number ? plainNumberText(*number) : std::string());
    }
    Line& with(Cents amount) { return with(std::to_string(amount)); }

    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

// The words of the text are frozen: they must not follow those of the interface.

std::string_view wordOf(EntryKind kind) {
    switch (kind) {
        case EntryKind::principal:
            return "principal";
        case EntryKind::adjustment:
            return "adjustment";
        case EntryKind::instalment:
            return "instalment";
        case EntryKind::broughtForward:
            return "brought-forward";
        case EntryKind::carriedForward:
            return "carried-forward";
    }
    return {};
}

std::string_view wordOf(Settlement settlement) {
    return settlement == Settlement::order ? "order" : "compensation";
}

std::string_view wordOf(CostKind kind) {
    switch (kind) {
        case CostKind::cost:
            return "cost";
        case CostKind::exclusion:
            return "exclusion";
        case CostKind::contribution:
            return "contribution";
    }
    return {};
}

std::string dateText(std::chrono::sys_days date) {
    const std::chrono::year_month_day day{date};
    const auto twoDigits = [](unsigned number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return std::to_string(static_cast<int>(day.year())) + "-" +
           twoDigits(static_cast<unsigned>(day.month())) + "-" +
           twoDigits(static_cast<unsigned>(day.day()));
}

std::string lineOf(const Entry& entry) {
    return Line("entry")
        .with(entry.member.shown)
        .with(entry.service.shown)
        .with(entry.origin.name())
        .with(wordOf(entry.kind))
        .with(wordOf(entry.settlement))
        .with(entry.amount)
        .with(entry.tax)
        .with(entry.vat.rate)
        .with(entry.vat.ground)
        .with(entry.nature)
        .with(entry.reference)
        .with(entry.basis.key)
        .with(entry.basis.source)
        .with(entry.basis.year)
        .with(entry.basis.cost)
        .with(entry.basis.base)
        .with(entry.basis.total)
        .with(entry.basis.rounding)
        .text();
}

/// Appends the lines of one kind in the order of their bytes.
template <class Items, class Write>
void appendSorted(std::string& text, const Items& items, Write write) {
    std::vector<std::string> lines;
    lines.reserve(items.size());
    for (const auto& item : items) {
        lines.push_back(write(item));
    }
    std::sort(lines.begin(), lines.end());
    for (const std::string& line : lines) {
        text += line;
        text += '\n';
    }
}

}  // namespace

std::string canonicalText(const Closing& closing) {
    std::string text = "quotepart closing 1\n";
    const auto append = [&](const Line& line) { text += line.text() + '\n'; };
    append(Line("previous").with(closing.previous));
    append(Line("number").with(Cents{closing.number}));
    append(Line("period").with(closing.period.name()));
    append(Line("financial-year").with(Cents{closing.financialYear}));
    append(Line("date").with(dateText(closing.date)));
    append(Line("author").with(closing.author));
    appendSorted(text, closing.services,
                 [](const Name& service) { return Line("service").with(service.shown).text(); });
    appendSorted(text, closing.checks, [](const AcceptedCheck& check) {
        return Line("check")
            .with(check.name)
            .with(check.value)
            .with(check.reason)
            .with(check.author)
            .text();
    });
    appendSorted(text, closing.costs, [](const CostItem& item) {
        return Line("cost")
            .with(item.service.shown)
            .with(item.period.name())
            .with(item.nature)
            .with(wordOf(item.kind))
            .with(item.amount)
            .text();
    });
    appendSorted(text, closing.entries, lineOf);
    return text;
}

std::string fingerprintOf(const Closing& closing) {
    return sha256Text(canonicalText(closing));
}

}  // namespace quotepart
