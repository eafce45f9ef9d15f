#pragma once

#include "addin/command/settings.hpp"
#include "addin/workbook/examine.hpp"

namespace quotepart::workbook {

/// Runs a command on a workbook. Of the task all but its kind is given. Nothing is thrown for a
/// file that cannot be dealt with: the report says why.
/// Precondition: the settings are complete for the command.
report::Report run(const Context& context, const command::Command& command,
                   const command::Settings& settings, Task task, Progress& progress);

}  // namespace quotepart::workbook
