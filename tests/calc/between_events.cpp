#include "tests/calc/between_events.hpp"

#include <com/sun/star/awt/XRequestCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <chrono>
#include <future>
#include <mutex>
#include <stdexcept>

namespace quotepart {

namespace {

/// What LibreOffice calls on its main thread, which then carries out every call made from here.
class Turn : public cppu::WeakImplHelper1<css::awt::XCallback> {
  public:
    explicit Turn(const std::function<void()>& action) : action_(&action) {}

    std::future<void> done() { return done_.get_future(); }

    void SAL_CALL notify(const css::uno::Any&) override {
        const std::scoped_lock lock(mutex_);
        if (action_ == nullptr) {
            return;
        }
        try {
            (*action_)();
            done_.set_value();
        } catch (...) {
            done_.set_exception(std::current_exception());
        }
    }
    void giveUp() {
        const std::scoped_lock lock(mutex_);
        action_ = nullptr;
    }

  private:
    std::mutex mutex_;
    const std::function<void()>* action_;
    std::promise<void> done_;
};

}  // namespace

void betweenEvents(const office::Office& office, const std::function<void()>& action) {
    const rtl::Reference<Turn> turn(new Turn(action));
    std::future<void> done = turn->done();
    office.create<css::awt::XRequestCallback>("com.sun.star.awt.AsyncCallback")
        ->addCallback(turn.get(), {});
    if (done.wait_for(std::chrono::minutes{2}) != std::future_status::ready) {
        turn->giveUp();
        throw std::runtime_error("LibreOffice's main thread does not answer");
    }
    done.get();
}

}  // namespace quotepart
