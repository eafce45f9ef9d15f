#pragma once

#include "addin/command/settings.hpp"
#include "addin/menu/form.hpp"
#include "addin/report/report.hpp"
#include "addin/workbook/open_workbook.hpp"

namespace quotepart {

/// A command of the program, asked for in a form and done with the workbook that is open.
struct CommandForm {
    std::string_view command;  ///< its name
    Form form;                 ///< its title stands over the answer too
    Text busy;                 ///< what the status bar says while it is at work
    report::Report (*run)(const workbook::Context& context, const workbook::OpenWorkbook& workbook,
                          const command::Settings& settings, Language language,
                          workbook::Progress& progress);
    /// Whether a refusal may be mended in the form: it is shown again, as it was filled in. It is
    /// anyhow where an answer cannot be understood.
    bool asksAgain = false;
};

/// The field for an option of a command, under the option's label; one that takes no value is
/// ticked. What `rest` says of the value, the choices and what to look for holds.
FormField fieldOf(std::string_view command, std::string_view argument, FormField rest = {});

/// Asks for it, does it, and tells what came of it.
void askForCommand(const CommandContext& call, const workbook::OpenWorkbook& workbook,
                   CommandForm form);

/// Tells the person instead that there is nothing to choose among.
void tellNothing(const CommandContext& call, Text title, Text why);

/// Years or periods, as choices.
std::vector<std::string> namesOf(const std::vector<int>& years);
std::vector<std::string> namesOf(const std::vector<Period>& periods);

}  // namespace quotepart
