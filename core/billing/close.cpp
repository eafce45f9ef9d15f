#include "core/billing/close.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/billing/arranged.hpp"

namespace quotepart {

namespace {

class Making {
  public:
    Making(const Ledger& ledger, const Recalculation& now, const ClosingRequest& request)
        : ledger_(ledger),
          request_(request),
          workbook_(arranged(now)),
          positions_(ledger.positions()) {}

    ClosingResult result(const Recalculation& now) && {
        Closing closing{.number = ledger_.nextNumber(),
                        .period = request_.period,
                        .services = services(),
                        .financialYear = request_.financialYear,
                        .date = request_.date,
                        .author = request_.author,
                        .previous = ledger_.lastFingerprint()};
        for (const Check& check : request_.checks) {
            if (!check.value->isZero()) {
                closing.checks.push_back(
                    {check.name, *check.value, check.acceptance->reason, check.acceptance->author});
            }
        }
        for (const CostItem& item : now.costs) {
            if (item.period == request_.period && closing.covers(item.service)) {
                closing.costs.push_back(item);
            }
        }
        for (const Name& service : closing.services) {
            addService(service);
        }
        carry();
        std::sort(entries_.begin(), entries_.end(), comesBefore);
        closing.entries = std::move(entries_);
        closing.fingerprint = fingerprintOf(closing);
        result_.closing = std::move(closing);
        for (const Instalment& instalment : now.instalments) {
            if (!instalment.isCalled() && instalment.period == request_.period &&
                result_.closing.covers(instalment.service) && !instalment.amount.isZero()) {
                result_.notCalled.push_back(instalment);
            }
        }
        return std::move(result_);
    }

  private:
    /// Each service once, in the order asked for.
    std::vector<Name> services() const {
        std::vector<Name> services;
        std::set<std::string> keys;
        for (const Name& service : request_.services) {
            if (keys.insert(service.key).second) {
                services.push_back(service);
            }
        }
        return services;
    }

    void addService(const Name& service) {
        for (const Period& origin : closedPeriods(ledger_, service)) {
            if (hasLine(workbook_, service, origin)) {
                for (const PositionKey& key : membersOf(service, origin)) {
                    addAdjustment(key);
                }
            } else {
                result_.notRecalculated.emplace_back(service, origin);
            }
            if (workbook_.withInstalments.contains(ServicePeriod(service.key, origin))) {
                for (const PositionKey& key : membersOf(service, origin)) {
                    addInstalments(key);
                }
            }
        }
        for (const PositionKey& key : membersOf(service, request_.period)) {
            addPrincipal(key);
            addInstalments(key);
        }
    }

    /// All who have lines or instalments now, or had entries before.
    std::set<PositionKey> membersOf(const Name& service, const Period& origin) {
        std::set<PositionKey> keys;
        if (index_.empty()) {
            for (const auto& [key, due] : workbook_.dues) {
                index_[{key.service, key.origin}].insert(key);
            }
            for (const auto& [key, position] : positions_) {
                index_[{key.service, key.origin}].insert(key);
            }
        }
        const auto at = index_.find(ServicePeriod(service.key, origin));
        return at == index_.end() ? std::set<PositionKey>{} : at->second;
    }

    const Due& dueOf(const PositionKey& key) const {
        static const Due nothing;
        const auto at = workbook_.dues.find(key);
        return at == workbook_.dues.end() ? nothing : at->second;
    }

    /// What the ledger knows, else what the workbook says: a bill settles its period of origin.
    Position& positionOf(const PositionKey& key) {
        const auto [at, isNew] = positions_.try_emplace(key);
        Position& position = at->second;
        if (isNew) {
            const Due& due = dueOf(key);
            if (!due.lines.empty()) {
                const BilledLine& line = *due.lines.front();
                position.member = line.member;
                position.service = line.service;
                position.settlement = line.settlement;
                position.vat = line.vat;
            } else {
                const Instalment& instalment = *due.instalments.front();
                position.member = instalment.member;
                position.service = instalment.service;
                position.vat = instalment.vat;
            }
        }
        return position;
    }

    Entry& add(const PositionKey& key, EntryKind kind, Cents amount, Cents tax) {
        const Position& position = positionOf(key);
        entries_.push_back({.member = position.member,
                            .service = position.service,
                            .origin = key.origin,
                            .kind = kind,
                            .settlement = position.settlement,
                            .amount = amount,
                            .tax = tax,
                            .vat = position.vat});
        return entries_.back();
    }

    /// Moves what is billed to a new total; the tax follows the total.
    Entry& bill(const PositionKey& key, EntryKind kind, Cents total) {
        Position& position = positionOf(key);
        const Cents tax = taxIn(total, position.vat);
        Entry& entry = add(key, kind, total - position.billed, tax - position.billedTax);
        position.billed = total;
        position.billedTax = tax;
        return entry;
    }

