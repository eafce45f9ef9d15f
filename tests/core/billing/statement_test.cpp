#include "core/billing/statement.hpp"

#include <gtest/gtest.h>

#include "core/text/number_text.hpp"
#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart {
namespace {

const Name daoulas = nameOf("Daoulas");
const Name logonna = nameOf("Logonna");

Period period(const char* name) {
    return Period::named(name);
}

TEST(Statement, LinesByServiceNatureAndOrigin) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "Garage", "2026-T1", 30_d),
                                lineOf("Daoulas", "Garage", "2026-T1", 12_d),
                                lineOf("Daoulas", "ADS", "2026-T1", 100_d),
                                lineOf("Daoulas", "ADS", "2026-T2", 110_d),
                                lineOf("Daoulas", "Garage", "2026-T2", 20_d)}};
    now.lines[0].nature = "pièces";
    now.lines[1].nature = "main-d’œuvre";
    closeInto(ledger, now, requestOf("2026-T1", {"Garage", "ADS"}));
    now.lines[2].amount = 95_d;
    closeInto(ledger, now, requestOf("2026-T2", {"Garage", "ADS"}));

    const Statement first = statementOf(ledger, period("2026-T1"), daoulas);
    ASSERT_EQ(first.services.size(), 2U);
    EXPECT_EQ(first.services[0].service.shown, "Garage");  // as the closing names them
    ASSERT_EQ(first.services[0].entries.size(), 2U);
    EXPECT_EQ(first.services[0].entries[0].nature, "main-d’œuvre");
    EXPECT_EQ(first.services[0].collect, 4200);
    EXPECT_EQ(first.collect, 14200);
    EXPECT_EQ(first.pay, 0);

    const Statement second = statementOf(ledger, period("2026-T2"), nameOf("DAOULAS"));
    ASSERT_EQ(second.services[1].entries.size(), 2U);
    EXPECT_EQ(second.services[1].entries[0].kind, EntryKind::principal);
    EXPECT_EQ(second.services[1].entries[1].kind, EntryKind::adjustment);
    EXPECT_EQ(second.services[1].entries[1].origin.name(), "2026-T1");
    EXPECT_EQ(second.services[1].collect, 10500);
    EXPECT_EQ(second.toOrder.principal, 13000);
    EXPECT_EQ(second.toOrder.adjustments, -500);
    EXPECT_EQ(second.net(), 12500);
}

TEST(Statement, TwoTotalsThatNeverMix) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026", 100_d),
                                lineOf("Daoulas", "SRH", "2026", 40_d),
                                lineOf("Daoulas", "Voirie", "2026", -70_d),
                                lineOf("Daoulas", "SIG", "2026", -25_d)}};
    now.lines[1].settlement = Settlement::compensation;
    now.lines[3].settlement = Settlement::compensation;
    closeInto(ledger, now, requestOf("2026", {"ADS", "SRH", "Voirie", "SIG"}));
    const Statement statement = statementOf(ledger, period("2026"), daoulas);
    EXPECT_EQ(statement.collect, 10000);
    EXPECT_EQ(statement.pay, 7000);
    EXPECT_EQ(statement.net(), 3000);
    EXPECT_EQ(statement.compensation.due(), 1500);
    EXPECT_EQ(statement.toOrder.due(), 3000);
}

TEST(Statement, ANegativeNetIsToPay) {
    Ledger ledger;
    const Recalculation now{
        .lines = {lineOf("Daoulas", "ADS", "2026", 1200_d)},
        .instalments = {instalmentOf("Daoulas", "ADS", "2026", 1300.50_d, "2026-4")}};
    closeInto(ledger, now, requestOf("2026", {"ADS"}));
    const Statement statement = statementOf(ledger, period("2026"), daoulas);
    EXPECT_EQ(statement.net(), -10050);
    EXPECT_EQ(statement.pay, 10050);
    EXPECT_EQ(statement.collect, 0);
    EXPECT_EQ(statement.toOrder.instalments, -130050);
    EXPECT_EQ(statement.services[0].entries[1].reference, "2026-4");
    EXPECT_FALSE(statement.isBelowThreshold());
}

