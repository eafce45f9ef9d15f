#include "addin/workbook/collect_returns.hpp"

#include <algorithm>
#include <memory>

#include "addin/billing/table_reader.hpp"
#include "addin/budget/collected_report.hpp"
#include "addin/budget/forecast_lines.hpp"
#include "addin/budget/season_parties.hpp"
#include "addin/report/collected.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/history_writer.hpp"
#include "addin/workbook/read_billing.hpp"
#include "addin/workbook/replace_file.hpp"

namespace quotepart::workbook {

namespace {

namespace fs = std::filesystem;
using billing::BillingData;
using report::Report;

/// What a folder holds, by name.
struct FolderOfReturns {
    std::vector<fs::path> files{};  ///< those that may be returns
    std::vector<std::string> folders{};
};

/// Hidden files, manifests and the marks that LibreOffice and Excel leave are no returns.
FolderOfReturns returnsIn(const fs::path& folder) {
    FolderOfReturns found;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.')) {
            continue;
        }
        if (entry.is_directory()) {
            found.folders.push_back(name);
        } else if (entry.is_regular_file() && !name.starts_with("~$") && !name.ends_with(".json")) {
            found.files.push_back(entry.path());
        }
    }
    std::sort(found.files.begin(), found.files.end());
    std::sort(found.folders.begin(), found.folders.end());
    return found;
}

/// The latest year of which there is a line: the one to come.
int yearToCome(const BillingData& data) {
    int year = 0;
    for (const BilledLine& line : data.now.lines) {
        year = std::max(year, line.period.year());
    }
    return year;
}

/// Who is known, and what is billed: where that cannot be read, a sound return would be refused.
bool concernsReturns(const billing::Problem& problem) {
    const auto isOf = [&](std::string_view name) { return problem.table->name == name; };
    return isOf("members") || isOf("services") ||
           (problem.column != nullptr && problem.column->name == "service");
}

class CollectReturns final : public Work {
  public:
    CollectReturns(const command::Settings& settings, const Task& task, Progress& progress)
        : settings_(settings), master_(task.file), language_(task.language), progress_(progress) {}

    std::string_view command() const override { return "collect"; }
    bool looksForFindings() const override { return false; }
    bool changes() const override { return true; }

    void read(Inspection& inspection, Report& report) override {
        const BillingData data = billingOf(inspection.spreadsheet());
        documentLanguage_ = data.language;
        std::optional<budget::Manifest> sent = whatWasSent();
        const int year = settings_.number("Year").value_or(sent ? sent->year : yearToCome(data));
        budget::Expected expected{.year = year,
                                  .version = settings_.has("Version") || !sent
                                                 ? settings_.text("Version")
                                                 : sent->version,
                                  .members = budget::seasonMembers(data, year),
                                  .services = budget::seasonServices(data),
                                  .sent = std::move(sent)};
        requireReady(inspection.spreadsheet(), data, expected);
        requirePlaces();
        std::vector<budget::Returned> returned;
        FolderOfReturns found = returnsIn(settings_.text("Returns"));
        for (const fs::path& file : found.files) {
            returned.push_back(budget::readReturned(file));
            progress_.reached(0.5 + 0.1 * static_cast<double>(returned.size()) /
                                        static_cast<double>(found.files.size()));
        }
        const budget::Collection collection = budget::decide(std::move(returned), expected);
        report.collected = budget::reportOf(collection, language_);
        report.collected->foldersLeftOut = std::move(found.folders);
        lines_ = budget::forecastLines(collection, documentLanguage_);
        received_ = collection.count(budget::ReturnState::accepted);
        draftReport(*report.collected);
        if (received_ == 0) {
            deliverReport();
            throw refusal({"aucun retour ne peut être pris en compte",
                           "no return can be taken into account"});
        }
    }

    void change(Spreadsheet& spreadsheet) override {
        HistoryWriter(spreadsheet, documentLanguage_, language_).append(lines_);
    }

    bool isIn(const Spreadsheet& again) const override {
        const billing::DeclaredTables declared = declaredTables(again);
        const auto found = std::find_if(
            declared.tables.begin(), declared.tables.end(),
            [&](const billing::TableCells& cells) { return cells.table == lines_.table; });
        if (found == declared.tables.end() || found->cells.shape.rows != lines_.lines.size() + 1) {
            return false;
        }
        for (std::size_t row = 0; row < lines_.lines.size(); ++row) {
            for (std::size_t column = 0; column < lines_.lines[row].size(); ++column) {
                const billing::CellValue wanted =
                    billing::cellValue(lines_.lines[row][column], found->firstDay);
                if (!isSame(found->cells.at(row + 1, column), wanted)) {
                    return false;
                }
            }
        }
        return true;
    }

    void done(Report& report) override {
        deliverReport();
        const Text one{"{n} retour pris en compte", "{n} return taken into account"};
        const Text several{"{n} retours pris en compte", "{n} returns taken into account"};
        report.achievement = report::filled(received_ == 1 ? one : several, language_,
                                            {{"n", std::to_string(received_)}});
    }

  private:
    /// An empty cell is read as an empty text.
    static bool isSame(const billing::CellValue& found, const billing::CellValue& wanted) {
        const auto isEmpty = [](const billing::CellValue& value) {
            return value == billing::CellValue{} || value == billing::CellValue{std::string()};
        };
        return found == wanted || (isEmpty(found) && isEmpty(wanted));
    }

