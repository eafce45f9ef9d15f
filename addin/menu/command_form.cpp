#include "addin/menu/command_form.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include "addin/menu/at_work.hpp"
#include "addin/menu/message_box.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/render.hpp"
#include "addin/report/wording.hpp"

namespace quotepart {

namespace {

/// What a message box can hold of a report: it cannot be scrolled. Of a long one the middle is left
/// out: the totals are at the end.
std::string inBrief(const report::Report& report, Language language) {
    constexpr std::size_t beginning = 20;
    constexpr std::size_t end = 9;
    std::vector<std::string> lines;
    std::istringstream text(report::textOf(report, language, 0));
    for (std::string line; std::getline(text, line);) {
        lines.push_back(std::move(line));
    }
    std::string brief;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines.size() <= beginning + end || i < beginning || i + end >= lines.size()) {
            brief += lines[i] + '\n';
        } else if (i == beginning) {
            brief += "…\n";
        }
    }
    return brief;
}

void tell(const CommandContext& call, const report::Report& report, Text title) {
    const bool refused = report.outcome == report::Outcome::refused;
    showMessage(call, refused ? MessageKind::failure : MessageKind::information,
                report::filled(title, call.language), inBrief(report, call.language));
}

const command::Option& optionNamed(std::string_view command, std::string_view argument) {
    return *command::optionOf(*command::commandNamed(command), argument);
}

/// A path that is not absolute is meant beside the workbook. Throws command::UsageError where that
/// was never saved.
std::string absolutePath(const command::Settings& settings, const command::Option& option,
                         const workbook::OpenWorkbook& workbook, const std::string& path,
                         Language language) {
    namespace fs = std::filesystem;
    const fs::path folder = workbook::fileOf(workbook).parent_path();
    if (folder.empty() && fs::path(path).is_relative()) {
        throw command::UsageError(report::filled(
            {"{what} demande un chemin complet : le classeur n’est pas encore enregistré",
             "{what} wants a full path: the workbook is not saved yet"},
            language, {{"what", settings.nameOf(option, language)}}));
    }
    return (folder / path).lexically_normal().string();
}

/// Throws command::UsageError.
command::Settings settingsOf(const CommandForm& form, const workbook::OpenWorkbook& workbook,
                             const Answers& answers, Language language) {
    command::Settings settings(command::Asker::form);
    for (const auto& [argument, answer] : answers) {
        const command::Option& option = optionNamed(form.command, argument);
        if (!answer.empty()) {
            settings.add(option,
                         command::isPath(option.kind)
                             ? absolutePath(settings, option, workbook, answer, language)
                             : answer,
                         language);
        }
    }
    settings.requireComplete(*command::commandNamed(form.command), language);
    return settings;
}

/// Whether there is nothing to ask again: what is wrong has been told.
bool isDone(const CommandContext& call, const workbook::OpenWorkbook& workbook,
            const CommandForm& form, const Answers& answers) {
    std::optional<command::Settings> settings;
    try {
        settings = settingsOf(form, workbook, answers, call.language);
    } catch (const command::UsageError& error) {
        showMessage(call, MessageKind::failure, report::filled(form.form.title, call.language),
                    error.what());
        return false;
    }
    report::Report report;
    if (const auto work = AtWork::begin(call, workbook, form.busy)) {
        workbook::Indicator progress = work->progress();
        report = form.run(call.context, workbook, *settings, call.language, progress);
    } else {
        showMessage(call, MessageKind::failure, report::filled(form.form.title, call.language),
                    report::filled({"Une autre commande est en cours sur ce classeur : attendez "
                                    "qu’elle ait fini.",
                                    "Another command is at work on this workbook: wait until it is "
                                    "done."},
                                   call.language));
        return false;
    }
    tell(call, report, form.form.title);
    return report.outcome != report::Outcome::refused || !form.asksAgain;
}

void fillIn(Form& form, const Answers& answers) {
    for (FormField& field : form.fields) {
        field.value = answers.at(field.name);
        const auto meant = std::find(field.meanings.begin(), field.meanings.end(), field.value);
        if (meant != field.meanings.end()) {
            field.value = field.choices[static_cast<std::size_t>(meant - field.meanings.begin())];
        }
    }
}

}  // namespace

FormField fieldOf(std::string_view command, std::string_view argument, FormField rest) {
    const command::Option& option = optionNamed(command, argument);
    rest.name = argument;
    rest.label = option.label;
    rest.isTick = option.kind == command::OptionKind::flag;
    return rest;
}

void askForCommand(const CommandContext& call, const workbook::OpenWorkbook& workbook,
                   CommandForm form) {
    const Form asked = form.form;
    askFor(call, asked, [call, workbook, form = std::move(form)](const Answers& answers) {
        if (!isDone(call, workbook, form, answers)) {
            CommandForm again = form;
            fillIn(again.form, answers);
            askForCommand(call, workbook, std::move(again));
        }
    });
}

void tellNothing(const CommandContext& call, Text title, Text why) {
    showMessage(call, MessageKind::information, report::filled(title, call.language),
                report::filled(why, call.language));
}

std::vector<std::string> namesOf(const std::vector<int>& years) {
    std::vector<std::string> names;
    for (const int year : years) {
        names.push_back(std::to_string(year));
    }
    return names;
}

std::vector<std::string> namesOf(const std::vector<Period>& periods) {
    std::vector<std::string> names;
    for (const Period& period : periods) {
        names.push_back(period.name());
    }
    return names;
}

}  // namespace quotepart
