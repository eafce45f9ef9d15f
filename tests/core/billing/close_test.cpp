#include "core/billing/close.hpp"

#include <gtest/gtest.h>

#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart {
namespace {

using Texts = std::vector<std::string>;

TEST(Close, BillsThePeriodThenAdjustsEachOriginOnItsOwnLine) {
    Ledger ledger;
    Recalculation now{
        .lines = {
            lineOf("Daoulas", "ADS", "2026-T1", 100_d), lineOf("Logonna", "ADS", "2026-T1", 50_d),
            lineOf("Daoulas", "ADS", "2026-T2", 110_d), lineOf("Logonna", "ADS", "2026-T2", 60_d),
            lineOf("Daoulas", "ADS", "2026-T3", 120_d), lineOf("Logonna", "ADS", "2026-T3", 70_d)}};
    EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2026-T1", {"ADS"}))),
              (Texts{"Daoulas ADS 2026-T1 principal 10000", "Logonna ADS 2026-T1 principal 5000"}));

    now.lines[0].amount = 97.50_d;
    now.lines[1].amount = 52.50_d;
    EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2026-T2", {"ADS"}))),
              (Texts{"Daoulas ADS 2026-T1 adjustment -250", "Daoulas ADS 2026-T2 principal 11000",
                     "Logonna ADS 2026-T1 adjustment 250", "Logonna ADS 2026-T2 principal 6000"}));

    now.lines[0].amount = 97.60_d;  // again the first period, and the second
    now.lines[2].amount = 100_d;
    EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2026-T3", {"ADS"}))),
              (Texts{"Daoulas ADS 2026-T1 adjustment 10", "Daoulas ADS 2026-T2 adjustment -1000",
                     "Daoulas ADS 2026-T3 principal 12000", "Logonna ADS 2026-T3 principal 7000"}));
    EXPECT_EQ(ledger.billed(nameOf("DAOULAS"), nameOf("ads"), Period::named("2026-T1")), 9760);
    EXPECT_EQ(ledger.nextNumber(), 4);
    EXPECT_TRUE(ledger.alteredClosings().empty());
}

TEST(Close, WhatWasClosedDoesNotFollowTheWorkbook) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 100_d)}};
    const Closing before = closeInto(ledger, now, requestOf("2026-T1", {"ADS"}));
    now.lines.front().amount = 999_d;
    EXPECT_EQ(textsOf(ledger.closings().front()), textsOf(before));
    EXPECT_EQ(ledger.closings().front().fingerprint, before.fingerprint);
}

TEST(Close, TwoRunsGiveTheSame) {
    const Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 100_d),
                                lineOf("Saint-Éloy", "ADS", "2026-T1", 3_d)}};
    const ClosingRequest request = requestOf("2026-T1", {"ADS"});
    const std::string fingerprint = close(ledger, now, request).closing.fingerprint;
    std::swap(now.lines[0], now.lines[1]);
    EXPECT_EQ(close(ledger, now, request).closing.fingerprint, fingerprint);
    now.lines[0].amount = 3.01_d;
    EXPECT_NE(close(ledger, now, request).closing.fingerprint, fingerprint);
}

TEST(Close, AMemberThatLeftIsAdjustedToNothing) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 100_d),
                                lineOf("Logonna", "ADS", "2026-T1", 50_d),
                                lineOf("Logonna", "ADS", "2026-T2", 60_d)}};
    closeInto(ledger, now, requestOf("2026-T1", {"ADS"}));
    now.lines[0].amount = 80_d;
    EXPECT_EQ(
        textsOf(closeInto(ledger, now, requestOf("2026-T2", {"ADS"}))),
        (Texts{"Daoulas ADS 2026-T1 adjustment -2000", "Logonna ADS 2026-T2 principal 6000"}));
    now.lines.erase(now.lines.begin());
    now.lines.push_back(lineOf("Logonna", "ADS", "2026-T3", 60_d));
    EXPECT_EQ(
        textsOf(closeInto(ledger, now, requestOf("2026-T3", {"ADS"}))),
        (Texts{"Daoulas ADS 2026-T1 adjustment -8000", "Logonna ADS 2026-T3 principal 6000"}));
    now.lines.push_back(lineOf("Logonna", "ADS", "2026-T4", 60_d));
    EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2026-T4", {"ADS"}))),
              (Texts{"Logonna ADS 2026-T4 principal 6000"}));
}

