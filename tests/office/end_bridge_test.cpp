#include "addin/office/end_bridge.hpp"

#include <gtest/gtest.h>

#include <com/sun/star/lang/DisposedException.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <atomic>
#include <future>
#include <thread>
#include <utility>

namespace quotepart::office {
namespace {

using css::uno::Reference;
using namespace std::chrono_literals;

/// A bridge that ends once it is told to.
class Bridge : public cppu::WeakImplHelper1<css::lang::XComponent> {
  public:
    explicit Bridge(std::shared_future<void> told) : told_(std::move(told)) {}

    void SAL_CALL dispose() override {
        told_.wait();
        disposed = true;
        throw css::lang::DisposedException();
    }
    void SAL_CALL addEventListener(const Reference<css::lang::XEventListener>&) override {}
    void SAL_CALL removeEventListener(const Reference<css::lang::XEventListener>&) override {}

    std::atomic<bool> disposed = false;

  private:
    std::shared_future<void> told_;
};

TEST(EndBridge, DisposesOfIt) {
    std::promise<void> told;
    told.set_value();
    const rtl::Reference<Bridge> bridge(new Bridge(told.get_future().share()));
    EXPECT_TRUE(endBridge(bridge.get(), 1min));
    EXPECT_TRUE(bridge->disposed);
}

/// As after the process at the other end was killed in the middle of a call.
TEST(EndBridge, LeavesOneThatDoesNotEnd) {
    std::promise<void> told;
    const rtl::Reference<Bridge> bridge(new Bridge(told.get_future().share()));
    EXPECT_FALSE(endBridge(bridge.get(), 20ms));
    EXPECT_FALSE(bridge->disposed);
    told.set_value();
    while (!bridge->disposed) {
        std::this_thread::yield();
    }
}

}  // namespace
}  // namespace quotepart::office