    void addPrincipal(const PositionKey& key) {
        std::vector<const BilledLine*> lines = dueOf(key).lines;
        std::sort(lines.begin(), lines.end(), [](const BilledLine* left, const BilledLine* right) {
            return left->nature != right->nature
                       ? left->nature < right->nature
                       : left->amount.rational() < right->amount.rational();
        });
        for (const BilledLine* line : lines) {
            const Cents total = plus(positionOf(key).billed, *wholeCents(line->amount));
            Entry& entry = bill(key, EntryKind::principal, total);
            entry.nature = line->nature;
            entry.basis = line->basis;
        }
    }

    void addAdjustment(const PositionKey& key) {
        const Due& due = dueOf(key);
        if (due.lines.empty() && !positions_.contains(key)) {
            return;  // an instalment alone
        }
        if (due.amount == positionOf(key).billed) {
            return;
        }
        Entry& entry = bill(key, EntryKind::adjustment, due.amount);
        if (!due.lines.empty()) {
            entry.basis = due.lines.front()->basis;
        }
    }

    void addInstalments(const PositionKey& key) {
        const Due& due = dueOf(key);
        if (due.instalments.empty() && !positions_.contains(key)) {
            return;
        }
        Position& position = positionOf(key);
        std::map<std::string, Cents> called;
        for (const auto& [order, amount] : position.deducted) {
            called[order] = 0;
        }
        for (const Instalment* instalment : due.instalments) {
            called[instalment->order] =
                plus(called[instalment->order], *wholeCents(instalment->amount));
        }
        for (const auto& [order, amount] : called) {
            const Cents more = amount - position.deducted[order];
            if (more == 0) {
                continue;
            }
            position.deducted[order] = amount;
            const Cents tax = taxIn(position.deductedTotal(), position.vat);
            add(key, EntryKind::instalment, -more, position.deductedTax - tax).reference = order;
            position.deductedTax = tax;
        }
    }

    struct Sum {
        Cents amount = 0;
        Cents tax = 0;
    };
    using ByOrigin = std::map<Period, Sum>;
    using ByService = std::map<std::string, ByOrigin>;

    static Cents netOf(const ByOrigin& origins) {
        Cents net = 0;
        for (const auto& [origin, sum] : origins) {
            net = plus(net, sum.amount);
        }
        return net;
    }

    void carry() {
        std::map<std::string, ByService> toOrder = newEntries();
        bringForward(toOrder);
        for (const auto& [member, services] : toOrder) {
            carryForward(member, services);
        }
    }

    std::map<std::string, ByService> newEntries() const {
        std::map<std::string, ByService> toOrder;
        for (const Entry& entry : entries_) {
            ByService& services = toOrder[entry.member.key];
            if (entry.settlement == Settlement::order) {
                Sum& sum = services[entry.service.key][entry.origin];
                sum.amount = plus(sum.amount, entry.amount);
                sum.tax = plus(sum.tax, entry.tax);
            }
        }
        return toOrder;
    }

    /// What waits comes back with the member's next bill. Where nothing else is billed, less than
    /// the threshold goes on waiting without a word.
    void bringForward(std::map<std::string, ByService>& toOrder) {
        std::map<std::string, Cents> waiting;
        for (const auto& [key, position] : positions_) {
            waiting[key.member] = plus(waiting[key.member], position.waiting);
        }
        for (auto& [key, position] : positions_) {
            const Cents total = waiting[key.member];
            const bool staysSmall = total > 0 && total < request_.threshold;
            const bool comesBack = toOrder.contains(key.member) || !staysSmall;
            if (comesBack && (position.waiting != 0 || position.waitingTax != 0)) {
                add(key, EntryKind::broughtForward, position.waiting, position.waitingTax);
                Sum& sum = toOrder[key.member][key.service][key.origin];
                sum.amount = plus(sum.amount, position.waiting);
                sum.tax = plus(sum.tax, position.waitingTax);
            }
        }
    }

    void carryForward(const std::string& member, const ByService& services) {
        Cents toCollect = 0;
        for (const auto& [service, origins] : services) {
            toCollect = plus(toCollect, std::max<Cents>(netOf(origins), 0));
        }
        if (toCollect == 0 || toCollect >= request_.threshold) {
            return;
        }
        for (const auto& [service, origins] : services) {
            if (netOf(origins) <= 0) {
                continue;
            }
            for (const auto& [origin, sum] : origins) {
                if (sum.amount != 0 || sum.tax != 0) {
                    add({member, service, origin}, EntryKind::carriedForward, -sum.amount,
                        -sum.tax);
                }
            }
        }
    }

    const Ledger& ledger_;
    const ClosingRequest& request_;
    Arranged workbook_;
    Positions positions_;
    std::map<ServicePeriod, std::set<PositionKey>> index_{};
    std::vector<Entry> entries_{};
    ClosingResult result_{.closing = {.period = request_.period}};
};

}  // namespace

ClosingResult close(const Ledger& ledger, const Recalculation& now, const ClosingRequest& request) {
    if (auto obstacles = obstaclesTo(ledger, now, request); !obstacles.empty()) {
        throw Refused(std::move(obstacles));
    }
    return Making(ledger, now, request).result(now);
}

}  // namespace quotepart
