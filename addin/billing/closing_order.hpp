#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "addin/billing/billing_data.hpp"

namespace quotepart::billing {

/// Why something cannot be done with what a workbook declares: every reason.
struct Forbidden {
    std::vector<Problem> problems{};
    std::vector<Obstacle> obstacles{};

    std::vector<std::string> sentences(Language language) const;
};

/// What a person asks to be closed.
struct ClosingOrder {
    Period period;
    std::vector<std::string> services{};  ///< none: all that can be, see servicesToClose
    std::string author{};
    std::optional<int> financialYear{};  ///< none: that of the period
    std::chrono::sys_days date{};
};

/// The services that have lines for a period and are not closed for it; where they all are, all.
std::vector<Name> servicesToClose(const BillingData& data, const Period& period);

/// Closes a period with what a workbook declares; see close(). Throws Forbidden, with what cannot
/// be read and concerns the period too.
ClosingResult close(const BillingData& data, const ClosingOrder& order);

/// Throws Forbidden where what is declared lacks a table needed to close, or cannot be read, up to
/// the end of a period.
void requireReadable(const BillingData& data, const Period& period);

/// The same of every table, whatever it is for.
void requireAllReadable(const BillingData& data, const Period& period);

/// The closings that were changed by hand since.
std::vector<Obstacle> alterations(const Ledger& ledger);

/// The ledger of a workbook, of which nothing is to be said: throws Forbidden where it cannot be
/// read in full or was altered.
const Ledger& soundLedger(const BillingData& data);

/// The closing of that number, or, without a number, the only one in force for a period. Throws
/// Forbidden.
int closingToReopen(const BillingData& data, std::optional<int> number,
                    const std::optional<Period>& period);

/// The closings in force of a period that bill a member: those for which its order is issued.
/// Throws Forbidden.
std::vector<int> closingsBilling(const Ledger& ledger, const Period& period, const Name& member);

}  // namespace quotepart::billing