TEST(Close, AMemberThatJoinsAnOldPeriodIsBilledForIt) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Logonna", "ADS", "2026-T1", 50_d)}};
    closeInto(ledger, now, requestOf("2026-T1", {"ADS"}));
    now.lines.push_back(lineOf("Daoulas", "ADS", "2026-T1", 20_d));
    now.lines.push_back(lineOf("Logonna", "ADS", "2026-T2", 60_d));
    EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2026-T2", {"ADS"}))),
              (Texts{"Daoulas ADS 2026-T1 adjustment 2000", "Logonna ADS 2026-T2 principal 6000"}));
}

TEST(Close, APeriodWithoutAnyLineLeftIsNotAdjusted) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2025-T4", 100_d)}};
    closeInto(ledger, now, requestOf("2025-T4", {"ADS"}));
    now.lines = {lineOf("Daoulas", "ADS", "2026-T1", 110_d)};  // this year's workbook
    const ClosingResult result = close(ledger, now, requestOf("2026-T1", {"ADS"}));
    EXPECT_EQ(textsOf(result.closing), (Texts{"Daoulas ADS 2026-T1 principal 11000"}));
    ASSERT_EQ(result.notRecalculated.size(), 1U);
    EXPECT_EQ(result.notRecalculated.front().second.name(), "2025-T4");
}

TEST(Close, OnlyTheServicesAskedFor) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 100_d),
                                lineOf("Daoulas", "Garage", "2026-T1", 30_d)}};
    EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2026-T1", {"Garage"}))),
              (Texts{"Daoulas Garage 2026-T1 principal 3000"}));
    EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2026-T1", {"ADS", "ads"}))),
              (Texts{"Daoulas ADS 2026-T1 principal 10000"}));
    EXPECT_EQ(ledger.closings().back().services.size(), 1U);
}

TEST(Close, SeveralLinesByNatureMakeOneTotal) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "Garage", "2026-T1", 30.10_d),
                                lineOf("Daoulas", "Garage", "2026-T1", 12.20_d)}};
    now.lines[0].nature = "pièces";
    now.lines[1].nature = "main-d’œuvre";
    const Closing first = closeInto(ledger, now, requestOf("2026-T1", {"Garage"}));
    EXPECT_EQ(textsOf(first), (Texts{"Daoulas Garage 2026-T1 principal 1220",
                                     "Daoulas Garage 2026-T1 principal 3010"}));
    EXPECT_EQ(first.entries[0].nature, "main-d’œuvre");
    now.lines[0].amount = 40_d;
    now.lines[1].amount = 2.30_d;  // the total is the same
    now.lines.push_back(lineOf("Daoulas", "Garage", "2026-T2", 20_d));
    EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2026-T2", {"Garage"}))),
              (Texts{"Daoulas Garage 2026-T2 principal 2000"}));
}

TEST(Close, InstalmentsCalledAreDeductedOnce) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026", 1200_d),
                                lineOf("Daoulas", "ADS", "2027", 900_d)},
                      .instalments = {instalmentOf("Daoulas", "ADS", "2026", 400_d, "2026-117"),
                                      instalmentOf("Daoulas", "ADS", "2026", 400_d, "2026-262"),
                                      instalmentOf("Daoulas", "ADS", "2026", 400_d, ""),
                                      instalmentOf("Daoulas", "ADS", "2027", 300_d, "2027-12")}};
    const ClosingResult result = close(ledger, now, requestOf("2026", {"ADS"}));
    EXPECT_EQ(textsOf(result.closing),
              (Texts{"Daoulas ADS 2026 principal 120000", "Daoulas ADS 2026 instalment -40000",
                     "Daoulas ADS 2026 instalment -40000"}));
    EXPECT_EQ(result.notCalled.size(), 1U);
    ledger.append(result.closing);

    // One that was forgotten, and one whose amount was wrong.
    now.instalments[2].order = "2026-390";
    now.instalments[1].amount = 350_d;
    EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2027", {"ADS"}))),
              (Texts{"Daoulas ADS 2026 instalment 5000", "Daoulas ADS 2026 instalment -40000",
                     "Daoulas ADS 2027 principal 90000", "Daoulas ADS 2027 instalment -30000"}));
}

