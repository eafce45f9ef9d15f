#include "addin/calc/journal.hpp"

#include <atomic>
#include <stdexcept>
#include <utility>

namespace quotepart {

namespace {

/// Calc computes in several threads; listeners come and go in another.
std::mutex door;
std::atomic<Journal::Listener*> listening{nullptr};

}  // namespace

Journal::Listener::Listener() {
    const std::lock_guard lock(door);
    if (listening.load() != nullptr) {
        throw std::logic_error("the journal has a listener already");
    }
    listening = this;
}

Journal::Listener::~Listener() {
    const std::lock_guard lock(door);
    listening = nullptr;
}

std::vector<JournalEntry> Journal::Listener::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(entries_, {});
}

void Journal::record(const Function& function, const Error& error) noexcept {
    if (listening.load(std::memory_order_relaxed) == nullptr) {
        return;
    }
    try {
        const std::lock_guard lock(door);
        if (Listener* listener = listening.load()) {
            const std::lock_guard inner(listener->mutex_);
            listener->entries_.push_back({&function, error});
        }
    } catch (...) {
        // An entry less: the finding is then worded by Calc's code alone.
    }
}

}  // namespace quotepart
