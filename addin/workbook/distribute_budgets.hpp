#pragma once

#include "addin/command/settings.hpp"
#include "addin/workbook/examine.hpp"

namespace quotepart::workbook {

/// Makes for each member a workbook of its own from a template and what a master workbook holds;
/// the settings are those of the command "distribute". The master is left as it is. All files
/// appear together, or none: each is read again, and together they add up to the master.
report::Report distributeBudgets(const Context& context, const command::Settings& settings,
                                 Task task, Progress& progress);

}  // namespace quotepart::workbook
