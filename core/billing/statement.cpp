#include "core/billing/statement.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace quotepart {

namespace {

using Closings = std::vector<const Closing*>;

Closings closingsOf(const Ledger& ledger, const Period& period) {
    Closings closings = ledger.inForce(period);
    if (closings.empty()) {
        throw Refused({{.kind = ObstacleKind::notClosed, .period = period}});
    }
    return closings;
}

void add(Cents& total, Cents amount) {
    total = plus(total, amount);
}

void add(Amounts& amounts, const Entry& entry) {
    switch (entry.kind) {
        case EntryKind::principal:
            return add(amounts.principal, entry.amount);
        case EntryKind::adjustment:
            return add(amounts.adjustments, entry.amount);
        case EntryKind::instalment:
            return add(amounts.instalments, entry.amount);
        case EntryKind::broughtForward:
            return add(amounts.broughtForward, entry.amount);
        case EntryKind::carriedForward:
            return add(amounts.carriedForward, entry.amount);
    }
}

void add(std::vector<VatLine>& lines, const Entry& entry) {
    auto at = std::find_if(lines.begin(), lines.end(),
                           [&](const VatLine& line) { return line.vat == entry.vat; });
    if (at == lines.end()) {
        at = lines.insert(lines.end(), {.vat = entry.vat});
    }
    add(at->gross, entry.amount);
    add(at->tax, entry.tax);
}

void mirror(std::vector<VatLine>& lines) {
    for (VatLine& line : lines) {
        line.gross = -line.gross;
        line.tax = -line.tax;
    }
}

/// By rate, the highest first, then the grounds of exemption; lines of nothing are left out.
void arrange(std::vector<VatLine>& lines) {
    std::erase_if(lines, [](const VatLine& line) { return line.gross == 0 && line.tax == 0; });
    std::sort(lines.begin(), lines.end(), [](const VatLine& left, const VatLine& right) {
        const Rational leftRate = left.vat.rate ? left.vat.rate->rational() : Rational(-1);
        const Rational rightRate = right.vat.rate ? right.vat.rate->rational() : Rational(-1);
        return leftRate != rightRate ? leftRate > rightRate : left.vat.ground < right.vat.ground;
    });
}

/// The entries of one closing for one service, of which the direction is one.
struct Batch {
    std::vector<const Entry*> entries{};
    Cents net = 0;
};

class Drawing {
  public:
    Drawing(Closings closings, Name member) : closings_(std::move(closings)) {
        statement_.member = std::move(member);
        statement_.period = closings_.front()->period;
        statement_.financialYear = closings_.back()->financialYear;
    }

    Statement statement(Cents waiting) && {
        for (const Closing* closing : closings_) {
            addClosing(*closing);
        }
        statement_.waiting = waiting;
        for (ServicePart& part : statement_.services) {
            std::stable_sort(part.entries.begin(), part.entries.end(), isShownBefore);
            add(statement_.collect, part.collect);
            add(statement_.pay, part.pay);
            statement_.toOrder += part.toOrder;
            statement_.compensation += part.compensation;
        }
        mirror(statement_.payVat);
        arrange(statement_.collectVat);
        arrange(statement_.payVat);
        arrange(statement_.compensationVat);
        addCosts();
        return std::move(statement_);
    }

  private:
    static bool isShownBefore(const Entry& left, const Entry& right) {
        if (left.kind != right.kind) {
            return left.kind < right.kind;
        }
        return left.origin < right.origin;
    }

    void addClosing(const Closing& closing) {
        const auto isOfMember = [&](const Name& name) { return name.key == statement_.member.key; };
        for (const Name& service : closing.services) {
            order_.try_emplace(service.key, order_.size());
        }
        std::map<std::string, Batch> batches;
        for (const Entry& entry : closing.entries) {
            if (!isOfMember(entry.member)) {
                continue;
            }
            ServicePart& part = partOf(entry.service);
            part.entries.push_back(entry);
            if (entry.settlement == Settlement::compensation) {
                add(part.compensation, entry);
                add(statement_.compensationVat, entry);
            } else {
                add(part.toOrder, entry);
                Batch& batch = batches[entry.service.key];
                batch.entries.push_back(&entry);
                add(batch.net, entry.amount);
            }
        }
        for (const auto& [service, batch] : batches) {
            addBatch(batch);
        }
        for (const IssuedOrder& order : closing.orders) {
            if (isOfMember(order.member)) {
                statement_.orders.push_back(order);
            }
        }
    }

    void addBatch(const Batch& batch) {
        ServicePart& part = partOf(batch.entries.front()->service);
        add(part.collect, std::max<Cents>(batch.net, 0));
        add(part.pay, std::max<Cents>(-batch.net, 0));
        for (const Entry* entry : batch.entries) {
            add(batch.net < 0 ? statement_.payVat : statement_.collectVat, *entry);
        }
    }

    ServicePart& partOf(const Name& service) {
        const auto found =
            std::find_if(statement_.services.begin(), statement_.services.end(),
                         [&](const ServicePart& part) { return part.service.key == service.key; });
        if (found != statement_.services.end()) {
            return *found;
        }
        const std::size_t place = order_.try_emplace(service.key, order_.size()).first->second;
        const auto at = std::find_if(
            statement_.services.begin(), statement_.services.end(),
            [&](const ServicePart& part) { return order_.at(part.service.key) > place; });
        return *statement_.services.insert(at, ServicePart{.service = service});
    }

    void addCosts() {
        for (const ServicePart& part : statement_.services) {
            CostTable table{.service = part.service};
            for (const Closing* closing : closings_) {
                for (const CostItem& item : closing->costs) {
                    if (item.service.key == part.service.key) {
                        add(table, item);
                    }
                }
            }
            if (!table.items.empty()) {
                statement_.costs.push_back(std::move(table));
            }
        }
    }

