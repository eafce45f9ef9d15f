#include "addin/workbook/open_billing.hpp"

#include <algorithm>
#include <set>

#include "addin/billing/closing_order.hpp"
#include "addin/billing/history_tables.hpp"
#include "addin/file/facts.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/history_writer.hpp"
#include "addin/workbook/read_billing.hpp"
#include "addin/workbook/run.hpp"

namespace quotepart::workbook {

namespace {

using report::Report;

namespace fs = std::filesystem;

Report refusedReport(const OpenWorkbook& workbook, std::string_view command, report::Refusal why,
                     std::string sentence) {
    Report report;
    report.command = command;
    report.file = fileOf(workbook).filename().string();
    report.outcome = report::Outcome::refused;
    report.refusal = why;
    report.refusalSentence = std::move(sentence);
    return report;
}

/// The option by which the workbook itself would be written over; null where there is none.
const command::Option* optionReplacing(const fs::path& file, const command::Command& command,
                                       const command::Settings& settings) {
    const auto replaces = [&](const command::Option& option) {
        std::error_code error;
        return option.kind == command::OptionKind::newPath &&
               fs::equivalent(file, settings.text(option.argument), error);
    };
    const auto found = std::find_if(command.options.begin(), command.options.end(), replaces);
    return found == command.options.end() ? nullptr : &*found;
}

/// What a command says of a copy of the workbook. Nothing it writes takes the place of the workbook
/// that is open.
Report ranOnCopy(const Context& context, const OpenWorkbook& workbook, std::string_view name,
                 const command::Settings& settings, Language language, Progress& progress) {
    const command::Command& command = *command::commandNamed(name);
    if (const command::Option* option = optionReplacing(fileOf(workbook), command, settings)) {
        return refusedReport(
            workbook, name, report::Refusal::outputExists,
            report::filled({"{option} : c’est le classeur ouvert, qui ne peut pas être remplacé",
                            "{option}: that is the workbook that is open, which cannot be "
                            "replaced"},
                           language, {{"option", settings.nameOf(*option, language)}}));
    }
    return onCopy(workbook, language, [&](const fs::path& copy) {
        PartOfProgress rest(progress, 0.2, 0.9);
        return run(context, command, settings,
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
    if (file::factsOf(fileOf(workbook)).encrypted) {
        return refusedReport(
            workbook, "collect", report::Refusal::password,
            report::filled({"le classeur est protégé par un mot de passe, et sa copie ne le serait "
                            "pas",
                            "the workbook is protected by a password, and its copy would not be"},
                           language));
    }
    return ranOnCopy(context, workbook, "collect", settings, language, progress);
}

}  // namespace quotepart::workbook
