#include <gtest/gtest.h>

#include <random>

#include "core/error/error.hpp"
#include "core/time/presence.hpp"

namespace quotepart {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

sys_days on(int y, unsigned m, unsigned d) {
    return year{y} / std::chrono::month{m} / std::chrono::day{d};
}

constexpr std::nullopt_t open = std::nullopt;

DateRange yearOf(int number) {
    return {on(number, 1, 1), on(number, 12, 31)};
}

TEST(Presence, KnownLengths) {
    struct Row {
        Stay stay;
        DateRange period;
        std::int64_t days, months, firstDays, thirty360;
    };
    const Row rows[] = {
        {{open, open}, yearOf(2023), 365, 12, 12, 360},
        {{open, open}, yearOf(2024), 366, 12, 12, 360},
        {{on(2023, 11, 15), open}, yearOf(2023), 47, 2, 1, 46},
        {{open, on(2023, 6, 30)}, yearOf(2023), 181, 6, 6, 180},
        {{on(2020, 1, 1), on(2030, 1, 1)}, yearOf(2023), 365, 12, 12, 360},
        {{on(2024, 2, 1), on(2024, 2, 29)}, yearOf(2024), 29, 1, 1, 30},
        {{on(2023, 12, 31), open}, yearOf(2023), 1, 1, 0, 1},
        {{open, on(2023, 1, 1)}, yearOf(2023), 1, 1, 1, 1},
        {{on(2023, 5, 4), on(2023, 5, 4)}, yearOf(2023), 1, 1, 0, 1},
        {{on(2024, 1, 1), open}, yearOf(2023), 0, 0, 0, 0},
        {{open, on(2022, 12, 31)}, yearOf(2023), 0, 0, 0, 0},
        {{on(2023, 3, 1), open}, {on(2023, 3, 1), on(2023, 3, 1)}, 1, 1, 1, 1},
        {{on(2023, 9, 15), on(2024, 3, 14)}, {on(2023, 9, 1), on(2024, 8, 31)}, 182, 7, 6, 180}};
    for (const Row& row : rows) {
        EXPECT_EQ(presence(row.stay, row.period, DayCount::days), row.days);
        EXPECT_EQ(presence(row.stay, row.period, DayCount::months), row.months);
        EXPECT_EQ(presence(row.stay, row.period, DayCount::monthsByFirstDay), row.firstDays);
        EXPECT_EQ(presence(row.stay, row.period, DayCount::thirty360), row.thirty360);
    }
}

TEST(Presence, RefusesWhatEndsBeforeItStarts) {
    const auto subjectOf = [](const Stay& stay, const DateRange& period) -> std::string {
        try {
            presence(stay, period, DayCount::days);
        } catch (const Error& error) {
            EXPECT_EQ(error.reason(), Reason::endBeforeStart);
            return std::string(error.details().subject.english);
        }
        return "not refused";
    };
    EXPECT_EQ(subjectOf({on(2023, 3, 2), on(2023, 3, 1)}, yearOf(2023)), "presence");
    EXPECT_EQ(subjectOf({on(1990, 3, 2), on(1990, 3, 1)}, yearOf(2023)), "presence");
    EXPECT_EQ(subjectOf({open, open}, {on(2023, 2, 1), on(2023, 1, 31)}), "period");
}

TEST(Presence, OfSuccessiveStaysAddsUpAndNeverExceedsThePeriod) {
    std::mt19937 random(29058);
    std::uniform_int_distribution<int> anyDay(18'000, 22'000);
    for (int i = 0; i < 3'000; ++i) {
        sys_days a{days{anyDay(random)}};
        sys_days b{days{anyDay(random)}};
        const DateRange period{std::min(a, b), std::max(a, b)};
        const sys_days handover{days{anyDay(random)}};
        const Stay before{open, handover};
        const Stay after{handover + days{1}, open};
        for (const auto& word : dayCountWords().words()) {
            const auto sum =
                presence(before, period, word.meaning) + presence(after, period, word.meaning);
            const auto whole = presence({open, open}, period, word.meaning);
            EXPECT_LE(presence(before, period, word.meaning), whole);
            if (word.meaning == DayCount::months) {
                EXPECT_TRUE(sum == whole || sum == whole + 1);
            } else {
                EXPECT_EQ(sum, whole);
            }
        }
    }
}

}  // namespace
}  // namespace quotepart
