#include "core/allocation/allocate_bounded.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "tests/support/communes.hpp"
#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using enum Excess;
using Units = std::vector<std::int64_t>;
using Figures = std::vector<std::optional<Decimal>>;

constexpr std::nullopt_t none = std::nullopt;
constexpr Rounding toTheEuro{.unit = Decimal::whole(1)};

Units bounded(const Decimal& amount, const Figures& bases, const Figures& floors,
              const Figures& caps, Excess excess = redistributed,
              const Rounding& rounding = toTheEuro) {
    return allocateBounded(amount, Key(KeyType::population, bases), {floors, caps}, excess,
                           rounding)
        .units;
}

std::int64_t total(const Units& units) {
    return std::accumulate(units.begin(), units.end(), std::int64_t{0});
}

TEST(AllocateBounded, RedistributesUntilEveryPartKeepsWithinItsBounds) {
    struct Case {
        const char* what;
        Decimal amount;
        Figures bases;
        Figures floors;
        Figures caps;
        Units expected;
    };
    const std::vector<Case> cases{
        {"no bounds", 1000_d, {60_d, 30_d, 10_d}, {}, {}, {600, 300, 100}},
        {"no bound that holds",
         1000_d,
         {60_d, 30_d, 10_d},
         {100_d, none, 0_d},
         {none, 300_d, none},
         {600, 300, 100}},
        {"a cap", 1000_d, {60_d, 30_d, 10_d}, {}, {500_d, none, none}, {500, 375, 125}},
        {"a cap and a floor",
         1000_d,
         {60_d, 30_d, 10_d},
         {none, none, 150_d},
         {500_d, none, none},
         {500, 350, 150}},
        {"a floor that empties what a cap leaves",
         1000_d,
         {60_d, 30_d, 10_d},
         {none, none, 200_d},
         {500_d, none, none},
         {500, 300, 200}},
        // Held once, the second is not capped; with what the first leaves, it is.
        {"a cap that another brings about",
         1000_d,
         {60_d, 30_d, 10_d},
         {},
         {400_d, 350_d, none},
         {400, 350, 250}},
        // Held once, the last is at its floor; with what the first leaves, it is above.
        {"a floor that a cap sets free",
         1000_d,
         {80_d, 10_d, 10_d},
         {none, none, 150_d},
         {200_d, none, none},
         {200, 400, 400}},
        {"every part at its cap", 600_d, {1_d, 1_d}, {}, {400_d, 200_d}, {400, 200}},
        {"every part at its floor", 600_d, {1_d, 1_d}, {400_d, 200_d}, {}, {400, 200}},
        {"a base of zero gets its floor",
         1000_d,
         {0_d, 1_d, 0_d},
         {150_d, none, none},
         {none, none, 900_d},
         {150, 850, 0}},
        {"an empty base has no bounds",
         1000_d,
         {none, 1_d, 1_d},
         {900_d, none, none},
         {-1_d, none, none},
         {0, 500, 500}},
        {"floor and cap alike fix a part",
         1000_d,
         {1_d, 1_d, 2_d},
         {10_d, none, none},
         {10_d, none, none},
         {10, 330, 660}},
        {"only floors over bases of zero", 300_d, {0_d, 0_d}, {100_d, 200_d}, {}, {100, 200}},
        {"nothing to share", 0_d, {0_d, 0_d}, {}, {500_d, none}, {0, 0}},
        {"the largest remainder among the free ones",
         1000_d,
         {50_d, 20_d, 20_d, 20_d},
         {},
         {300_d, none, none, none},
         {300, 234, 233, 233}},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(bounded(each.amount, each.bases, each.floors, each.caps), each.expected)
            << each.what;
    }
}

TEST(AllocateBounded, TakesFloorsUpAndCapsDownToTheUnit) {
    EXPECT_EQ(bounded(100_d, {1_d, 9_d}, {10.01_d, none}, {}), (Units{11, 89}));
    EXPECT_EQ(bounded(100_d, {9_d, 1_d}, {}, {89.99_d, none}), (Units{89, 11}));
    EXPECT_EQ(bounded(100_d, {9_d, 1_d}, {}, {89.999_d, none}, redistributed, {}),
              (Units{8999, 1001}));
}

