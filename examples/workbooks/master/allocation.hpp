#pragma once

#include <string>

#include "examples/book/book.hpp"
#include "examples/workbooks/master/service_lines.hpp"

namespace quotepart::examples::master {

/// How the parts of a year are rounded so that both quarters and members close.
inline constexpr const char* cumulated = "plus fort reste, au centime, cumulé";

/// The cell of the line's period in a range of one line and one column per quarter: a formula.
[[nodiscard]] std::string ofPeriod(const std::string& range);

/// What amounts were shared out by, quarter by quarter, as a sheet shows it. Its ranges have names:
/// NAME_membres and NAME_parts, a line per member; NAME_coûts, one cell per quarter; NAME_bases, a
/// line per member and one column, or one per quarter.
struct Allocation {
    const char* name;
    const char* key;       ///< its name on the statement
    const char* source;    ///< where its values come from
    const char* rounding;  ///< in words
    const char* year = "2023";
    bool basesByQuarter = false;
    Format baseFormat = Format::integer;

    void define(Book& book, const Area& members, const Area& bases, const Area& parts,
                const Area& costs) const;
    /// The line that bills a member's part of a quarter.
    [[nodiscard]] BillingLine line(const std::string& member, const char* service,
                                   const char* period) const;
};

/// One column per quarter: what the member in the column `member` used of a service, from a range
/// of « Unités ».
[[nodiscard]] std::vector<Column> usesByQuarter(const std::string& values, const char* service,
                                                const std::string& member, Format format);

}  // namespace quotepart::examples::master
