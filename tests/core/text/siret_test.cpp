#include "core/text/siret.hpp"

#include <gtest/gtest.h>

#include <string>

namespace quotepart {
namespace {

using enum RegisterNumberState;

TEST(Siret, KnownNumbers) {
    // The example of INSEE's documentation, and public bodies.
    EXPECT_EQ(siretState("73282932000074"), valid);
    EXPECT_EQ(siretState("732 829 320 00074"), valid);
    EXPECT_EQ(siretState("732\u202f829\u00a0320 00074 "), valid);
    EXPECT_EQ(siretState("73282932000074\u200b"), valid);  // pasted from a page
    EXPECT_EQ(sirenState("732829320"), valid);
    EXPECT_EQ(sirenState("242 900 801"), valid);  // CA du Pays de Landerneau-Daoulas
    EXPECT_EQ(sirenState("200083392"), valid);    // CA Laval Agglomération
    EXPECT_EQ(sirenState("247200132"), valid);    // CU Le Mans Métropole
}

TEST(Siret, WhatIsWrong) {
    EXPECT_EQ(siretState(""), empty);
    EXPECT_EQ(siretState(" \u00a0"), empty);
    EXPECT_EQ(siretState("73282932000075"), wrongKey);
    EXPECT_EQ(siretState("00000000000000"), wrongKey);
    EXPECT_EQ(siretState("7328293200007"), wrongLength);
    EXPECT_EQ(siretState("732829320000740"), wrongLength);
    EXPECT_EQ(siretState("732829320"), wrongLength);
    EXPECT_EQ(siretState("7328293200007A"), notDigits);
    EXPECT_EQ(siretState("FR73282932000074"), notDigits);
    EXPECT_EQ(siretState("732.829.320.00074"), notDigits);
    EXPECT_EQ(siretState("٧٣٢٨٢٩٣٢٠٠٠٠٧٤"), notDigits);
    EXPECT_EQ(sirenState("242900802"), wrongKey);
}

TEST(Siret, LaPosteHasItsOwnKey) {
    EXPECT_EQ(siretState("35600000000048"), valid);  // the seat satisfies Luhn
    EXPECT_EQ(siretState("35600000049837"), valid);  // the sum of its digits is 45
    EXPECT_EQ(siretState("35600000049838"), wrongKey);
    EXPECT_EQ(sirenState("356000000"), valid);
    EXPECT_EQ(siretState("73282932000070"), wrongKey);  // no such leave for anybody else
}

TEST(Siret, OneWrongDigitIsAlwaysSeen) {
    const std::string good = "73282932000074";
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string typed = good;
            typed[i] = digit;
            EXPECT_EQ(siretState(typed), typed == good ? valid : wrongKey) << typed;
        }
    }
}

TEST(Siret, TheReasonIsSaid) {
    EXPECT_TRUE(siretReason(valid).french.empty());
    for (const auto state : {empty, notDigits, wrongLength, wrongKey}) {
        EXPECT_FALSE(siretReason(state).french.empty());
        EXPECT_FALSE(siretReason(state).english.empty());
    }
}

}  // namespace
}  // namespace quotepart
