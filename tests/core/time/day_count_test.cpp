#include <gtest/gtest.h>

#include <random>

#include "core/time/day_count.hpp"

namespace quotepart {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

sys_days on(int y, unsigned m, unsigned d) {
    return year{y} / month{m} / day{d};
}

struct Known {
    sys_days first;
    sys_days last;
    std::int64_t days;
    std::int64_t months;
    std::int64_t firstDays;
    std::int64_t thirty360;
};

class KnownLengths : public testing::TestWithParam<Known> {};

TEST_P(KnownLengths, InEveryBase) {
    const Known& known = GetParam();
    EXPECT_EQ(lengthOf(known.first, known.last, DayCount::days), known.days);
    EXPECT_EQ(lengthOf(known.first, known.last, DayCount::months), known.months);
    EXPECT_EQ(lengthOf(known.first, known.last, DayCount::monthsByFirstDay), known.firstDays);
    EXPECT_EQ(lengthOf(known.first, known.last, DayCount::thirty360), known.thirty360);
}

INSTANTIATE_TEST_SUITE_P(DayCount, KnownLengths,
                         testing::Values(Known{on(2023, 1, 1), on(2023, 12, 31), 365, 12, 12, 360},
                                         Known{on(2024, 1, 1), on(2024, 12, 31), 366, 12, 12, 360},
                                         Known{on(1900, 2, 1), on(1900, 2, 28), 28, 1, 1, 30},
                                         Known{on(2000, 2, 1), on(2000, 2, 29), 29, 1, 1, 30},
                                         Known{on(2023, 2, 1), on(2023, 2, 28), 28, 1, 1, 30},
                                         Known{on(2024, 2, 29), on(2024, 2, 29), 1, 1, 0, 2},
                                         Known{on(2023, 2, 28), on(2023, 2, 28), 1, 1, 0, 3},
                                         Known{on(2023, 6, 15), on(2023, 6, 15), 1, 1, 0, 1},
                                         Known{on(2023, 7, 1), on(2023, 7, 1), 1, 1, 1, 1},
                                         Known{on(2023, 7, 30), on(2023, 7, 30), 1, 1, 0, 0},
                                         Known{on(2023, 7, 31), on(2023, 7, 31), 1, 1, 0, 1},
                                         Known{on(2023, 1, 31), on(2023, 2, 1), 2, 2, 1, 2},
                                         Known{on(2023, 1, 2), on(2023, 2, 1), 31, 2, 1, 30},
                                         Known{on(2023, 1, 2), on(2023, 1, 31), 30, 1, 0, 29},
                                         Known{on(2024, 1, 1), on(2024, 2, 29), 60, 2, 2, 60},
                                         Known{on(2023, 9, 15), on(2024, 3, 14), 182, 7, 6, 180},
                                         Known{on(2023, 12, 31), on(2024, 1, 1), 2, 2, 1, 2}));

TEST(DayCount, RefusesAnEndBeforeItsStart) {
    for (const auto& word : dayCountWords().words()) {
        try {
            lengthOf(on(2024, 3, 2), on(2024, 3, 1), word.meaning);
            ADD_FAILURE() << word.text.english;
        } catch (const Error& error) {
            EXPECT_EQ(error.reason(), Reason::endBeforeStart);
        }
    }
}

TEST(DayCount, SuccessivePeriodsAddUpExceptInMonthsTouched) {
    std::mt19937 random(20260101);
    std::uniform_int_distribution<int> anyDay(-40'000, 60'000);
    std::uniform_int_distribution<int> anyLength(0, 800);
    for (int i = 0; i < 5'000; ++i) {
        const sys_days first{days{anyDay(random)}};
        const sys_days middle = first + days{anyLength(random)};
        const sys_days last = middle + days{1 + anyLength(random)};
        for (const DayCount count :
             {DayCount::days, DayCount::monthsByFirstDay, DayCount::thirty360}) {
            EXPECT_EQ(lengthOf(first, middle, count) + lengthOf(middle + days{1}, last, count),
                      lengthOf(first, last, count));
        }
        const auto touched = lengthOf(first, middle, DayCount::months) +
                             lengthOf(middle + days{1}, last, DayCount::months) -
                             lengthOf(first, last, DayCount::months);
        EXPECT_TRUE(touched == 0 || touched == 1);
    }
}

TEST(DayCount, NoLengthIsNegativeAndEveryWholeMonthIsThirty) {
    for (sys_days first = on(2023, 1, 1); first < on(2025, 1, 1); first += days{1}) {
        for (const auto& word : dayCountWords().words()) {
            EXPECT_GE(lengthOf(first, first, word.meaning), 0);
        }
    }
    for (int m = 0; m < 48; ++m) {
        const auto start = year{2023} / month{1} + std::chrono::months{m};
        const sys_days first = start / day{1};
        const sys_days last = start / std::chrono::last;
        EXPECT_EQ(lengthOf(first, last, DayCount::thirty360), 30);
        EXPECT_EQ(lengthOf(first, last, DayCount::months), 1);
        EXPECT_EQ(lengthOf(first, last, DayCount::monthsByFirstDay), 1);
    }
}

TEST(DayCount, WordsInBothLanguages) {
    EXPECT_EQ(dayCountWords().meaningOf("jours"), DayCount::days);
    EXPECT_EQ(dayCountWords().meaningOf("Days"), DayCount::days);
    EXPECT_EQ(dayCountWords().meaningOf("mois"), DayCount::months);
    EXPECT_EQ(dayCountWords().meaningOf(" MOIS  au 1er "), DayCount::monthsByFirstDay);
    EXPECT_EQ(dayCountWords().meaningOf("months by first day"), DayCount::monthsByFirstDay);
    EXPECT_EQ(dayCountWords().meaningOf("360"), DayCount::thirty360);
    EXPECT_THROW(dayCountWords().meaningOf("365"), Error);
}

}  // namespace
}  // namespace quotepart