/// As with lines, a period of which no instalment is left at all is not taken up again.
TEST(Close, AnInstalmentThatIsNoMoreIsGivenBack) {
    Recalculation now{
        .lines = {lineOf("Daoulas", "ADS", "2026", 1200_d), lineOf("Daoulas", "ADS", "2027", 900_d),
                  lineOf("Logonna", "ADS", "2026", 800_d)},
        .instalments = {instalmentOf("Daoulas", "ADS", "2026", 400_d, "2026-117"),
                        instalmentOf("Logonna", "ADS", "2026", 300_d, "2026-118")}};
    Ledger ledger;
    closeInto(ledger, now, requestOf("2026", {"ADS"}));
    now.instalments.erase(now.instalments.begin());
    EXPECT_EQ(textsOf(close(ledger, now, requestOf("2027", {"ADS"})).closing),
              (Texts{"Daoulas ADS 2026 instalment 40000", "Daoulas ADS 2027 principal 90000"}));
    now.instalments.clear();
    EXPECT_EQ(textsOf(close(ledger, now, requestOf("2027", {"ADS"})).closing),
              (Texts{"Daoulas ADS 2027 principal 90000"}));
}

TEST(Close, LessThanTheThresholdWaitsForTheNextBill) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 14.99_d),
                                lineOf("Logonna", "ADS", "2026-T1", 15_d),
                                lineOf("Daoulas", "ADS", "2026-T2", 0_d),
                                lineOf("Daoulas", "ADS", "2026-T3", 0.01_d)}};
    EXPECT_EQ(
        textsOf(closeInto(ledger, now, requestOf("2026-T1", {"ADS"}))),
        (Texts{"Daoulas ADS 2026-T1 principal 1499", "Daoulas ADS 2026-T1 carried forward -1499",
               "Logonna ADS 2026-T1 principal 1500"}));
    EXPECT_EQ(
        textsOf(closeInto(ledger, now, requestOf("2026-T2", {"ADS"}))),
        (Texts{"Daoulas ADS 2026-T1 brought forward 1499",
               "Daoulas ADS 2026-T1 carried forward -1499", "Daoulas ADS 2026-T2 principal 0"}));
    EXPECT_EQ(
        textsOf(closeInto(ledger, now, requestOf("2026-T3", {"ADS"}))),
        (Texts{"Daoulas ADS 2026-T1 brought forward 1499", "Daoulas ADS 2026-T3 principal 1"}));
}

TEST(Close, WhereNothingElseIsBilledASmallAmountGoesOnWaiting) {
    for (const Cents waiting : {1, 1499}) {
        Ledger ledger;
        const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", decimalOf(waiting)),
                                          lineOf("Logonna", "ADS", "2026-T2", 15_d)}};
        const std::string cents = std::to_string(waiting);
        EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2026-T1", {"ADS"}))),
                  (Texts{"Daoulas ADS 2026-T1 principal " + cents,
                         "Daoulas ADS 2026-T1 carried forward -" + cents}));
        EXPECT_EQ(textsOf(closeInto(ledger, now, requestOf("2026-T2", {"ADS"}))),
                  (Texts{"Logonna ADS 2026-T2 principal 1500"}));
    }
}

TEST(Close, WhatIsOwedToTheMemberIsNeverCarriedNorSetOff) {
    Ledger ledger;
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 12_d),
                                      lineOf("Daoulas", "Garage", "2026-T1", -8_d),
                                      lineOf("Logonna", "ADS", "2026-T1", 100_d),
                                      lineOf("Logonna", "Garage", "2026-T1", -95_d)}};
    EXPECT_EQ(
        textsOf(closeInto(ledger, now, requestOf("2026-T1", {"ADS", "Garage"}))),
        (Texts{"Daoulas ADS 2026-T1 principal 1200", "Daoulas ADS 2026-T1 carried forward -1200",
               "Daoulas Garage 2026-T1 principal -800",
               // A claim of 100 € is collected, whatever is owed besides.
               "Logonna ADS 2026-T1 principal 10000", "Logonna Garage 2026-T1 principal -9500"}));
}

