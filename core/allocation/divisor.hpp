#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "core/number/integer.hpp"

namespace quotepart {

/// What is left of a division: quotient cut toward zero, remainder below the divisor.
template <class Integer>
struct Quotient {
    Integer quotient;
    Integer remainder;
};

/// Divides products of two machine words by one and the same divisor, exactly, with two
/// multiplications each instead of a division (Möller and Granlund, "Improved division by invariant
/// integers", 2011, algorithm 4).
class FastDivisor {
  public:
    /// Precondition: divisor > 0.
    explicit FastDivisor(std::uint64_t divisor)
        : shift_(std::countl_zero(divisor)),
          divisor_(divisor << shift_),
          reciprocal_(static_cast<std::uint64_t>(((UInt128{~divisor_} << 64U) | ~std::uint64_t{0}) /
                                                 divisor_)) {}

    /// (factor × weight + added) / divisor.
    /// Precondition: weight <= divisor, added <= divisor / 2 and factor < 2^64 - 1.
    Quotient<std::uint64_t> divide(std::uint64_t factor, std::uint64_t weight,
                                   std::uint64_t added = 0) const {
        const UInt128 dividend = (UInt128{factor} * weight + added)
                                 << static_cast<unsigned>(shift_);
        const auto high = static_cast<std::uint64_t>(dividend >> 64U);
        const auto low = static_cast<std::uint64_t>(dividend);
        const UInt128 estimate = UInt128{reciprocal_} * high + dividend;
        auto quotient = static_cast<std::uint64_t>(estimate >> 64U) + 1;
        std::uint64_t remainder = low - quotient * divisor_;
        if (remainder > static_cast<std::uint64_t>(estimate)) {
            --quotient;
            remainder += divisor_;
        }
        if (remainder >= divisor_) [[unlikely]] {
            ++quotient;
            remainder -= divisor_;
        }
        return {quotient, remainder >> static_cast<unsigned>(shift_)};
    }

  private:
    int shift_;
    std::uint64_t divisor_;
    std::uint64_t reciprocal_;
};

/// The same for products below 2^51, by a division of doubles, which is exact here once cut: a
/// quotient that is not whole is at least 1 / divisor below the next whole number, and the double
/// nearest to it is less than that away as long as dividend + divisor < 2^53.
class ShortDivisor {
  public:
    static bool suits(std::uint64_t factor, std::uint64_t divisor) {
        constexpr std::uint64_t limit = std::uint64_t{1} << 51U;
        std::uint64_t largest = 0;
        return !__builtin_mul_overflow(factor, divisor, &largest) && largest < limit &&
               divisor < limit;
    }

    /// Precondition: divisor > 0.
    explicit ShortDivisor(std::uint64_t divisor) : divisor_(static_cast<std::int64_t>(divisor)) {}

    /// (factor × weight + added) / divisor.
    /// Precondition: suits(factor, divisor), weight <= divisor and added <= divisor / 2.
    Quotient<std::uint64_t> divide(std::uint64_t factor, std::uint64_t weight,
                                   std::uint64_t added = 0) const {
        const auto dividend = static_cast<std::int64_t>(factor * weight + added);
        const auto quotient = static_cast<std::int64_t>(static_cast<double>(dividend) /
                                                        static_cast<double>(divisor_));
        return {static_cast<std::uint64_t>(quotient),
                static_cast<std::uint64_t>(dividend - quotient * divisor_)};
    }

  private:
    std::int64_t divisor_;
};

/// The same without any limit of size.
class ExactDivisor {
  public:
    /// Precondition: divisor > 0.
    explicit ExactDivisor(BigInt divisor) : divisor_(std::move(divisor)) {}

    Quotient<BigInt> divide(std::uint64_t factor, const BigInt& weight,
                            const BigInt& added = 0) const {
        Quotient<BigInt> result;
        const BigInt dividend = weight * factor + added;
        divide_qr(dividend, divisor_, result.quotient, result.remainder);
        return result;
    }

  private:
    BigInt divisor_;
};

}  // namespace quotepart
