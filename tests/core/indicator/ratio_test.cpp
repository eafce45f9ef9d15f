#include "core/indicator/ratio.hpp"

#include <gtest/gtest.h>

#include "core/error/error.hpp"

namespace quotepart {
namespace {

using Amounts = std::vector<Decimal>;

Amounts amounts(std::initializer_list<std::int64_t> wholes) {
    Amounts result;
    for (const std::int64_t each : wholes) {
        result.push_back(Decimal::whole(each));
    }
    return result;
}

template <class Compute>
void expectRefused(const Compute& compute, Reason reason, std::string_view subject) {
    try {
        compute();
        FAIL() << "not refused";
    } catch (const Error& error) {
        EXPECT_EQ(error.reason(), reason) << error.what();
        EXPECT_EQ(error.details().subject.english, subject) << error.what();
    }
}

/// Shared services of Landerneau, 2021 to 2023, as the report prints them.
TEST(BlendedRate, IsThePublishedOne) {
    const auto percent = [](std::int64_t part, std::int64_t cost) {
        return nearestDouble(blendedRate(amounts({part}), amounts({cost})) * 100);
    };
    EXPECT_NEAR(percent(570'253, 1'160'270), 49.15, 0.005);
    EXPECT_NEAR(percent(673'764, 1'429'931), 47.12, 0.005);
    EXPECT_NEAR(percent(736'243, 1'545'088), 47.65, 0.005);
}

TEST(BlendedRate, DoesNotDependOnHowCostsAreSplit) {
    EXPECT_EQ(blendedRate(amounts({50, 30}), amounts({100, 300})), Rational(1, 5));
    EXPECT_EQ(blendedRate(amounts({80}), amounts({400})), Rational(1, 5));
    EXPECT_EQ(blendedRate(amounts({-80}), amounts({-400})), Rational(1, 5));
}

TEST(BlendedRate, RefusesCostsOfNothing) {
    expectRefused(
        [] {
            blendedRate(amounts({1}), amounts({5, -5}));
        },
        Reason::nothingToDivideBy, "costs");
    expectRefused([] { blendedRate({}, {}); }, Reason::nothingToDivideBy, "costs");
}

TEST(PoolingRatio, IsThePartOfTheEpci) {
    EXPECT_EQ(poolingRatio(amounts({3}), amounts({4, 5})), Rational(1, 4));
    EXPECT_EQ(poolingRatio(amounts({0}), amounts({4})), 0);
    EXPECT_EQ(poolingRatio(amounts({4}), {}), 1);
    EXPECT_EQ(poolingRatio(amounts({5, -2}), amounts({9})), Rational(1, 4));
}

TEST(PoolingRatio, RefusesNegativePayAndNone) {
    expectRefused([] { poolingRatio(amounts({-1}), amounts({9})); }, Reason::negativeValue,
                  "pay in the EPCI");
    expectRefused(
        [] {
            poolingRatio(amounts({9}), amounts({1, -2}));
        },
        Reason::negativeValue, "pay in the communes");
    expectRefused([] { poolingRatio(amounts({0}), amounts({0})); }, Reason::nothingToDivideBy,
                  "pay");
}

TEST(RelativeChange, IsOverTheSizeOfWhatWas) {
    const auto change = [](std::int64_t now, std::int64_t before) {
        return relativeChange(Decimal::whole(now), Decimal::whole(before));
    };
    EXPECT_EQ(change(150, 100), Rational(1, 2));
    EXPECT_EQ(change(0, 100), -1);
    EXPECT_EQ(change(-50, -100), Rational(1, 2));
    EXPECT_EQ(change(-150, -100), Rational(-1, 2));
    EXPECT_EQ(change(100, -100), 2);
    EXPECT_EQ(change(396'050, 285'465), Rational(110'585, 285'465));
}

TEST(RelativeChange, FromNothingIsRefused) {
    expectRefused([] { relativeChange(Decimal::whole(5), Decimal{}); }, Reason::divisorIsZero,
                  "before");
    expectRefused([] { relativeChange(Decimal{}, Decimal{}); }, Reason::divisorIsZero, "before");
}

}  // namespace
}  // namespace quotepart