TEST(AllocateBounded, SpreadsTheGapOnceInASinglePass) {
    // The second passes its cap of 350: it is the one that a single pass does not look at again.
    EXPECT_EQ(bounded(1000_d, {60_d, 30_d, 10_d}, {}, {400_d, 350_d, none}, singlePass),
              (Units{400, 450, 150}));
    EXPECT_EQ(
        bounded(1000_d, {80_d, 10_d, 10_d}, {none, none, 150_d}, {200_d, none, none}, singlePass),
        (Units{200, 650, 150}));
    EXPECT_EQ(bounded(1000_d, {60_d, 30_d, 10_d}, {}, {}, singlePass), (Units{600, 300, 100}));
    EXPECT_EQ(bounded(300_d, {0_d, 0_d}, {100_d, 200_d}, {}, singlePass), (Units{100, 200}));
    EXPECT_EQ(bounded(0_d, {1_d, 0_d}, {}, {}, singlePass), (Units{0, 0}));
}

TEST(AllocateBounded, LetsACarrierBearTheGap) {
    EXPECT_EQ(bounded(1000_d, {60_d, 30_d, 10_d}, {}, {400_d, none, none}, carrier),
              (Units{400, 300, 100, 200}));
    EXPECT_EQ(bounded(1000_d, {60_d, 30_d, 10_d}, {none, none, 150_d}, {}, carrier),
              (Units{600, 300, 150, -50}));
    EXPECT_EQ(bounded(1000_d, {1_d, 1_d}, {}, {100_d, 200_d}, carrier), (Units{100, 200, 700}));
    EXPECT_EQ(bounded(100_d, {1_d, 1_d, 1_d}, {}, {}, carrier), (Units{34, 33, 33, 0}));
    EXPECT_EQ(bounded(300_d, {0_d, 0_d}, {100_d, 200_d}, {}, carrier), (Units{100, 200, 0}));
    EXPECT_EQ(bounded(0_d, {1_d, none}, {}, {}, carrier), (Units{0, 0, 0}));
}

TEST(AllocateBounded, RoundsByTheMethodGiven) {
    const auto by = [](RoundingMethod method, Excess excess) {
        return bounded(1000_d, {50_d, 20_d, 20_d, 20_d}, {}, {300_d, none, none, none}, excess,
                       {.method = method, .unit = Decimal::whole(1)});
    };
    EXPECT_EQ(by(RoundingMethod::largestMember, redistributed), (Units{300, 234, 233, 233}));
    EXPECT_EQ(by(RoundingMethod::residualLine, redistributed), (Units{300, 233, 233, 233, 1}));
    EXPECT_EQ(by(RoundingMethod::halfUp, redistributed), (Units{300, 233, 233, 233}));
    EXPECT_EQ(by(RoundingMethod::truncation, redistributed), (Units{300, 233, 233, 233}));
    EXPECT_EQ(by(RoundingMethod::residualLine, singlePass), (Units{300, 233, 233, 233, 1}));
    EXPECT_EQ(by(RoundingMethod::residualLine, carrier), (Units{300, 182, 182, 182, 154}));
    EXPECT_EQ(by(RoundingMethod::truncation, carrier), (Units{300, 181, 181, 181, 157}));
    EXPECT_TRUE(isRefused(Reason::designatedMissing,
                          [&] { by(RoundingMethod::designated, redistributed); }));
}

TEST(AllocateBounded, RefusesBoundsBetweenWhichTheAmountDoesNotFit) {
    for (const Excess excess : {redistributed, singlePass, carrier}) {
        EXPECT_TRUE(isRefused(Reason::floorsAboveAmount, [&] {
            bounded(100_d, {1_d, 1_d}, {60_d, 41_d}, {}, excess);
        }));
        EXPECT_TRUE(isRefused(Reason::nothingToDivideBy, [&] {
            bounded(100_d, {0_d, none}, {60_d, none}, {}, excess);
        }));
    }
    for (const Excess excess : {redistributed, singlePass}) {
        EXPECT_TRUE(isRefused(Reason::capsBelowAmount, [&] {
            bounded(100_d, {1_d, 1_d}, {}, {60_d, 39_d}, excess);
        }));
        EXPECT_TRUE(isRefused(Reason::capsBelowAmount, [&] {
            bounded(100_d, {1_d, 0_d}, {}, {60_d, none}, excess);
        }));
    }
    EXPECT_EQ(bounded(100_d, {1_d, 1_d}, {60_d, 40_d}, {60_d, 40_d}), (Units{60, 40}));
}

