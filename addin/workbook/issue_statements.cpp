#include "addin/workbook/issue_statements.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "addin/billing/closing_order.hpp"
#include "addin/billing/table_reader.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/statement/file_names.hpp"
#include "addin/statement/flat_text.hpp"
#include "addin/statement/shortcomings.hpp"
#include "addin/statement/statement_page.hpp"
#include "addin/statement/summary_page.hpp"
#include "addin/workbook/delivery.hpp"
#include "addin/workbook/pdf.hpp"
#include "addin/workbook/read_billing.hpp"
#include "addin/workbook/replace_file.hpp"
#include "addin/workbook/unless_forbidden.hpp"

namespace quotepart::workbook {

namespace {

namespace fs = std::filesystem;
using billing::BillingData;
using report::Report;
using statement::ClosedPeriod;

class IssueStatements final : public Work {
  public:
    IssueStatements(const Context& context, const command::Settings& settings, Language language,
                    Progress& progress)
        : context_(context),
          settings_(settings),
          language_(language),
          progress_(progress),
          folder_(settings.text("Folder")) {}

    std::string_view command() const override { return "statements"; }
    bool looksForFindings() const override { return false; }

    void read(Inspection& inspection, Report& report) override {
        const BillingData data = billingOf(inspection.spreadsheet());
        unlessForbidden(language_, [&] {
            const ClosedPeriod closed(billing::soundLedger(data), *settings_.period("Period"));
            const statement::Dossier dossier{closed, data.parties, data.now};
            choose(closed);
            requireThatItCloses(closed.summary());
            requireFree();
            const auto accruals = accrualsFor(data, closed.period());
            write(dossier, accruals ? &*accruals : nullptr);
            report.issued = {closed.summary(), filesByMember_};
            addFindings(dossier, data, report);
        });
        // Nothing of the workbook is written: what a recalculation would change is not its matter.
        report.changes.clear();
        report.output = folder_.string();
    }

    void done(Report& report) override {
        const std::size_t count = chosen_.size();
        const std::string number = std::to_string(count);
        report.achievement =
            count == 1
                ? report::filled({"un décompte", "one statement"}, language_)
                : report::filled({"{n} décomptes", "{n} statements"}, language_, {{"n", number}});
        if (hasSummary_) {
            report.achievement +=
                report::filled({" et l’état récapitulatif", " and the summary"}, language_);
        }
    }

  private:
    [[noreturn]] static void refuse(std::vector<std::string> sentences) {
        throw LeftAlone{report::Refusal::obstacles, {}, std::move(sentences)};
    }

    /// The members asked for, or all; each with the name of its file.
    void choose(const ClosedPeriod& closed) {
        std::vector<Name> members;
        for (const Statement& each : closed.statements()) {
            members.push_back(each.member);
        }
        const std::vector<std::string> files = statement::fileNamesOf(closed.period(), members);
        const std::vector<std::string> wanted = settings_.texts("Member");
        std::vector<Obstacle> strangers;
        std::set<std::string> keys;
        for (const std::string& each : wanted) {
            const Name name = billing::nameOf(billing::cleaned(each));
            keys.insert(name.key);
            const bool isBilled =
                std::any_of(members.begin(), members.end(),
                            [&](const Name& member) { return member.key == name.key; });
            if (!isBilled) {
                strangers.push_back({.kind = ObstacleKind::memberNotBilled,
                                     .member = each,
                                     .period = closed.period()});
            }
        }
        if (!strangers.empty()) {
            throw quotepart::Refused(std::move(strangers));
        }
        hasSummary_ = wanted.empty();
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (wanted.empty() || keys.contains(members[i].key)) {
                chosen_.push_back(&closed.statements()[i]);
                filesByMember_.push_back({members[i].shown, files[i]});
                files_.push_back(files[i]);
            }
        }
        if (hasSummary_) {
            files_.push_back(statement::summaryFileName(closed.period()));
        }
    }

    void requireThatItCloses(const Summary& summary) const {
        if (!summary.closes()) {
            refuse({report::filled({"la somme des décomptes n’est pas celle des écritures arrêtées",
                                    "the statements do not add up to what was closed"},
                                   language_)});
        }
    }

    /// Nothing that is there is replaced unasked.
    void requireFree() const {
        if (settings_.has("Force")) {
            return;
        }
        constexpr std::size_t longest = 5;
        std::vector<std::string> sentences;
        std::size_t taken = 0;
        for (const std::string& file : files_) {
            std::error_code error;
            if (fs::exists(fs::symlink_status(folder_ / file, error)) && ++taken <= longest) {
                sentences.push_back(report::filled({"{file} existe déjà", "{file} exists already"},
                                                   language_,
                                                   {{"file", (folder_ / file).string()}}));
            }
        }
        if (taken > longest) {
            sentences.push_back(report::filled({"et {n} autres", "and {n} more"}, language_,
                                               {{"n", std::to_string(taken - longest)}}));
        }
        if (taken > 0) {
            sentences.push_back(report::filled(
                {"pour remplacer les fichiers qui existent déjà : {option}",
                 "to replace files that exist already: {option}"},
                language_, {{"option", settings_.nameOf("statements", "Force", language_)}}));
            refuse(std::move(sentences));
        }
    }