TEST(Statement, WhatIsTooSmallComesBackInTheNext) {
    Ledger ledger;
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 9.50_d),
                                      lineOf("Daoulas", "ADS", "2026-T2", 20_d)}};
    closeInto(ledger, now, requestOf("2026-T1", {"ADS"}));
    closeInto(ledger, now, requestOf("2026-T2", {"ADS"}));
    const Statement first = statementOf(ledger, period("2026-T1"), daoulas);
    EXPECT_TRUE(first.isBelowThreshold());
    EXPECT_EQ(first.waiting, 950);
    EXPECT_EQ(first.net(), 0);
    EXPECT_EQ(first.toOrder.principal, 950);
    EXPECT_EQ(first.toOrder.carriedForward, -950);
    EXPECT_TRUE(first.collectVat.empty());
    const Statement second = statementOf(ledger, period("2026-T2"), daoulas);
    EXPECT_FALSE(second.isBelowThreshold());
    EXPECT_EQ(second.waiting, 0);
    EXPECT_EQ(second.toOrder.broughtForward, 950);
    EXPECT_EQ(second.collect, 2950);
}

TEST(Statement, AMemberThatLeftKeepsItUntilNothingWaits) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 9.50_d),
                                lineOf("Logonna", "ADS", "2026-T1", 100_d),
                                lineOf("Logonna", "ADS", "2026-T2", 100_d),
                                lineOf("Logonna", "ADS", "2026-T3", 100_d),
                                lineOf("Logonna", "ADS", "2026-T4", 100_d)}};
    closeInto(ledger, now, requestOf("2026-T1", {"ADS"}));
    closeInto(ledger, now, requestOf("2026-T2", {"ADS"}));
    const Statement waiting = statementOf(ledger, period("2026-T2"), daoulas);
    EXPECT_TRUE(waiting.services.empty());
    EXPECT_EQ(waiting.waiting, 950);
    EXPECT_TRUE(waiting.isBelowThreshold());
    EXPECT_EQ(waiting.net(), 0);

    now.lines[0].amount = 20_d;
    closeInto(ledger, now, requestOf("2026-T3", {"ADS"}));
    const Statement last = statementOf(ledger, period("2026-T3"), daoulas);
    EXPECT_EQ(last.collect, 2000);  // 10.50 of adjustment, 9.50 brought forward
    EXPECT_EQ(last.waiting, 0);

    closeInto(ledger, now, requestOf("2026-T4", {"ADS"}));
    EXPECT_EQ(membersOf(ledger, period("2026-T4")).size(), 1U);
    EXPECT_TRUE(isRefusedFor({ObstacleKind::memberNotBilled},
                             [&] { statementOf(ledger, period("2026-T4"), daoulas); }));
    // An older statement made again later is the same.
    EXPECT_EQ(statementOf(ledger, period("2026-T2"), daoulas).waiting, 950);
}

TEST(Statement, VatByRateOrGround) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "IT", "2026", 120_d),
                                lineOf("Daoulas", "ADS", "2026", 50_d),
                                lineOf("Daoulas", "Garage", "2026", 60_d),
                                lineOf("Daoulas", "Eau", "2026", -105.50_d)}};
    now.lines[0].vat.rate = 0.2_d;
    now.lines[1].vat.ground = "hors champ, CGI art. 256 B";
    now.lines[2].vat.rate = Decimal{20, 2};
    now.lines[3].vat.rate = 0.055_d;
    closeInto(ledger, now, requestOf("2026", {"IT", "ADS", "Garage", "Eau"}));
    const Statement statement = statementOf(ledger, period("2026"), daoulas);
    ASSERT_EQ(statement.collectVat.size(), 2U);
    EXPECT_EQ(statement.collectVat[0].vat.rate, 0.2_d);
    EXPECT_EQ(statement.collectVat[0].gross, 18000);
    EXPECT_EQ(statement.collectVat[0].tax, 3000);
    EXPECT_EQ(statement.collectVat[0].net(), 15000);
    EXPECT_EQ(statement.collectVat[1].vat.ground, "hors champ, CGI art. 256 B");
    EXPECT_EQ(statement.collectVat[1].tax, 0);
    ASSERT_EQ(statement.payVat.size(), 1U);
    EXPECT_EQ(statement.payVat[0].gross, 10550);
    EXPECT_EQ(statement.payVat[0].tax, 550);
}

