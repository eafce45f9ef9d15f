#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "addin/report/report.hpp"
#include "addin/workbook/inspection.hpp"

namespace quotepart::workbook {

/// Ends the work on a file that has to be left as it was.
struct LeftAlone {
    report::Refusal why;
    std::string detail{};
    std::vector<std::string> obstacles{};
};

/// What a command does with a workbook that was recalculated, beside looking through it.
class Work {
  public:
    virtual ~Work() = default;

    virtual std::string_view command() const = 0;

    /// Whether the workbook is also looked through, as “check” does.
    virtual bool looksForFindings() const { return true; }

    /// Reads what it needs, and may add to the report. Nothing of the workbook is changed yet.
    /// Throws LeftAlone to end it there.
    virtual void read(Inspection& inspection, report::Report& report) = 0;

    /// Whether the workbook is to be changed and saved.
    virtual bool changes() const { return false; }
    /// Changes it. Throws LeftAlone.
    virtual void change(Spreadsheet& /*spreadsheet*/) {}
    /// Whether the workbook written, opened again, holds what was meant.
    virtual bool isIn(const Spreadsheet& /*again*/) const { return true; }
    /// Called once the file is written.
    virtual void done(report::Report& /*report*/) {}
};

}  // namespace quotepart::workbook
