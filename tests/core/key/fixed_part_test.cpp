#include "core/key/fixed_part.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using Shares = std::vector<Rational>;

const Bases bases{Decimal::whole(60), Decimal::whole(30), Decimal::whole(10)};
const Bases withGaps{Decimal::whole(3), Decimal::whole(0), std::nullopt, Decimal::whole(1)};
const Bases zeros{Decimal::whole(0), std::nullopt, Decimal::whole(0)};

Shares shares(const Bases& of, const Decimal& fixed) {
    return keyWithFixedPart(Key(KeyType::points, of), fixed);
}

void expectRefused(const Bases& of, const Decimal& fixed, Reason reason) {
    EXPECT_TRUE(isRefused(reason, [&] { shares(of, fixed); }));
}

TEST(FixedPart, IsSharedEquallyAndTheRestByTheBases) {
    EXPECT_EQ(shares(bases, Decimal{3, 1}),
              (Shares{Rational(52, 100), Rational(31, 100), Rational(17, 100)}));
}

TEST(FixedPart, OfNothingLeavesTheKeyAndOfAllMakesItEqual) {
    EXPECT_EQ(shares(bases, Decimal{}),
              (Shares{Rational(6, 10), Rational(3, 10), Rational(1, 10)}));
    EXPECT_EQ(shares(bases, Decimal::whole(1)), Shares(3, Rational(1, 3)));
}

TEST(FixedPart, GoesToABaseOfZeroButNotToAnEmptyOne) {
    EXPECT_EQ(shares(withGaps, Decimal{6, 1}),
              (Shares{Rational(5, 10), Rational(2, 10), 0, Rational(3, 10)}));
    EXPECT_EQ(shares(zeros, Decimal::whole(1)), (Shares{Rational(1, 2), 0, Rational(1, 2)}));
}

TEST(FixedPart, RefusesWhatIsNoShareAndNobody) {
    expectRefused(bases, Decimal::whole(30), Reason::notAShare);
    expectRefused(bases, Decimal{101, 2}, Reason::notAShare);
    expectRefused(bases, Decimal{-1, 2}, Reason::notAShare);
    expectRefused(zeros, Decimal{9, 1}, Reason::nothingToDivideBy);
    expectRefused(Bases(3), Decimal::whole(1), Reason::nothingToDivideBy);
}

TEST(FixedPart, MakesOneWhateverTheBases) {
    std::mt19937_64 random(11);
    for (int round = 0; round < 100; ++round) {
        Bases some(1 + random() % 30);
        for (auto& each : some) {
            each = random() % 5 == 0 ? std::optional<Decimal>()
                                     : Decimal{static_cast<std::int64_t>(random() % 100'000), 2};
        }
        some[0] = Decimal::whole(1);
        const Shares found = shares(some, Decimal{static_cast<std::int64_t>(random() % 101), 2});
        EXPECT_EQ(std::accumulate(found.begin(), found.end(), Rational(0)), 1);
    }
}

}  // namespace
}  // namespace quotepart
