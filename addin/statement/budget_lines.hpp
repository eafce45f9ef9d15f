#pragma once

#include <vector>

#include "addin/statement/dossier.hpp"

namespace quotepart::statement {

/// How an amount reaches the budgets.
enum class Direction { collect, pay, compensation };

/// An amount of one service and the accounts that take it on both sides.
struct BudgetLine {
    Name service{};
    Direction direction = Direction::collect;
    Cents amount = 0;  ///< positive, but for what is added to a compensation allocation
    billing::Account account{};
};

/// The amounts of a statement for which the workbook gives accounts. What is charged to the
/// compensation allocation has none of its own unless they are given for its very service.
std::vector<BudgetLine> budgetLinesOf(const billing::Parties& parties, const Statement& statement);

}  // namespace quotepart::statement
