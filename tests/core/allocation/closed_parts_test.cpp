#include "core/allocation/closed_parts.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using Figures = std::vector<Rational>;
using Units = std::vector<std::int64_t>;

Figures opposite(Figures figures) {
    for (Rational& figure : figures) {
        figure = -figure;
    }
    return figures;
}

TEST(ClosedParts, KeepTheTotal) {
    struct Case {
        Figures figures;
        Decimal unit;
        Units expected;
    };
    const std::vector<Case> cases{
        {{Rational(100, 3), Rational(200, 3)}, 1_d, {33, 67}},
        {{Rational(100, 3), Rational(100, 3), Rational(100, 3)}, cent, {3334, 3333, 3333}},
        {{Rational(1, 2), Rational(3, 2)}, 1_d, {0, 2}},
        {{Rational(7), Rational(0), Rational(3)}, 1_d, {7, 0, 3}},
        {{Rational(5, 2), Rational(-1, 2)}, 1_d, {3, -1}},
        {{Rational(-5, 2), Rational(1, 2)}, 1_d, {-3, 1}},
        {{Rational(7, 3), Rational(-7, 3)}, cent, {233, -233}},
        {{Rational(6, 10), Rational(-1, 10)}, 1_d, {1, 0}},
        {{Rational(0), Rational(0)}, cent, {0, 0}},
        {{}, cent, {}},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(closedParts(each.figures, each.unit).units, each.expected);
    }
}

TEST(ClosedParts, StayWithinAUnitOfTheFiguresAndMirror) {
    std::mt19937_64 random(8);
    for (int round = 0; round < 300; ++round) {
        Figures figures;
        const bool mixed = round % 2 == 0;
        for (std::size_t i = 0; i < 1 + random() % 8; ++i) {
            const auto size = static_cast<std::int64_t>(random() % 100000);
            const std::int64_t sign = mixed && random() % 3 == 0 ? -1 : 1;
            figures.emplace_back(sign * size, 1 + static_cast<std::int64_t>(random() % 999));
        }
        const Units units = closedParts(figures).units;
        const Rational total = std::accumulate(figures.begin(), figures.end(), Rational(0));
        ASSERT_EQ(std::accumulate(units.begin(), units.end(), std::int64_t{0}),
                  inUnits(total, cent));
        Units mirror = closedParts(opposite(figures)).units;
        for (std::size_t i = 0; i < units.size(); ++i) {
            ASSERT_LT(abs(Rational(figures[i] * 100 - units[i])), 2);
            ASSERT_FALSE(figures[i] >= 0 ? units[i] < 0 : units[i] > 0);
            ASSERT_EQ(mirror[i], -units[i]);
        }
    }
}

TEST(ClosedParts, RefuseUnitsThatAreNotPositiveOrTooSmall) {
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { closedParts(Figures{1}, 0_d); }));
    EXPECT_TRUE(isRefused(Reason::unitTooSmall,
                          [] { closedParts(Figures{Rational(10'000'000'000)}, Decimal(1, 9)); }));
}

}  // namespace
}  // namespace quotepart
