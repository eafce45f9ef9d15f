#include "addin/workbook/distribute_budgets.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>

#include <chrono>

#include "addin/budget/manifest.hpp"
#include "addin/budget/read_back.hpp"
#include "addin/budget/returned.hpp"
#include "addin/budget/seal.hpp"
#include "addin/file/facts.hpp"
#include "addin/file/member_files.hpp"
#include "addin/file/unreadable.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/delivery.hpp"
#include "addin/workbook/member_workbook.hpp"
#include "addin/workbook/read_billing.hpp"
#include "addin/workbook/replace_file.hpp"
#include "addin/workbook/unless_forbidden.hpp"

namespace quotepart::workbook {

namespace {

namespace fs = std::filesystem;
using budget::MemberContent;
using report::Report;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The template that comes with the extension; empty where the extension has none.
fs::path ownTemplate(const Context& context) {
    const rtl::OUString package =
        css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
            "org.quotepart.Mutualisation");
    rtl::OUString path;
    if (package.isEmpty() || osl::FileBase::getSystemPathFromFileURL(
                                 package + "/template/Mutualisation/budget-de-la-commune.ots",
                                 path) != osl::FileBase::E_None) {
        return {};
    }
    return office::fromUno(path);
}

class DistributeBudgets final : public Work {
  public:
    DistributeBudgets(const Context& context, const command::Settings& settings, Language language,
                      Progress& progress)
        : context_(context),
          settings_(settings),
          language_(language),
          progress_(progress),
          folder_(settings.text("Folder")) {}

    std::string_view command() const override { return "distribute"; }
    bool looksForFindings() const override { return false; }

    void read(Inspection& inspection, Report& report) override {
        const billing::BillingData data = billingOf(inspection);
        const budget::Season season{.year = *settings_.number("Year"),
                                    .contact = settings_.text("Contact"),
                                    .returnDate = settings_.date("ReturnDate"),
                                    .annex = settings_.has("Annex")};
        unlessForbidden(language_, [&] { distribution_ = budget::distributionOf(data, season); });
        requireContent(season.year);
        findTemplate();
        chooseFiles();
        requireFree();
        distributed_.year = season.year;
        write();
        report.distributed = distributed_;
        // Nothing of the workbook is written: what a recalculation would change is not its matter.
        report.changes.clear();
        report.output = folder_.string();
    }

    void done(Report& report) override {
        const Text one{"{n} classeur de commune, {year}", "{n} workbook of a member, {year}"};
        const Text several{"{n} classeurs de communes, {year}", "{n} workbooks of members, {year}"};
        const std::size_t count = distribution_.members.size();
        report.achievement = report::filled(
            count == 1 ? one : several, language_,
            {{"n", std::to_string(count)}, {"year", std::to_string(distributed_.year)}});
    }

  private:
    [[noreturn]] void refuse(Text sentence, const std::string& what = {},
                             const std::string& option = {}) const {
        throw LeftAlone{
            report::Refusal::obstacles,
            {},
            {report::filled(sentence, language_, {{"what", what}, {"option", option}})}};
    }
    std::string option(std::string_view argument) const {
        return settings_.nameOf(command(), argument, language_);
    }

    void requireContent(int year) const {
        const bool anyBilled = std::any_of(
            distribution_.members.begin(), distribution_.members.end(),
            [](const MemberContent& each) { return each.totals != budget::SeasonTotals{}; });
        if (!anyBilled) {
            refuse({"le classeur ne facture rien en {what}, ni l’année d’avant",
                    "the workbook bills nothing in {what}, nor the year before"},
                   std::to_string(year));
        }
        if (!distribution_.closes()) {
            refuse({"la somme des communes n’est pas celle du classeur maître",
                    "the members do not add up to the master workbook"});
        }
    }

    void findTemplate() {
        template_ = settings_.text("Template");
        if (template_.empty()) {
            template_ = ownTemplate(context_);
        }
        std::error_code error;
        if (template_.empty() || !fs::is_regular_file(template_, error)) {
            refuse({"le modèle {what} n’existe pas : donnez {option}",
                    "there is no template {what}: give {option}"},
                   template_.string(), option("Template"));
        }
        const file::FileFacts facts = file::factsOf(template_);
        const auto byName = file::formatByName(template_);
        if (facts.encrypted || !facts.format || facts.format != byName) {
            refuse({"le modèle {what} ne peut pas être lu comme un classeur",
                    "the template {what} cannot be read as a workbook"},
                   template_.string());
        }
        templateFormat_ = *facts.format;
    }

    void chooseFiles() {
        const std::string format = settings_.text("Format");
        if (format.empty() || format == "ods" || format == "both") {
            formats_.push_back(Format::ods);
        }
        if (format == "xlsx" || format == "both") {
            formats_.push_back(Format::xlsx);
        }
        if (formats_.empty()) {
            refuse({"{option} demande ods, xlsx ou les deux (both)",
                    "{option} wants ods, xlsx or both"},
                   {}, option("Format"));
        }
        std::vector<Name> names;
        for (const MemberContent& each : distribution_.members) {
            names.push_back(each.member);
        }
        for (const std::string& name : file::memberFileNames(names)) {
            std::vector<std::string> files;
            for (const Format each : formats_) {
                files.push_back(settings_.text("Year") + " Budget " + name +
                                (each == Format::ods ? ".ods" : ".xlsx"));
                files_.push_back(files.back());
            }
            filesByMember_.push_back(std::move(files));
        }
        files_.emplace_back(budget::manifestName);
    }