TEST(Close, ASmallAmountOwedToTheMemberIsPaidToo) {
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 12_d),
                                      lineOf("Daoulas", "Garage", "2026-T1", -0.50_d)}};
    EXPECT_EQ(
        textsOf(close({}, now, requestOf("2026-T1", {"ADS", "Garage"})).closing),
        (Texts{"Daoulas ADS 2026-T1 principal 1200", "Daoulas ADS 2026-T1 carried forward -1200",
               "Daoulas Garage 2026-T1 principal -50"}));
}

TEST(Close, WhatAReopenedBillHadCarriedIsTakenBack) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 12_d),
                                lineOf("Logonna", "ADS", "2026-T1", 90_d),
                                lineOf("Daoulas", "Garage", "2026-T1", 30_d)}};
    closeInto(ledger, now, requestOf("2026-T1", {"ADS"}));
    closeInto(ledger, now, requestOf("2026-T1", {"Garage"}));  // orders the 12 € too
    ledger.reopen(1, {dayOf(2026, 4, 20), "M. Le Gall", "Daoulas n’adhère pas"});
    now.lines.erase(now.lines.begin());
    EXPECT_EQ(
        textsOf(close(ledger, now, requestOf("2026-T1", {"ADS"})).closing),
        (Texts{"Daoulas ADS 2026-T1 brought forward -1200", "Logonna ADS 2026-T1 principal 9000"}));
}

TEST(Close, TheThresholdIsAboutAllServicesTogether) {
    Ledger ledger;
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 8_d),
                                      lineOf("Daoulas", "Garage", "2026-T1", 7_d)}};
    EXPECT_EQ(closeInto(ledger, now, requestOf("2026-T1", {"ADS", "Garage"})).entries.size(), 2U);
}

TEST(Close, WhatComesToNothingInAServiceIsNotCarriedForward) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "Garage", "2026-T1", 30_d)}};
    closeInto(ledger, now, requestOf("2026-T1", {"Garage"}));
    now.lines[0].amount = 20_d;
    now.lines.push_back(lineOf("Daoulas", "Garage", "2026-T2", 10_d));
    now.lines.push_back(lineOf("Daoulas", "ADS", "2026-T2", 8_d));
    EXPECT_EQ(
        textsOf(close(ledger, now, requestOf("2026-T2", {"ADS", "Garage"})).closing),
        (Texts{"Daoulas ADS 2026-T2 principal 800", "Daoulas ADS 2026-T2 carried forward -800",
               "Daoulas Garage 2026-T1 adjustment -1000",
               "Daoulas Garage 2026-T2 principal 1000"}));
}

TEST(Close, TheThresholdMayBeAnother) {
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 8_d)}};
    ClosingRequest request = requestOf("2026-T1", {"ADS"});
    request.threshold = 500;
    EXPECT_EQ(close({}, now, request).closing.entries.size(), 1U);
    request.threshold = 0;
    EXPECT_EQ(close({}, now, request).closing.entries.size(), 1U);
}

TEST(Close, WhatIsChargedToTheCompensationHasNoThreshold) {
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 8_d)}};
    now.lines.front().settlement = Settlement::compensation;
    const Closing closing = close({}, now, requestOf("2026-T1", {"ADS"})).closing;
    EXPECT_EQ(textsOf(closing), (Texts{"Daoulas ADS 2026-T1 principal 800"}));
    EXPECT_EQ(closing.entries.front().settlement, Settlement::compensation);
}