TEST(AllocateBounded, RefusesBoundsThatAreNone) {
    EXPECT_TRUE(isRefused(Reason::negativeValue, [] { bounded(-1_d, {1_d}, {}, {}); }));
    EXPECT_TRUE(isRefused(Reason::negativeValue, 2, [] {
        bounded(1_d, {1_d, 1_d}, {none, -1_d}, {});
    }));
    EXPECT_TRUE(isRefused(Reason::negativeValue, 1, [] {
        bounded(1_d, {1_d, 1_d}, {}, {-1_d, none});
    }));
    EXPECT_TRUE(isRefused(Reason::floorAboveCap, 2, [] {
        bounded(100_d, {1_d, 1_d}, {none, 50_d}, {none, 49.99_d});
    }));
    EXPECT_TRUE(isRefused(Reason::noUnitWithinBounds, 2, [] {
        bounded(100_d, {1_d, 1_d}, {none, 50.2_d}, {none, 50.8_d});
    }));
    EXPECT_TRUE(isRefused(Reason::lengthsDiffer, [] { bounded(1_d, {1_d, 1_d}, {1_d}, {}); }));
    EXPECT_TRUE(isRefused(Reason::lengthsDiffer, [] { bounded(1_d, {1_d, 1_d}, {}, {1_d}); }));
    EXPECT_TRUE(isRefused(Reason::unitNotPositive,
                          [] { bounded(1_d, {1_d}, {}, {}, redistributed, {.unit = Decimal()}); }));
}

