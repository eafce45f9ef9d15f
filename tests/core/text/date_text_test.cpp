#include "core/text/date_text.hpp"

#include <gtest/gtest.h>

namespace quotepart {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

TEST(DateText, TheFirstOfAMonthIsAnOrdinalInFrench) {
    EXPECT_EQ(dateText(year{2026} / month{10} / day{1}, Language::french), "1er\u00a0octobre 2026");
    EXPECT_EQ(dateText(year{2026} / month{8} / day{31}, Language::french), "31\u00a0août 2026");
    EXPECT_EQ(dateText(year{2026} / month{10} / day{1}, Language::english), "1\u00a0October 2026");
}

TEST(PeriodText, EveryKind) {
    const auto text = [](const char* name, Language language) {
        return periodText(Period::named(name), language);
    };
    EXPECT_EQ(text("2026-T1", Language::french), "1er\u00a0trimestre 2026");
    EXPECT_EQ(text("2026-T4", Language::french), "4e\u00a0trimestre 2026");
    EXPECT_EQ(text("2026-S2", Language::french), "2e\u00a0semestre 2026");
    EXPECT_EQ(text("2026-07", Language::french), "juillet 2026");
    EXPECT_EQ(text("2026", Language::french), "année 2026");
    EXPECT_EQ(text("2026-T3", Language::english), "3rd\u00a0quarter of 2026");
    EXPECT_EQ(text("2026-S1", Language::english), "1st\u00a0half of 2026");
    EXPECT_EQ(text("2026-12", Language::english), "December 2026");
    EXPECT_EQ(text("2026", Language::english), "year 2026");
}

}  // namespace
}  // namespace quotepart
