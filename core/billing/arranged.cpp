#include "core/billing/arranged.hpp"

namespace quotepart {

Arranged arranged(const Recalculation& now) {
    Arranged result;
    for (const BilledLine& line : now.lines) {
        if (line.member.isEmpty() || line.service.isEmpty()) {
            continue;
        }
        Due& due = result.dues[{line.member.key, line.service.key, line.period}];
        due.lines.push_back(&line);
        due.amount = plus(due.amount, wholeCents(line.amount).value_or(0));
        result.periods[line.service.key].insert(line.period);
    }
    for (const Instalment& instalment : now.instalments) {
        if (instalment.isCalled() && !instalment.member.isEmpty() &&
            !instalment.service.isEmpty()) {
            result.dues[{instalment.member.key, instalment.service.key, instalment.period}]
                .instalments.push_back(&instalment);
            result.withInstalments.insert({instalment.service.key, instalment.period});
        }
    }
    return result;
}

bool hasLine(const Arranged& workbook, const Name& service, const Period& period) {
    const auto at = workbook.periods.find(service.key);
    return at != workbook.periods.end() && at->second.contains(period);
}

std::set<Period> closedPeriods(const Ledger& ledger, const Name& service) {
    std::set<Period> periods;
    for (const Closing& closing : ledger.closings()) {
        if (closing.isInForce() && closing.covers(service)) {
            periods.insert(closing.period);
        }
    }
    return periods;
}

}  // namespace quotepart