    /// Nothing that is there is replaced unasked.
    void requireFree() const {
        const auto former = budget::readManifest(folder_ / budget::manifestName);
        if (former && former->year != settings_.number("Year")) {
            refuse({"{what} est la liste de l’envoi d’une autre année, qui sert à sa collecte : "
                    "donnez un autre dossier",
                    "{what} is the list of what was sent for another year, which its collection "
                    "needs: give another folder"},
                   (folder_ / budget::manifestName).string());
        }
        if (settings_.has("Force")) {
            return;
        }
        for (const std::string& file : files_) {
            std::error_code error;
            if (fs::exists(fs::symlink_status(folder_ / file, error))) {
                refuse({"{what} existe déjà ; pour le remplacer : {option}",
                        "{what} exists already; to replace it: {option}"},
                       (folder_ / file).string(), option("Force"));
            }
        }
    }

    void write() {
        try {
            Delivery delivery(folder_);
            budget::Manifest manifest{.year = distributed_.year};
            std::vector<budget::StoredTotals> sums(formats_.size(), budget::noTotals());
            for (std::size_t i = 0; i < distribution_.members.size(); ++i) {
                writeMember(i, delivery, manifest, sums);
                constexpr double before = 0.45;
                progress_.reached(before + (0.97 - before) * static_cast<double>(i + 1) /
                                               static_cast<double>(distribution_.members.size()));
            }
            for (const budget::StoredTotals& sum : sums) {
                if (!sum.agreesWith(distribution_.master)) {
                    refuse(
                        {"rien n’a été écrit : la somme des fichiers n’est pas celle du "
                         "classeur maître",
                         "nothing was written: the files do not add up to the master workbook"});
                }
            }
            addTotals(sums.front());
            manifest.version = distributed_.version;
            manifest.totals = distribution_.master;
            writeFile(delivery.draftOf(budget::manifestName), budget::textOf(manifest));
            distributed_.manifest = budget::manifestName;
            delivery.deliver(files_, settings_.has("Force"));
        } catch (const fs::filesystem_error& error) {
            refuse({"rien n’a été écrit : {what}", "nothing was written: {what}"}, reasonOf(error));
        } catch (const file::Unreadable& error) {
            refuse({"rien n’a été écrit : un fichier ne se relit pas ({what})",
                    "nothing was written: a file does not read back ({what})"},
                   error.what());
        } catch (const css::uno::Exception& error) {
            refuse({"rien n’a été écrit : LibreOffice n’a pas pu faire un classeur ({what})",
                    "nothing was written: LibreOffice could not make a workbook ({what})"},
                   office::fromUno(error.Message));
        }
    }

    void writeMember(std::size_t index, const Delivery& delivery, budget::Manifest& manifest,
                     std::vector<budget::StoredTotals>& sums) {
        const MemberContent& content = distribution_.members[index];
        const auto start = Clock::now();
        MemberWorkbook workbook(context_, template_, templateFormat_, language_);
        double officeAlone = secondsSince(start);
        workbook.fill(content);
        if (!settings_.has("Live")) {
            workbook.freeze();
            if (index == 0) {
                workbook.requireFrozen();
            }
        }
        const std::string seal = workbook.seal();
        for (std::size_t i = 0; i < formats_.size(); ++i) {
            const std::string& name = filesByMember_[index][i];
            const fs::path draft = delivery.draftOf(name);
            const auto beforeStoring = Clock::now();
            workbook.storeTo(draft, formats_[i]);
            officeAlone += secondsSince(beforeStoring);
            const budget::WorkbookCells cells(draft, formats_[i], file::ownLimits);
            const budget::ReadBack read = budget::readBack(cells, content);
            distributed_.version = budget::versionIn(cells);
            if (read.difference || budget::sealOf(cells) != seal ||
                !read.totals.agreesWith(content.totals)) {
                refuse({"rien n’a été écrit : {what} n’est pas comme il devrait, ou en erreur",
                        "nothing was written: {what} is not as it should be, or in error"},
                       name + (read.difference ? ", " + report::fullName(*read.difference) : ""));
            }
            sums[i] += read.totals;
            manifest.entries.push_back({.file = name,
                                        .member = content.member,
                                        .code = content.code,
                                        .totals = content.totals,
                                        .digest = budget::digestOf(draft),
                                        .seal = seal.substr(0, budget::sealDigits)});
        }
        distributed_.members.push_back({.member = content.member.shown,
                                        .code = content.code,
                                        .files = filesByMember_[index],
                                        .past = content.totals.past,
                                        .coming = content.totals.coming});
        secondsInAll_ += secondsSince(start);
        secondsOfOffice_ += officeAlone;
    }

    void addTotals(const budget::StoredTotals& sum) {
        distributed_.past = sum.past;
        distributed_.coming = *sum.coming;
        distributed_.orders = sum.orders;
        distributed_.compensation = sum.compensation;
        distributed_.instalments = sum.instalments;
        distributed_.secondsEach =
            secondsInAll_ / static_cast<double>(distribution_.members.size());
        distributed_.ratio = secondsOfOffice_ > 0 ? secondsInAll_ / secondsOfOffice_ : 0;
    }

    const Context& context_;
    const command::Settings& settings_;
    Language language_;
    Progress& progress_;
    fs::path folder_;
    fs::path template_{};
    Format templateFormat_ = Format::ots;
    std::vector<Format> formats_{};
    budget::Distribution distribution_{};
    std::vector<std::vector<std::string>> filesByMember_{};
    std::vector<std::string> files_{};
    report::Distributed distributed_{};
    double secondsInAll_ = 0;
    double secondsOfOffice_ = 0;
};

}  // namespace

Report distributeBudgets(const Context& context, const command::Settings& settings, Task task,
                         Progress& progress) {
    DistributeBudgets work(context, settings, task.language, progress);
    task.kind = Task::Kind::check;
    task.work = &work;
    return examine(context, task, progress);
}

}  // namespace quotepart::workbook
