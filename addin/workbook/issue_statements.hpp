#pragma once

#include "addin/command/settings.hpp"
#include "addin/workbook/examine.hpp"

namespace quotepart::workbook {

/// Makes the statements of a closed period, one PDF for each member, and their summary, from the
/// history of a workbook and what it says of the parties; the settings are those of the command
/// "statements". The workbook is left as it is. All files appear together, or none.
report::Report issueStatements(const Context& context, const command::Settings& settings, Task task,
                               Progress& progress);

}  // namespace quotepart::workbook
