#include "addin/workbook/open_billing.hpp"

#include <algorithm>
#include <set>

#include "addin/billing/closing_order.hpp"
#include "addin/billing/history_tables.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/history_writer.hpp"
#include "addin/workbook/read_billing.hpp"
#include "addin/workbook/run.hpp"

namespace quotepart::workbook {

namespace {

using report::Report;

/// What a command says of a copy of the workbook.
Report ranOnCopy(const Context& context, const OpenWorkbook& workbook, std::string_view command,
                 const command::Settings& settings, Language language, Progress& progress) {
    return onCopy(workbook, language, [&](const std::filesystem::path& copy) {
        PartOfProgress rest(progress, 0.2, 0.9);
        return run(context, *command::commandNamed(command), settings,
                   {.file = copy, .keepBackup = false, .language = language}, rest);
    });
}

}  // namespace

OpenPeriods periodsOf(const OpenWorkbook& workbook) {
    const Spreadsheet spreadsheet = Spreadsheet::openAlready(workbook);
    const billing::BillingData data = billingOf(spreadsheet);
    std::set<Period> open;
    std::set<int> years;
    for (const BilledLine& line : data.now.lines) {
        years.insert(line.period.year());
        if (!line.service.isEmpty() && data.ledger.find(line.service, line.period) == nullptr) {
            open.insert(line.period);
        }
    }
    std::set<Period> closed;
    for (const Closing& closing : data.ledger.closings()) {
        if (closing.isInForce()) {
            closed.insert(closing.period);
        }
    }
    return {
        {open.begin(), open.end()}, {closed.begin(), closed.end()}, {years.begin(), years.end()}};
}

Report closeOpen(const Context& context, const OpenWorkbook& workbook,
                 const command::Settings& settings, Language language, Progress& progress) {
    Report report = ranOnCopy(context, workbook, "close", settings, language, progress);
    report.backup.clear();
    if (report.outcome == report::Outcome::refused || !report.closed) {
        return report;
    }
    Spreadsheet spreadsheet = Spreadsheet::openAlready(workbook);
    spreadsheet.calculateAll();
    const Language written = billingOf(spreadsheet).language;
    HistoryWriter writer(spreadsheet, written, language);
    for (const billing::WrittenLines& lines : billing::linesOf(report.closed->closing, written)) {
        writer.append(lines);
    }
    report.outcome = report::Outcome::recalculated;
    progress.reached(1);
    return report;
}

Report issueOpen(const Context& context, const OpenWorkbook& workbook,
                 const command::Settings& settings, Language language, Progress& progress) {
    return ranOnCopy(context, workbook, "statements", settings, language, progress);
}

Report distributeOpen(const Context& context, const OpenWorkbook& workbook,
                      const command::Settings& settings, Language language, Progress& progress) {
    return ranOnCopy(context, workbook, "distribute", settings, language, progress);
}

Report collectOpen(const Context& context, const OpenWorkbook& workbook,
                   const command::Settings& settings, Language language, Progress& progress) {
    std::error_code error;
    if (std::filesystem::equivalent(fileOf(workbook), settings.text("NewMaster"), error)) {
        Report report;
        report.command = "collect";
        report.outcome = report::Outcome::refused;
        report.refusal = report::Refusal::outputExists;
        report.refusalSentence =
            report::filled({"la copie ne peut pas prendre la place du classeur ouvert",
                            "the copy cannot take the place of the workbook that is open"},
                           language);
        report.file = fileOf(workbook).filename().string();
        return report;
    }
    return ranOnCopy(context, workbook, "collect", settings, language, progress);
}

}  // namespace quotepart::workbook
