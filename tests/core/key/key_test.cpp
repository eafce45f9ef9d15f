#include "core/key/key.hpp"

#include <gtest/gtest.h>

#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

constexpr auto empty = std::nullopt;
constexpr Decimal third{333333333333333, 15};

Key key(KeyType type, const Bases& bases) {
    return {type, bases};
}

TEST(Key, KeepsItsBases) {
    const Key hours = key(KeyType::hours, {1'498_d, empty, 0_d, 725.5_d});
    EXPECT_EQ(hours.type(), KeyType::hours);
    EXPECT_EQ(hours.size(), 4U);
    EXPECT_EQ(hours.base(0), 1'498_d);
    EXPECT_EQ(hours.base(1), 0_d);
    EXPECT_EQ(hours.base(3), 725.5_d);
    EXPECT_TRUE(hours.takesPart(0));
    EXPECT_FALSE(hours.takesPart(1));
    EXPECT_TRUE(hours.takesPart(2));
    EXPECT_EQ(hours.total(), Rational(22235, 10));
    EXPECT_FALSE(hours.isZero());
}

TEST(Key, BringsBasesToOneScale) {
    const Key mixed = key(KeyType::staff, {1_d, 0.5_d, empty, 0.25_d, 0_d, 2.000_d});
    const auto& weights = std::get<FastWeights>(mixed.weights());
    EXPECT_EQ(weights.each, (std::vector<std::uint64_t>{1000, 500, 0, 250, 0, 2000}));
    EXPECT_EQ(weights.total, 3750U);
    const ExactWeights exact = exactWeights(mixed);
    EXPECT_EQ(exact.each, (std::vector<BigInt>{1000, 500, 0, 250, 0, 2000}));
    EXPECT_EQ(exact.total, 3750);
}

TEST(Key, PassesToNumbersOfAnySizeWhereWordsEnd) {
    const Decimal large = 999'999'999'999'999_d;
    const Bases apart{large, Decimal(1, 29)};
    const Key far = key(KeyType::amount, apart);
    const auto& weights = std::get<ExactWeights>(far.weights());
    EXPECT_EQ(weights.each[0], BigInt(999'999'999'999'999) * bigPowerOfTen(29));
    EXPECT_EQ(weights.each[1], 1);
    EXPECT_EQ(weights.total, weights.each[0] + 1);
    EXPECT_EQ(exactWeights(far).each, weights.each);
    EXPECT_EQ(far.total(), large.rational() + Rational(1, bigPowerOfTen(29)));

    // 18 446 744 073 709 551 615 is the last number of a word: 18 446 of these pass, 18 447 do not.
    Bases many(18'446, large);
    EXPECT_TRUE(std::holds_alternative<FastWeights>(key(KeyType::amount, many).weights()));
    many.emplace_back(large);
    const Key over = key(KeyType::amount, many);
    EXPECT_TRUE(std::holds_alternative<ExactWeights>(over.weights()));
    EXPECT_EQ(over.total(), Rational(BigInt(999'999'999'999'999) * 18'447));

    // A scale of 18 is the last that fits; a zero with more decimals does not count.
    EXPECT_TRUE(
        std::holds_alternative<FastWeights>(key(KeyType::amount, {1_d, Decimal(1, 18)}).weights()));
    EXPECT_TRUE(std::holds_alternative<ExactWeights>(
        key(KeyType::amount, {1_d, Decimal(1, 19)}).weights()));
    EXPECT_TRUE(
        std::holds_alternative<FastWeights>(key(KeyType::amount, {1_d, Decimal(0, 29)}).weights()));
}

TEST(Key, RefusesTheFirstNegativeBase) {
    EXPECT_TRUE(isRefused(Reason::negativeBase, 2, [] {
        key(KeyType::population, {1_d, -1_d, -2_d});
    }));
    EXPECT_TRUE(isRefused(Reason::negativeBase, 3, [] {
        key(KeyType::fixed, {1_d, empty, Decimal(-1, 15)});
    }));
    EXPECT_NO_THROW(key(KeyType::population, {1_d, -0_d}));
}

TEST(Key, IsZeroWithoutABase) {
    for (const Bases& bases : {Bases{}, Bases{empty}, Bases{0_d, empty, 0.00_d}}) {
        for (const KeyType type : {KeyType::files, KeyType::fixed}) {
            const Key nothing = key(type, bases);
            EXPECT_TRUE(nothing.isZero());
            EXPECT_EQ(nothing.total(), 0);
        }
    }
    EXPECT_TRUE(key(KeyType::equal, {empty, empty}).isZero());
}

TEST(EqualKey, CountsEveryoneWhoTakesPartAlike) {
    const Key parts = key(KeyType::equal, {50'614_d, 0_d, empty, -3_d, 0.5_d});
    EXPECT_EQ(std::get<FastWeights>(parts.weights()).each,
              (std::vector<std::uint64_t>{1, 1, 0, 1, 1}));
    EXPECT_EQ(parts.total(), 4);
    EXPECT_EQ(parts.base(1), 1_d);
    EXPECT_FALSE(parts.takesPart(2));
}

TEST(FixedKey, IsAcceptedWhereItMakesOneHundredPercent) {
    const std::vector<Bases> keys{
        {0.64_d, 0.36_d},
        {0.5_d, 0.5_d, empty, 0_d},
        {1_d},
        {third, third, third},
        {0.333333333_d, 0.333333333_d, 0.333333333_d},
        {0.5_d, 0.500000000005_d},
        {0.5_d, 0.500000001_d},
        {0.5_d, 0.499999999_d},
        Bases(30, Decimal(333333333333333, 16)),
    };
    for (const Bases& bases : keys) {
        EXPECT_NO_THROW(key(KeyType::fixed, bases));
    }
}

TEST(FixedKey, IsRefusedWhereItDoesNot) {
    const std::vector<Bases> keys{
        {0.9999_d},       {0.33_d, 0.33_d, 0.33_d}, {0.3333_d, 0.3333_d, 0.3333_d},
        {50_d, 50_d},     {0.5_d, 0.5000000011_d},  {0.5_d, 0.4999999989_d},
        {0.64_d, 0.37_d}, {Decimal(1, 15)},         {1_d, 1_d},
    };
    for (const Bases& bases : keys) {
        EXPECT_TRUE(isRefused(Reason::sharesDoNotClose, [&] { key(KeyType::fixed, bases); }));
        EXPECT_NO_THROW(key(KeyType::points, bases));
    }
    try {
        key(KeyType::fixed, {0.64_d, 0.37_d});
    } catch (const Error& error) {
        EXPECT_EQ(std::get<double>(error.details().value), 1.01);
        EXPECT_EQ(error.sentence(Language::english),
                  "fixed key: the shares make 1.01 instead of 1");
    }
}

}  // namespace
}  // namespace quotepart
