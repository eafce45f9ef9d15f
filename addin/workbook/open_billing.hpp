#pragma once

#include <string>
#include <vector>

#include "addin/command/settings.hpp"
#include "addin/workbook/open_workbook.hpp"

namespace quotepart::workbook {

/// The periods of an open workbook about which a person can be asked.
struct OpenPeriods {
    std::vector<Period> toClose{};  ///< with lines of a service that is not closed, in their order
    std::vector<Period> closed{};   ///< with a closing in force
    std::vector<int> years{};       ///< of which there are lines
};
OpenPeriods periodsOf(const OpenWorkbook& workbook);

/// Closes a period in an open workbook; the settings are those of the command "close". It is tried
/// on a copy first: where it is refused the workbook is not touched. The history is then written
/// into the workbook, which is for the person to save.
report::Report closeOpen(const Context& context, const OpenWorkbook& workbook,
                         const command::Settings& settings, Language language, Progress& progress);

/// Makes the statements of a period from an open workbook, as it is now; the settings are those of
/// the command "statements". The workbook is not touched.
report::Report issueOpen(const Context& context, const OpenWorkbook& workbook,
                         const command::Settings& settings, Language language, Progress& progress);

/// Prepares the members' budget workbooks from an open workbook, as it is now; the settings are
/// those of the command "distribute". The workbook is not touched.
report::Report distributeOpen(const Context& context, const OpenWorkbook& workbook,
                              const command::Settings& settings, Language language,
                              Progress& progress);

/// Collects what the members sent back into a copy of an open workbook, as it is now; the settings
/// are those of the command "collect". The workbook, and its file, are not touched.
report::Report collectOpen(const Context& context, const OpenWorkbook& workbook,
                           const command::Settings& settings, Language language,
                           Progress& progress);

}  // namespace quotepart::workbook
