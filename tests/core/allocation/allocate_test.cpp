#include "core/allocation/allocate.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "core/number/sum.hpp"
#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using enum RoundingMethod;
using Euros = std::vector<Decimal>;

constexpr auto empty = std::nullopt;
constexpr Decimal third{333333333333333, 15};

/// One line of a table: what the parts of an amount must be.
struct Line {
    std::string what;
    Decimal amount;
    Bases bases;
    Rounding rounding;
    Euros parts;
    KeyType type = KeyType::hours;
};

void PrintTo(const Line& line, std::ostream* out) {
    *out << line.what;
}

std::vector<double> doubles(const Euros& parts) {
    std::vector<double> result;
    for (const Decimal& part : parts) {
        result.push_back(part.nearestDouble());
    }
    return result;
}

std::vector<double> doubles(const Parts& parts) {
    std::vector<double> result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        result.push_back(parts.euros(i));
    }
    return result;
}

Euros opposite(Euros parts) {
    for (Decimal& part : parts) {
        part = -part;
    }
    return parts;
}

class Allocation : public testing::TestWithParam<Line> {};

TEST_P(Allocation, GivesTheParts) {
    const Line& line = GetParam();
    const Key key(line.type, line.bases);
    EXPECT_EQ(doubles(allocate(line.amount, key, line.rounding)), doubles(line.parts));
}

TEST_P(Allocation, MirrorsThem) {
    const Line& line = GetParam();
    const Key key(line.type, line.bases);
    EXPECT_EQ(doubles(allocate(-line.amount, key, line.rounding)), doubles(opposite(line.parts)));
}

TEST_P(Allocation, IsTheSameWithoutAnyLimitOfSize) {
    const Line& line = GetParam();
    const Key key(line.type, line.bases);
    const std::int64_t units = inUnits(line.amount, line.rounding.unit);
    EXPECT_EQ(allocateUnitsExactly(units, key, line.rounding.method, line.rounding.designated),
              allocate(line.amount, key, line.rounding).units);
}

TEST_P(Allocation, GivesEachMemberItsShareAlone) {
    const Line& line = GetParam();
    const Key key(line.type, line.bases);
    for (std::size_t i = 0; i < line.parts.size(); ++i) {
        EXPECT_EQ(doubles(share(line.amount, key, i, line.rounding)),
                  doubles(Euros{line.parts[i]}));
    }
    EXPECT_TRUE(isRefused(Reason::rankOutsideList,
                          [&] { share(line.amount, key, line.parts.size(), line.rounding); }));
}

TEST_P(Allocation, AddsUpWhereItPromisesTo) {
    const Line& line = GetParam();
    if (line.rounding.method != halfUp && line.rounding.method != truncation) {
        EXPECT_EQ(sum(line.parts), roundedToUnit(line.amount.rational(), line.rounding.unit));
    }
}

std::string testName(const testing::TestParamInfo<Line>& info) {
    std::string name;
    for (const char c : info.param.what) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            name += c;
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
    }
    return name;
}

const Rounding toTheCent{};
const Rounding toTheEuro{.unit = 1_d};
const Rounding toFiveCents{.unit = 0.05_d};
const Rounding toTenEuros{.unit = 10_d};

Rounding to(RoundingMethod method, Decimal unit = cent) {
    return {.method = method, .unit = unit};
}

Rounding borneBy(std::size_t rank, Decimal unit = cent) {
    return {.method = designated, .unit = unit, .designated = rank - 1};
}

