#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <osl/file.hxx>

#include <sstream>

#include "addin/menu/command.hpp"
#include "addin/menu/form.hpp"
#include "addin/menu/message_box.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/render.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/indicator.hpp"
#include "addin/workbook/open_billing.hpp"

namespace quotepart {

namespace {

using css::uno::Any;
using css::uno::Reference;

/// The names that the person gave LibreOffice, if any.
std::string userName(const CommandContext& call) {
    try {
        const Reference<css::lang::XMultiServiceFactory> provider(
            call.context->getServiceManager()->createInstanceWithContext(
                "com.sun.star.configuration.ConfigurationProvider", call.context),
            css::uno::UNO_QUERY_THROW);
        css::beans::NamedValue path;
        path.Name = "nodepath";
        path.Value <<= rtl::OUString("/org.openoffice.UserProfile/Data");
        const Any argument(path);
        const Reference<css::beans::XPropertySet> data(
            provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                                  css::uno::Sequence<Any>(&argument, 1)),
            css::uno::UNO_QUERY_THROW);
        rtl::OUString given;
        rtl::OUString family;
        data->getPropertyValue("givenname") >>= given;
        data->getPropertyValue("sn") >>= family;
        return office::fromUno((given + " " + family).trim());
    } catch (const css::uno::Exception&) {
        return {};
    }
}

std::vector<std::string> namesOf(const std::vector<Period>& periods) {
    std::vector<std::string> names;
    for (const Period& period : periods) {
        names.push_back(period.name());
    }
    return names;
}

/// A folder that the person chooses; empty where they gave up.
std::string askForFolder(const CommandContext& call, Text title) {
    const auto picker = css::ui::dialogs::FolderPicker::create(call.context);
    picker->setTitle(office::toUno(report::filled(title, call.language)));
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) {
        return {};
    }
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(picker->getDirectory(), path) !=
        osl::FileBase::E_None) {
        return {};
    }
    return office::fromUno(path);
}

/// Progress in the status bar while a command is at work.
class StatusBar {
  public:
    StatusBar(const CommandContext& call, Text text) {
        const Reference<css::task::XStatusIndicatorFactory> factory(call.frame,
                                                                    css::uno::UNO_QUERY);
        if (factory.is()) {
            indicator_ = factory->createStatusIndicator();
            indicator_->start(office::toUno(report::filled(text, call.language)), 100);
        }
    }
    ~StatusBar() {
        try {
            if (indicator_.is()) {
                indicator_->end();
            }
        } catch (const css::uno::Exception&) {
            // The window is gone.
        }
    }
    StatusBar(const StatusBar&) = delete;
    StatusBar& operator=(const StatusBar&) = delete;

    workbook::Indicator progress() const { return workbook::Indicator(indicator_); }

  private:
    Reference<css::task::XStatusIndicator> indicator_;
};

/// The setting of a command, by the name the service takes it under.
void add(command::Settings& settings, std::string_view command, std::string_view argument,
         const std::string& value, Language language) {
    if (!value.empty()) {
        settings.add(*command::optionOf(*command::commandNamed(command), argument), value,
                     language);
    }
}

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

bool requirePeriods(const CommandContext& call, const std::vector<Period>& periods, Text title,
                    Text nothing) {
    if (periods.empty()) {
        showMessage(call, MessageKind::information, report::filled(title, call.language),
                    report::filled(nothing, call.language));
    }
    return !periods.empty();
}

constexpr Text closeTitle{"Arrêter une période", "Close a period"};
constexpr Text statementsTitle{"Décomptes", "Statements"};

void close(const CommandContext& call, const workbook::OpenWorkbook& workbook,
           const Answers& answers) {
    command::Settings settings;
    add(settings, "close", "Period", answers.at("period"), call.language);
    add(settings, "close", "Author", answers.at("author"), call.language);
    settings.requireComplete(*command::commandNamed("close"), call.language);
    report::Report report;
    {
        const StatusBar bar(call, {"Arrêté de la période…", "Closing the period…"});
        workbook::Indicator progress = bar.progress();
        report = workbook::closeOpen(call.context, workbook, settings, call.language, progress);
    }
    tell(call, report, closeTitle);
}

void issue(const CommandContext& call, const workbook::OpenWorkbook& workbook,
           const Answers& answers) {
    const std::string folder =
        askForFolder(call, {"Dossier des décomptes", "Folder of the statements"});
    if (folder.empty()) {
        return;
    }
    command::Settings settings;
    add(settings, "statements", "Period", answers.at("period"), call.language);
    add(settings, "statements", "Folder", folder, call.language);
    report::Report report;
    {
        const StatusBar bar(call, {"Décomptes…", "Statements…"});
        workbook::Indicator progress = bar.progress();
        report = workbook::issueOpen(call.context, workbook, settings, call.language, progress);
    }
    tell(call, report, statementsTitle);
}

constexpr Text budgetsTitle{"Budgets des communes", "Communes’ budgets"};
constexpr Text yes{"oui", "yes"};
constexpr Text no{"non", "no"};
constexpr Text bothFormats{"ods et xlsx", "ods and xlsx"};

std::string formatNamed(const std::string& choice, Language language) {
    return choice == bothFormats.in(language) ? "both" : choice;
}

