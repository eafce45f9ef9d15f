#include "addin/workbook/examine.hpp"

#include <com/sun/star/util/theMacroExpander.hpp>

#include <algorithm>
#include <memory>

#include "addin/file/facts.hpp"
#include "addin/file/unreadable.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/inspection.hpp"
#include "addin/workbook/replace_file.hpp"
#include "addin/workbook/same_value.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart::workbook {

namespace {

namespace fs = std::filesystem;
using report::Outcome;
using report::Refusal;
using report::Report;

/// Ends the work on a file that has to be left as it was.
struct Refused {
    Refusal why;
    std::string detail{};
};

/// The URL of this LibreOffice's own profile.
std::string profileUrl(const Context& context) {
    try {
        return office::fromUno(css::util::theMacroExpander::get(context)->expandMacros(
            "${$BRAND_BASE_DIR/$BRAND_ETC_SUBDIR/" SAL_CONFIGFILE(
                "bootstrap") ":UserInstallation}"));
    } catch (const css::uno::Exception&) {
        return {};
    }
}

class Examiner {
  public:
    Examiner(const Context& context, const Task& task, Progress& progress)
        : context_(context), task_(task), progress_(progress) {}

    Report run() {
        const auto start = std::chrono::steady_clock::now();
        report_.file = task_.file.string();
        report_.command = task_.kind == Task::Kind::check ? "check" : "recalc";
        try {
            work();
        } catch (const Refused& refused) {
            refuse(refused.why, refused.detail);
        } catch (const fs::filesystem_error& error) {
            refuse(Refusal::cannotWrite, error.code().message());
        } catch (const file::Unreadable&) {
            refuse(Refusal::broken, {});
        } catch (const css::uno::Exception& error) {
            refuse(Refusal::officeFailed, office::fromUno(error.Message));
        }
        spreadsheet_.reset();
        if (shared_) {
            removeOwnSharingList(file_, profile_);
        }
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        report_.seconds = taken.count();
        return report_;
    }

  private:
    Language language() const { return task_.language; }

    void refuse(Refusal why, const std::string& detail) {
        report_.outcome = Outcome::refused;
        report_.refusal = why;
        report_.refusalSentence = report::filled(report::sentenceOf(why), language());
        if (!detail.empty()) {
            report_.refusalSentence += " (" + detail + ")";
        }
        report_.output.clear();
    }

    void work() {
        // What a link points to is replaced, not the link.
        std::error_code error;
        file_ = fs::canonical(task_.file, error);
        if (error) {
            throw Refused{Refusal::missing};
        }
        requireReadable();
        if (task_.kind == Task::Kind::rewrite) {
            requireReplaceable();
        }
        load();
        progress_.reached(0.35);
        calculate();
        progress_.reached(0.45);
        switch (task_.kind) {
            case Task::Kind::check:
                inspect();
                report_.outcome = Outcome::checked;
                break;
            case Task::Kind::rewrite:
                rewrite();
                break;
            case Task::Kind::copy:
                copy();
                break;
        }
        progress_.reached(1);
    }

    void requireReadable() {
        const auto format = file::formatByName(file_);
        if (!format || !fs::is_regular_file(file_)) {
            throw Refused{Refusal::otherFormat};
        }
        state_ = stateOf(file_);
        const file::FileFacts facts = file::factsOf(file_);
        if (facts.encrypted) {
            throw Refused{Refusal::password};
        }
        if (!facts.format) {
            throw Refused{Refusal::broken};
        }
        if (facts.format != format) {
            throw Refused{Refusal::otherFormat};
        }
        format_ = *format;
        shared_ = facts.shared;
        for (const Text& loss : facts.wouldLose) {
            report_.wouldLose.push_back(report::filled(loss, language()));
        }
    }

    void requireNotLocked() const {
        if (const auto person = lockedBy(file_, profile_)) {
            throw Refused{Refusal::locked, *person == "?" ? "" : *person};
        }
    }

    void requireReplaceable() const {
        requireNotLocked();
        if (!isWritable(file_)) {
            throw Refused{Refusal::readOnly};
        }
    }

    void load() {
        try {
            stored_ = storedValues(file_, format_);
            spreadsheet_ = std::make_unique<Spreadsheet>(context_, file_, format_, false);
        } catch (const css::uno::Exception&) {
            throw Refused{Refusal::broken};
        }
        sheets_ = spreadsheet_->sheetNames();
        if (task_.kind == Task::Kind::rewrite && spreadsheet_->isReadOnly()) {
            throw Refused{Refusal::readOnly};
        }
    }

