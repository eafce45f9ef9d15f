#include "addin/menu/main_thread.hpp"

#include <gtest/gtest.h>

#include <com/sun/star/awt/XRequestCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace quotepart {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using std::chrono::milliseconds;

/// The queue of LibreOffice's main thread, which is the test's own.
class Queue : public cppu::WeakImplHelper1<css::awt::XRequestCallback> {
  public:
    using Call = Reference<css::awt::XCallback>;

    void SAL_CALL addCallback(const Call& call, const Any&) override {
        const std::scoped_lock lock(mutex_);
        calls_.push_back(call);
        added_.notify_all();
    }
    /// Waits for one.
    Call next() {
        std::unique_lock lock(mutex_);
        added_.wait(lock, [&] { return !calls_.empty(); });
        Call call = calls_.front();
        calls_.pop_front();
        return call;
    }

  private:
    std::mutex mutex_;
    std::condition_variable added_;
    std::deque<Call> calls_;
};

/// A LibreOffice that has nothing but that queue.
class Office
    : public cppu::WeakImplHelper2<css::uno::XComponentContext, css::lang::XMultiComponentFactory> {
  public:
    explicit Office(const rtl::Reference<Queue>& queue) : queue_(queue) {}

    Reference<css::lang::XMultiComponentFactory> SAL_CALL getServiceManager() override {
        return this;
    }
    Any SAL_CALL getValueByName(const rtl::OUString&) override { return {}; }
    Reference<css::uno::XInterface> SAL_CALL createInstanceWithContext(
        const rtl::OUString& name, const Reference<css::uno::XComponentContext>&) override {
        EXPECT_TRUE(name.equalsAscii("com.sun.star.awt.AsyncCallback"));
        return static_cast<css::awt::XRequestCallback*>(queue_.get());
    }
    Reference<css::uno::XInterface> SAL_CALL
    createInstanceWithArgumentsAndContext(const rtl::OUString&, const Sequence<Any>&,
                                          const Reference<css::uno::XComponentContext>&) override {
        return {};
    }
    Sequence<rtl::OUString> SAL_CALL getAvailableServiceNames() override { return {}; }

  private:
    rtl::Reference<Queue> queue_;
};

class MainThread : public testing::Test {
  protected:
    rtl::Reference<Queue> queue_{new Queue};
    Reference<css::uno::XComponentContext> context_{new Office(queue_)};
    std::thread::id main_ = std::this_thread::get_id();
    std::thread::id ranOn_;
};

TEST_F(MainThread, ItselfDoesItAtOnce) {
    onMainThread(context_, [&] { ranOn_ = std::this_thread::get_id(); });
    EXPECT_EQ(ranOn_, main_);
}

TEST_F(MainThread, DoesWhatAnotherAsksForWhichWaits) {
    std::atomic<bool> finished = false;
    std::atomic<bool> finishedBeforeItCameBack = false;
    std::thread other([&] {
        onMainThread(context_, [&] {
            ranOn_ = std::this_thread::get_id();
            std::this_thread::sleep_for(milliseconds{50});
            finished = true;
        });
        finishedBeforeItCameBack = finished.load();
    });
    queue_->next()->notify({});
    other.join();
    EXPECT_EQ(ranOn_, main_);
    EXPECT_TRUE(finishedBeforeItCameBack);
}

TEST_F(MainThread, ThatIsWaitingForTheCallerDoesItLater) {
    std::thread other([&] {
        onMainThread(
            context_, [&] { ranOn_ = std::this_thread::get_id(); }, milliseconds{20});
    });
    const Queue::Call call = queue_->next();
    other.join();
    EXPECT_EQ(ranOn_, std::thread::id());
    call->notify({});
    EXPECT_EQ(ranOn_, main_);
}

TEST_F(MainThread, ThatIsGoingAwayDoesNotDoIt) {
    std::thread other(
        [&] { onMainThread(context_, [&] { ranOn_ = std::this_thread::get_id(); }); });
    queue_->next().clear();
    other.join();
    EXPECT_EQ(ranOn_, std::thread::id());
}

}  // namespace
}  // namespace quotepart
