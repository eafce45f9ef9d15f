#include "core/allocation/allocate_table.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using enum KeyType;
using Units = std::vector<std::int64_t>;
using Types = std::vector<std::optional<KeyType>>;

constexpr std::nullopt_t none = std::nullopt;

const std::vector<Decimal> amounts{100.01_d, -50_d, 290331_d};
const Types types{equal, fixed, population};
const Grid<std::optional<Decimal>> bases({3, 3}, {1_d, 0_d, 1_d,          //
                                                  0.5_d, 0.25_d, 0.25_d,  //
                                                  50614_d, 28119_d, none});

TEST(AllocateTable, ClosesEveryLine) {
    const auto table = allocateTable(amounts, types, bases);
    ASSERT_EQ(table.size(), 3U);
    EXPECT_EQ(table[0].units, (Units{3334, 3334, 3333}));
    EXPECT_EQ(table[1].units, (Units{-2500, -1250, -1250}));
    EXPECT_EQ(table[2].units, (Units{18664109, 10368991, 0}));
    for (std::size_t line = 0; line < table.size(); ++line) {
        EXPECT_EQ(Rational(std::accumulate(table[line].units.begin(), table[line].units.end(),
                                           std::int64_t{0}),
                           100),
                  amounts[line].rational());
    }
}

TEST(AllocateTable, GivesWhatAllocateGivesForEachLine) {
    for (const RoundingMethod method :
         {RoundingMethod::largestRemainder, RoundingMethod::largestMember,
          RoundingMethod::residualLine, RoundingMethod::halfUp, RoundingMethod::truncation}) {
        const Rounding rounding{.method = method, .unit = 1_d};
        const auto table = allocateTable(amounts, types, bases, rounding);
        for (std::size_t line = 0; line < table.size(); ++line) {
            EXPECT_EQ(table[line].units,
                      allocate(amounts[line], Key(*types[line], bases.row(line)), rounding).units);
        }
    }
}

TEST(AllocateTable, LeavesSpareLinesAtZero) {
    const std::vector<Decimal> two{10_d, 0_d};
    const Grid<std::optional<Decimal>> grid({2, 2}, {1_d, 1_d, none, none});
    const auto table = allocateTable(two, Types{hours, none}, grid);
    EXPECT_EQ(table[1].units, (Units{0, 0}));
}

TEST(AllocateTable, SaysWhichLineIsWrong) {
    const auto refused = [](Reason reason, std::size_t element, const Types& of,
                            const Grid<std::optional<Decimal>>& grid) {
        return isRefused(reason, element, [&] {
            allocateTable(std::vector<Decimal>{10_d, 20_d}, of, grid);
        });
    };
    EXPECT_TRUE(refused(Reason::negativeBase, 4, {hours, hours}, {{2, 2}, {1_d, 1_d, 1_d, -1_d}}));
    EXPECT_TRUE(
        refused(Reason::nothingToDivideBy, 2, {hours, hours}, {{2, 2}, {1_d, 1_d, 0_d, none}}));
    EXPECT_TRUE(
        refused(Reason::sharesDoNotClose, 1, {fixed, hours}, {{2, 2}, {0.5_d, 0.4_d, 1_d, 1_d}}));
    EXPECT_TRUE(refused(Reason::unknownWord, 2, {hours, none}, {{2, 2}, {1_d, 1_d, 1_d, 1_d}}));
}

TEST(AllocateTable, RefusesListsOfAnotherLengthThanTheLines) {
    EXPECT_TRUE(isRefused(Reason::lengthsDiffer,
                          [] { allocateTable(std::vector<Decimal>{10_d}, types, bases); }));
    EXPECT_TRUE(
        isRefused(Reason::lengthsDiffer, [] { allocateTable(amounts, Types{hours}, bases); }));
    EXPECT_TRUE(isRefused(Reason::unitNotPositive,
                          [] { allocateTable(amounts, types, bases, {.unit = Decimal()}); }));
}

}  // namespace
}  // namespace quotepart
