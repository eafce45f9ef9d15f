#pragma once

#include <cstdint>
#include <limits>

namespace quotepart {

/// Random numbers that cost nothing to begin, so that every case has its own (splitmix64).
class Random {
  public:
    using result_type = std::uint64_t;

    /// Neighbouring seeds and indexes have nothing in common.
    Random(std::uint64_t seed, std::uint64_t index) : state_(seed) { state_ = (*this)() + index; }

    static constexpr std::uint64_t min() { return 0; }
    static constexpr std::uint64_t max() { return std::numeric_limits<std::uint64_t>::max(); }

    std::uint64_t operator()() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t value = state_;
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31U);
    }

  private:
    std::uint64_t state_;
};

}  // namespace quotepart
