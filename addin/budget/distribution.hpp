#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "addin/billing/history_tables.hpp"
#include "addin/budget/billed_amounts.hpp"
#include "addin/budget/commune_workbook.hpp"

namespace quotepart::budget {

/// What is sent, and when it is to come back.
struct Season {
    int year = 0;           ///< to come
    std::string contact{};  ///< empty: that of the issuer
    std::optional<std::chrono::sys_days> returnDate{};
    bool annex = false;  ///< every member’s base and share are shown to all
};

/// The amounts of one member, or of all.
struct SeasonTotals {
    Cents past = 0;
    Cents coming = 0;
    Cents orders = 0;        ///< of the year to come: by orders
    Cents compensation = 0;  ///< and taken off the compensation allocation
    Cents instalments = 0;

    SeasonTotals& operator+=(const SeasonTotals& other);
    friend bool operator==(const SeasonTotals&, const SeasonTotals&) = default;
};

/// What goes in the workbook of one member: nothing of any other, the annex apart. Texts are in
/// French.
struct MemberContent {
    Name member{};
    std::string code{};
    std::vector<std::pair<std::string_view, billing::Written>> fields{};  ///< by name
    std::vector<billing::WrittenLines> tables{};                          ///< those not filled in
    SeasonTotals totals{};
};

struct Distribution {
    std::vector<MemberContent> members{};
    SeasonTotals master{};  ///< added up from the master apart from the members

    /// Whether the members’ amounts are the master’s, to the cent.
    bool closes() const;
};

/// What each member is sent. A line per service, settlement and nature; the past year is frozen
/// where it was closed; a service is one that a member has joined if it is billed for it in either
/// year. Throws billing::Forbidden, see billedAmounts.
Distribution distributionOf(const billing::BillingData& data, const Season& season);

}  // namespace quotepart::budget
