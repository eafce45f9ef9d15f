#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/billing/ledger.hpp"

namespace quotepart {

/// One amount as the workbook computes it now, for a period open or closed.
struct BilledLine {
    Name member{};
    Name service{};
    Period period;
    Decimal amount{};  ///< tax included; positive: the member pays
    Settlement settlement = Settlement::order;
    VatTreatment vat{};
    std::string nature{};
    Basis basis{};
};

/// An instalment (acompte) foreseen for a period. It is called once its order has a number.
struct Instalment {
    Name member{};
    Name service{};
    Period period;
    Decimal amount{};
    std::string order{};                          ///< the number of its order; empty: not called
    std::optional<std::chrono::sys_days> date{};  ///< of that order
    VatTreatment vat{};

    bool isCalled() const { return !order.empty(); }
};

/// A written agreement to close although a check is not zero.
struct Acceptance {
    std::string reason{};
    std::string author{};
};

/// A check of the workbook: 0 when all adds up.
struct Check {
    std::string name{};              ///< the cell or the title
    std::optional<Decimal> value{};  ///< nothing when the cell holds an error or a text
    std::optional<Acceptance> acceptance{};
};

/// All that the workbook holds about what is billed, as recalculated now.
struct Recalculation {
    std::vector<BilledLine> lines{};
    std::vector<Instalment> instalments{};
    std::vector<CostItem> costs{};
};

/// CGCT L1611-5 and D1611-1: a claim is collected once it reaches 15 €.
inline constexpr Cents collectionThreshold = 1500;

struct ClosingRequest {
    Period period;
    std::vector<Name> services{};
    int financialYear = 0;
    std::chrono::sys_days date{};
    std::string author{};
    std::vector<Check> checks{};
    Cents threshold = collectionThreshold;  ///< 0: order everything
};

/// A closing ready to be appended, and what was left as it is.
struct ClosingResult {
    Closing closing;
    /// Closed periods of which the workbook has no line any more: not adjusted.
    std::vector<std::pair<Name, Period>> notRecalculated{};
    /// Instalments of the period without an order number: not called, hence not deducted.
    std::vector<Instalment> notCalled{};
};

/// Everything that forbids that closing; empty when it can be made.
std::vector<Obstacle> obstaclesTo(const Ledger& ledger, const Recalculation& now,
                                  const ClosingRequest& request);

/// Closes a period for some services (arrêté de la période). The ledger is not changed: append the
/// result to it.
///
/// For each member and each service the new entries are:
/// - the principal of the period, one entry per line, a zero too;
/// - for each closed period of the service, when the amount recalculated now is not what was
///   billed for it, principal and adjustments: one adjustment, their difference. A closed period of
///   which the workbook holds no line is left alone; in one of which it holds some, a member
///   without any counts for 0. Settlement and VAT of a period of origin stay those of its first
///   bill;
/// - what the instalments called for those periods and for this one exceed what was deducted
///   already: minus that difference, one entry per order (a closed period of which the workbook
///   holds no instalment is left alone);
/// - what was carried forward to this member before, brought forward;
/// - where the services that the member has to pay, each net of all the above, add up to less than
///   the threshold: all of it carried forward, so that nothing of it is ordered. What is owed to
///   the member is never carried: the threshold is about collecting. Amounts charged to the
///   compensation allocation have no order and no threshold.
///
/// The tax of an entry is the tax held in the total billed after it less that before it, so that
/// the taxes of a period of origin always add up to the tax held in its total.
///
/// Consequences, whatever happens between closings: for each member, service and closed period of
/// origin, Σ principal and adjustments = the amount last recalculated; the instalments deducted =
/// those called; Σ ordered + what is still waiting = Σ billed − Σ deducted.
///
/// Example: 2026-T1 billed 100 €, then recalculated at 97.50 €: closing 2026-T2 with a principal of
/// 110 € writes 110 € and an adjustment of −2.50 € for 2026-T1; closing 2026-T3 writes none.
///
/// Refuses (Refused, with every obstacle): a period closed already or not the next of a service,
/// lines of another period left open before it, a service without a line, an amount that is not
/// whole cents or has no name, two settlements or VAT treatments for one member, service and
/// period, a check that is not zero and not accepted with a reason and an author, a history
/// changed by hand, no author.
ClosingResult close(const Ledger& ledger, const Recalculation& now, const ClosingRequest& request);

}  // namespace quotepart