TEST(Close, ABillSettlesItsPeriodOfOrigin) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T4", 120_d)}};
    now.lines[0].vat.rate = 0.2_d;
    closeInto(ledger, now, requestOf("2026-T4", {"ADS"}));
    now.lines.push_back(lineOf("Daoulas", "ADS", "2026-T4", 0_d));  // whatever it says now
    // From 2027 on, charged to the compensation allocation and out of the scope of VAT.
    now.lines.push_back(lineOf("Daoulas", "ADS", "2027-T1", 100_d));
    for (BilledLine& line : now.lines) {
        line.settlement = Settlement::compensation;
        line.vat = {.ground = "hors champ"};
    }
    now.lines[1].settlement = Settlement::order;
    now.lines[0].amount = 144_d;
    now.instalments = {instalmentOf("Daoulas", "ADS", "2026-T4", 50_d, "2026-9")};
    const Closing closing = closeInto(ledger, now, requestOf("2027-T1", {"ADS"}));
    ASSERT_EQ(textsOf(closing),
              (Texts{"Daoulas ADS 2026-T4 adjustment 2400", "Daoulas ADS 2026-T4 instalment -5000",
                     "Daoulas ADS 2027-T1 principal 10000"}));
    EXPECT_EQ(closing.entries[0].settlement, Settlement::order);
    EXPECT_EQ(closing.entries[0].vat.rate, 0.2_d);
    EXPECT_EQ(closing.entries[0].tax, 400);
    EXPECT_EQ(closing.entries[1].settlement, Settlement::order);
    EXPECT_EQ(closing.entries[2].settlement, Settlement::compensation);
    EXPECT_EQ(closing.entries[2].tax, 0);
}

TEST(Close, TheTaxOfAPeriodIsThatOfItsTotal) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "IT", "2026-01", 20.01_d),
                                lineOf("Daoulas", "IT", "2026-01", 20.01_d)}};
    for (BilledLine& line : now.lines) {
        line.vat.rate = 0.2_d;
    }
    const Closing first = closeInto(ledger, now, requestOf("2026-01", {"IT"}));
    EXPECT_EQ(first.entries[0].tax + first.entries[1].tax, taxIn(4002, now.lines[0].vat));
    now.lines[0].amount = 20.05_d;
    now.lines.push_back(lineOf("Daoulas", "IT", "2026-02", 30_d));
    const Closing second = closeInto(ledger, now, requestOf("2026-02", {"IT"}));
    EXPECT_EQ(first.entries[0].tax + first.entries[1].tax + second.entries[0].tax,
              taxIn(4006, now.lines[0].vat));
}

/// By nature, in their order: which of them holds the cent of tax does not depend on the lines'.
TEST(Close, TheTaxOfNaturesIsThatOfTheirSums) {
    Recalculation now{.lines = {lineOf("Daoulas", "IT", "2026", 0.03_d),
                                lineOf("Daoulas", "IT", "2026", 0.03_d)}};
    now.lines[0].nature = "personnel";
    now.lines[1].nature = "licences";
    for (BilledLine& line : now.lines) {
        line.vat.rate = 0.2_d;
        line.basis.source = line.nature;
    }
    Ledger ledger;
    const Closing closing = closeInto(ledger, now, requestOf("2026", {"IT"}));
    ASSERT_EQ(closing.entries.size(), 3U);  // the last: too little to order
    EXPECT_EQ(closing.entries[0].nature, "licences");
    EXPECT_EQ(closing.entries[0].tax, 0);
    EXPECT_EQ(closing.entries[1].tax, 1);

    // What the first line is computed from stands for an adjustment, which has no nature.
    now.lines[0].amount = 0.05_d;
    now.lines.push_back(lineOf("Daoulas", "IT", "2027", 1_d));
    const Closing next = close(ledger, now, requestOf("2027", {"IT"})).closing;
    EXPECT_EQ(next.entries[0].kind, EntryKind::adjustment);
    EXPECT_EQ(next.entries[0].basis.source, "personnel");
}

