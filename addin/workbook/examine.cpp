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
        report_.command = task_.work != nullptr             ? std::string(task_.work->command())
                          : task_.kind == Task::Kind::check ? "check"
                                                            : "recalc";
        try {
            work();
        } catch (const LeftAlone& left) {
            refuse(left.why, left.detail);
            report_.obstacles = left.obstacles;
        } catch (const fs::filesystem_error& error) {
            refuse(Refusal::cannotWrite, reasonOf(error));
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
            throw LeftAlone{Refusal::missing};
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
                end(Outcome::checked);
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
            throw LeftAlone{Refusal::otherFormat};
        }
        state_ = stateOf(file_);
        const file::FileFacts facts = file::factsOf(file_);
        if (facts.encrypted) {
            throw LeftAlone{Refusal::password};
        }
        if (!facts.format) {
            throw LeftAlone{Refusal::broken};
        }
        if (facts.format != format) {
            throw LeftAlone{Refusal::otherFormat};
        }
        format_ = *format;
        shared_ = facts.shared;
        for (const Text& loss : facts.wouldLose) {
            report_.wouldLose.push_back(report::filled(loss, language()));
        }
    }

    /// Entries of the profile `own` do not count.
    static void requireNotLocked(const fs::path& file, const std::string& own) {
        if (const auto person = lockedBy(file, own)) {
            throw LeftAlone{Refusal::locked, *person == "?" ? "" : *person};
        }
    }

    void requireReplaceable() const {
        requireNotLocked(file_, profile_);
        if (!isWritable(file_)) {
            throw LeftAlone{Refusal::readOnly};
        }
    }

    void load() {
        try {
            stored_ = storedValues(file_, format_);
            // LibreOffice does not open to be changed what nobody may change.
            const bool readOnly = task_.kind != Task::Kind::rewrite && isReadOnly(file_);
            if (readOnly && isChanging()) {
                throw LeftAlone{Refusal::readOnly};
            }
            spreadsheet_ = std::make_unique<Spreadsheet>(context_, file_, format_, readOnly);
        } catch (const css::uno::Exception&) {
            throw LeftAlone{Refusal::broken};
        }
        sheets_ = spreadsheet_->sheetNames();
        if (task_.kind == Task::Kind::rewrite && spreadsheet_->isReadOnly()) {
            throw LeftAlone{Refusal::readOnly};
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

    /// The first cell that held a value and is now in error; null where there is none.
    const FormulaCell* firstValueLost() const {
        const auto lost = std::find_if(
            contents_.formulas.begin(), contents_.formulas.end(),
            [&](const FormulaCell& cell) { return heldValue(sheets_, cell, stored_); });
        return lost == contents_.formulas.end() ? nullptr : &*lost;
    }

    /// Why the file may not be replaced, or need not be.
    std::optional<Refusal> objection() const {
        if (firstValueLost() != nullptr) {
            return Refusal::newErrors;
        }
        if (!report_.wouldLose.empty() && (!report_.changes.empty() || isChanging())) {
            return Refusal::wouldLose;
        }
        return std::nullopt;
    }

    void inspect() {
        Inspection inspection(*spreadsheet_, contents_, stored_, language());
        if (task_.work == nullptr || task_.work->looksForFindings()) {
            findErrors(inspection, report_.findings);
            findOpenChecks(inspection, report_.findings);
            findMisfitArrays(inspection, report_.findings);
            findRangesOverSheets(inspection, report_.findings);
            findTextNumbers(inspection, report_.findings);
        }
        if (task_.work == nullptr) {
            findBilling(inspection, report_.findings);
        } else if (!isChanging() || objection() != Refusal::newErrors) {
            task_.work->read(inspection, report_);
        }
    }

    bool isChanging() const { return task_.work != nullptr && task_.work->changes(); }

    /// The change that the work makes, and what follows from it elsewhere in the workbook.
    void change() {
        task_.work->change(*spreadsheet_);
        sheets_ = spreadsheet_->sheetNames();
        calculate();
        const FormulaCell* lost = firstValueLost();
        if (lost != nullptr) {
            throw LeftAlone{Refusal::newErrors,
                            report::fullName({sheets_[static_cast<std::size_t>(lost->sheet)],
                                              lost->column, lost->row})};
        }
    }

    void write() {
        fs::path target = file_;
        if (task_.kind == Task::Kind::copy) {
            target = fs::weakly_canonical(task_.output);
            if (target == file_ || (fs::exists(target) && !task_.replacesOutput)) {
                throw LeftAlone{Refusal::outputExists};
            }
            if (file::formatByName(target) != format_) {
                throw LeftAlone{Refusal::cannotWrite,
                                report::filled({"le nom {file} n’est pas celui d’un {format}",
                                                "the name {file} is not that of an {format}"},
                                               language(),
                                               {{"file", target.filename().string()},
                                                {"format", file_.extension().string()}})};
            }
            requireNotLocked(target, {});
            fs::create_directories(target.parent_path());
        }
        written_ = std::make_unique<NewFile>(target);
        try {
            spreadsheet_->storeTo(written_->path(), format_);
        } catch (const css::uno::Exception& error) {
            throw LeftAlone{Refusal::cannotWrite, office::fromUno(error.Message)};
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
            if (again.sheetNames() != sheets_ || !sameContents(contentsOf(again), contents_) ||
                (isChanging() && !task_.work->isIn(again))) {
                throw LeftAlone{Refusal::notTheSame};
            }
            for (const FormulaCell& cell : contents_.formulas) {
                const std::string& sheet = sheets_[static_cast<std::size_t>(cell.sheet)];
                const CellValue* found = stored.find(sheet, cell.column, cell.row);
                const bool empty = cell.value == CellValue{std::string()};
                if (!(found != nullptr && sameValue(*found, cell.value)) && !empty) {
                    throw LeftAlone{Refusal::notTheSame,
                                    report::fullName({sheet, cell.column, cell.row})};
                }
            }
        } catch (const file::Unreadable& error) {
            throw LeftAlone{Refusal::notTheSame, error.what()};
        } catch (const css::uno::Exception& error) {
            throw LeftAlone{Refusal::notTheSame, office::fromUno(error.Message)};
        }
        if (shared_) {
            removeOwnSharingList(written_->path(), profile_);
        }
    }

    void rewrite() {
        const auto why = objection();
        const bool needed = !why && !isChanging() && !report_.changes.empty();
        if (needed) {
            write();
            progress_.reached(0.6);
        }
        inspect();
        progress_.reached(0.7);
        if (why) {
            throw LeftAlone{*why};
        }
        if (isChanging()) {
            change();
            write();
        } else if (!needed) {
            end(Outcome::upToDate);
            return;
        }
        requireTheSame();
        progress_.reached(0.95);
        requireNotLocked(file_, profile_);
        if (stateOf(file_) != state_) {
            throw LeftAlone{Refusal::changed};
        }
        if (task_.keepBackup) {
            report_.backup = keepBackup(file_, std::chrono::system_clock::now()).string();
        }
        written_->replaceTarget();
        end(Outcome::rewritten);
    }

    void copy() {
        if (!isChanging()) {
            write();
            progress_.reached(0.6);
        }
        inspect();
        progress_.reached(0.7);
        if (isChanging()) {
            if (objection() == Refusal::newErrors) {
                throw LeftAlone{Refusal::newErrors};
            }
            change();
            write();
        }
        requireTheSame();
        written_->replaceTarget();
        report_.output = task_.output.string();
        end(Outcome::written);
    }

    void end(Outcome outcome) {
        report_.outcome = outcome;
        if (task_.work != nullptr) {
            task_.work->done(report_);
        }
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
