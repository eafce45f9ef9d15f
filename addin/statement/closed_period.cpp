#include "addin/statement/closed_period.hpp"

#include <algorithm>

namespace quotepart::statement {

ClosedPeriod::ClosedPeriod(const Ledger& ledger, const Period& period)
    : period_(period),
      closings_(ledger.inForce(period)),
      statements_(quotepart::statementsOf(ledger, period)),
      summary_(summaryOf(ledger, period)) {
    for (const Closing* closing : closings_) {
        before_.push_back(ledger.positions(
            [closing](const Closing& each) { return each.number < closing->number; }));
    }
}

const Statement& ClosedPeriod::statementOf(const Name& member) const {
    const auto found =
        std::find_if(statements_.begin(), statements_.end(),
                     [&](const Statement& each) { return each.member.key == member.key; });
    if (found == statements_.end()) {
        throw Refused(
            {{.kind = ObstacleKind::memberNotBilled, .member = member.shown, .period = period_}});
    }
    return *found;
}

Cents ClosedPeriod::billedBefore(const Entry& adjustment) const {
    for (std::size_t i = 0; i < closings_.size(); ++i) {
        if (closings_[i]->covers(adjustment.service)) {
            const auto position =
                before_[i].find({adjustment.member.key, adjustment.service.key, adjustment.origin});
            return position == before_[i].end() ? 0 : position->second.billed;
        }
    }
    return 0;
}

}  // namespace quotepart::statement
