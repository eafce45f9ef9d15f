#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/billing/close.hpp"

namespace quotepart {

using ServicePeriod = std::pair<std::string, Period>;

/// The lines and instalments of one member, service and period.
struct Due {
    std::vector<const BilledLine*> lines{};
    std::vector<const Instalment*> instalments{};
    Cents amount = 0;
};

/// The workbook's lines arranged as the ledger is.
struct Arranged {
    std::map<PositionKey, Due> dues{};
    std::map<std::string, std::set<Period>> periods{};  ///< of the lines of each service
    std::set<ServicePeriod> withInstalments{};
};

/// Lines without a member or a service, and instalments that are not called, are left out.
Arranged arranged(const Recalculation& now);

bool hasLine(const Arranged& workbook, const Name& service, const Period& period);

/// The periods of a service that are closed and in force.
std::set<Period> closedPeriods(const Ledger& ledger, const Name& service);

}  // namespace quotepart
