#pragma once

#include "addin/command/settings.hpp"
#include "addin/workbook/examine.hpp"

namespace quotepart::workbook {

/// Closes a period, reopens a closing, records an order issued, or lists what falls into the next
/// year, in what a workbook declares; the settings are those of the commands "close", "reopen",
/// "order" and "accruals". The task says where the workbook is written.
report::Report closePeriod(const Context& context, const command::Settings& settings, Task task,
                           Progress& progress);
report::Report reopenClosing(const Context& context, const command::Settings& settings, Task task,
                             Progress& progress);
report::Report recordOrder(const Context& context, const command::Settings& settings, Task task,
                           Progress& progress);
report::Report listAccruals(const Context& context, const command::Settings& settings, Task task,
                            Progress& progress);

}  // namespace quotepart::workbook