TEST(Close, KeepsWhatTheAmountWasComputedFrom) {
    Recalculation now{
        .lines = {lineOf("CLCL", "ADS", "2023", 103690_d)},
        .costs = {{nameOf("ADS"), Period::named("2023"), "personnel", CostKind::cost, 257119_d},
                  {nameOf("ADS"), Period::named("2022"), "personnel", CostKind::cost, 250000_d},
                  {nameOf("Garage"), Period::named("2023"), "pièces", CostKind::cost, 1_d}}};
    now.lines[0].basis = {.key = "population DGF",
                          .source = "fiche DGF",
                          .year = "2023",
                          .cost = 290331_d,
                          .base = 28119_d,
                          .total = 78733_d,
                          .rounding = "plus fort reste"};
    const Closing closing = close({}, now, requestOf("2023", {"ADS"})).closing;
    EXPECT_EQ(closing.entries[0].basis, now.lines[0].basis);
    ASSERT_EQ(closing.costs.size(), 1U);
    EXPECT_EQ(closing.costs[0].amount, 257119_d);
    EXPECT_EQ(roundedHalfAway(*exactShare(closing.entries[0].basis)), 103690);
    EXPECT_EQ(closing.financialYear, 2023);
}

// Refusals

struct Refusals : testing::Test {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 100_d),
                                lineOf("Daoulas", "ADS", "2026-T2", 110_d),
                                lineOf("Daoulas", "ADS", "2026-T3", 120_d)}};
    ClosingRequest second = requestOf("2026-T2", {"ADS"});

    testing::AssertionResult refuses(const ClosingRequest& request,
                                     const std::vector<ObstacleKind>& kinds) const {
        return isRefusedFor(kinds, [&] { close(ledger, now, request); });
    }
    void closeFirst() { closeInto(ledger, now, requestOf("2026-T1", {"ADS"})); }
};

using enum ObstacleKind;

TEST_F(Refusals, ClosedAlready) {
    closeFirst();
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {closedAlready}));
    EXPECT_TRUE(refuses(requestOf("2026-02", {"ADS"}), {closedAlready}));
    EXPECT_TRUE(refuses(requestOf("2026-S1", {"ADS"}), {closedAlready}));
    EXPECT_TRUE(refuses(requestOf("2026", {"ads"}), {closedAlready}));
}

TEST_F(Refusals, NotTheNext) {
    closeFirst();
    EXPECT_TRUE(refuses(requestOf("2026-T3", {"ADS"}), {notNext}));
    EXPECT_TRUE(refuses(requestOf("2025-T4", {"ADS"}), {notNext}));
    EXPECT_TRUE(refuses(requestOf("2026-05", {"ADS"}), {notNext}));
    EXPECT_NO_THROW(close(ledger, now, second));
    const std::vector<Obstacle> obstacles = obstaclesTo(ledger, now, requestOf("2026-T4", {"ADS"}));
    ASSERT_EQ(obstacles.size(), 1U);
    EXPECT_EQ(obstacles[0].sentence(Language::french),
              "ADS\u00a0: la période à arrêter est 2026-T2, et non 2026-T4");
}

TEST_F(Refusals, InOrderForEachServiceOnItsOwn) {
    closeFirst();
    now.lines.push_back(lineOf("Daoulas", "Garage", "2026-T2", 5_d));
    EXPECT_NO_THROW(close(ledger, now, requestOf("2026-T2", {"ADS", "Garage"})));
    now.lines.push_back(lineOf("Daoulas", "Garage", "2026-T1", 5_d));
    EXPECT_TRUE(refuses(requestOf("2026-T2", {"ADS", "Garage"}), {earlierPeriodOpen}));
}

TEST_F(Refusals, AnotherLengthOfPeriodMayFollow) {
    closeFirst();
    now.lines.erase(now.lines.begin() + 1, now.lines.end());
    now.lines.push_back(lineOf("Daoulas", "ADS", "2026-04", 40_d));
    EXPECT_NO_THROW(closeInto(ledger, now, requestOf("2026-04", {"ADS"})));
    now.lines.push_back(lineOf("Daoulas", "ADS", "2026-05", 40_d));
    now.lines.push_back(lineOf("Daoulas", "ADS", "2026-T2", 40_d));
    EXPECT_TRUE(refuses(requestOf("2026-05", {"ADS"}), {periodsOverlap}));
    EXPECT_TRUE(refuses(requestOf("2026-T2", {"ADS"}), {closedAlready}));
}

TEST_F(Refusals, EarlierPeriodsFirst) {
    EXPECT_TRUE(refuses(second, {earlierPeriodOpen}));
    closeFirst();
    now.lines.push_back(lineOf("Daoulas", "ADS", "2025-T4", 1_d));
    EXPECT_TRUE(refuses(second, {outsideClosedPeriods}));
}

