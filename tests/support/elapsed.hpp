#pragma once

#include <chrono>

namespace quotepart {

/// How long the action takes, in seconds.
template <class Action>
double secondsOf(const Action& action) {
    const auto begin = std::chrono::steady_clock::now();
    action();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    return taken.count();
}

}  // namespace quotepart