/// A cap typed as high as can be is none, however small the unit.
TEST(AllocateBounded, ACapBeyondAllAmountsIsNone) {
    EXPECT_EQ(bounded(0.6_d, {1_d, 2_d}, {}, {999'999'999'999'999_d, none}, redistributed,
                      {.unit = 0.000'002_d}),
              (Units{100'000, 200'000}));
}

TEST(AllocateBounded, RefusesASinglePassWhoseGapNobodyCanBear) {
    // Every share is held by a bound, and the caps leave 100 over.
    EXPECT_TRUE(isRefused(Reason::gapWithoutBearer, [] {
        bounded(1000_d, {60_d, 40_d}, {none, 410_d}, {500_d, none}, singlePass);
    }));
    EXPECT_TRUE(isRefused(Reason::gapWithoutBearer, [] {
        bounded(911_d, {60_d, 40_d}, {none, 410_d}, {500_d, none}, singlePass);
    }));
    EXPECT_EQ(bounded(910_d, {60_d, 40_d}, {none, 410_d}, {500_d, none}, singlePass),
              (Units{500, 410}));
    // The floor takes more than the cap gives back: the last would be paid.
    EXPECT_TRUE(isRefused(Reason::gapWithoutBearer, [] {
        bounded(100_d, {90_d, 5_d, 5_d}, {none, 30_d, none}, {80_d, none, none}, singlePass);
    }));
    EXPECT_EQ(bounded(1000_d, {60_d, 40_d}, {none, 410_d}, {500_d, none}), (Units{500, 500}));
}

TEST(AllocateBounded, RefusesACorrectionThatTakesTheLargestMemberOutOfItsBounds) {
    // 16.67 each is 17: the first would give 2 back and pass below its floor.
    const Figures bases(6, 1_d);
    Figures floors(6);
    floors[0] = 16_d;
    const auto by = [&](RoundingMethod method) {
        return bounded(100_d, bases, floors, {}, redistributed,
                       {.method = method, .unit = Decimal::whole(1)});
    };
    EXPECT_TRUE(
        isRefused(Reason::partOutsideBounds, 1, [&] { by(RoundingMethod::largestMember); }));
    EXPECT_EQ(by(RoundingMethod::largestRemainder), (Units{17, 17, 17, 17, 16, 16}));
}

/// λ × base held between the bounds for the λ that makes the amount, found by trying every value of
/// λ at which a member leaves its floor or reaches its cap: slow, and nothing like the real thing.
std::vector<Rational> heldShares(const Rational& amount, const std::vector<Rational>& bases,
                                 const std::vector<Rational>& floors,
                                 const std::vector<std::optional<Rational>>& caps) {
    const auto held = [&](const Rational& lambda) {
        std::vector<Rational> shares;
        for (std::size_t i = 0; i < bases.size(); ++i) {
            Rational share = std::max(Rational(lambda * bases[i]), floors[i]);
            shares.push_back(caps[i] ? std::min(share, *caps[i]) : share);
        }
        return shares;
    };
    const auto sumOf = [](const std::vector<Rational>& shares) {
        return std::accumulate(shares.begin(), shares.end(), Rational(0));
    };
    Rational below = 0;
    std::optional<Rational> above;
    const auto consider = [&](const Rational& lambda) {
        if (sumOf(held(lambda)) < amount) {
            below = std::max(below, lambda);
        } else if (!above || lambda < *above) {
            above = lambda;
        }
    };
    for (std::size_t i = 0; i < bases.size(); ++i) {
        if (bases[i] > 0) {
            consider(floors[i] / bases[i]);
            consider(caps[i] ? Rational(*caps[i] / bases[i]) : Rational(0));
        }
    }
    if (!above) {
        above = below + 1;
        while (sumOf(held(*above)) < amount) {
            above = *above * 2;
        }
    }
    const Rational low = sumOf(held(below));
    const Rational high = sumOf(held(*above));
    return held(high == low ? below
                            : Rational(below + (*above - below) * (amount - low) / (high - low)));
}

TEST(AllocateBounded, AgreesWithTheDefinition) {
    std::mt19937_64 random(11);
    const auto upTo = [&](std::int64_t limit) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit));
    };
    int fitted = 0;
    for (int round = 0; round < 500; ++round) {
        const auto members = static_cast<std::size_t>(1 + upTo(7));
        Figures bases;
        Figures floors;
        Figures caps;
        std::vector<Rational> exactBases;
        std::vector<Rational> exactFloors;
        std::vector<std::optional<Rational>> exactCaps;
        for (std::size_t i = 0; i < members; ++i) {
            bases.emplace_back(
                Decimal(upTo(8) == 0 ? 0 : 1 + upTo(500), static_cast<int>(upTo(3))));
            const std::int64_t floor = upTo(2) == 0 ? 0 : upTo(2000);
            const std::int64_t cap = floor + upTo(4000);
            floors.push_back(floor == 0 && upTo(2) == 0 ? none
                                                        : Figures::value_type(Decimal(floor, 2)));
            caps.push_back(upTo(2) == 0 ? none : Figures::value_type(Decimal(cap, 2)));
            exactBases.push_back(bases[i]->rational());
            exactFloors.emplace_back(floor);
            exactCaps.push_back(caps[i] ? std::optional(Rational(cap)) : none);
            if (bases[i]->isZero()) {
                exactCaps[i] = exactFloors[i];
            }
        }
        const std::int64_t cents = upTo(10'000);
        Units parts;
        try {
            parts = bounded(Decimal(cents, 2), bases, floors, caps, redistributed, {});
        } catch (const Error& error) {
            const Rational least =
                std::accumulate(exactFloors.begin(), exactFloors.end(), Rational(0));
            Rational most = 0;
            for (const auto& cap : exactCaps) {
                most += cap ? *cap : Rational(1'000'000'000);
            }
            ASSERT_TRUE(least > cents || most < cents) << error.what();
            continue;
        }
        ++fitted;
        ASSERT_EQ(total(parts), cents);
        const auto expected = heldShares(Rational(cents), exactBases, exactFloors, exactCaps);
        for (std::size_t i = 0; i < members; ++i) {
            ASSERT_LT(abs(Rational(expected[i] - parts[i])), 1) << "member " << i + 1;
            ASSERT_GE(Rational(parts[i]), exactFloors[i]);
            ASSERT_TRUE(!exactCaps[i] || Rational(parts[i]) <= *exactCaps[i]);
        }
    }
    EXPECT_GT(fitted, 200);
}

TEST(AllocateBounded, DoesNotDependOnTheScaleOfTheBasesNorOnTheirSize) {
    std::mt19937_64 random(12);
    for (int round = 0; round < 200; ++round) {
        Figures bases;
        Figures tenfold;
        Figures huge;
        Figures floors;
        Figures caps;
        for (int i = 0; i < 8; ++i) {
            const auto base = static_cast<std::int64_t>(1 + random() % 10'000);
            bases.emplace_back(Decimal(base, 0));
            tenfold.emplace_back(Decimal(base, 1));
            // Beyond a machine word in all: the exact path.
            huge.emplace_back(Decimal(base * 10'000'000'000, 0));
            const auto floor = static_cast<std::int64_t>(random() % 100);
            floors.emplace_back(Decimal(floor, 2));
            caps.emplace_back(Decimal(floor + static_cast<std::int64_t>(random() % 400), 2));
        }
        huge.emplace_back(Decimal(1, 15));
        const Decimal amount(500 + static_cast<std::int64_t>(random() % 400), 2);
        Units parts;
        try {
            parts = bounded(amount, bases, floors, caps, redistributed, {});
        } catch (const Error&) {
            continue;
        }
        ASSERT_EQ(bounded(amount, tenfold, floors, caps, redistributed, {}), parts);
        floors.emplace_back(none);
        caps.emplace_back(0_d);
        parts.push_back(0);
        ASSERT_EQ(bounded(amount, huge, floors, caps, redistributed, {}), parts);
    }
}

TEST(AllocateBounded, IsAllocateWhenNothingIsBound) {
    std::mt19937_64 random(13);
    for (int round = 0; round < 200; ++round) {
        Figures bases;
        for (int i = 0; i < 12; ++i) {
            bases.emplace_back(Decimal(static_cast<std::int64_t>(random() % 5000), 1));
        }
        const Decimal amount(static_cast<std::int64_t>(random() % 1'000'000), 2);
        const Key key(KeyType::hours, bases);
        const Units parts = allocate(amount, key).units;
        EXPECT_EQ(allocateBounded(amount, key, {}).units, parts);
        EXPECT_EQ(allocateBounded(amount, key, {}, singlePass).units, parts);
        Units carried = allocateBounded(amount, key, {}, carrier).units;
        EXPECT_EQ(carried.back(), 0);
        carried.pop_back();
        EXPECT_EQ(carried, parts);
    }
}

TEST(AllocateBounded, KeepsEveryCommuneOfFranceWithinItsBounds) {
    constexpr std::int64_t floor = 50'001;
    Figures bases;
    Figures caps;
    for (const Epci& epci : allEpcis()) {
        for (const Commune& commune : epci.communes) {
            const bool capped = bases.size() % 2 == 1;
            bases.emplace_back(Decimal::whole(commune.population));
            caps.push_back(capped ? std::optional(Decimal(
                                        std::max(commune.population * 1'905LL, 600'009LL), 3))
                                  : none);
        }
    }
    const std::size_t members = bases.size();
    ASSERT_EQ(members, 34'871U);
    const Decimal amount = 150'000'000.01_d;
    const Units parts = allocateBounded(amount, Key(KeyType::population, bases),
                                        {Figures(members, 500.005_d), caps})
                            .units;
    EXPECT_EQ(total(parts), amount.coefficient());

    // What one inhabitant pays: the same for all free members to a cent a head, no more for those
    // at their cap, no less for those at their floor.
    double least = 0;
    double most = 1e9;
    std::size_t atFloor = 0;
    std::size_t atCap = 0;
    for (std::size_t i = 0; i < members; ++i) {
        const std::int64_t cap = caps[i] ? caps[i]->coefficient() / 10 : amount.coefficient();
        ASSERT_GE(parts[i], floor);
        ASSERT_LE(parts[i], cap);
        atFloor += parts[i] == floor ? 1U : 0U;
        atCap += parts[i] == cap ? 1U : 0U;
        const double population = bases[i]->nearestDouble();
        if (parts[i] > floor) {
            least = std::max(least, static_cast<double>(parts[i] - 1) / population);
        }
        if (parts[i] < cap && population > 0) {
            most = std::min(most, static_cast<double>(parts[i] + 1) / population);
        }
    }
    EXPECT_LT(least, most);
    EXPECT_GT(least, 190.5);
    EXPECT_GT(atFloor, 1'000U);
    EXPECT_GT(atCap, 1'000U);
    EXPECT_LT(atFloor + atCap, members - 1'000U);
}

}  // namespace
}  // namespace quotepart