TEST_F(Refusals, NoLine) {
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS", "Garage"}), {noLine}));
    EXPECT_TRUE(refuses(requestOf("2026-T1", {}), {noService}));
}

TEST_F(Refusals, AmountsThatAreNotWholeCents) {
    now.lines[0].amount = 100.005_d;
    now.lines.push_back(lineOf("Logonna", "ADS", "2026-T1", 33.333333_d));
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {notWholeCents, notWholeCents}));
    const auto obstacles = obstaclesTo(ledger, now, requestOf("2026-T1", {"ADS"}));
    EXPECT_EQ(obstacles[0].sentence(Language::french),
              "ADS, Daoulas, 2026-T1\u00a0: 100,005\u00a0€ n’est pas un nombre entier de centimes");
    now.lines[0].amount = 100_d;
    now.lines.pop_back();
    now.lines[1].amount = 0.001_d;  // a later period: not yet
    EXPECT_NO_THROW(closeFirst());
    now.lines[1].amount = 1_d;
    now.lines[0].amount = 0.001_d;  // a closed one
    EXPECT_TRUE(refuses(second, {notWholeCents}));
    now.lines[0].amount = 100_d;
    now.instalments = {instalmentOf("Daoulas", "ADS", "2026-T2", 0.005_d, "7")};
    EXPECT_TRUE(refuses(second, {notWholeCents}));
}

TEST_F(Refusals, AmountsThatAreTooLarge) {
    now.lines[0].amount = Decimal::whole(10'000'000'000'000);
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {amountTooLarge, amountTooLarge}));
    now.lines[0].amount = 9'999'999'999'999.99_d;
    EXPECT_NO_THROW(close(ledger, now, requestOf("2026-T1", {"ADS"})));
    now.lines.push_back(lineOf("Daoulas", "ADS", "2026-T1", 0.01_d));
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {amountTooLarge}));
    now.lines.pop_back();
    now.instalments = {instalmentOf("Daoulas", "ADS", "2026-T1", 9'999'999'999'999.98_d, "1"),
                       instalmentOf("Daoulas", "ADS", "2026-T1", 0.01_d, "2")};
    EXPECT_NO_THROW(close(ledger, now, requestOf("2026-T1", {"ADS"})));
    now.instalments.push_back(instalmentOf("Daoulas", "ADS", "2026-T1", 0.01_d, "3"));
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {amountTooLarge}));
}

TEST(ObstacleSentence, WritesFiguresAsTheyAreReadInTheCell) {
    const auto said = [](const Rational& amount) {
        return Obstacle{.kind = ObstacleKind::notWholeCents,
                        .service = "ADS",
                        .member = "Daoulas",
                        .period = Period::named("2026"),
                        .amount = amount}
            .sentence(Language::english);
    };
    for (const auto& [amount, figure] :
         std::vector<std::pair<Rational, std::string>>{{12, "12"},
                                                       {100, "100"},
                                                       {Rational(25, 2), "12.50"},
                                                       {Rational(12005, 1000), "12.005"},
                                                       {Rational(1, 3), "0.333333"}}) {
        EXPECT_EQ(said(amount),
                  "ADS, Daoulas, 2026: " + figure + " € is not a whole number of cents");
    }
}

TEST_F(Refusals, LinesWithoutAName) {
    now.lines.push_back(lineOf(" ", "ADS", "2026-T1", 1_d));
    now.lines.push_back(lineOf("Daoulas", "", "2026-T1", 1_d));
    now.lines.push_back(lineOf("", "", "2026-T1", 0_d));
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {nameMissing, nameMissing}));
    now.instalments = {instalmentOf("", "ADS", "2026-T1", 1_d, "7")};
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {nameMissing, nameMissing, nameMissing}));
}

