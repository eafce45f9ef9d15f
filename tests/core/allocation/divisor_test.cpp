#include "core/allocation/divisor.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <vector>

namespace quotepart {
namespace {

constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();

/// What the processor's own division gives, with nothing added and with all that may be.
template <class Divisor>
void expectExact(const Divisor& fast, std::uint64_t divisor, std::uint64_t factor,
                 std::uint64_t weight) {
    for (const std::uint64_t added : {std::uint64_t{0}, divisor / 2}) {
        if (added > 0 && factor == largest) {
            continue;
        }
        const UInt128 dividend = UInt128{factor} * weight + added;
        const auto quotient = static_cast<std::uint64_t>(dividend / divisor);
        const auto remainder = static_cast<std::uint64_t>(dividend % divisor);
        const Quotient<std::uint64_t> found = fast.divide(factor, weight, added);
        ASSERT_EQ(found.quotient, quotient)
            << factor << " * " << weight << " + " << added << " / " << divisor;
        ASSERT_EQ(found.remainder, remainder)
            << factor << " * " << weight << " + " << added << " / " << divisor;
    }
}

std::vector<std::uint64_t> edges() {
    std::vector<std::uint64_t> values{0, 1, 2, 3, 5, 6, 7, 9, 10, 78'733, 999'999'999'999'999};
    for (int bit = 2; bit < 64; ++bit) {
        const std::uint64_t power = std::uint64_t{1} << static_cast<unsigned>(bit);
        values.insert(values.end(), {power - 1, power, power + 1});
    }
    for (std::uint64_t power = 10; power < largest / 10; power *= 10) {
        values.insert(values.end(), {power - 1, power, power + 1});
    }
    values.insert(values.end(), {largest - 2, largest - 1, largest});
    return values;
}

TEST(FastDivisor, IsExactAtEveryEdge) {
    const std::vector<std::uint64_t> values = edges();
    for (const std::uint64_t divisor : values) {
        if (divisor == 0) {
            continue;
        }
        const FastDivisor fast(divisor);
        for (const std::uint64_t weight : values) {
            if (weight > divisor) {
                continue;
            }
            for (const std::uint64_t factor : values) {
                ASSERT_NO_FATAL_FAILURE(expectExact(fast, divisor, factor, weight));
            }
        }
    }
}

TEST(FastDivisor, IsExactOnRandomNumbersOfEverySize) {
    std::mt19937_64 random(37);
    const auto ofAnySize = [&] { return random() >> (random() % 64); };
    for (int i = 0; i < 100'000; ++i) {
        const std::uint64_t divisor = ofAnySize() | 1U << (random() % 2);
        const FastDivisor fast(divisor);
        for (int j = 0; j < 10; ++j) {
            const std::uint64_t weight = ofAnySize() % divisor + (j == 0 ? 1 : 0);
            ASSERT_NO_FATAL_FAILURE(expectExact(fast, divisor, ofAnySize(), weight));
        }
    }
}

TEST(FastDivisor, IsExactNextToAWholeQuotient) {
    std::mt19937_64 random(41);
    for (int i = 0; i < 100'000; ++i) {
        const std::uint64_t divisor = (random() >> (random() % 62)) | 2U;
        const std::uint64_t weight = 1 + random() % divisor;
        const FastDivisor fast(divisor);
        // factor × weight just below, at and above a multiple of the divisor
        const auto factor =
            static_cast<std::uint64_t>(UInt128{divisor} * (random() % weight) / weight);
        for (const std::uint64_t each : {factor, factor + 1, factor == 0 ? 0 : factor - 1}) {
            ASSERT_NO_FATAL_FAILURE(expectExact(fast, divisor, each, weight));
        }
    }
}

TEST(ShortDivisor, SuitsProductsBelowTwoToThe51) {
    constexpr std::uint64_t limit = std::uint64_t{1} << 51U;
    EXPECT_TRUE(ShortDivisor::suits(1, limit - 1));
    EXPECT_TRUE(ShortDivisor::suits(limit - 1, 1));
    EXPECT_TRUE(ShortDivisor::suits((1U << 25U) - 1, 1U << 26U));
    EXPECT_FALSE(ShortDivisor::suits(1U << 25U, 1U << 26U));
    EXPECT_FALSE(ShortDivisor::suits(limit, 1));
    EXPECT_FALSE(ShortDivisor::suits(limit, limit));
    EXPECT_FALSE(ShortDivisor::suits(largest, largest));
}

TEST(ShortDivisor, IsExactAtEveryEdge) {
    const std::vector<std::uint64_t> values = edges();
    for (const std::uint64_t divisor : values) {
        for (const std::uint64_t factor : values) {
            if (divisor == 0 || !ShortDivisor::suits(factor, divisor)) {
                continue;
            }
            const ShortDivisor brief(divisor);
            for (const std::uint64_t weight : values) {
                if (weight <= divisor) {
                    ASSERT_NO_FATAL_FAILURE(expectExact(brief, divisor, factor, weight));
                }
            }
        }
    }
}

/// Where a division of doubles that was not exact would be seen: the largest products, on either
/// side of a whole quotient.
TEST(ShortDivisor, IsExactNextToAWholeQuotient) {
    std::mt19937_64 random(43);
    for (int i = 0; i < 200'000; ++i) {
        const std::uint64_t divisor = 1 + (random() >> (14U + random() % 50));
        const std::uint64_t most = ((std::uint64_t{1} << 51U) - 1) / divisor;
        if (most == 0) {
            continue;
        }
        const ShortDivisor brief(divisor);
        const std::uint64_t factor = random() % 2 == 0 ? most : 1 + random() % most;
        ASSERT_TRUE(ShortDivisor::suits(factor, divisor));
        const std::uint64_t whole = random() % (factor + 1);
        // factor × weight around whole × divisor
        const auto weight = static_cast<std::uint64_t>(UInt128{whole} * divisor / factor);
        for (const std::uint64_t each : {weight, weight + 1, weight == 0 ? 0 : weight - 1}) {
            if (each <= divisor) {
                ASSERT_NO_FATAL_FAILURE(expectExact(brief, divisor, factor, each));
            }
        }
    }
}

TEST(ExactDivisor, HasNoLimitOfSize) {
    const BigInt divisor("1000000000000000000000000000007");
    const BigInt weight("333333333333333333333333333333");
    const auto [quotient, remainder] = ExactDivisor(divisor).divide(largest, weight);
    EXPECT_EQ(ExactDivisor(divisor).divide(largest, weight, divisor - 1 - remainder).quotient,
              quotient);
    EXPECT_EQ(ExactDivisor(divisor).divide(largest, weight, divisor - remainder).quotient,
              quotient + 1);
    EXPECT_EQ(quotient, BigInt(weight * largest) / divisor);
    EXPECT_EQ(remainder, BigInt(weight * largest) % divisor);
    EXPECT_EQ(BigInt(quotient * divisor + remainder), BigInt(weight * largest));
}

}  // namespace
}  // namespace quotepart
