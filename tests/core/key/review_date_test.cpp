#include "core/key/review_date.hpp"

#include <gtest/gtest.h>

namespace quotepart {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

struct Case {
    year_month_day adopted;
    int years;
    year_month_day after;
    year_month_day expected;
};

TEST(ReviewDate, IsTheNextAnniversary) {
    const std::vector<Case> cases{
        {2023y / 3 / 15, 4, 2023y / 3 / 15, 2027y / 3 / 15},
        {2023y / 3 / 15, 4, 2027y / 3 / 14, 2027y / 3 / 15},
        {2023y / 3 / 15, 4, 2027y / 3 / 15, 2031y / 3 / 15},
        {2023y / 3 / 15, 4, 2000y / 1 / 1, 2027y / 3 / 15},
        {2023y / 12 / 31, 1, 2024y / 1 / 1, 2024y / 12 / 31},
        {2024y / 2 / 29, 1, 2024y / 2 / 29, 2025y / 2 / 28},
        {2024y / 2 / 29, 1, 2025y / 2 / 28, 2026y / 2 / 28},
        {2024y / 2 / 29, 1, 2027y / 6 / 1, 2028y / 2 / 29},
        {2024y / 2 / 29, 4, 2024y / 2 / 29, 2028y / 2 / 29},
        {1900y / 1 / 1, 100, 2026y / 11 / 20, 2100y / 1 / 1},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(year_month_day{reviewDate(each.adopted, each.years, each.after)}, each.expected)
            << int(each.adopted.year()) << " + " << each.years;
    }
}

TEST(ReviewDate, FollowsAndIsNoLaterThanOneStep) {
    const sys_days adopted = 2024y / 2 / 29;
    for (int years = 1; years <= 6; ++years) {
        for (int later = 0; later < 5000; later += 13) {
            const sys_days after = adopted + days{later};
            const sys_days review = reviewDate(adopted, years, after);
            EXPECT_GT(review, after);
            EXPECT_LE(review - after, days{366 * years});
        }
    }
}

}  // namespace
}  // namespace quotepart
