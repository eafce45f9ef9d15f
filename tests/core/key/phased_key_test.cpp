#include "core/key/phased_key.hpp"

#include <gtest/gtest.h>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using Shares = std::vector<Rational>;
using Decimals = std::vector<Decimal>;

const Decimals before{Decimal{60, 2}, Decimal{40, 2}};
const Decimals after{Decimal{50, 2}, Decimal{50, 2}};

Shares atStep(const Decimal& step, const Decimal& steps = Decimal::whole(4)) {
    return phasedKey(before, after, step, steps);
}

TEST(PhasedKey, GoesFromTheOldKeyToTheNew) {
    EXPECT_EQ(atStep(Decimal::whole(0)), (Shares{Rational(6, 10), Rational(4, 10)}));
    EXPECT_EQ(atStep(Decimal::whole(1)), (Shares{Rational(575, 1000), Rational(425, 1000)}));
    EXPECT_EQ(atStep(Decimal::whole(4)), (Shares{Rational(1, 2), Rational(1, 2)}));
    EXPECT_EQ(atStep(Decimal{5, 1}), (Shares{Rational(5875, 10000), Rational(4125, 10000)}));
}

TEST(PhasedKey, MakesOneAtEveryStepAndMirrorsItsWayBack) {
    for (std::int64_t step = 0; step <= 7; ++step) {
        const Shares there = atStep(Decimal::whole(step), Decimal::whole(7));
        EXPECT_EQ(there[0] + there[1], 1);
        EXPECT_EQ(phasedKey(after, before, Decimal::whole(7 - step), Decimal::whole(7)), there);
    }
}

TEST(PhasedKey, RefusesAStepOutsideItsWay) {
    const auto expectRefused = [](const Decimal& step, const Decimal& steps, Reason reason) {
        EXPECT_TRUE(isRefused(reason, [&] { atStep(step, steps); }));
    };
    expectRefused(Decimal::whole(5), Decimal::whole(4), Reason::outsideLimits);
    expectRefused(Decimal::whole(-1), Decimal::whole(4), Reason::outsideLimits);
    expectRefused(Decimal::whole(1), Decimal::whole(0), Reason::notPositive);
    expectRefused(Decimal::whole(-1), Decimal::whole(-4), Reason::notPositive);
}

TEST(PhasedKey, RefusesANegativeShare) {
    const Decimals negative{Decimal{150, 2}, Decimal{-50, 2}};
    const Decimal one = Decimal::whole(1);
    EXPECT_TRUE(isRefused(Reason::negativeValue, 2,
                          [&] { phasedKey(negative, after, one, Decimal::whole(4)); }));
    EXPECT_TRUE(isRefused(Reason::negativeValue, 2,
                          [&] { phasedKey(before, negative, one, Decimal::whole(4)); }));
}

}  // namespace
}  // namespace quotepart
