#include "addin/statement/budget_lines.hpp"

namespace quotepart::statement {

std::vector<BudgetLine> budgetLinesOf(const billing::Parties& parties, const Statement& statement) {
    std::vector<BudgetLine> lines;
    for (const ServicePart& part : statement.services) {
        const billing::Account* account = parties.accountOf(part.service, statement.member);
        if (account == nullptr) {
            continue;
        }
        const auto add = [&](Direction direction, Cents amount) {
            if (amount != 0) {
                lines.push_back({part.service, direction, amount, *account});
            }
        };
        add(Direction::collect, part.collect);
        add(Direction::pay, part.pay);
        if (!account->service.isEmpty()) {
            add(Direction::compensation, part.compensation.due());
        }
    }
    return lines;
}

}  // namespace quotepart::statement
