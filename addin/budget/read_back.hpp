#pragma once

#include <optional>

#include "addin/budget/distribution.hpp"
#include "addin/budget/workbook_cells.hpp"

namespace quotepart::budget {

/// What the tables of a stored workbook add up to; nothing for a column that it does not have.
struct StoredTotals {
    std::optional<Cents> past{};
    std::optional<Cents> coming{};
    std::optional<Cents> orders{};
    std::optional<Cents> compensation{};
    std::optional<Cents> instalments{};

    /// Adds what both have.
    StoredTotals& operator+=(const StoredTotals& other);
    /// Whether what is there is that.
    bool agreesWith(const SeasonTotals& totals) const;
};

/// All zero: what a sum begins with.
StoredTotals noTotals();

/// A member's workbook, read as it is stored.
struct ReadBack {
    StoredTotals totals{};
    /// The first cell that is not as it was meant, or in error; nothing: all are.
    std::optional<report::Place> difference{};
};

ReadBack readBack(const WorkbookCells& cells, const MemberContent& content);

}  // namespace quotepart::budget
