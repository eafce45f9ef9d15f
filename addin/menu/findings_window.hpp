#pragma once

#include <com/sun/star/util/XChangesListener.hpp>
#include <com/sun/star/util/XCloseListener.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

#include "addin/menu/findings_view.hpp"
#include "addin/workbook/open_workbook.hpp"

namespace quotepart {

/// The window of an open workbook that lists what deserves a look in it: one for each workbook,
/// made when it is first asked for, gone when it is closed or the workbook is.
class FindingsWindow
    : public cppu::WeakImplHelper2<css::util::XCloseListener, css::util::XChangesListener> {
  public:
    /// What looks at the workbook.
    using Examine = report::Report (*)(const workbook::Context&, const workbook::OpenWorkbook&,
                                       Language, workbook::Progress&);

    /// Examines the workbook that a command was called for, its progress in the status bar, and
    /// shows the report. Does nothing while a command is at work on the workbook.
    static void examine(const CommandContext& call, Examine how);

    explicit FindingsWindow(const CommandContext& call);

    /// Tells one workbook from another.
    [[nodiscard]] const void* workbook() const { return identity_; }

    void SAL_CALL queryClosing(const css::lang::EventObject&, sal_Bool) override {}
    void SAL_CALL notifyClosing(const css::lang::EventObject& event) override;
    /// Of the workbook or of the window it is shown in.
    void SAL_CALL disposing(const css::lang::EventObject& event) override;
    /// Somebody edits the workbook.
    void SAL_CALL changesOccurred(const css::util::ChangesEvent& event) override;

  private:
    class Work;

    void listen();
    void run(Examine how);
    /// Nothing while another command is at work on the workbook.
    std::optional<report::Report> examined(Examine how);
    void show(const report::Report& report);
    void go(const report::Row& row);
    std::shared_ptr<FindingsView> view() const;
    /// Gives the one there was.
    std::shared_ptr<FindingsView> replaceView(std::shared_ptr<FindingsView> view);
    void closeView();
    void close();

    CommandContext call_;
    workbook::OpenWorkbook workbook_;
    const void* identity_;
    mutable std::mutex mutex_;
    std::shared_ptr<FindingsView> view_;
    std::atomic<bool> listening_ = false;
    std::atomic<bool> working_ = false;
    std::atomic<bool> closed_ = false;
};

}  // namespace quotepart
