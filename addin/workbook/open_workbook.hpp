#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <filesystem>
#include <functional>

#include "addin/report/report.hpp"
#include "addin/workbook/file_format.hpp"
#include "addin/workbook/progress.hpp"
#include "core/text/language.hpp"

namespace quotepart::workbook {

/// A workbook that a person has open.
using OpenWorkbook = css::uno::Reference<css::sheet::XSpreadsheetDocument>;

/// The file of a workbook; empty where it was never saved, or not in a file.
std::filesystem::path fileOf(const OpenWorkbook& workbook);

/// The report that an action gives of a copy of the workbook as it is open now, saved or not, in a
/// private temporary folder: the workbook itself is not touched. Nothing is thrown: where it cannot
/// be copied the report says why.
report::Report onCopy(const OpenWorkbook& workbook, Language language,
                      const std::function<report::Report(const std::filesystem::path&)>& action);

/// The report that examine() gives of a file, of a workbook as it is open now, saved or not. It is
/// made from a copy in a private temporary folder: the workbook itself is not touched. Nothing is
/// thrown: where it cannot be examined the report says why.
report::Report examineOpen(const Context& context, const OpenWorkbook& workbook, Language language,
                           Progress& progress);

/// Examines the open workbook, then recalculates every formula in it, and reports besides what that
/// changed; nothing is saved. A cell that held a value and is now in error is among the changes.
/// Where it cannot be examined it is left as it is.
report::Report recalculateOpen(const Context& context, const OpenWorkbook& workbook,
                               Language language, Progress& progress);

}  // namespace quotepart::workbook
