#pragma once

#include <optional>

#include "addin/report/rows.hpp"
#include "addin/workbook/open_workbook.hpp"

namespace quotepart {

/// Shows and selects the cells of a finding in the window of the workbook; gives the reason, in
/// words, where that cannot be. Nothing in the workbook is altered: a hidden sheet stays hidden.
std::optional<std::string> goToCell(const workbook::OpenWorkbook& workbook,
                                    const report::Row& finding, Language language);

}  // namespace quotepart
