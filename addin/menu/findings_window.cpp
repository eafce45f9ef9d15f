#include "addin/menu/findings_window.hpp"

#include <com/sun/star/util/XChangesNotifier.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <map>
#include <mutex>

#include "addin/menu/at_work.hpp"
#include "addin/menu/go_to_cell.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/uno_query.hpp"
#include "core/text/number_text.hpp"

namespace quotepart {

namespace {

/// More than anybody reads; the rest shows once these are dealt with.
constexpr std::size_t longestList = 1000;

using workbook::as;

/// The windows there are, by workbook.
class Windows {
  public:
    rtl::Reference<FindingsWindow> of(const CommandContext& call) {
        // Nothing of LibreOffice is called while the mutex is held.
        const rtl::Reference<FindingsWindow> made(new FindingsWindow(call));
        const std::scoped_lock lock(mutex_);
        return all_.emplace(made->workbook(), made).first->second;
    }
    void remove(const FindingsWindow* window) {
        const std::scoped_lock lock(mutex_);
        if (const auto found = all_.find(window->workbook()); found != all_.end()) {
            all_.erase(found);
        }
    }

  private:
    std::mutex mutex_;
    std::map<const void*, rtl::Reference<FindingsWindow>> all_;
};

/// Never destroyed: at the end of the process there is nothing left to talk to.
Windows& windows() {
    static auto* const all = new Windows;
    return *all;
}

}  // namespace

/// The time during which the workbook is examined: nothing to click.
class FindingsWindow::Work {
  public:
    explicit Work(FindingsWindow& window) : window_(window) {
        window_.working_ = true;
        enable(false);
    }
    ~Work() {
        window_.working_ = false;
        try {
            enable(true);
        } catch (const css::uno::Exception&) {
            // Closed in the meantime.
        }
    }
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

  private:
    void enable(bool enabled) const {
        if (const auto view = window_.view()) {
            view->enable(enabled);
        }
    }

    FindingsWindow& window_;
};

void FindingsWindow::examine(const CommandContext& call, Examine how) {
    if (!workbookIn(call.frame).is()) {
        return;
    }
    const rtl::Reference<FindingsWindow> window = windows().of(call);
    window->listen();
    window->run(how);
}

FindingsWindow::FindingsWindow(const CommandContext& call)
    : call_(call),
      workbook_(workbookIn(call.frame)),
      identity_(as<css::uno::XInterface>(workbook_).get()) {}

void FindingsWindow::listen() {
    if (listening_.exchange(true)) {
        return;
    }
    as<css::util::XCloseBroadcaster>(workbook_)->addCloseListener(this);
    as<css::util::XChangesNotifier>(workbook_)->addChangesListener(this);
    call_.frame->addEventListener(static_cast<css::util::XCloseListener*>(this));
}

void FindingsWindow::run(Examine how) {
    try {
        const std::optional<report::Report> report = examined(how);
        if (report && !closed_) {
            show(*report);
        }
    } catch (const css::uno::Exception&) {
        if (!closed_) {
            throw;
        }
    }
}

std::optional<report::Report> FindingsWindow::examined(Examine how) {
    const auto atWork =
        AtWork::begin(call_, workbook_, {"Vérification du classeur…", "Checking the workbook…"});
    if (!atWork) {
        return std::nullopt;
    }
    const Work work(*this);
    workbook::Indicator progress = atWork->progress();
    return how(call_.context, workbook_, call_.language, progress);
}

void FindingsWindow::show(const report::Report& report) {
    const Text title = report::wasRecalculated(report)
                           ? Text{"Recalcul – {file}", "Recalculation – {file}"}
                           : Text{"Vérification – {file}", "Check – {file}"};
    FindingsView::Content content{
        .title = report::filled(title, call_.language, {{"file", report.file}}),
        .summary = report::summaryOf(report, call_.language),
        .remark = {},
        .rows = report::rowsOf(report, call_.language)};
    if (content.rows.size() > longestList) {
        content.rows.resize(longestList);
        content.remark = report::filled(
            {"Les {n} premiers sont listés.", "The first {n} are listed."}, call_.language,
            {{"n", numberText(double{longestList}, call_.language)}});
    }
    const rtl::Reference<FindingsWindow> self(this);
    FindingsView::Actions actions{
        .go = [self](const report::Row& row) { self->go(row); },
        .again = [self] { quotepart::run(*commandOf("check"), self->call_); },
        .close = [self] { self->close(); }};
    std::optional<css::awt::Rectangle> place;
    if (const auto old = replaceView(nullptr)) {
        place = old->place();
        old->close();
    }
    replaceView(FindingsView::open(call_, std::move(content), std::move(actions), place));
    if (closed_) {
        closeView();
    }
}

std::shared_ptr<FindingsView> FindingsWindow::view() const {
    const std::scoped_lock lock(mutex_);
    return view_;
}

std::shared_ptr<FindingsView> FindingsWindow::replaceView(std::shared_ptr<FindingsView> view) {
    const std::scoped_lock lock(mutex_);
    view_.swap(view);
    return view;
}

void FindingsWindow::closeView() {
    if (const auto view = replaceView(nullptr)) {
        view->close();
    }
}

void FindingsWindow::go(const report::Row& row) {
    if (const auto problem = goToCell(workbook_, row, call_.language)) {
        if (const auto shown = view()) {
            shown->explain(*problem);
        }
    }
}

void FindingsWindow::close() {
    const rtl::Reference<FindingsWindow> self(this);
    if (closed_.exchange(true)) {
        return;
    }
    windows().remove(this);
    closeView();
    try {
        as<css::util::XCloseBroadcaster>(workbook_)->removeCloseListener(this);
        as<css::util::XChangesNotifier>(workbook_)->removeChangesListener(this);
        call_.frame->removeEventListener(static_cast<css::util::XCloseListener*>(this));
    } catch (const css::uno::Exception&) {
        // The workbook is on its way out, and forgets us by itself.
    }
}

void FindingsWindow::notifyClosing(const css::lang::EventObject&) {
    close();
}

void FindingsWindow::disposing(const css::lang::EventObject&) {
    close();
}

void FindingsWindow::changesOccurred(const css::util::ChangesEvent&) {
    const auto shown = view();
    if (shown && !working_) {
        shown->remark(report::filled(
            {"Le classeur a changé depuis.", "The workbook has changed since."}, call_.language));
    }
}

void checkWorkbook(const CommandContext& call) {
    FindingsWindow::examine(call, workbook::examineOpen);
}

void recalculateWorkbook(const CommandContext& call) {
    FindingsWindow::examine(call, workbook::recalculateOpen);
}

}  // namespace quotepart
