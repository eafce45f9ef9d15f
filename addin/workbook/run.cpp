#include "addin/workbook/run.hpp"

#include <stdexcept>

namespace quotepart::workbook {

report::Report run(const Context& context, const command::Command& command,
                   const command::Settings&, Task task, Progress& progress) {
    if (command.name == "check") {
        task.kind = Task::Kind::check;
        return examine(context, task, progress);
    }
    if (command.name == "recalc") {
        task.kind = task.output.empty() ? Task::Kind::rewrite : Task::Kind::copy;
        return examine(context, task, progress);
    }
    throw std::logic_error("nothing runs the command " + std::string(command.name));
}

}  // namespace quotepart::workbook
