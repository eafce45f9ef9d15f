#pragma once

#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "addin/billing/parties.hpp"
#include "addin/billing/table_cells.hpp"
#include "core/billing/close.hpp"

namespace quotepart::billing {

/// All that a workbook declares about its billing, and what in it cannot be read. What cannot be
/// read is left out of the rest.
struct BillingData {
    Recalculation now{};
    std::vector<Check> checks{};
    Ledger ledger{};
    Parties parties{};
    std::vector<Problem> problems{};

    /// The language that the tables are named in.
    Language language = Language::french;
    std::set<std::string_view> declared{};         ///< names of tables: "billing"
    std::vector<report::Place> checkPlaces{};      ///< of the value of each check
    std::map<int, report::Place> closingPlaces{};  ///< of the number of each closing, by number

    bool declares(std::string_view table) const { return declared.contains(table); }
};

/// Reads the tables of a workbook; see tables() for what they hold.
BillingData readBilling(const DeclaredTables& declared);

/// The tables without which nothing can be closed, or the statements lack something, and which are
/// not declared.
std::vector<Problem> missingForClosing(const BillingData& data);
std::vector<Problem> missingForStatements(const BillingData& data);

}  // namespace quotepart::billing
