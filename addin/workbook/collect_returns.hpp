#pragma once

#include "addin/command/settings.hpp"
#include "addin/workbook/examine.hpp"

namespace quotepart::workbook {

/// Reads the workbooks that the members sent back and writes what they foresee into a copy of the
/// master; the settings are those of the command "collect". The task says where the copy goes.
report::Report collectReturns(const Context& context, const command::Settings& settings, Task task,
                              Progress& progress);

}  // namespace quotepart::workbook