void distribute(const CommandContext& call, const workbook::OpenWorkbook& workbook,
                const Answers& answers) {
    const std::string folder =
        askForFolder(call, {"Dossier des classeurs", "Folder of the workbooks"});
    if (folder.empty()) {
        return;
    }
    command::Settings settings;
    add(settings, "distribute", "Year", answers.at("year"), call.language);
    add(settings, "distribute", "ReturnDate", answers.at("returnDate"), call.language);
    add(settings, "distribute", "Contact", answers.at("contact"), call.language);
    add(settings, "distribute", "Format", formatNamed(answers.at("format"), call.language),
        call.language);
    for (const auto& [field, flag] : {std::pair("annex", "Annex"), std::pair("force", "Force")}) {
        if (answers.at(field) == yes.in(call.language)) {
            add(settings, "distribute", flag, "true", call.language);
        }
    }
    add(settings, "distribute", "Folder", folder, call.language);
    settings.requireComplete(*command::commandNamed("distribute"), call.language);
    report::Report report;
    {
        const StatusBar bar(call, {"Budgets des communes…", "Communes’ budgets…"});
        workbook::Indicator progress = bar.progress();
        report =
            workbook::distributeOpen(call.context, workbook, settings, call.language, progress);
    }
    tell(call, report, budgetsTitle);
}

}  // namespace

void closePeriod(const CommandContext& call) {
    constexpr Text title = closeTitle;
    const auto workbook = workbookIn(call.frame);
    const std::vector<Period> periods = workbook::periodsOf(workbook).toClose;
    if (!requirePeriods(call, periods, title,
                        {"Ce classeur ne déclare aucune ligne à facturer (table MUT_FACTURATION), "
                         "ou toutes ses périodes sont arrêtées.",
                         "This workbook declares no line to bill (table MUT_BILLING), or all its "
                         "periods are closed."})) {
        return;
    }
    askFor(
        call,
        {.title = title,
         .explanation = {"Les montants de la période seront figés dans l’historique du classeur. "
                         "Ce qui changera ensuite dans une clé ou un coût sera porté en "
                         "régularisation sur la facture suivante. Le classeur n’est pas "
                         "enregistré : c’est à vous de le faire.",
                         "The amounts of the period will be frozen in the history of the workbook. "
                         "What changes later in a key or a cost will be an adjustment on the next "
                         "bill. The workbook is not saved: that is for you to do."},
         .fields = {{.name = "period",
                     .label = {"Période", "Period"},
                     .value = periods.front().name(),
                     .choices = namesOf(periods)},
                    {.name = "author",
                     .label = {"Arrêtée par", "Closed by"},
                     .value = userName(call)}},
         .accept = {"Arrêter", "Close"}},
        [call, workbook](const Answers& answers) { close(call, workbook, answers); });
}

void makeStatements(const CommandContext& call) {
    constexpr Text title = statementsTitle;
    const auto workbook = workbookIn(call.frame);
    const std::vector<Period> periods = workbook::periodsOf(workbook).closed;
    if (!requirePeriods(call, periods, title,
                        {"Aucune période n’est arrêtée dans ce classeur : arrêtez-en une d’abord.",
                         "No period is closed in this workbook: close one first."})) {
        return;
    }
    askFor(call,
           {.title = title,
            .explanation = {"Un PDF par membre, à joindre au titre de recette, et l’état "
                            "récapitulatif, d’après l’historique du classeur. Vous choisirez "
                            "ensuite le dossier.",
                            "One PDF for each member, to go with the revenue order, and the "
                            "summary, from the history of the workbook. You will then choose the "
                            "folder."},
            .fields = {{.name = "period",
                        .label = {"Période", "Period"},
                        .value = periods.back().name(),
                        .choices = namesOf(periods)}},
            .accept = {"Continuer", "Continue"}},
           [call, workbook](const Answers& answers) { issue(call, workbook, answers); });
}

void distributeBudgets(const CommandContext& call) {
    const auto workbook = workbookIn(call.frame);
    const std::vector<int> years = workbook::periodsOf(workbook).years;
    if (years.empty()) {
        showMessage(call, MessageKind::information, report::filled(budgetsTitle, call.language),
                    report::filled({"Ce classeur ne déclare aucune ligne à facturer (table "
                                    "MUT_FACTURATION).",
                                    "This workbook declares no line to bill (table MUT_BILLING)."},
                                   call.language));
        return;
    }
    const auto said = [&](Text text) { return std::string(text.in(call.language)); };
    std::vector<std::string> choices;
    for (const int year : years) {
        choices.push_back(std::to_string(year));
    }
    askFor(
        call,
        {.title = budgetsTitle,
         .explanation = {"Un classeur par commune, avec ses seules données, d’après le modèle "
                         "« Budget de la commune ». Vous choisirez ensuite le dossier.",
                         "A workbook for each commune, with its own data only, from the "
                         "template “Budget de la commune”. You will then choose the folder."},
         .fields = {{.name = "year",
                     .label = {"Année à venir", "Year to come"},
                     .value = choices.back(),
                     .choices = choices},
                    {.name = "returnDate",
                     .label = {"À retourner avant le (15/12/2026)", "To return by (2026-12-15)"}},
                    {.name = "contact",
                     .label = {"Contact (vide : celui de l’EPCI)",
                               "Contact (empty: that of the EPCI)"}},
                    {.name = "format",
                     .label = {"Format", "Format"},
                     .value = "ods",
                     .choices = {"ods", "xlsx", said(bothFormats)}},
                    {.name = "annex",
                     .label = {"Joindre l’annexe de tous les membres", "Add every member’s annex"},
                     .value = said(no),
                     .choices = {said(no), said(yes)}},
                    {.name = "force",
                     .label = {"Remplacer les fichiers qui existent", "Replace files that exist"},
                     .value = said(no),
                     .choices = {said(no), said(yes)}}},
         .accept = {"Continuer", "Continue"}},
        [call, workbook](const Answers& answers) { distribute(call, workbook, answers); });
}

}  // namespace quotepart
