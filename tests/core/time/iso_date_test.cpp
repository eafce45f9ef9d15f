#include "core/time/iso_date.hpp"

#include <gtest/gtest.h>

namespace quotepart {
namespace {

using namespace std::chrono_literals;

TEST(IsoDate, ReadsADayOfTheCalendar) {
    EXPECT_EQ(isoDate("2026-12-31"), std::chrono::sys_days{2026y / 12 / 31});
    EXPECT_EQ(isoDate(" 2024-02-29 "), std::chrono::sys_days{2024y / 2 / 29});
    EXPECT_EQ(isoText(2026y / 1 / 5), "2026-01-05");
    EXPECT_EQ(isoDate(isoText(2026y / 1 / 5)), std::chrono::sys_days{2026y / 1 / 5});
}

TEST(IsoDate, NothingElse) {
    for (const char* text :
         {"", "2026", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-5", "31/12/2026",
          "2026-12-3x", "2026 12 31", "2026-12-311", "-026-12-31", "2026x12-31", "2026-12x31"}) {
        EXPECT_EQ(isoDate(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace quotepart