TEST(Statement, ARateOfZeroComesBeforeNone) {
    for (const std::size_t zero : {0U, 1U}) {
        Ledger ledger;
        Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026", 50_d),
                                    lineOf("Daoulas", "IT", "2026", 60_d)}};
        now.lines[zero].vat = {.rate = 0_d, .ground = "taux zéro"};
        closeInto(ledger, now, requestOf("2026", {"ADS", "IT"}));
        const Statement statement = statementOf(ledger, period("2026"), daoulas);
        ASSERT_EQ(statement.collectVat.size(), 2U);
        EXPECT_EQ(statement.collectVat[0].vat.rate, 0_d);
        EXPECT_EQ(statement.collectVat[1].vat.rate, std::nullopt);
    }
}

TEST(Statement, TheVatOfANetOfNothingIsCollected) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "IT", "2025", 100_d)}};
    now.lines[0].vat.rate = 0.1_d;
    closeInto(ledger, now, requestOf("2025", {"IT"}));
    now.lines[0].amount = 0_d;
    now.lines.push_back(lineOf("Daoulas", "IT", "2026", 100_d));
    now.lines[1].vat.rate = 0.2_d;
    closeInto(ledger, now, requestOf("2026", {"IT"}));
    const Statement statement = statementOf(ledger, period("2026"), daoulas);
    EXPECT_EQ(statement.net(), 0);
    EXPECT_EQ(statement.payVat.size(), 0U);
    ASSERT_EQ(statement.collectVat.size(), 2U);
    EXPECT_EQ(statement.collectVat[0].gross, 10000);  // the highest rate first
    EXPECT_EQ(statement.collectVat[1].gross, -10000);
}

/// The bill of 2023 for planning applications, Pays de Landerneau-Daoulas.
TEST(Statement, PublishedBillOf2023) {
    Ledger ledger;
    const Name ads = nameOf("ADS");
    const Period year = period("2023");
    Recalculation now{.lines = {lineOf("CLCL", "ADS", "2023", 103690_d),
                                lineOf("CAPLD", "ADS", "2023", 186641_d)},
                      .costs = {{ads, year, "personnel", CostKind::cost, 257119_d},
                                {ads, year, "frais de structure", CostKind::cost, 25712_d},
                                {ads, year, "licence Oxalis", CostKind::cost, 7500_d}}};
    now.lines[0].basis = {.key = "population DGF",
                          .year = "2023",
                          .cost = 290331_d,
                          .base = 28119_d,
                          .total = 78733_d};
    closeInto(ledger, now, requestOf("2023", {"ADS"}));
    const Statement statement = statementOf(ledger, year, nameOf("CLCL"));
    ASSERT_EQ(statement.costs.size(), 1U);
    EXPECT_EQ(statement.costs[0].toAllocate(), 290331);
    const Basis& basis = statement.services[0].entries[0].basis;
    EXPECT_EQ(numberText(*exactShare(basis), 6, Language::english), "103,689.906253");
    EXPECT_EQ(numberText(*keyShare(basis) * 100, 2, Language::french), "35,71");
    EXPECT_EQ(statement.collect, 10369000);
    EXPECT_EQ(summaryOf(ledger, year).total.collect, 29033100);
}

TEST(Statement, TheContributionOfTheEpciAndTheExclusions) {
    Ledger ledger;
    const Name ads = nameOf("ADS");
    const Period year = period("2023");
    const Recalculation now{
        .lines = {lineOf("Daoulas", "ADS", "2023", 106641_d)},
        .costs = {{ads, year, "part CAPLD", CostKind::cost, 196641_d},
                  {ads, year, "agents hors périmètre", CostKind::exclusion, 10000_d},
                  {ads, year, "participation CAPLD", CostKind::contribution, 80000_d}}};
    closeInto(ledger, now, requestOf("2023", {"ADS"}));
    const CostTable table = statementOf(ledger, year, daoulas).costs.at(0);
    EXPECT_EQ(table.cost, 196641);
    EXPECT_EQ(table.excluded, 10000);
    EXPECT_EQ(table.contribution, 80000);
    EXPECT_EQ(table.toAllocate(), 106641);
}

