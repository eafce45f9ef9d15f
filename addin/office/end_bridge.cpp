#include "addin/office/end_bridge.hpp"

#include <future>
#include <thread>
#include <utility>

namespace quotepart::office {

bool endBridge(const css::uno::Reference<css::lang::XComponent>& bridge,
               std::chrono::milliseconds patience) {
    std::promise<void> promise;
    const std::future<void> ended = promise.get_future();
    std::thread end([held = bridge, promise = std::move(promise)]() mutable {
        try {
            held->dispose();
        } catch (const css::uno::Exception&) {
            // Gone already, with the process.
        }
        held.clear();
        promise.set_value();
    });
    const bool inTime = ended.wait_for(patience) == std::future_status::ready;
    if (inTime) {
        end.join();
    } else {
        end.detach();
    }
    return inTime;
}

}  // namespace quotepart::office
