#include "core/billing/ledger.hpp"

#include <algorithm>
#include <tuple>

namespace quotepart {

namespace {

bool hasKey(std::span<const Name> names, const Name& name) {
    return std::any_of(names.begin(), names.end(),
                       [&](const Name& each) { return each.key == name.key; });
}

void addTo(Position& position, const Entry& entry) {
    switch (entry.kind) {
        case EntryKind::principal:
        case EntryKind::adjustment:
            position.billed = plus(position.billed, entry.amount);
            position.billedTax = plus(position.billedTax, entry.tax);
            break;
        case EntryKind::instalment:
            position.deducted[entry.reference] =
                plus(position.deducted[entry.reference], -entry.amount);
            position.deductedTax = plus(position.deductedTax, -entry.tax);
            break;
        case EntryKind::broughtForward:
        case EntryKind::carriedForward:
            position.waiting = plus(position.waiting, -entry.amount);
            position.waitingTax = plus(position.waitingTax, -entry.tax);
            break;
    }
}

}  // namespace

const WordList<CostKind>& costKindWords() {
    static const WordList<CostKind> words({
        {CostKind::cost, {"coût", "cost"}},
        {CostKind::exclusion, {"exclusion", "exclusion"}},
        {CostKind::contribution, {"participation", "contribution"}},
    });
    return words;
}

bool Closing::covers(const Name& service) const {
    return hasKey(services, service);
}

Cents Position::deductedTotal() const {
    Cents total = 0;
    for (const auto& [order, amount] : deducted) {
        total = plus(total, amount);
    }
    return total;
}

bool operator<(const PositionKey& left, const PositionKey& right) {
    return std::tie(left.member, left.service, left.origin) <
           std::tie(right.member, right.service, right.origin);
}

const Closing* Ledger::find(const Name& service, const Period& period) const {
    for (const Closing& closing : closings_) {
        if (closing.isInForce() && closing.period == period && closing.covers(service)) {
            return &closing;
        }
    }
    return nullptr;
}

std::optional<Period> Ledger::lastClosed(const Name& service) const {
    std::optional<Period> last;
    for (const Closing& closing : closings_) {
        if (closing.isInForce() && closing.covers(service) &&
            (!last || last->last() < closing.period.last())) {
            last = closing.period;
        }
    }
    return last;
}

std::vector<const Closing*> Ledger::inForce(const Period& period) const {
    std::vector<const Closing*> found;
    for (const Closing& closing : closings_) {
        if (closing.isInForce() && closing.period == period) {
            found.push_back(&closing);
        }
    }
    return found;
}

Positions Ledger::positions(const std::function<bool(const Closing&)>& counts) const {
    Positions positions;
    for (const Closing& closing : closings_) {
        if (!closing.isInForce() || (counts && !counts(closing))) {
            continue;
        }
        for (const Entry& entry : closing.entries) {
            const auto [at, isNew] =
                positions.try_emplace({entry.member.key, entry.service.key, entry.origin});
            Position& position = at->second;
            if (isNew) {
                position.member = entry.member;
                position.service = entry.service;
                position.settlement = entry.settlement;
                position.vat = entry.vat;
            }
            addTo(position, entry);
        }
    }
    return positions;
}

Cents Ledger::billed(const Name& member, const Name& service, const Period& origin) const {
    Cents total = 0;
    for (const Closing& closing : closings_) {
        for (const Entry& entry : closing.entries) {
            if (closing.isInForce() && isBilled(entry.kind) && entry.origin == origin &&
                entry.member.key == member.key && entry.service.key == service.key) {
                total = plus(total, entry.amount);
            }
        }
    }
    return total;
}

std::string Ledger::lastFingerprint() const {
    return closings_.empty() ? std::string() : closings_.back().fingerprint;
}

std::vector<int> Ledger::alteredClosings() const {
    std::vector<int> altered;
    std::string previous;
    int number = 1;
    for (const Closing& closing : closings_) {
        if (closing.number != number || closing.previous != previous ||
            fingerprintOf(closing) != closing.fingerprint) {
            altered.push_back(closing.number);
        }
        previous = closing.fingerprint;
        ++number;
    }
    return altered;
}

void Ledger::append(Closing closing) {
    closings_.push_back(std::move(closing));
}

Closing& Ledger::inForce(int number, ObstacleKind otherwise) {
    const auto at = std::find_if(closings_.begin(), closings_.end(), [&](const Closing& closing) {
        return closing.number == number && closing.isInForce();
    });
    if (at == closings_.end()) {
        throw Refused({{.kind = otherwise, .text = std::to_string(number)}});
    }
    return *at;
}

void Ledger::reopen(int number, Reopening reopening) {
    Closing& closing = inForce(number, ObstacleKind::notClosed);
    std::vector<Obstacle> obstacles;
    if (reopening.author.empty()) {
        obstacles.push_back({.kind = ObstacleKind::authorMissing});
    }
    if (reopening.reason.empty()) {
        obstacles.push_back({.kind = ObstacleKind::reasonMissing});
    }
    for (const Name& service : closing.services) {
        if (const auto last = lastClosed(service); last && last->last() > closing.period.last()) {
            obstacles.push_back({.kind = ObstacleKind::laterPeriodClosed,
                                 .service = service.shown,
                                 .period = closing.period,
                                 .other = last});
        }
    }
    for (const IssuedOrder& order : closing.orders) {
        obstacles.push_back({.kind = ObstacleKind::orderRecorded,
                             .member = order.member.shown,
                             .period = closing.period,
                             .text = order.number});
    }
    if (!obstacles.empty()) {
        throw Refused(std::move(obstacles));
    }
    closing.reopening = std::move(reopening);
}

void Ledger::record(int number, IssuedOrder order) {
    Closing& closing = inForce(number, ObstacleKind::notClosed);
    if (order.number.empty()) {
        throw Refused({{.kind = ObstacleKind::numberMissing,
                        .member = order.member.shown,
                        .period = closing.period}});
    }
    const auto isOfMember = [&](const auto& each) { return each.member.key == order.member.key; };
    if (std::none_of(closing.entries.begin(), closing.entries.end(), isOfMember)) {
        throw Refused({{.kind = ObstacleKind::memberNotBilled,
                        .member = order.member.shown,
                        .period = closing.period}});
    }
    if (std::any_of(closing.orders.begin(), closing.orders.end(), [&](const IssuedOrder& each) {
            return isOfMember(each) && each.number == order.number;
        })) {
        throw Refused({{.kind = ObstacleKind::orderTwice,
                        .member = order.member.shown,
                        .period = closing.period,
                        .text = order.number}});
    }
    closing.orders.push_back(std::move(order));
}

}  // namespace quotepart
