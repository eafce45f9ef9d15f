#include "core/key/closing.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using Rates = std::vector<Decimal>;

constexpr Text weights{"pondérations", "weights"};

Rates ratesOf(std::initializer_list<double> numbers) {
    Rates rates;
    for (const double each : numbers) {
        rates.push_back(Decimal::of(each));
    }
    return rates;
}

TEST(ClosingGap, IsZeroWhenTheRatesMakeTheWhole) {
    EXPECT_EQ(closingGap(ratesOf({0.5, 0.3, 0.2})), 0);
    EXPECT_EQ(closingGap(ratesOf({1.0 / 3, 1.0 / 3, 1.0 / 3})), 0);
    EXPECT_EQ(closingGap(ratesOf({500, 500}), Decimal::whole(1000)), 0);
}

TEST(ClosingGap, IsExactBeyondTheTolerance) {
    EXPECT_EQ(closingGap(ratesOf({0.333, 0.333, 0.333})), Rational(1, 1000));
    EXPECT_EQ(closingGap(ratesOf({0.9999})), Rational(1, 10000));
    EXPECT_EQ(closingGap(ratesOf({0.6, 0.5})), Rational(-1, 10));
    EXPECT_EQ(closingGap({}), 1);
}

TEST(ClosingGap, ToleratesABillionthAndNoMore) {
    EXPECT_EQ(closingGap(Rates{Decimal{999'999'999, 9}}), 0);
    EXPECT_EQ(closingGap(Rates{Decimal{1'000'000'001, 9}}), 0);
    EXPECT_EQ(closingGap(Rates{Decimal{9'999'999'989, 10}}), Rational(11, 10'000'000'000));
    EXPECT_EQ(closingGap(Rates{Decimal{10'000'000'011, 10}}), Rational(-11, 10'000'000'000));
}

TEST(ClosedShares, MakeExactlyOne) {
    const auto shares = closedShares(ratesOf({1.0 / 3, 1.0 / 3, 1.0 / 3}), weights);
    EXPECT_EQ(shares, (std::vector<Rational>(3, Rational(1, 3))));
}

TEST(ClosedShares, RefuseWhatDoesNotClose) {
    for (const Rates& rates : {ratesOf({0.5, 0.4999}), ratesOf({0, 0}), Rates{}}) {
        EXPECT_TRUE(isRefused(Reason::sharesDoNotClose, [&] { closedShares(rates, weights); }));
    }
}

TEST(ClosedShares, RefuseANegativeShareEvenWhenTheyClose) {
    EXPECT_TRUE(isRefused(Reason::negativeValue, 2, [] {
        closedShares(ratesOf({1.5, -0.5}), weights);
    }));
}

TEST(ClosedShares, AreNamedInTheRefusal) {
    try {
        closedShares({}, weights);
        FAIL() << "not refused";
    } catch (const Error& error) {
        EXPECT_EQ(error.details().subject, weights);
    }
}

}  // namespace
}  // namespace quotepart
