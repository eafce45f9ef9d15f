#include <gtest/gtest.h>

#include "core/billing/criterion.hpp"

namespace quotepart {
namespace {

const Mention nothing;

TEST(Criterion, TextsAreEqualAsNamesAre) {
    const Criterion criterion(u"Système d’information");
    EXPECT_TRUE(criterion.isMetBy(u"SYSTEME D'INFORMATION "));
    EXPECT_FALSE(criterion.isMetBy(u"Systèmes d’information"));
    EXPECT_FALSE(criterion.isMetBy(nothing));
    EXPECT_FALSE(criterion.isMetBy(0.0));
}

TEST(Criterion, NumbersAreEqualWhenTheirFifteenDigitsAre) {
    EXPECT_TRUE(Criterion(0.3).isMetBy(0.1 + 0.2));
    EXPECT_FALSE(Criterion(46022.0).isMetBy(46022.5));
    EXPECT_FALSE(Criterion(46022.0).isMetBy(46023.0));
    EXPECT_FALSE(Criterion(0.3).isMetBy(0.30000000000001));
    EXPECT_TRUE(Criterion(-5.0).isMetBy(-5.0));
    EXPECT_FALSE(Criterion(-5.0).isMetBy(5.0));
    EXPECT_TRUE(Criterion(1e300).isMetBy(1e300));
    EXPECT_FALSE(Criterion(1e300).isMetBy(1e299));
    EXPECT_FALSE(Criterion(0.0).isMetBy(1e-300));
    // Below 10^15, but not its fifteen digits.
    EXPECT_TRUE(Criterion(999'999'999'999'999.625).isMetBy(999'999'999'999'999.625));
    EXPECT_FALSE(Criterion(999'999'999'999'999.625).isMetBy(999'999'999'999'999.0));
}

TEST(Criterion, ANumberEqualsTheTextOfItsDigits) {
    EXPECT_TRUE(Criterion(29058.0).isMetBy(u"29058"));
    EXPECT_TRUE(Criterion(u"29058").isMetBy(29058.0));
    EXPECT_TRUE(Criterion(u"01004").isMetBy(1004.0));
    EXPECT_TRUE(Criterion(1004.0).isMetBy(u"01004"));
    EXPECT_FALSE(Criterion(u"2026-T4").isMetBy(2026.0));
    EXPECT_FALSE(Criterion(2026.0).isMetBy(u"2026-T4"));
    EXPECT_FALSE(Criterion(1e300).isMetBy(u"1e300"));
    EXPECT_FALSE(Criterion(u"1234567890123456789012").isMetBy(1.234567890123456789012e21));
}

TEST(Criterion, NothingEqualsNothingOnly) {
    EXPECT_TRUE(Criterion(nothing).isMetBy(nothing));
    EXPECT_FALSE(Criterion(nothing).isMetBy(0.0));
    EXPECT_FALSE(Criterion(nothing).isMetBy(u"x"));
    EXPECT_FALSE(Criterion(0.0).isMetBy(nothing));
}

TEST(Criterion, KeepsOnlyTheLinesThatMeetIt) {
    const std::vector<Mention> mentions{u"T4", u"t4", u"T3", 4.0, nothing, u"T4"};
    std::vector<bool> kept{true, true, true, true, true, false};
    Criterion(u"T4").keepOnly(mentions, kept);
    EXPECT_EQ(kept, (std::vector<bool>{true, true, false, false, false, false}));
    // What is beyond the mentions is left alone.
    std::vector<bool> more{true, true};
    Criterion(u"T3").keepOnly(std::span(mentions).first(1), more);
    EXPECT_EQ(more, (std::vector<bool>{false, true}));
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
        EXPECT_EQ(kept[i], Criterion(u"T4").isMetBy(mentions[i])) << i;
    }
}

}  // namespace
}  // namespace quotepart