    void calculate() {
        spreadsheet_->calculateAll();
        contents_ = contentsOf(*spreadsheet_);
        report_.formulas = static_cast<int>(contents_.formulas.size());
        report_.addinFormulas =
            static_cast<int>(std::count_if(contents_.formulas.begin(), contents_.formulas.end(),
                                           [](const FormulaCell& cell) { return cell.usesAddin; }));
        report_.changes = changesOf(sheets_, contents_, stored_);
    }

    /// Why the file may not be replaced, or need not be.
    std::optional<Refusal> objection() const {
        if (std::any_of(
                contents_.formulas.begin(), contents_.formulas.end(),
                [&](const FormulaCell& cell) { return heldValue(sheets_, cell, stored_); })) {
            return Refusal::newErrors;
        }
        if (!report_.wouldLose.empty() && !report_.changes.empty()) {
            return Refusal::wouldLose;
        }
        return std::nullopt;
    }

    /// Adds a sheet to the document: the last thing done with it.
    void inspect() {
        Inspection inspection(*spreadsheet_, contents_, stored_, language());
        findErrors(inspection, report_.findings);
        findOpenChecks(inspection, report_.findings);
        findMisfitArrays(inspection, report_.findings);
        findRangesOverSheets(inspection, report_.findings);
        findTextNumbers(inspection, report_.findings);
    }

    void write() {
        fs::path target = file_;
        if (task_.kind == Task::Kind::copy) {
            target = fs::weakly_canonical(task_.output);
            if (target == file_) {
                throw Refused{Refusal::outputExists};
            }
            fs::create_directories(target.parent_path());
        }
        written_ = std::make_unique<NewFile>(target);
        try {
            spreadsheet_->storeTo(written_->path(), format_);
        } catch (const css::uno::Exception& error) {
            throw Refused{Refusal::cannotWrite, office::fromUno(error.Message)};
        }
        written_->takePermissionsOf(file_);
        written_->sync();
    }

    /// What was written reads back as what was calculated.
    void requireTheSame() {
        spreadsheet_.reset();
        try {
            const StoredValues stored = storedValues(written_->path(), format_);
            const Spreadsheet again(context_, written_->path(), format_, true);
            if (again.sheetNames() != sheets_ || !sameContents(contentsOf(again), contents_)) {
                throw Refused{Refusal::notTheSame};
            }
            for (const FormulaCell& cell : contents_.formulas) {
                const std::string& sheet = sheets_[static_cast<std::size_t>(cell.sheet)];
                const CellValue* found = stored.find(sheet, cell.column, cell.row);
                const bool empty = cell.value == CellValue{std::string()};
                if (!(found != nullptr && sameValue(*found, cell.value)) && !empty) {
                    throw Refused{Refusal::notTheSame,
                                  report::fullName({sheet, cell.column, cell.row})};
                }
            }
        } catch (const file::Unreadable& error) {
            throw Refused{Refusal::notTheSame, error.what()};
        } catch (const css::uno::Exception& error) {
            throw Refused{Refusal::notTheSame, office::fromUno(error.Message)};
        }
        if (shared_) {
            removeOwnSharingList(written_->path(), profile_);
        }
    }

    void rewrite() {
        const auto why = objection();
        const bool needed = !why && !report_.changes.empty();
        if (needed) {
            write();
            progress_.reached(0.6);
        }
        inspect();
        progress_.reached(0.7);
        if (why) {
            throw Refused{*why};
        }
        if (!needed) {
            report_.outcome = Outcome::upToDate;
            return;
        }
        requireTheSame();
        progress_.reached(0.95);
        requireNotLocked();
        if (stateOf(file_) != state_) {
            throw Refused{Refusal::changed};
        }
        if (task_.keepBackup) {
            report_.backup = keepBackup(file_, std::chrono::system_clock::now()).string();
        }
        written_->replaceTarget();
        report_.outcome = Outcome::rewritten;
    }

    void copy() {
        write();
        progress_.reached(0.6);
        inspect();
        progress_.reached(0.7);
        requireTheSame();
        written_->replaceTarget();
        report_.output = task_.output.string();
        report_.outcome = Outcome::written;
    }

    Context context_;
    const Task& task_;
    Progress& progress_;
    Report report_;
    fs::path file_;
    std::string profile_ = profileUrl(context_);
    bool shared_ = false;
    Format format_ = Format::ods;
    FileState state_;
    StoredValues stored_;
    Contents contents_;
    std::vector<std::string> sheets_;
    std::unique_ptr<Spreadsheet> spreadsheet_;
    std::unique_ptr<NewFile> written_;
};

}  // namespace

Report examine(const Context& context, const Task& task, Progress& progress) {
    return Examiner(context, task, progress).run();
}

}  // namespace quotepart::workbook