TEST(Statement, OrdersIssuedSince) {
    Ledger ledger;
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026", 100_d),
                                      lineOf("Logonna", "ADS", "2026", 100_d)}};
    closeInto(ledger, now, requestOf("2026", {"ADS"}));
    ledger.record(1, {daoulas, "2027-18", dayOf(2027, 1, 20)});
    ledger.record(1, {logonna, "2027-19", dayOf(2027, 1, 20)});
    const Statement statement = statementOf(ledger, period("2026"), daoulas);
    ASSERT_EQ(statement.orders.size(), 1U);
    EXPECT_EQ(statement.orders[0].number, "2027-18");
}

TEST(Statement, AReopenedClosingHasNone) {
    Ledger ledger;
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026", 100_d)}};
    closeInto(ledger, now, requestOf("2026", {"ADS"}));
    ledger.reopen(1, {dayOf(2027, 1, 20), "M. Le Gall", "erreur"});
    EXPECT_TRUE(isRefusedFor({ObstacleKind::notClosed},
                             [&] { statementOf(ledger, period("2026"), daoulas); }));
    EXPECT_TRUE(
        isRefusedFor({ObstacleKind::notClosed}, [&] { summaryOf(ledger, period("2026")); }));
    EXPECT_TRUE(
        isRefusedFor({ObstacleKind::notClosed}, [&] { membersOf(ledger, period("2025")); }));
}

TEST(Statement, ServicesClosedOneAfterTheOtherMakeOneStatement) {
    Ledger ledger;
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 9_d),
                                      lineOf("Daoulas", "Garage", "2026-T1", 30_d)}};
    closeInto(ledger, now, requestOf("2026-T1", {"ADS"}));
    ClosingRequest later = requestOf("2026-T1", {"Garage"});
    later.financialYear = 2027;
    closeInto(ledger, now, later);
    const Statement statement = statementOf(ledger, period("2026-T1"), daoulas);
    EXPECT_EQ(statement.financialYear, 2027);
    ASSERT_EQ(statement.services.size(), 2U);
    EXPECT_EQ(statement.services[0].service.shown, "ADS");
    EXPECT_EQ(statement.services[0].toOrder.carriedForward, -900);
    EXPECT_EQ(statement.services[0].toOrder.broughtForward, 900);
    EXPECT_EQ(statement.collect, 3900);
    EXPECT_EQ(statement.waiting, 0);
}

TEST(Summary, ClosesOnBothTotals) {
    Ledger ledger;
    Recalculation now{
        .lines = {lineOf("Daoulas", "ADS", "2026", 100_d),
                  lineOf("Logonna", "ADS", "2026", 50.05_d), lineOf("Hanvec", "ADS", "2026", 8_d),
                  lineOf("Daoulas", "Voirie", "2026", -20_d),
                  lineOf("Daoulas", "SRH", "2026", 30_d), lineOf("Logonna", "SRH", "2026", 5_d)}};
    now.lines[4].settlement = Settlement::compensation;
    now.lines[5].settlement = Settlement::compensation;
    closeInto(ledger, now, requestOf("2026", {"ADS", "Voirie", "SRH"}));
    const Summary summary = summaryOf(ledger, period("2026"));
    EXPECT_TRUE(summary.closes());
    ASSERT_EQ(summary.members.size(), 3U);
    EXPECT_EQ(summary.members[0].name.shown, "Daoulas");
    EXPECT_EQ(summary.members[1].name.shown, "Hanvec");
    EXPECT_EQ(summary.members[1].waiting, 800);
    EXPECT_EQ(summary.total.collect, 15005);
    EXPECT_EQ(summary.total.pay, 2000);
    EXPECT_EQ(summary.total.net(), 13005);
    EXPECT_EQ(summary.total.waiting, 800);
    EXPECT_EQ(summary.total.toOrder.principal, 13805);
    EXPECT_EQ(summary.total.compensation.due(), 3500);
    ASSERT_EQ(summary.services.size(), 3U);
    EXPECT_EQ(summary.services[0].collect, 15005);
    EXPECT_EQ(summary.services[0].toOrder.carriedForward, -800);
}

TEST(Summary, AnyGapShows) {
    for (const auto gap : {&Summary::membersGap, &Summary::servicesGap,
                           &Summary::compensationMembersGap, &Summary::compensationServicesGap}) {
        Summary summary{.period = period("2026")};
        EXPECT_TRUE(summary.closes());
        summary.*gap = 1;
        EXPECT_FALSE(summary.closes());
    }
}

}  // namespace
}  // namespace quotepart