INSTANTIATE_TEST_SUITE_P(
    Published, Allocation,
    testing::Values(
        Line{"planning applications to the euro",
             290'331_d,
             {50'614_d, 28'119_d},
             toTheEuro,
             {186'641_d, 103'690_d},
             KeyType::population},
        Line{"planning applications to the cent",
             290'331_d,
             {50'614_d, 28'119_d},
             toTheCent,
             {186'641.09_d, 103'689.91_d},
             KeyType::population},
        Line{"garage by hours 2023",
             396'050_d,
             {1'498_d, 725_d, 453_d},
             toTheEuro,
             {221'705_d, 107'301_d, 67'044_d}},
        Line{"fixed half and half", 1_d, {0.5_d, 0.5_d}, toTheCent, {0.5_d, 0.5_d}, KeyType::fixed},
        Line{"music school",
             47'313.25_d,
             {0.6_d, 0.4_d},
             toTheCent,
             {28'387.95_d, 18'925.3_d},
             KeyType::fixed}),
    testName);

INSTANTIATE_TEST_SUITE_P(
    LargestRemainder, Allocation,
    testing::Values(
        Line{"thirds of a hundred", 100_d, {1_d, 1_d, 1_d}, toTheCent, {33.34_d, 33.33_d, 33.33_d}},
        Line{"two cents left over", 0.05_d, {1_d, 1_d, 1_d}, toTheCent, {0.02_d, 0.02_d, 0.01_d}},
        Line{"sixths", 1_d, {1_d, 2_d, 3_d}, toTheCent, {0.17_d, 0.33_d, 0.5_d}},
        Line{"the largest remainder is the last",
             0.05_d,
             {4_d, 4_d, 1_d},
             toTheCent,
             {0.02_d, 0.02_d, 0.01_d}},
        Line{"two cents for a tie of three",
             0.10_d,
             {1_d, 1_d, 4_d},
             toTheCent,
             {0.02_d, 0.01_d, 0.07_d}},
        Line{"a tie goes to the larger base",
             0.03_d,
             {1_d, 3_d, 2_d},
             toTheCent,
             {0_d, 0.02_d, 0.01_d}},
        Line{
            "a tie of equal bases goes to the first", 0.01_d, {2_d, 2_d}, toTheCent, {0.01_d, 0_d}},
        Line{"a tie passes over a member without a base",
             0.01_d,
             {empty, 0_d, 2_d, 2_d},
             toTheCent,
             {0_d, 0_d, 0.01_d, 0_d}},
        Line{"a tie at the last winner",
             0.05_d,
             {1_d, 1_d, 1_d, 3_d, 4_d},
             toTheCent,
             {0.01_d, 0_d, 0_d, 0.02_d, 0.02_d}},
        Line{"zero and empty bases get nothing",
             10_d,
             {0_d, 1_d, empty, 1_d, 1_d, 0.00_d},
             toTheCent,
             {0_d, 3.34_d, 0_d, 3.33_d, 3.33_d, 0_d}},
        Line{"one member", 12.34_d, {7_d}, toTheCent, {12.34_d}},
        Line{"one member who takes part",
             12.34_d,
             {empty, 0.5_d, 0_d},
             toTheCent,
             {0_d, 12.34_d, 0_d}},
        Line{"less than a cent each",
             0.02_d,
             {1_d, 1_d, 1_d, 1_d},
             toTheCent,
             {0.01_d, 0.01_d, 0_d, 0_d}},
        Line{"no amount", 0_d, {1_d, 2_d}, toTheCent, {0_d, 0_d}},
        Line{"no amount and no base", 0_d, {0_d, empty, 0_d}, toTheCent, {0_d, 0_d, 0_d}},
        Line{"no amount and no member", 0_d, {}, toTheCent, {}},
        Line{"an amount that rounds to nothing", 0.004999_d, {0_d, 0_d}, toTheCent, {0_d, 0_d}},
        Line{"half a cent is a cent", 0.005_d, {1_d, 3_d}, toTheCent, {0_d, 0.01_d}},
        Line{"more decimals than the unit", 10.005_d, {1_d, 1_d}, toTheCent, {5.01_d, 5_d}},
        Line{"euros of cents", 10.50_d, {1_d, 1_d}, toTheEuro, {6_d, 5_d}},
        Line{"five cents", 1_d, {1_d, 1_d, 1_d}, toFiveCents, {0.35_d, 0.35_d, 0.3_d}},
        Line{"five cents of an odd amount", 0.98_d, {1_d, 1_d}, toFiveCents, {0.5_d, 0.5_d}},
        Line{"ten euros", 104.99_d, {1_d, 2_d, 4_d}, toTenEuros, {10_d, 30_d, 60_d}},
        Line{"ten euros halved upwards", 105_d, {1_d, 2_d, 4_d}, toTenEuros, {20_d, 30_d, 60_d}},
        Line{"decimal bases",
             100_d,
             {0.5_d, 0.25_d, 0.8_d},
             toTheCent,
             {32.26_d, 16.13_d, 51.61_d},
             KeyType::fullTimeEquivalents},
        Line{"one base of many decimals", 100_d, {third, 1_d}, toTheCent, {25_d, 75_d}},
        Line{"a third typed three times",
             100_d,
             {third, third, third},
             toTheCent,
             {33.34_d, 33.33_d, 33.33_d},
             KeyType::fixed},
        Line{"equal parts of a zero base",
             90_d,
             {50'614_d, 0_d, empty, 3_d},
             toTheCent,
             {30_d, 30_d, 0_d, 30_d},
             KeyType::equal},
        Line{"the limit",
             9'999'999'999'999.99_d,
             {1_d, 1_d, 1_d},
             toTheCent,
             {3'333'333'333'333.33_d, 3'333'333'333'333.33_d, 3'333'333'333'333.33_d}},
        Line{"the limit by bases at theirs",
             9'999'999'999'999.99_d,
             {999'999'999'999'999_d, 999'999'999'999'998_d},
             toTheCent,
             {5'000'000'000'000_d, 4'999'999'999'999.99_d}},
        Line{"bases far apart",
             100_d,
             {999'999'999'999'999_d, Decimal(1, 15)},
             toTheCent,
             {100_d, 0_d}}),
    testName);

INSTANTIATE_TEST_SUITE_P(
    LargestMember, Allocation,
    testing::Values(
        Line{"the largest gives the cent back",
             0.20_d,
             {3_d, 3_d, 4_d, 6_d},
             to(largestMember),
             {0.04_d, 0.04_d, 0.05_d, 0.07_d}},
        Line{"the largest takes the cent",
             1_d,
             {1_d, 1_d, 4_d},
             to(largestMember),
             {0.17_d, 0.17_d, 0.66_d}},
        Line{"the first of equals takes the cent",
             100_d,
             {1_d, 1_d, 1_d},
             to(largestMember),
             {33.34_d, 33.33_d, 33.33_d}},
        Line{"the first of equals gives it back",
             0.05_d,
             {1_d, 1_d},
             to(largestMember),
             {0.02_d, 0.03_d}},
        Line{"wherever it stands",
             100_d,
             {1_d, 2_d, 2_d, 1_d},
             to(largestMember),
             {16.67_d, 33.33_d, 33.33_d, 16.67_d}},
        Line{"several cents at once",
             0.11_d,
             {1_d, 1_d, 1_d, 1_d, 1_d, 1_d, 2_d},
             to(largestMember),
             {0.01_d, 0.01_d, 0.01_d, 0.01_d, 0.01_d, 0.01_d, 0.05_d}},
        Line{"down to zero", 0.02_d, {1_d, 1_d, 1_d}, to(largestMember), {0_d, 0.01_d, 0.01_d}},
        Line{"largest to the euro",
             100_d,
             {1_d, 1_d, 1_d},
             to(largestMember, 1_d),
             {34_d, 33_d, 33_d}},
        Line{"largest to ten euros",
             100_d,
             {2_d, 1_d, 3_d},
             to(largestMember, 10_d),
             {30_d, 20_d, 50_d}}),
    testName);

INSTANTIATE_TEST_SUITE_P(
    Designated, Allocation,
    testing::Values(
        Line{"the last carries", 100_d, {1_d, 1_d, 1_d}, borneBy(3), {33.33_d, 33.33_d, 33.34_d}},
        Line{"the last gives back", 0.05_d, {1_d, 1_d}, borneBy(2), {0.03_d, 0.02_d}},
        Line{"a zero base carries only the difference",
             100_d,
             {1_d, 0_d, 1_d, 1_d},
             borneBy(2),
             {33.33_d, 0.01_d, 33.33_d, 33.33_d}},
        Line{"no difference to carry", 90_d, {1_d, 1_d, 1_d}, borneBy(2), {30_d, 30_d, 30_d}},
        Line{"no difference for a zero base", 90_d, {1_d, 0_d, 1_d}, borneBy(2), {45_d, 0_d, 45_d}},
        Line{"nothing to carry", 0_d, {0_d, 0_d}, borneBy(1), {0_d, 0_d}},
        Line{"designated to five cents",
             1_d,
             {1_d, 1_d, 1_d},
             borneBy(2, 0.05_d),
             {0.35_d, 0.3_d, 0.35_d}},
        Line{"an equal key",
             100_d,
             {1_d, 5_d, 9_d},
             borneBy(2),
             {33.33_d, 33.34_d, 33.33_d},
             KeyType::equal}),
    testName);

INSTANTIATE_TEST_SUITE_P(
    ResidualLine, Allocation,
    testing::Values(
        Line{"a cent over",
             100_d,
             {1_d, 1_d, 1_d},
             to(residualLine),
             {33.33_d, 33.33_d, 33.33_d, 0.01_d}},
        Line{"a cent too many", 0.05_d, {1_d, 1_d}, to(residualLine), {0.03_d, 0.03_d, -0.01_d}},
        Line{"nothing over", 90_d, {1_d, 2_d}, to(residualLine), {30_d, 60_d, 0_d}},
        Line{"no amount has a line too", 0_d, {0_d, 1_d}, to(residualLine), {0_d, 0_d, 0_d}},
        Line{"no member has a line too", 0_d, {}, to(residualLine), {0_d}},
        Line{"all of it over", 0.01_d, {1_d, 1_d, 1_d}, to(residualLine), {0_d, 0_d, 0_d, 0.01_d}},
        Line{"residual to ten euros",
             100_d,
             {1_d, 1_d, 1_d},
             to(residualLine, 10_d),
             {30_d, 30_d, 30_d, 10_d}},
        Line{"residual of empty members",
             100_d,
             {empty, 1_d, 2_d},
             to(residualLine),
             {0_d, 33.33_d, 66.67_d, 0_d}}),
    testName);

INSTANTIATE_TEST_SUITE_P(
    HalfUp, Allocation,
    testing::Values(
        Line{"rounded thirds", 100_d, {1_d, 1_d, 1_d}, to(halfUp), {33.33_d, 33.33_d, 33.33_d}},
        Line{"halves away from zero", 0.05_d, {1_d, 1_d}, to(halfUp), {0.03_d, 0.03_d}},
        Line{"below a half", 0.01_d, {1_d, 1_d, 1_d}, to(halfUp), {0_d, 0_d, 0_d}},
        Line{"above a half", 0.02_d, {1_d, 1_d, 1_d}, to(halfUp), {0.01_d, 0.01_d, 0.01_d}},
        Line{"rounded to the euro",
             290'331_d,
             {50'614_d, 28'119_d},
             to(halfUp, 1_d),
             {186'641_d, 103'690_d}},
        Line{"rounded with zeros",
             5_d,
             {0_d, empty, 1_d, 1_d},
             to(halfUp, 1_d),
             {0_d, 0_d, 3_d, 3_d}}),
    testName);

INSTANTIATE_TEST_SUITE_P(
    Truncation, Allocation,
    testing::Values(
        Line{"cut thirds", 100_d, {1_d, 1_d, 1_d}, to(truncation), {33.33_d, 33.33_d, 33.33_d}},
        Line{"cut two thirds", 0.02_d, {1_d, 2_d}, to(truncation), {0_d, 0.01_d}},
        Line{"cut just below a cent",
             0.01_d,
             {999'999'999'999'999_d, 1_d},
             to(truncation),
             {0_d, 0_d}},
        Line{"cut to five cents", 1_d, {1_d, 2_d}, to(truncation, 0.05_d), {0.3_d, 0.65_d}},
        Line{"cut nothing", 3_d, {1_d, 2_d}, to(truncation), {1_d, 2_d}}),
    testName);

Key hours(const Bases& bases) {
    return {KeyType::hours, bases};
}

TEST(AllocationRefusal, NothingToDivideBy) {
    for (const RoundingMethod method :
         {largestRemainder, largestMember, residualLine, halfUp, truncation}) {
        for (const Bases& bases : {Bases{}, Bases{0_d}, Bases{empty, 0_d}}) {
            EXPECT_TRUE(isRefused(Reason::nothingToDivideBy,
                                  [&] { allocate(0.01_d, hours(bases), to(method)); }));
            EXPECT_TRUE(isRefused(Reason::nothingToDivideBy,
                                  [&] { allocate(-0.01_d, hours(bases), to(method)); }));
        }
    }
    EXPECT_TRUE(isRefused(Reason::nothingToDivideBy,
                          [] { allocate(1_d, Key(KeyType::equal, Bases{empty})); }));
    EXPECT_TRUE(isRefused(Reason::nothingToDivideBy, [] {
        allocate(1_d, Key(KeyType::fixed, Bases{0_d, 0_d}));
    }));
}

TEST(AllocationRefusal, DesignatedBearer) {
    const Key key = hours({1_d, empty, 0_d, 2_d});
    EXPECT_TRUE(isRefused(Reason::designatedMissing, [&] { allocate(1_d, key, to(designated)); }));
    EXPECT_TRUE(isRefused(Reason::designatedIsEmpty, 2, [&] { allocate(1_d, key, borneBy(2)); }));
    EXPECT_TRUE(isRefused(Reason::rankOutsideList, [&] { allocate(1_d, key, borneBy(5)); }));
    EXPECT_NO_THROW(allocate(1_d, key, borneBy(3)));
    // The refusal does not wait for the quarter in which there is something to share out.
    EXPECT_TRUE(isRefused(Reason::designatedMissing, [&] { allocate(0_d, key, to(designated)); }));
    EXPECT_TRUE(isRefused(Reason::designatedIsEmpty, 2, [&] { allocate(0_d, key, borneBy(2)); }));
}

TEST(AllocationRefusal, PartOfTheOppositeSign) {
    const Key four = hours({1_d, 1_d, 1_d, 1_d});
    // Two cents by four: half a cent each, rounded to a cent; two too many for the first.
    for (const Decimal& amount : {0.02_d, -0.02_d}) {
        EXPECT_TRUE(
            isRefused(Reason::oppositePart, 1, [&] { allocate(amount, four, to(largestMember)); }));
        EXPECT_TRUE(
            isRefused(Reason::oppositePart, 3, [&] { allocate(amount, four, borneBy(3)); }));
    }
    EXPECT_TRUE(isRefused(Reason::oppositePart, 2, [] {
        allocate(0.05_d, hours({1_d, 0_d, 1_d}), borneBy(2));
    }));
    EXPECT_EQ(doubles(allocate(0.02_d, four)), (std::vector{0.01, 0.01, 0.0, 0.0}));
    EXPECT_EQ(doubles(allocate(0.02_d, four, to(residualLine))),
              (std::vector{0.01, 0.01, 0.01, 0.01, -0.02}));
}

TEST(AllocationRefusal, Unit) {
    const Key key = hours({1_d, 1_d});
    for (const Decimal& unit : {0_d, -0.01_d}) {
        EXPECT_TRUE(
            isRefused(Reason::unitNotPositive, [&] { allocate(1_d, key, {.unit = unit}); }));
    }
    EXPECT_TRUE(isRefused(Reason::unitTooSmall,
                          [&] { allocate(9'999'999'999'999.99_d, key, {.unit = 0.000001_d}); }));
    EXPECT_EQ(allocate(1_d, key, {.unit = Decimal(1, 18)}).units,
              (std::vector<std::int64_t>{powerOfTen(18) / 2, powerOfTen(18) / 2}));
}

TEST(AllocationRefusal, RankOfTheBearer) {
    try {
        allocate(1_d, hours({1_d, 1_d}), {.method = designated, .designated = 5});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.reason(), Reason::rankOutsideList);
        EXPECT_EQ(std::get<double>(error.details().value), 6.0);
        EXPECT_EQ(std::get<double>(error.details().limit), 2.0);
    }
}

TEST(AllocationRefusal, WeightsOfNothing) {
    const ExactWeights nothing{.each = {0, 0}, .total = 0};
    EXPECT_TRUE(isRefused(Reason::nothingToDivideBy, [&] { allocateUnits(5, nothing); }));
    EXPECT_EQ(allocateUnits(0, nothing), (std::vector<std::int64_t>{0, 0}));
}

TEST(AllocationRefusal, RankOfAShare) {
    const Key key = hours({1_d, 1_d});
    try {
        share(1_d, key, 2);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.reason(), Reason::rankOutsideList);
        EXPECT_EQ(std::get<double>(error.details().value), 3.0);
        EXPECT_EQ(std::get<double>(error.details().limit), 2.0);
    }
    EXPECT_NO_THROW(share(1_d, key, 2, to(residualLine)));
}

// The ways in which other libraries and accounting programs lose the cent.

std::vector<std::int64_t> units(std::int64_t amount, const Bases& bases,
                                RoundingMethod method = largestRemainder) {
    return allocateUnits(amount, hours(bases), method);
}

using Cents = std::vector<std::int64_t>;

// dinero.js #144, moneyphp #492
TEST(LostCent, DoesNotAlwaysGoToTheFirst) {
    EXPECT_EQ(units(1003, {49_d, 51_d}), (Cents{491, 512}));
    EXPECT_EQ(units(1, {0.33_d, 0.66_d}), (Cents{0, 1}));
    EXPECT_EQ(units(9999, {0.75_d, 0.25_d}), (Cents{7499, 2500}));
    EXPECT_EQ(units(5, {100_d, 101_d, 100_d, 100_d}), (Cents{1, 2, 1, 1}));
}

// moneyphp #436; go-money and ts-money alike
TEST(LostCent, DoesNotGoToAZeroBase) {
    EXPECT_EQ(units(5, {0_d, 7_d, 3_d}), (Cents{0, 4, 1}));
    EXPECT_EQ(units(29'900, {265.09_d, 0_d, 33.91_d}), (Cents{26'509, 0, 3'391}));
    EXPECT_EQ(units(100, {400_d, 0_d, 40_d, 20_d, 2_d}), (Cents{87, 0, 9, 4, 0}));
    for (const RoundingMethod method : {largestMember, halfUp, truncation}) {
        EXPECT_EQ(units(5, {0_d, 7_d, 3_d}, method).front(), 0);
    }
}

// RubyMoney #652
TEST(LostCent, IsGivenBackByARefund) {
    EXPECT_EQ(units(1000, {0.6667_d, 0.3333_d}), (Cents{667, 333}));
    EXPECT_EQ(units(-1000, {0.6667_d, 0.3333_d}), (Cents{-667, -333}));
}

// moneyphp PR 832: at this size both remainders vanish in a double
TEST(LostCent, IsNotWonByARemainderCutToADouble) {
    EXPECT_EQ(units(7'000'000'000'000'000, {1_d, 2_d}),
              (Cents{2'333'333'333'333'333, 4'666'666'666'666'667}));
    EXPECT_EQ(units(85'899'345'612, {1_d, 0_d}), (Cents{85'899'345'612, 0}));
}

// dinero.js #892: no cell has these sixteen digits, so that only the core can meet them
TEST(LostCent, IsNotWonByAProductThatOverflows) {
    const Bases bases{Decimal(3002399751580333, 0), Decimal(1000000000000000, 0),
                      Decimal(501199875790167, 0)};
    EXPECT_EQ(units(3, bases), (Cents{2, 1, 0}));
    EXPECT_EQ(units(-3, bases), (Cents{-2, -1, 0}));
    const Decimal large = 999'999'999'999'999_d;
    EXPECT_EQ(units(powerOfTen(18), {large, large, large}),
              (Cents{333'333'333'333'333'334, 333'333'333'333'333'333, 333'333'333'333'333'333}));
}

// RubyMoney #1033, where the cent goes round from the first; the largest remainder is the eighth's
TEST(LostCent, IsNotLostAmongTwelveDecimalBases) {
    constexpr Decimal most{11818583143661, 13};
    const Bases bases{most, most, most, most, most, most, most, 1.170126087450276_d,
                      1_d,  1_d,  1_d,  1_d};
    EXPECT_EQ(units(700'273, bases), (Cents{61'565, 61'565, 61'565, 61'565, 61'565, 61'565, 61'565,
                                            60'954, 52'091, 52'091, 52'091, 52'091}));
}

// erpnext #48901: sharing out the line that carries the difference must not make another one
TEST(LostCent, IsNotLostWhenTheRoundingLineIsItselfSharedOut) {
    EXPECT_EQ(units(1, {95_d, 5_d}), (Cents{1, 0}));
    for (const Decimal& amount : {100_d, 0.05_d, 1'234.57_d, -0.02_d}) {
        const Key key = hours({95_d, 5_d, 95_d, 5_d, 33_d});
        Parts parts = allocate(amount, key, to(residualLine));
        const std::int64_t difference = parts.units.back();
        parts.units.pop_back();
        const std::vector<std::int64_t> again = allocateUnits(difference, key, largestRemainder);
        std::int64_t total = 0;
        for (std::size_t i = 0; i < key.size(); ++i) {
            total += parts.units[i] + again[i];
        }
        EXPECT_EQ(total, inUnits(amount, cent));
    }
}

// odoo #214736: 98 % and 2 % of 182.25 both end in half a cent
TEST(LostCent, IsNotMadeTwiceByTwoHalves) {
    const Key key(KeyType::fixed, Bases{0.98_d, 0.02_d});
    EXPECT_EQ(allocate(182.25_d, key).units, (Cents{17'861, 364}));
    EXPECT_EQ(allocate(182.25_d, key, to(halfUp)).units, (Cents{17'861, 365}));
}

// The same on crossing axes: where the last line of each axis absorbs what is missing, the corner
// cannot close on both. Each line closes on its own amount here, in any order of the columns.
TEST(LostCent, IsNotPushedToTheCornerOfCrossingAxes) {
    const Bases members{98_d, 2_d, 33_d};
    const Bases reordered{33_d, 98_d, 2_d};
    for (const Decimal& service : {182.25_d, 0.05_d, 3'333.33_d}) {
        const std::vector<std::int64_t> line = allocate(service, hours(members)).units;
        const std::vector<std::int64_t> other = allocate(service, hours(reordered)).units;
        EXPECT_EQ(line[0] + line[1] + line[2], inUnits(service, cent));
        EXPECT_EQ(other, (Cents{line[2], line[0], line[1]}));
    }
}

}  // namespace
}  // namespace quotepart