    static void add(CostTable& table, const CostItem& item) {
        table.items.push_back(item);
        switch (item.kind) {
            case CostKind::cost:
                table.cost += item.amount.rational();
                break;
            case CostKind::exclusion:
                table.excluded += item.amount.rational();
                break;
            case CostKind::contribution:
                table.contribution += item.amount.rational();
                break;
        }
    }
    static void add(Cents& total, Cents amount) { quotepart::add(total, amount); }
    static void add(Amounts& amounts, const Entry& entry) { quotepart::add(amounts, entry); }
    static void add(std::vector<VatLine>& lines, const Entry& entry) {
        quotepart::add(lines, entry);
    }

    Closings closings_;
    std::map<std::string, std::size_t> order_{};
    Statement statement_{.period = closings_.front()->period};
};

struct WaitingFor {
    Name member{};
    Cents total = 0;
};
using Waiting = std::map<std::string, WaitingFor>;

/// What waited for each member after the last of those closings.
Waiting waitingAfter(const Ledger& ledger, const Closings& closings) {
    const int last = closings.back()->number;
    Waiting waiting;
    for (const auto& [key, position] :
         ledger.positions([&](const Closing& closing) { return closing.number <= last; })) {
        WaitingFor& own = waiting[key.member];
        own.member = position.member;
        add(own.total, position.waiting);
    }
    std::erase_if(waiting, [](const auto& each) { return each.second.total == 0; });
    return waiting;
}

std::vector<Name> namesOf(const Closings& closings, const Waiting& waiting) {
    std::map<std::string, Name> names;
    for (const Closing* closing : closings) {
        for (const Entry& entry : closing->entries) {
            names.try_emplace(entry.member.key, entry.member);
        }
    }
    for (const auto& [key, each] : waiting) {
        names.try_emplace(key, each.member);
    }
    std::vector<Name> sorted;
    sorted.reserve(names.size());
    for (auto& [key, name] : names) {
        sorted.push_back(name);
    }
    return sorted;
}

SummaryLine& lineOf(std::vector<SummaryLine>& lines, const Name& name) {
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const SummaryLine& line) {
        return line.name.key == name.key;
    });
    return at != lines.end() ? *at : *lines.insert(lines.end(), {.name = name});
}

template <class Part>
void addTo(SummaryLine& line, const Part& part) {
    line.toOrder += part.toOrder;
    line.compensation += part.compensation;
    add(line.collect, part.collect);
    add(line.pay, part.pay);
}

void addTo(SummaryLine& total, const SummaryLine& line) {
    addTo<SummaryLine>(total, line);
    add(total.waiting, line.waiting);
}

struct Gap {
    Cents toOrder = 0;
    Cents compensation = 0;
};

/// What the entries of the closings make and the lines do not, by either way of adding the lines.
Gap gapOf(const Closings& closings, const std::vector<SummaryLine>& lines) {
    Gap gap;
    for (const Closing* closing : closings) {
        for (const Entry& entry : closing->entries) {
            add(entry.settlement == Settlement::order ? gap.toOrder : gap.compensation,
                entry.amount);
        }
    }
    for (const SummaryLine& line : lines) {
        add(gap.toOrder, -line.net());
        add(gap.compensation, -line.compensation.due());
    }
    return gap;
}

}  // namespace

Cents Amounts::due() const {
    return plus(plus(plus(principal, adjustments), plus(instalments, broughtForward)),
                carriedForward);
}

Amounts& Amounts::operator+=(const Amounts& other) {
    add(principal, other.principal);
    add(adjustments, other.adjustments);
    add(instalments, other.instalments);
    add(broughtForward, other.broughtForward);
    add(carriedForward, other.carriedForward);
    return *this;
}

std::vector<Name> membersOf(const Ledger& ledger, const Period& period) {
    const Closings closings = closingsOf(ledger, period);
    return namesOf(closings, waitingAfter(ledger, closings));
}

std::vector<Statement> statementsOf(const Ledger& ledger, const Period& period) {
    const Closings closings = closingsOf(ledger, period);
    const Waiting waiting = waitingAfter(ledger, closings);
    std::vector<Statement> statements;
    for (const Name& name : namesOf(closings, waiting)) {
        const auto own = waiting.find(name.key);
        statements.push_back(
            Drawing(closings, name).statement(own == waiting.end() ? 0 : own->second.total));
    }
    return statements;
}

Statement statementOf(const Ledger& ledger, const Period& period, const Name& member) {
    std::vector<Statement> statements = statementsOf(ledger, period);
    const auto own = std::find_if(statements.begin(), statements.end(), [&](const Statement& each) {
        return each.member.key == member.key;
    });
    if (own == statements.end()) {
        throw Refused(
            {{.kind = ObstacleKind::memberNotBilled, .member = member.shown, .period = period}});
    }
    return std::move(*own);
}

Summary summaryOf(const Ledger& ledger, const Period& period) {
    const Closings closings = closingsOf(ledger, period);
    Summary summary{.period = period};
    for (const Statement& statement : statementsOf(ledger, period)) {
        SummaryLine line{.name = statement.member, .waiting = statement.waiting};
        addTo(line, statement);
        for (const ServicePart& part : statement.services) {
            addTo(lineOf(summary.services, part.service), part);
        }
        addTo(summary.total, line);
        summary.members.push_back(std::move(line));
    }
    const Gap members = gapOf(closings, summary.members);
    const Gap services = gapOf(closings, summary.services);
    summary.membersGap = members.toOrder;
    summary.compensationMembersGap = members.compensation;
    summary.servicesGap = services.toOrder;
    summary.compensationServicesGap = services.compensation;
    return summary;
}

}  // namespace quotepart
