#include "core/number/rounding.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

TEST(Rounding, GoesHalfAwayFromZero) {
    const std::vector<std::pair<Rational, int>> cases{
        {Rational(0), 0},
        {Rational(5, 2), 3},
        {Rational(-5, 2), -3},
        {Rational(1, 2), 1},
        {Rational(-1, 2), -1},
        {Rational(49, 100), 0},
        {Rational(-49, 100), 0},
        {Rational(51, 100), 1},
        {Rational(-51, 100), -1},
        {Rational(7, 2), 4},
        {Rational(1'000'003), 1'000'003},
    };
    for (const auto& [value, rounded] : cases) {
        EXPECT_EQ(roundedHalfAway(value), rounded) << value;
    }
    const Rational hair(1, bigPowerOfTen(60));
    EXPECT_EQ(roundedHalfAway(Rational(1, 2) - hair), 0);
    EXPECT_EQ(roundedHalfAway(-Rational(1, 2) + hair), 0);
    EXPECT_EQ(roundedHalfAway(Rational(bigPowerOfTen(40)) + Rational(1, 2)), bigPowerOfTen(40) + 1);
}

struct InUnits {
    Decimal amount;
    Decimal unit;
    std::int64_t units;
};

const std::vector<InUnits>& unitTable() {
    static const std::vector<InUnits> table{
        {0_d, 0.01_d, 0},
        {12_d, 0.01_d, 1'200},
        {12.3_d, 0.01_d, 1'230},
        {12.34_d, 0.01_d, 1'234},
        {12.345_d, 0.01_d, 1'235},
        {-12.345_d, 0.01_d, -1'235},
        {12.344999_d, 0.01_d, 1'234},
        {0.005_d, 0.01_d, 1},
        {-0.005_d, 0.01_d, -1},
        {0.004999_d, 0.01_d, 0},
        {290'331_d, 1_d, 290'331},
        {290'331.5_d, 1_d, 290'332},
        {-290'331.5_d, 1_d, -290'332},
        {0.025_d, 0.05_d, 1},
        {0.024_d, 0.05_d, 0},
        {-0.07_d, 0.05_d, -1},
        {-0.075_d, 0.05_d, -2},
        {0.10_d, 0.05_d, 2},
        {1'235_d, 10_d, 124},
        {1'234.99_d, 10_d, 123},
        {10_d, 3_d, 3},
        {10.5_d, 3_d, 4},
        {1_d, 0.3_d, 3},
        {12.34_d, 0.010_d, 1'234},
        {7_d, 1.50_d, 5},
        {0.000001_d, 0.000001_d, 1},
        {9'999'999'999'999.99_d, 0.01_d, 999'999'999'999'999},
        {-9'999'999'999'999.99_d, 0.01_d, -999'999'999'999'999},
        {9'999'999'999'999.99_d, 1_d, 10'000'000'000'000},
        {9'999'999'999'999.99_d, 0.00001_d, 999'999'999'999'999'000},
    };
    return table;
}

TEST(InUnits, CountsRoundingUnits) {
    for (const auto& [amount, unit, units] : unitTable()) {
        EXPECT_EQ(inUnits(amount, unit), units)
            << amount.rational() << " in units of " << unit.rational();
    }
}

TEST(InUnits, AgreesWithTheExactQuotient) {
    std::mt19937_64 random(23);
    const std::vector<Decimal> units{0.01_d, 0.001_d, 1_d, 10_d, 0.05_d, 3_d, 0.0001_d, 0.010_d};
    for (int i = 0; i < 50'000; ++i) {
        const auto coefficient = static_cast<std::int64_t>(random() % 1'000'000'000'000);
        const Decimal amount{random() % 2 == 0 ? coefficient : -coefficient,
                             static_cast<int>(random() % 7)};
        const Decimal& unit = units[random() % units.size()];
        ASSERT_EQ(inUnits(amount, unit), roundedHalfAway(amount.rational() / unit.rational()))
            << amount.rational() << " in units of " << unit.rational();
    }
}

TEST(InUnits, RefusesAUnitThatIsNotPositive) {
    for (const Decimal& unit : {0_d, -0.01_d, -1_d, 0.000_d}) {
        EXPECT_TRUE(isRefused(Reason::unitNotPositive, [&] { inUnits(12_d, unit); }));
        EXPECT_TRUE(isRefused(Reason::unitNotPositive, [&] { requirePositiveUnit(unit); }));
    }
    EXPECT_NO_THROW(requirePositiveUnit(0.000001_d));
}

TEST(InUnits, RefusesAUnitTooSmallForTheAmount) {
    EXPECT_TRUE(
        isRefused(Reason::unitTooSmall, [] { inUnits(9'999'999'999'999.99_d, 0.000001_d); }));
    EXPECT_TRUE(
        isRefused(Reason::unitTooSmall, [] { inUnits(-9'999'999'999'999.99_d, 0.000001_d); }));
    EXPECT_TRUE(isRefused(Reason::unitTooSmall, [] { inUnits(1_d, Decimal(1, 19)); }));
    EXPECT_EQ(inUnits(1_d, Decimal(1, 18)), powerOfTen(18));
}

TEST(RoundedToUnit, GivesAMultipleOfTheUnit) {
    EXPECT_EQ(roundedToUnit(Rational(257119, 10), 1_d), 25712);
    EXPECT_EQ(roundedToUnit(Rational(1, 3), 0.01_d), Rational(33, 100));
    EXPECT_EQ(roundedToUnit(Rational(5, 200), 0.05_d), Rational(5, 100));
    EXPECT_EQ(roundedToUnit(Rational(-5, 200), 0.05_d), Rational(-5, 100));
    EXPECT_EQ(roundedToUnit(Rational(14, 1), 10_d), 10);
    EXPECT_EQ(roundedToUnit(Rational(15, 1), 10_d), 20);
}

TEST(ValueOfUnits, IsTheDoubleThatCalcReads) {
    for (const auto& [amount, unit, units] : unitTable()) {
        const Rational euros = Rational(units) * unit.rational();
        EXPECT_EQ(valueOfUnits(units, unit), nearestDouble(euros)) << euros;
    }
    std::mt19937_64 random(29);
    for (int i = 0; i < 100'000; ++i) {
        const auto cents = static_cast<std::int64_t>(random() % 1'000'000'000'000'000);
        const std::string typed = std::to_string(cents) + "e-2";
        ASSERT_EQ(valueOfUnits(cents, 0.01_d), std::strtod(typed.c_str(), nullptr)) << typed;
        ASSERT_EQ(valueOfUnits(-cents, 0.01_d), -std::strtod(typed.c_str(), nullptr)) << typed;
    }
    // One more than the last whole number up to which doubles have them all.
    EXPECT_EQ(valueOfUnits((std::int64_t{1} << 53) + 1, 0.01_d), 90'071'992'547'409.93);
    EXPECT_EQ(valueOfUnits(powerOfTen(18), Decimal(1, 18)), 1.0);
    EXPECT_EQ(valueOfUnits(powerOfTen(18), 999'999'999'999'999_d), 999'999'999'999'999e18);
    EXPECT_EQ(valueOfUnits(3, Decimal(1, 29)), 3e-29);
}

TEST(RoundingMethodWords, AreThoseOfTheContract) {
    using enum RoundingMethod;
    const std::vector<std::pair<std::string_view, RoundingMethod>> words{
        {"plus fort reste", largestRemainder},
        {"largest remainder", largestRemainder},
        {"plus grand", largestMember},
        {"plus gros contributeur", largestMember},
        {"largest member", largestMember},
        {"désigné", designated},
        {"designated", designated},
        {"reliquat", residualLine},
        {"residual line", residualLine},
        {"arrondi", halfUp},
        {"half up", halfUp},
        {"troncature", truncation},
        {"truncation", truncation},
        {" PLUS FORT  RESTE ", largestRemainder},
        {"Designe", designated},
        {"Plus-fort-reste", largestRemainder},
    };
    for (const auto& [word, method] : words) {
        EXPECT_EQ(roundingMethodWords().meaningOf(word), method) << word;
    }
    for (const std::string_view word : {"", "reste", "plus fort", "arrondi supérieur", "0"}) {
        EXPECT_TRUE(isRefused(Reason::unknownWord, [&] { roundingMethodWords().meaningOf(word); }))
            << word;
    }
    EXPECT_EQ(roundingMethodWords().textOf(largestMember).french, "plus grand");
}

TEST(Rounding, TakesBoundsUpOrDownToTheUnit) {
    struct Case {
        Decimal bound;
        Decimal unit;
        std::int64_t up;
        std::int64_t down;
    };
    const std::vector<Case> cases{
        {0_d, 0.01_d, 0, 0},
        {12.34_d, 0.01_d, 1'234, 1'234},
        {12.345_d, 0.01_d, 1'235, 1'234},
        {12.340001_d, 0.01_d, 1'235, 1'234},
        {0.004_d, 0.01_d, 1, 0},
        {100.99_d, 1_d, 101, 100},
        {100_d, 1_d, 100, 100},
        {0.07_d, 0.05_d, 2, 1},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(inUnitsUpward(each.bound, each.unit), each.up);
        EXPECT_EQ(inUnitsDownward(each.bound, each.unit), each.down);
    }
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { inUnitsUpward(1_d, 0_d); }));
    EXPECT_TRUE(
        isRefused(Reason::unitTooSmall, [] { inUnitsUpward(1'000'000_d, Decimal(3, 15)); }));
    EXPECT_EQ(inUnitsDownward(1'000'000_d, Decimal(3, 15)), powerOfTen(18));
    EXPECT_EQ(inUnitsDownward(3'000_d, Decimal(3, 15)), powerOfTen(18));
    EXPECT_EQ(inUnitsDownward(2'999.999'999'999_d, Decimal(3, 15)), 999'999'999'999'666'666);
}

TEST(Rounding, CountsFractionsInUnits) {
    EXPECT_EQ(inUnits(Rational(100, 3), cent), 3'333);
    EXPECT_EQ(inUnits(Rational(-1, 200), cent), -1);
    EXPECT_TRUE(isRefused(Reason::unitNotPositive, [] { inUnits(Rational(1), 0_d); }));
}

}  // namespace
}  // namespace quotepart
