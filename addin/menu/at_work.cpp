#include "addin/menu/at_work.hpp"

#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <atomic>
#include <mutex>
#include <set>

#include "addin/office/uno_text.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/uno_query.hpp"

namespace quotepart {

namespace {

using css::uno::Reference;
using workbook::as;

/// Keeps a workbook open.
class Veto : public cppu::WeakImplHelper1<css::util::XCloseListener> {
  public:
    void SAL_CALL queryClosing(const css::lang::EventObject&, sal_Bool getsOwnership) override {
        hasToClose_ = hasToClose_ || getsOwnership;
        throw css::util::CloseVetoException("Quotepart is at work on this workbook", *this);
    }
    void SAL_CALL notifyClosing(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    /// Whether closing it is left to this.
    [[nodiscard]] bool hasToClose() const { return hasToClose_; }

  private:
    std::atomic<bool> hasToClose_ = false;
};

/// The workbooks that are being worked on.
class Workbooks {
  public:
    bool add(const void* workbook) {
        const std::scoped_lock lock(mutex_);
        return all_.insert(workbook).second;
    }
    void remove(const void* workbook) {
        const std::scoped_lock lock(mutex_);
        all_.erase(workbook);
    }

  private:
    std::mutex mutex_;
    std::set<const void*> all_;
};

/// Never destroyed: at the end of the process a command may still be at work.
Workbooks& workbooks() {
    static auto* const all = new Workbooks;
    return *all;
}

}  // namespace

/// Keeps a workbook to one command, and open, as long as it lives.
class AtWork::Keeper {
  public:
    explicit Keeper(const workbook::OpenWorkbook& workbook)
        : workbook_(workbook), identity_(as<css::uno::XInterface>(workbook).get()) {
        // Refused by a workbook that is gone, which then is not counted.
        as<css::util::XCloseBroadcaster>(workbook_)->addCloseListener(veto_.get());
        isAlone_ = workbooks().add(identity_);
    }
    ~Keeper() {
        if (isAlone_) {
            workbooks().remove(identity_);
        }
        try {
            as<css::util::XCloseBroadcaster>(workbook_)->removeCloseListener(veto_.get());
            if (veto_->hasToClose()) {
                as<css::util::XCloseable>(workbook_)->close(true);
            }
        } catch (const css::uno::Exception&) {
            // Somebody else keeps it open, or it is gone.
        }
    }
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    [[nodiscard]] bool isAlone() const { return isAlone_; }

  private:
    workbook::OpenWorkbook workbook_;
    const void* identity_;
    bool isAlone_ = false;
    rtl::Reference<Veto> veto_{new Veto};
};

AtWork::AtWork(const CommandContext& call, std::unique_ptr<Keeper> keeper, Text what)
    : keeper_(std::move(keeper)), frame_(call.frame) {
    const Reference<css::task::XStatusIndicatorFactory> factory(frame_, css::uno::UNO_QUERY);
    if (factory.is()) {
        indicator_ = factory->createStatusIndicator();
        indicator_->start(office::toUno(report::filled(what, call.language)), 100);
    }
    enable(false);
}

AtWork::~AtWork() {
    try {
        enable(true);
        if (indicator_.is()) {
            indicator_->end();
        }
    } catch (const css::uno::Exception&) {
        // The window is gone.
    }
}

void AtWork::enable(bool enabled) const {
    if (const Reference<css::awt::XWindow> window = frame_->getContainerWindow(); window.is()) {
        window->setEnable(enabled);
    }
}

std::unique_ptr<AtWork> AtWork::begin(const CommandContext& call,
                                      const workbook::OpenWorkbook& workbook, Text what) {
    auto keeper = std::make_unique<Keeper>(workbook);
    return std::unique_ptr<AtWork>(keeper->isAlone() ? new AtWork(call, std::move(keeper), what)
                                                     : nullptr);
}

}  // namespace quotepart
