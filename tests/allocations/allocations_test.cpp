// In a program of its own: every allocation of it is counted.

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "core/allocation/allocate.hpp"

namespace {

std::atomic<std::uint64_t> allocations{0};

}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) {
        return memory;
    }
    throw std::bad_alloc();
}

[[gnu::noinline]] void operator delete(void* memory) noexcept {
    std::free(memory);
}

[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace quotepart {
namespace {

/// Populations, every tenth met twice, so that remainders tie.
Bases basesOf(std::size_t members) {
    Bases bases;
    bases.reserve(members);
    for (std::size_t i = 0; i < members; ++i) {
        bases.emplace_back(Decimal::whole(static_cast<std::int64_t>(i / 2 * 37 % 60'000 + 20)));
    }
    return bases;
}

class Allocations : public testing::TestWithParam<RoundingMethod> {};

/// Whatever the number of members: none is made for each of them.
TEST_P(Allocations, AreAsManyForAFewMembersAsForAllOfFrance) {
    const Decimal amount = Decimal::amountOf(290'331.37);
    std::vector<std::uint64_t> counts;
    for (const std::size_t members : {100U, 1'000U, 34'871U}) {
        const Key key(KeyType::population, basesOf(members));
        const Rounding rounding{.method = GetParam(), .designated = members / 2};
        const std::uint64_t before = allocations;
        const Parts parts = allocate(amount, key, rounding);
        counts.push_back(allocations - before);
        EXPECT_GE(parts.units.size(), members);
    }
    EXPECT_EQ(counts[0], counts[1]);
    EXPECT_EQ(counts[0], counts[2]);
    EXPECT_GT(counts[0], 0U) << "the counter does not count";
    EXPECT_LT(counts[0], 10U);
}

INSTANTIATE_TEST_SUITE_P(Methods, Allocations,
                         testing::Values(RoundingMethod::truncation, RoundingMethod::halfUp,
                                         RoundingMethod::largestRemainder,
                                         RoundingMethod::largestMember, RoundingMethod::designated,
                                         RoundingMethod::residualLine));

}  // namespace
}  // namespace quotepart
