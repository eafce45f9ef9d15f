#include "addin/menu/main_thread.hpp"

#include <unistd.h>

#include <com/sun/star/awt/XRequestCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <future>
#include <utility>

namespace quotepart {

namespace {

using css::uno::Any;
using css::uno::Reference;

/// What LibreOffice calls on its main thread, or drops: both futures are ready then.
class Task : public cppu::WeakImplHelper1<css::awt::XCallback> {
  public:
    explicit Task(std::function<void()> action) : action_(std::move(action)) {}

    std::future<void> begun() { return begun_.get_future(); }
    std::future<void> done() { return done_.get_future(); }

    void SAL_CALL notify(const Any&) override {
        if (const auto action = std::exchange(action_, nullptr)) {
            begun_.set_value();
            action();
            done_.set_value();
        }
    }

  private:
    std::function<void()> action_;
    std::promise<void> begun_;
    std::promise<void> done_;
};

/// The thread a program begins with is the one that LibreOffice shows its windows from.
bool isMainThread() {
    return ::gettid() == ::getpid();
}

}  // namespace

void onMainThread(const Reference<css::uno::XComponentContext>& context,
                  std::function<void()> action, std::chrono::milliseconds patience) {
    if (isMainThread()) {
        action();
        return;
    }
    const Reference<css::awt::XRequestCallback> mainThread(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.awt.AsyncCallback",
                                                                context),
        css::uno::UNO_QUERY_THROW);
    rtl::Reference<Task> task(new Task(std::move(action)));
    const std::future<void> begun = task->begun();
    const std::future<void> done = task->done();
    mainThread->addCallback(task.get(), {});
    task.clear();
    if (begun.wait_for(patience) == std::future_status::ready) {
        done.wait();
    }
}

}  // namespace quotepart