TEST_F(Refusals, TwoTreatmentsForOneAmount) {
    now.lines.push_back(lineOf("Daoulas", "ADS", "2026-T1", 1_d));
    now.lines.back().settlement = Settlement::compensation;
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {treatmentsMixed}));
    // The name is said as the first writes it.
    now.lines.back().member = lineOf("DAOULAS", "ADS", "2026-T1", 1_d).member;
    EXPECT_EQ(obstaclesTo(ledger, now, requestOf("2026-T1", {"ADS"}))[0].member, "Daoulas");
    // The first counts for what is said of instalments.
    now.instalments = {instalmentOf("Daoulas", "ADS", "2026-T1", 1_d, "7")};
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {treatmentsMixed}));
    now.instalments.clear();
    now.lines.back() = lineOf("Daoulas", "ADS", "2026-T1", 1_d);
    now.lines.back().vat.rate = 0.2_d;
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {treatmentsMixed}));
    now.lines[0].vat.rate = 0.2_d;
    EXPECT_NO_THROW(close(ledger, now, requestOf("2026-T1", {"ADS"})));
    now.lines[0].vat.rate = 20_d;
    now.lines.pop_back();
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {vatRateInvalid}));
    now.lines[0].vat.rate = 0.2_d;
    now.instalments = {instalmentOf("Daoulas", "ADS", "2026-T1", 1_d, "7")};
    now.instalments[0].vat.rate = 20_d;
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {vatRateInvalid}));
}

TEST_F(Refusals, AnInstalmentWhereThereIsNoOrder) {
    now.lines[0].settlement = Settlement::compensation;
    now.instalments = {instalmentOf("Daoulas", "ADS", "2026-T1", 5_d, "12")};
    EXPECT_TRUE(refuses(requestOf("2026-T1", {"ADS"}), {instalmentWithoutOrder}));
}

TEST_F(Refusals, Checks) {
    ClosingRequest request = requestOf("2026-T1", {"ADS"});
    request.checks = {{"Contrôles.B4", 0_d}, {"Contrôles.B5", 0.01_d}, {"Contrôles.B6", {}}};
    EXPECT_TRUE(refuses(request, {checkNotZero, checkUnreadable}));
    EXPECT_EQ(obstaclesTo(ledger, now, request)[0].sentence(Language::french),
              "contrôle Contrôles.B5\u00a0: 0,01 au lieu de 0, et non accepté");
    request.checks.pop_back();
    request.checks[1].acceptance = Acceptance{.reason = "arrondi du logiciel de paie"};
    EXPECT_TRUE(refuses(request, {acceptanceIncomplete}));
    request.checks[1].acceptance = Acceptance{.author = "Mme Riou"};
    EXPECT_TRUE(refuses(request, {acceptanceIncomplete}));
    request.checks[1].acceptance = Acceptance{"arrondi du logiciel de paie", "Mme Riou"};
    request.checks[0].acceptance = Acceptance{"inutile", "Mme Riou"};
    const Closing closing = close(ledger, now, request).closing;
    ASSERT_EQ(closing.checks.size(), 1U);
    EXPECT_EQ(closing.checks[0].name, "Contrôles.B5");
    EXPECT_EQ(closing.checks[0].value, 0.01_d);
    EXPECT_EQ(closing.checks[0].reason, "arrondi du logiciel de paie");
    EXPECT_EQ(closing.checks[0].author, "Mme Riou");
}

TEST_F(Refusals, NoAuthor) {
    ClosingRequest request = requestOf("2026-T1", {"ADS"});
    request.author.clear();
    EXPECT_TRUE(refuses(request, {authorMissing}));
}

TEST_F(Refusals, AHistoryChangedByHand) {
    closeFirst();
    std::vector<Closing> closings(ledger.closings().begin(), ledger.closings().end());
    closings[0].entries[0].amount += 1;
    ledger = Ledger(std::move(closings));
    EXPECT_TRUE(refuses(second, {historyAltered}));
    EXPECT_EQ(ledger.alteredClosings(), (std::vector<int>{1}));
}

TEST_F(Refusals, AllReasonsAtOnce) {
    ClosingRequest request = requestOf("2026-T1", {"ADS", "Garage"});
    request.author.clear();
    request.checks = {{"B5", 1_d}};
    now.lines[0].amount = 0.001_d;
    EXPECT_TRUE(refuses(request, {authorMissing, noLine, checkNotZero, notWholeCents}));
}

}  // namespace
}  // namespace quotepart
