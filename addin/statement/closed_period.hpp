#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "core/billing/statement.hpp"

namespace quotepart::statement {

/// What the history says of a period that was closed: all that its documents may tell.
class ClosedPeriod {
  public:
    /// The ledger has to outlive it. Refuses (Refused, ObstacleKind::notClosed) a period without a
    /// closing in force.
    ClosedPeriod(const Ledger& ledger, const Period& period);

    const Period& period() const { return period_; }
    const std::vector<const Closing*>& closings() const { return closings_; }
    const std::vector<Statement>& statements() const { return statements_; }
    const Summary& summary() const { return summary_; }

    /// The financial year of the orders, and the day of the last closing.
    int financialYear() const { return closings_.back()->financialYear; }
    std::chrono::sys_days date() const { return closings_.back()->date; }

    /// Refuses (Refused, ObstacleKind::memberNotBilled) a member whom the period does not concern.
    const Statement& statementOf(const Name& member) const;

    /// Principal and adjustments billed for the origin of an adjustment before it.
    Cents billedBefore(const Entry& adjustment) const;

  private:
    Period period_;
    std::vector<const Closing*> closings_;
    std::vector<Statement> statements_;
    Summary summary_;
    std::vector<Positions> before_;  ///< each of the closings
};

}  // namespace quotepart::statement
