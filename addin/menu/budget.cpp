#include "addin/menu/command_form.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/open_billing.hpp"

namespace quotepart {

namespace {

namespace fs = std::filesystem;

constexpr Text distributeTitle{"Budgets des communes", "Communes’ budgets"};
constexpr Text bothFormats{"ods et xlsx", "ods and xlsx"};
constexpr Text collectTitle{"Retours des communes", "Communes’ returns"};

/// The years a workbook bills, as choices; where it bills none the person is told.
std::vector<std::string> yearsOf(const CommandContext& call, const workbook::OpenWorkbook& workbook,
                                 Text title) {
    std::vector<std::string> years = namesOf(workbook::periodsOf(workbook).years);
    if (years.empty()) {
        tellNothing(call, title,
                    {"Ce classeur ne déclare aucune ligne à facturer (table MUT_FACTURATION).",
                     "This workbook declares no line to bill (table MUT_BILLING)."});
    }
    return years;
}

/// A file to be written beside the workbook; nothing where that was never saved.
std::string beside(const CommandContext& call, const workbook::OpenWorkbook& workbook,
                   Text ending) {
    const fs::path file = workbook::fileOf(workbook);
    return file.empty() ? std::string()
                        : (file.parent_path() /
                           (file.stem().string() + report::filled(ending, call.language)))
                              .string();
}

}  // namespace

void distributeBudgets(const CommandContext& call) {
    const auto workbook = workbookIn(call.frame);
    const std::vector<std::string> years = yearsOf(call, workbook, distributeTitle);
    if (years.empty()) {
        return;
    }
    const auto field = [&](std::string_view argument, FormField rest = {}) {
        return fieldOf("distribute", argument, std::move(rest));
    };
    askForCommand(
        call, workbook,
        {.command = "distribute",
         .form = {.title = distributeTitle,
                  .explanation = {"Un classeur par commune, avec ses seules données, d’après un "
                                  "modèle, et leur liste, manifeste.json, à garder pour la "
                                  "collecte.",
                                  "A workbook for each commune, with its own data only, from a "
                                  "template, and their list, manifeste.json, to be kept for the "
                                  "collection."},
                  .fields = {field("Year", {.value = years.back(), .choices = years}),
                             field("ReturnDate"), field("Contact"),
                             field("Format",
                                   {.value = "ods",
                                    .choices = {"ods", "xlsx",
                                                report::filled(bothFormats, call.language)},
                                    .meanings = {"ods", "xlsx", "both"}}),
                             field("Template", {.browse = Browse::file}),
                             field("Folder", {.browse = Browse::folder}), field("Annex"),
                             field("Force")},
                  .accept = {"Distribuer", "Distribute"}},
         .busy = {"Budgets des communes…", "Communes’ budgets…"},
         .run = workbook::distributeOpen,
         .asksAgain = true});
}

void collectReturns(const CommandContext& call) {
    const auto workbook = workbookIn(call.frame);
    const std::vector<std::string> years = yearsOf(call, workbook, collectTitle);
    if (years.empty()) {
        return;
    }
    const auto field = [&](std::string_view argument, FormField rest = {}) {
        return fieldOf("collect", argument, std::move(rest));
    };
    askForCommand(
        call, workbook,
        {.command = "collect",
         .form = {.title = collectTitle,
                  .explanation = {"Les réponses des communes sont lues dans un dossier et écrites "
                                  "dans une copie du classeur, qui reste tel quel. Avec le "
                                  "manifeste, seuls les classeurs envoyés sont acceptés.",
                                  "The communes’ answers are read in a folder and written into a "
                                  "copy of the workbook, which stays as it is. With the manifest, "
                                  "only the workbooks that were sent are accepted."},
                  .fields = {field("Year", {.value = years.back(), .choices = years}),
                             field("Returns", {.browse = Browse::folder}),
                             field("Manifest", {.browse = Browse::file}),
                             field("NewMaster",
                                   {.value = beside(call, workbook,
                                                    {" consolidé.ods", " consolidated.ods"}),
                                    .browse = Browse::newFile}),
                             field("Report", {.value = beside(call, workbook,
                                                              {" retours.txt", " returns.txt"}),
                                              .browse = Browse::newFile}),
                             field("Force")},
                  .accept = {"Collecter", "Collect"}},
         .busy = {"Collecte des retours…", "Collecting the returns…"},
         .run = workbook::collectOpen,
         .asksAgain = true});
}

}  // namespace quotepart
