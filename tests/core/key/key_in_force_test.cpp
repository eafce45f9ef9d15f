#include "core/key/key_in_force.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

const Bases sixtyForty{Decimal{6, 1}, Decimal{4, 1}};
const Bases half{Decimal{5, 1}, Decimal{5, 1}};
const Bases alone{Decimal::whole(1), std::nullopt};

const std::vector<DatedKey> keys{{2024y / 1 / 1, alone},
                                 {2022y / 1 / 1, sixtyForty},
                                 {std::nullopt, Bases(2)},
                                 {2023y / 4 / 1, half}};

FoundKey foundOf(const Bases& bases) {
    FoundKey result;
    for (const auto& base : bases) {
        result.push_back(base ? std::optional(base->rational()) : std::nullopt);
    }
    return result;
}

TEST(KeyInForce, AppliesFromItsDayToTheDayBeforeTheNext) {
    EXPECT_EQ(keyInForce(keys, 2022y / 1 / 1), foundOf(sixtyForty));
    EXPECT_EQ(keyInForce(keys, 2023y / 3 / 31), foundOf(sixtyForty));
    EXPECT_EQ(keyInForce(keys, 2023y / 4 / 1), foundOf(half));
    EXPECT_EQ(keyInForce(keys, 2023y / 12 / 31), foundOf(half));
    EXPECT_EQ(keyInForce(keys, 2024y / 1 / 1), foundOf(alone));
    EXPECT_EQ(keyInForce(keys, 2100y / 1 / 1), foundOf(alone));
}

TEST(KeyInForce, IsRefusedBeforeTheFirst) {
    EXPECT_TRUE(isRefused(Reason::beforeFirstKey, [] { keyInForce(keys, 2021y / 12 / 31); }));
    EXPECT_TRUE(isRefused(Reason::beforeFirstKey,
                          [] { meanKeyInForce(keys, 2021y / 12 / 31, 2022y / 12 / 31); }));
    EXPECT_TRUE(isRefused(Reason::beforeFirstKey, [] { keyInForce({}, 2021y / 12 / 31); }));
}

TEST(KeyInForce, RefusesTwoDifferentKeysOfOneDate) {
    std::vector<DatedKey> twice = keys;
    twice.push_back({2022y / 1 / 1, sixtyForty});
    EXPECT_EQ(keyInForce(twice, 2022y / 6 / 1), foundOf(sixtyForty));
    twice.push_back({2023y / 4 / 1, sixtyForty});
    EXPECT_TRUE(isRefused(Reason::dateTwice, 6, [&] { keyInForce(twice, 2022y / 6 / 1); }));
    twice.back().bases = {Decimal{5, 1}, std::nullopt};
    EXPECT_TRUE(isRefused(Reason::dateTwice, 6, [&] { keyInForce(twice, 2022y / 6 / 1); }));
    twice.back().bases = {Decimal{50, 2}, Decimal{500, 3}};
    EXPECT_EQ(keyInForce(twice, 2022y / 6 / 1), foundOf(sixtyForty));
}

TEST(MeanKeyInForce, WeighsTheKeysByTheirDays) {
    const FoundKey mean = meanKeyInForce(keys, 2023y / 1 / 1, 2023y / 12 / 31);
    EXPECT_EQ(mean[0], Rational(90 * 6 + 275 * 5, 3650));
    EXPECT_EQ(mean[1], Rational(90 * 4 + 275 * 5, 3650));
}

TEST(MeanKeyInForce, CountsTheLeapDay) {
    const std::vector<DatedKey> leap{{2024y / 1 / 1, sixtyForty}, {2024y / 3 / 1, half}};
    EXPECT_EQ(meanKeyInForce(leap, 2024y / 1 / 1, 2024y / 12 / 31)[0],
              Rational(60 * 6 + 306 * 5, 3660));
}

TEST(MeanKeyInForce, OfOneDayIsTheKeyOfThatDay) {
    EXPECT_EQ(meanKeyInForce(keys, 2023y / 4 / 1, 2023y / 4 / 1), foundOf(half));
    EXPECT_EQ(meanKeyInForce(keys, 2024y / 5 / 1, 2024y / 12 / 31), foundOf(alone));
}

TEST(MeanKeyInForce, LeavesEmptyOnlyWhoIsInNoneOfTheKeys) {
    const FoundKey mean = meanKeyInForce(keys, 2023y / 12 / 31, 2024y / 1 / 1);
    EXPECT_EQ(mean[0], Rational(3, 4));
    EXPECT_EQ(mean[1], Rational(1, 4));
}

TEST(MeanKeyInForce, CountsTimeInTheBaseGiven) {
    const auto mean = [](sys_days first, sys_days last, DayCount count) {
        return meanKeyInForce(keys, first, last, count)[0];
    };
    EXPECT_EQ(mean(2023y / 1 / 1, 2023y / 12 / 31, DayCount::months), Rational(63, 120));
    EXPECT_EQ(mean(2023y / 1 / 1, 2023y / 12 / 31, DayCount::thirty360), Rational(63, 120));
    EXPECT_EQ(mean(2023y / 3 / 2, 2023y / 5 / 31, DayCount::monthsByFirstDay), Rational(1, 2));

    const std::vector<DatedKey> midMonth{{2023y / 1 / 1, sixtyForty}, {2023y / 2 / 15, half}};
    EXPECT_EQ(meanKeyInForce(midMonth, 2023y / 1 / 1, 2023y / 2 / 28, DayCount::months)[0],
              Rational(2 * 6 + 1 * 5, 30));
    EXPECT_TRUE(isRefused(Reason::nothingToDivideBy, [&] {
        meanKeyInForce(midMonth, 2023y / 2 / 2, 2023y / 2 / 28, DayCount::monthsByFirstDay);
    }));
    EXPECT_EQ(
        meanKeyInForce(midMonth, 2023y / 2 / 16, 2023y / 2 / 28, DayCount::monthsByFirstDay)[0],
        Rational(1, 2));
}

TEST(MeanKeyInForce, RefusesAnEndBeforeItsStart) {
    EXPECT_TRUE(isRefused(Reason::endBeforeStart,
                          [] { meanKeyInForce(keys, 2023y / 1 / 2, 2023y / 1 / 1); }));
}

TEST(MeanKeyInForce, IsTheMeanOfEveryDay) {
    std::mt19937_64 random(4);
    for (int round = 0; round < 50; ++round) {
        const sys_days start = 2023y / 1 / 1;
        std::vector<DatedKey> some{{start, sixtyForty}};
        for (int i = 0; i < 6; ++i) {
            const auto first = static_cast<std::int64_t>(random() % 101);
            some.push_back({start + days{1 + 40 * i + static_cast<int>(random() % 40)},
                            Bases{Decimal{first, 2}, Decimal{100 - first, 2}}});
        }
        const sys_days first = start + days{static_cast<int>(random() % 100)};
        const sys_days last = first + days{static_cast<int>(random() % 300)};
        Rational total = 0;
        for (sys_days day = first; day <= last; day += days{1}) {
            total += *keyInForce(some, day)[0];
        }
        std::shuffle(some.begin(), some.end(), random);
        const FoundKey mean = meanKeyInForce(some, first, last);
        EXPECT_EQ(mean[0], total / ((last - first).count() + 1));
        EXPECT_EQ(*mean[0] + *mean[1], 1);
    }
}

}  // namespace
}  // namespace quotepart
