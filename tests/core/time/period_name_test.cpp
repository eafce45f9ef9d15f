#include "core/time/period_name.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

sys_days on(int y, unsigned m, unsigned d) {
    return std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d};
}

struct Known {
    const char* name;
    PeriodKind kind;
    int year;
    int rank;
    sys_days first;
    sys_days last;
    const char* next;
};

class KnownPeriods : public testing::TestWithParam<Known> {};

TEST_P(KnownPeriods, NameDaysAndSuccessor) {
    const Known& known = GetParam();
    const Period period = Period::named(known.name);
    EXPECT_EQ(period, Period::of(known.kind, known.year, known.rank));
    EXPECT_EQ(period.kind(), known.kind);
    EXPECT_EQ(period.year(), known.year);
    EXPECT_EQ(period.rank(), known.rank);
    EXPECT_EQ(period.name(), known.name);
    EXPECT_EQ(period.first(), known.first);
    EXPECT_EQ(period.last(), known.last);
    EXPECT_EQ(period.next().name(), known.next);
    EXPECT_EQ(period.next().previous(), period);
}

INSTANTIATE_TEST_SUITE_P(
    PeriodName, KnownPeriods,
    testing::Values(
        Known{"2026-T1", PeriodKind::quarter, 2026, 1, on(2026, 1, 1), on(2026, 3, 31), "2026-T2"},
        Known{"2026-T4", PeriodKind::quarter, 2026, 4, on(2026, 10, 1), on(2026, 12, 31),
              "2027-T1"},
        Known{"2026-07", PeriodKind::month, 2026, 7, on(2026, 7, 1), on(2026, 7, 31), "2026-08"},
        Known{"2026-09", PeriodKind::month, 2026, 9, on(2026, 9, 1), on(2026, 9, 30), "2026-10"},
        Known{"2026-10", PeriodKind::month, 2026, 10, on(2026, 10, 1), on(2026, 10, 31), "2026-11"},
        Known{"2024-02", PeriodKind::month, 2024, 2, on(2024, 2, 1), on(2024, 2, 29), "2024-03"},
        Known{"2100-02", PeriodKind::month, 2100, 2, on(2100, 2, 1), on(2100, 2, 28), "2100-03"},
        Known{"2026-12", PeriodKind::month, 2026, 12, on(2026, 12, 1), on(2026, 12, 31), "2027-01"},
        Known{"2026-S1", PeriodKind::halfYear, 2026, 1, on(2026, 1, 1), on(2026, 6, 30), "2026-S2"},
        Known{"2026-S2", PeriodKind::halfYear, 2026, 2, on(2026, 7, 1), on(2026, 12, 31),
              "2027-S1"},
        Known{"2026", PeriodKind::year, 2026, 1, on(2026, 1, 1), on(2026, 12, 31), "2027"},
        Known{"0987", PeriodKind::year, 987, 1, on(987, 1, 1), on(987, 12, 31), "0988"}));

TEST(PeriodName, UnderstandsOtherWritings) {
    for (const char* text : {"2026-t4", " 2026-T4 ", "2026‑T4", "2026–T4", "2026 T4", "2026-Q4",
                             "2026-q4", "\u00a02026-T4"}) {
        EXPECT_EQ(Period::named(text).name(), "2026-T4") << text;
    }
    EXPECT_EQ(Period::named("2026-H2").name(), "2026-S2");
    EXPECT_EQ(Period::named(u"2026-T4").name(), "2026-T4");
    EXPECT_EQ(Period::named(" 2026 ").name(), "2026");
}

