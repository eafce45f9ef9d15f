#include <gtest/gtest.h>

#include "core/time/period.hpp"

namespace quotepart {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

sys_days on(int y, unsigned m, unsigned d) {
    return year{y} / std::chrono::month{m} / std::chrono::day{d};
}

TEST(PeriodName, OfEveryMonth) {
    const char* quarters[] = {"T1", "T1", "T1", "T2", "T2", "T2",
                              "T3", "T3", "T3", "T4", "T4", "T4"};
    const char* months[] = {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"};
    for (unsigned m = 1; m <= 12; ++m) {
        for (const sys_days day :
             {on(2026, m, 1), sys_days{year{2026} / std::chrono::month{m} / std::chrono::last}}) {
            EXPECT_EQ(periodName(day, PeriodKind::quarter), std::string("2026-") + quarters[m - 1]);
            EXPECT_EQ(periodName(day, PeriodKind::month), std::string("2026-") + months[m - 1]);
            EXPECT_EQ(periodName(day, PeriodKind::halfYear), m <= 6 ? "2026-S1" : "2026-S2");
            EXPECT_EQ(periodName(day, PeriodKind::year), "2026");
        }
    }
}

TEST(PeriodName, ChangesWithTheDay) {
    EXPECT_EQ(periodName(on(2026, 12, 31) + days{1}, PeriodKind::quarter), "2027-T1");
    EXPECT_EQ(periodName(on(2024, 2, 29), PeriodKind::month), "2024-02");
    EXPECT_EQ(periodName(on(2024, 2, 29) + days{1}, PeriodKind::month), "2024-03");
}

TEST(PeriodName, SortsAsThePeriodsFollowEachOther) {
    for (const auto& word : periodKindWords().words()) {
        std::string before;
        for (sys_days day = on(998, 1, 1); day < on(1003, 1, 1); day += days{7}) {
            const std::string name = periodName(day, word.meaning);
            EXPECT_LE(before, name);
            before = name;
        }
    }
}

TEST(PeriodName, RefusesYearsThatHaveNoFourDigits) {
    EXPECT_EQ(periodName(on(9999, 12, 31), PeriodKind::year), "9999");
    EXPECT_EQ(periodName(on(1, 1, 1), PeriodKind::year), "0001");
    for (const sys_days day : {on(10000, 1, 1), on(0, 12, 31), on(-5, 1, 1)}) {
        try {
            periodName(day, PeriodKind::quarter);
            ADD_FAILURE();
        } catch (const Error& error) {
            EXPECT_EQ(error.reason(), Reason::dateOutOfRange);
        }
    }
}

TEST(PeriodName, WordsInBothLanguages) {
    EXPECT_EQ(periodKindWords().meaningOf("Trimestre"), PeriodKind::quarter);
    EXPECT_EQ(periodKindWords().meaningOf("month"), PeriodKind::month);
    EXPECT_EQ(periodKindWords().meaningOf("half year"), PeriodKind::halfYear);
    EXPECT_EQ(periodKindWords().meaningOf("annee"), PeriodKind::year);
    EXPECT_THROW(periodKindWords().meaningOf("semaine"), Error);
}

}  // namespace
}  // namespace quotepart