    /// At a year’s end, where what is open can be read.
    std::optional<Accruals> accrualsFor(const BillingData& data, const Period& period) {
        const Period year = Period::of(PeriodKind::year, period.year());
        if (!hasSummary_ || period.last() != year.last()) {
            return std::nullopt;
        }
        try {
            billing::requireReadable(data, year);
        } catch (const billing::Forbidden& forbidden) {
            notes_ = forbidden.sentences(language_);
            notes_.insert(notes_.begin(),
                          report::filled({"l’état récapitulatif n’a pas la liste des "
                                          "rattachements, le classeur ne se lisant pas en entier",
                                          "the summary lacks the list of accruals: the workbook "
                                          "cannot be read in full"},
                                         language_));
            return std::nullopt;
        }
        return accrualsOf(data.ledger, data.now, period.year());
    }

    void write(const statement::Dossier& dossier, const Accruals* accruals) {
        try {
            Delivery delivery(folder_);
            for (std::size_t i = 0; i < files_.size(); ++i) {
                const statement::Page page = i < chosen_.size()
                                                 ? statement::statementPage(dossier, *chosen_[i])
                                                 : statement::summaryPage(dossier, accruals);
                writePdf(context_, statement::flatText(page), delivery.draftOf(files_[i]));
                constexpr double before = 0.45;
                progress_.reached(before + (0.98 - before) * static_cast<double>(i + 1) /
                                               static_cast<double>(files_.size()));
            }
            delivery.deliver(files_, settings_.has("Force"));
        } catch (const WriterMissing&) {
            refuse({report::filled({"LibreOffice Writer, qui fait les PDF, n’est pas installé : "
                                    "installez-le (paquet libreoffice-writer)",
                                    "LibreOffice Writer, which makes the PDFs, is missing: install "
                                    "it (package libreoffice-writer)"},
                                   language_)});
        } catch (const fs::filesystem_error& error) {
            refuse({report::filled({"rien n’a été écrit : {what}", "nothing was written: {what}"},
                                   language_, {{"what", reasonOf(error)}})});
        } catch (const css::uno::Exception& error) {
            refuse({report::filled({"rien n’a été écrit : LibreOffice n’a pas pu faire un PDF "
                                    "({why})",
                                    "nothing was written: LibreOffice could not make a PDF "
                                    "({why})"},
                                   language_, {{"why", office::fromUno(error.Message)}})});
        }
    }

    /// What the statements lack to be regular.
    void addFindings(const statement::Dossier& dossier, const BillingData& data,
                     Report& report) const {
        const auto add = [&](std::string sentence, const std::optional<report::Place>& place) {
            report.findings.push_back({.kind = report::FindingKind::billing,
                                       .place = place.value_or(report::Place{}),
                                       .sentence = std::move(sentence)});
        };
        for (const billing::Problem& problem : data.problems) {
            if (isPrinted(problem)) {
                add(problem.sentence(language_), problem.place);
            }
        }
        for (const std::string& note : notes_) {
            add(note, {});
        }
        for (std::string& sentence : statement::shortcomingsOf(dossier, chosen_, language_)) {
            add(std::move(sentence), {});
        }
    }

    /// Whether a table that could not be read is one of those the statements are made from.
    static bool isPrinted(const billing::Problem& problem) {
        constexpr std::array<std::string_view, 5> printed{"issuer", "members", "services",
                                                          "accounts", "uses"};
        return problem.table != nullptr && std::find(std::begin(printed), std::end(printed),
                                                     problem.table->name) != std::end(printed);
    }

    const Context& context_;
    const command::Settings& settings_;
    Language language_;
    Progress& progress_;
    fs::path folder_;
    std::vector<const Statement*> chosen_{};
    std::vector<report::IssuedFile> filesByMember_{};
    std::vector<std::string> files_{};  ///< of those, then the summary
    bool hasSummary_ = false;
    std::vector<std::string> notes_{};
};

}  // namespace

Report issueStatements(const Context& context, const command::Settings& settings, Task task,
                       Progress& progress) {
    IssueStatements work(context, settings, task.language, progress);
    task.kind = Task::Kind::check;
    task.work = &work;
    return examine(context, task, progress);
}

}  // namespace quotepart::workbook