TEST(PeriodName, RefusesAnythingElse) {
    for (const char* text :
         {"",           " ",          "T4",       "T4 2026", "2026-T5",  "2026-T0",
          "2026-S3",    "2026-13",    "2026-00",  "2026-7",  "26-T4",    "20266",
          "0000",       "2026-",      "2026T4",   "2026-T",  "2026-TT",  "2026-T4x",
          "2026-07-01", "2026-A1",    "x2026",    "-2026",   "2026-0 7", "2 026",
          "2026-T 4",   "2026/T4",    "2026-07x", "MMXXVI",  "2026 x",   "2026-+7",
          "2026--T",    "2026-T4 x1", "0000-T1",  "2026-T٤", "20a6",     "20a6-T4"}) {
        EXPECT_TRUE(isRefused(Reason::notAPeriod, [&] { Period::named(text); })) << text;
    }
    EXPECT_TRUE(isRefused(Reason::outsideLimits, [] { Period::of(PeriodKind::quarter, 2026, 5); }));
    EXPECT_TRUE(isRefused(Reason::outsideLimits, [] { Period::of(PeriodKind::year, 2026, 2); }));
    EXPECT_TRUE(isRefused(Reason::outsideLimits, [] { Period::of(PeriodKind::month, 2026, 0); }));
    EXPECT_EQ(Period::of(PeriodKind::year, 1).name(), "0001");
    EXPECT_EQ(Period::of(PeriodKind::year, 9999).name(), "9999");
    EXPECT_TRUE(isRefused(Reason::dateOutOfRange, [] { Period::of(PeriodKind::year, 0); }));
    EXPECT_TRUE(isRefused(Reason::dateOutOfRange, [] { Period::of(PeriodKind::year, 10'000); }));
    EXPECT_TRUE(isRefused(Reason::dateOutOfRange, [] { Period::named("9999-T4").next(); }));
    EXPECT_TRUE(isRefused(Reason::dateOutOfRange, [] { Period::named("0001-01").previous(); }));
    EXPECT_TRUE(isRefused(Reason::dateOutOfRange,
                          [] { Period::holding(on(-1, 1, 1), PeriodKind::month); }));
}

TEST(PeriodName, SaysWhatToWrite) {
    try {
        Period::named("T4 2026");
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_NE(error.sentence(Language::french).find("«\u00a0T4 2026\u00a0»"), std::string::npos)
            << error.sentence(Language::french);
        EXPECT_NE(error.sentence(Language::english).find("2026-T4, 2026-07, 2026-S1 or 2026"),
                  std::string::npos);
    }
}

TEST(PeriodName, EveryDayIsHeldByOnePeriodOfEachKind) {
    for (const auto& word : periodKindWords().words()) {
        Period current = Period::holding(on(2023, 12, 1), word.meaning);
        for (sys_days day = on(2023, 12, 1); day <= on(2025, 3, 31); day += days{1}) {
            if (day > current.last()) {
                current = current.next();
                EXPECT_EQ(day, current.first());
            }
            EXPECT_EQ(Period::holding(day, word.meaning), current);
            EXPECT_LE(current.first(), day);
            EXPECT_GE(current.last(), day);
        }
    }
}

TEST(PeriodName, HoldingKnownDays) {
    const sys_days day = on(2026, 11, 14);
    EXPECT_EQ(Period::holding(day, PeriodKind::month).name(), "2026-11");
    EXPECT_EQ(Period::holding(day, PeriodKind::quarter).name(), "2026-T4");
    EXPECT_EQ(Period::holding(day, PeriodKind::halfYear).name(), "2026-S2");
    EXPECT_EQ(Period::holding(day, PeriodKind::year).name(), "2026");
}

TEST(PeriodName, OnlyPeriodsOfOneKindPrecedeEachOther) {
    EXPECT_TRUE(Period::named("2025-T4").precedes(Period::named("2026-T1")));
    EXPECT_FALSE(Period::named("2026-T1").precedes(Period::named("2026-T1")));
    EXPECT_FALSE(Period::named("2026-T2").precedes(Period::named("2026-T1")));
    EXPECT_TRUE(isRefused(Reason::periodKindsDiffer,
                          [] { Period::named("2025-T4").precedes(Period::named("2026-02")); }));
    EXPECT_TRUE(Period::named("2027-01").follows(Period::named("2026-T4")));
    EXPECT_TRUE(Period::named("2027").follows(Period::named("2026-S2")));
    EXPECT_FALSE(Period::named("2026-T4").follows(Period::named("2026")));
    EXPECT_FALSE(Period::named("2027-02").follows(Period::named("2026-T4")));
    EXPECT_TRUE(Period::named("2026-T4").overlaps(Period::named("2026")));
    EXPECT_TRUE(Period::named("2026").overlaps(Period::named("2026-12")));
    EXPECT_FALSE(Period::named("2026-T3").overlaps(Period::named("2026-10")));
}

TEST(PeriodName, ListsAreSortedByFirstDayThenTheLongerFirst) {
    std::vector<Period> periods;
    for (const char* name :
         {"2026-07", "2026-T3", "2027", "2026-S2", "2026", "2025-T4", "2026-08"}) {
        periods.push_back(Period::named(name));
    }
    std::sort(periods.begin(), periods.end());
    std::string names;
    for (const Period& period : periods) {
        names += period.name() + " ";
    }
    EXPECT_EQ(names, "2025-T4 2026 2026-S2 2026-T3 2026-07 2026-08 2027 ");
}

TEST(PeriodName, WordsInBothLanguages) {
    EXPECT_EQ(periodKindWords().meaningOf("Trimestre"), PeriodKind::quarter);
    EXPECT_EQ(periodKindWords().meaningOf("annee"), PeriodKind::year);
    EXPECT_EQ(periodKindWords().meaningOf("half year"), PeriodKind::halfYear);
    EXPECT_EQ(periodKindWords().meaningOf("MOIS"), PeriodKind::month);
    EXPECT_THROW(periodKindWords().meaningOf("semaine"), Error);
}

}  // namespace
}  // namespace quotepart
