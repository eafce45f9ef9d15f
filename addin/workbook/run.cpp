#include "addin/workbook/run.hpp"

#include <stdexcept>

#include "addin/workbook/bill.hpp"
#include "addin/workbook/collect_returns.hpp"
#include "addin/workbook/distribute_budgets.hpp"
#include "addin/workbook/issue_statements.hpp"

namespace quotepart::workbook {

report::Report run(const Context& context, const command::Command& command,
                   const command::Settings& settings, Task task, Progress& progress) {
    task.replacesOutput = settings.has("Force");
    if (command.name == "check") {
        task.kind = Task::Kind::check;
        return examine(context, task, progress);
    }
    if (command.name == "recalc") {
        task.kind = task.output.empty() ? Task::Kind::rewrite : Task::Kind::copy;
        return examine(context, task, progress);
    }
    if (command.name == "close") {
        return closePeriod(context, settings, std::move(task), progress);
    }
    if (command.name == "reopen") {
        return reopenClosing(context, settings, std::move(task), progress);
    }
    if (command.name == "order") {
        return recordOrder(context, settings, std::move(task), progress);
    }
    if (command.name == "accruals") {
        return listAccruals(context, settings, std::move(task), progress);
    }
    if (command.name == "statements") {
        return issueStatements(context, settings, std::move(task), progress);
    }
    if (command.name == "collect") {
        return collectReturns(context, settings, std::move(task), progress);
    }
    if (command.name == "distribute") {
        return distributeBudgets(context, settings, std::move(task), progress);
    }
    throw std::logic_error("nothing runs the command " + std::string(command.name));
}

}  // namespace quotepart::workbook