    LeftAlone refusal(Text sentence, const std::string& what = {},
                      const std::string& option = {}) const {
        return {report::Refusal::obstacles,
                {},
                {report::filled(sentence, language_, {{"what", what}, {"option", option}})}};
    }

    std::optional<budget::Manifest> whatWasSent() const {
        const std::string file = settings_.text("Manifest");
        if (file.empty()) {
            return std::nullopt;
        }
        std::optional<budget::Manifest> sent = budget::readManifest(file);
        if (!sent) {
            throw refusal({"{what} n’est pas un manifeste lisible : c’est le manifeste.json qui a "
                           "été écrit avec les classeurs",
                           "{what} is no manifest that can be read: it is the manifeste.json "
                           "written with the workbooks"},
                          file);
        }
        return sent;
    }

    void requireReady(const Spreadsheet& spreadsheet, const BillingData& data,
                      const budget::Expected& expected) const {
        std::vector<std::string> unread;
        for (const billing::Problem& problem : data.problems) {
            if (concernsReturns(problem)) {
                unread.push_back(problem.placedSentence(language_));
            }
        }
        if (!unread.empty()) {
            throw LeftAlone{report::Refusal::obstacles, {}, std::move(unread)};
        }
        if (expected.members.empty()) {
            throw refusal(
                {"le classeur maître n’a ni table MUT_MEMBRES ni lignes facturées : "
                 "personne n’est connu",
                 "the master workbook has neither a table MUT_MEMBERS nor billed lines: "
                 "nobody is known"});
        }
        if (expected.year == 0) {
            throw refusal({"rien ne dit l’année à venir : donnez {what}",
                           "nothing says the year to come: give {what}"},
                          settings_.nameOf(command(), "Year", language_));
        }
        if (expected.sent && expected.sent->year != expected.year) {
            throw refusal({"le manifeste est celui de {what}, pas de l’année demandée",
                           "the manifest is that of {what}, not of the year asked for"},
                          std::to_string(expected.sent->year));
        }
        if (namedTable(spreadsheet, billing::table("forecasts"))) {
            throw refusal(
                {"le classeur maître contient déjà des prévisions : collectez tous les "
                 "retours dans le classeur qui a servi à les envoyer",
                 "the master workbook holds forecasts already: collect all returns into "
                 "the workbook they were sent from"});
        }
    }

    /// Nothing that is there is replaced unasked, and the report is no return itself.
    void requirePlaces() const {
        std::error_code error;
        const fs::path output = fs::weakly_canonical(settings_.text("NewMaster"), error);
        const fs::path returns = fs::weakly_canonical(settings_.text("Returns"), error);
        if (fs::equivalent(output, master_, error)) {
            throw refusal({"la copie ne peut pas prendre la place du classeur maître {what}",
                           "the copy cannot take the place of the master workbook {what}"},
                          master_.string());
        }
        if (output.parent_path() == returns) {
            throw refusal({"la copie {what} ne peut pas être dans le dossier des retours",
                           "the copy {what} cannot be in the folder of the returns"},
                          output.string());
        }
        if (fs::exists(fs::symlink_status(output, error)) && !settings_.has("Force")) {
            throw refusal({"{what} existe déjà ; pour le remplacer : {option}",
                           "{what} exists already; to replace it: {option}"},
                          settings_.text("NewMaster"),
                          settings_.nameOf(command(), "Force", language_));
        }
        const fs::path report = settings_.text("Report");
        if (report.empty()) {
            return;
        }
        const fs::path folder = fs::weakly_canonical(fs::absolute(report).parent_path(), error);
        if (folder == returns) {
            throw refusal({"le rapport {what} ne peut pas être dans le dossier des retours",
                           "the report {what} cannot be in the folder of the returns"},
                          report.string());
        }
        const fs::path place = folder / report.filename();
        const bool exists = fs::exists(fs::symlink_status(place, error));
        if (place == output || fs::equivalent(place, master_, error) ||
            fs::equivalent(place, settings_.text("Manifest"), error) ||
            (exists && !settings_.has("Force"))) {
            throw refusal({"le rapport {what} remplacerait un fichier ; pour remplacer un ancien "
                           "rapport : {option}",
                           "the report {what} would replace a file; to replace a former report: "
                           "{option}"},
                          report.string(), settings_.nameOf(command(), "Force", language_));
        }
    }

    /// Written in full before the copy of the master, so that what hinders it hinders both.
    void draftReport(const report::Collected& collected) {
        if (!settings_.has("Report")) {
            return;
        }
        try {
            report_ = std::make_unique<NewFile>(fs::absolute(settings_.text("Report")));
            report_->write(report::contentOf(collected, settings_.text("Report"), language_));
            report_->takePermissionsOf(master_);
        } catch (const fs::filesystem_error& error) {
            throw refusal({"le rapport ne peut pas être écrit : {what}",
                           "the report cannot be written: {what}"},
                          reasonOf(error));
        }
    }

    void deliverReport() {
        if (report_) {
            report_->replaceTarget();
        }
    }

    const command::Settings& settings_;
    fs::path master_;
    Language language_;
    Progress& progress_;
    std::unique_ptr<NewFile> report_{};
    Language documentLanguage_ = Language::french;
    billing::WrittenLines lines_{};
    std::size_t received_ = 0;
};

}  // namespace

Report collectReturns(const Context& context, const command::Settings& settings, Task task,
                      Progress& progress) {
    CollectReturns work(settings, task, progress);
    task.kind = Task::Kind::copy;
    task.output = settings.text("NewMaster");
    task.work = &work;
    return examine(context, task, progress);
}

}  // namespace quotepart::workbook
