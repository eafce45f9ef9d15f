#include "core/billing/accruals.hpp"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart {
namespace {

/// "Daoulas ADS 2026 receivable 40000".
std::vector<std::string> textsOf(const Accruals& accruals) {
    std::vector<std::string> texts;
    for (const Accrual& line : accruals.lines) {
        const char* kind = line.kind == AccrualKind::receivable ? "receivable"
                           : line.kind == AccrualKind::payable  ? "payable"
                                                                : "in advance";
        texts.push_back(line.member.shown + " " + line.service.shown + " " + line.origin.name() +
                        " " + kind + " " + std::to_string(line.amount));
    }
    return texts;
}

using Texts = std::vector<std::string>;

TEST(Accruals, WhatTheYearOwesAndHasNotOrdered) {
    const Recalculation now{
        .lines = {lineOf("Daoulas", "ADS", "2026", 1200_d), lineOf("Logonna", "ADS", "2026", 300_d),
                  lineOf("Hanvec", "ADS", "2026", 500_d), lineOf("Daoulas", "ADS", "2027", 900_d)},
        .instalments = {instalmentOf("Daoulas", "ADS", "2026", 400_d, "2026-1"),
                        instalmentOf("Daoulas", "ADS", "2026", 400_d, "2026-2"),
                        instalmentOf("Daoulas", "ADS", "2026", 400_d, ""),
                        instalmentOf("Logonna", "ADS", "2026", 350_d, "2026-3"),
                        instalmentOf("Hanvec", "ADS", "2026", 500_d, "2026-4")}};
    const Accruals accruals = accrualsOf({}, now, 2026);
    EXPECT_EQ(textsOf(accruals),
              (Texts{"Daoulas ADS 2026 receivable 40000", "Logonna ADS 2026 payable 5000"}));
    EXPECT_EQ(accruals.toOrder.receivable, 40000);
    EXPECT_EQ(accruals.toOrder.payable, 5000);
}

TEST(Accruals, NameAMemberAsItsFirstLineDoes) {
    const Recalculation now{.lines = {lineOf("Saint-Éloy", "ADS", "2026", 12_d),
                                      lineOf("SAINT ELOY", "ADS", "2026", 3_d)}};
    EXPECT_EQ(textsOf(accrualsOf({}, now, 2026)), (Texts{"Saint-Éloy ADS 2026 receivable 1500"}));
}

TEST(Accruals, AnOrderIsOfTheFinancialYearOfItsClosing) {
    Ledger ledger;
    const Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T3", 100_d),
                                      lineOf("Daoulas", "ADS", "2026-T4", 110_d)}};
    closeInto(ledger, now, requestOf("2026-T3", {"ADS"}));
    EXPECT_EQ(textsOf(accrualsOf(ledger, now, 2026)),
              (Texts{"Daoulas ADS 2026-T4 receivable 11000"}));
    ClosingRequest request = requestOf("2026-T4", {"ADS"});
    request.financialYear = 2027;
    closeInto(ledger, now, request);
    EXPECT_EQ(textsOf(accrualsOf(ledger, now, 2026)),
              (Texts{"Daoulas ADS 2026-T4 receivable 11000"}));
    EXPECT_TRUE(accrualsOf(ledger, now, 2027).lines.empty());
}

TEST(Accruals, WhatIsTooSmallToOrderAndWhatChangedSince) {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T4", 9_d),
                                lineOf("Logonna", "ADS", "2026-T4", 90_d)}};
    closeInto(ledger, now, requestOf("2026-T4", {"ADS"}));
    now.lines[1].amount = 88_d;
    EXPECT_EQ(textsOf(accrualsOf(ledger, now, 2026)),
              (Texts{"Daoulas ADS 2026-T4 receivable 900", "Logonna ADS 2026-T4 payable 200"}));
    now.lines.clear();  // the workbook of the next year: what was billed stands
    EXPECT_EQ(textsOf(accrualsOf(ledger, now, 2026)),
              (Texts{"Daoulas ADS 2026-T4 receivable 900"}));
}

TEST(Accruals, InstalmentsOfTheNextYearAreInAdvance) {
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2027", 900_d)},
                      .instalments = {instalmentOf("Daoulas", "ADS", "2027", 300_d, "2026-88")}};
    EXPECT_TRUE(accrualsOf({}, now, 2026).lines.empty());  // without a date: of its period's year
    now.instalments[0].date = dayOf(2026, 12, 15);
    const Accruals accruals = accrualsOf({}, now, 2026);
    EXPECT_EQ(textsOf(accruals), (Texts{"Daoulas ADS 2027 in advance 30000"}));
    EXPECT_EQ(accruals.toOrder.inAdvance, 30000);
    EXPECT_EQ(textsOf(accrualsOf({}, now, 2027)), (Texts{"Daoulas ADS 2027 receivable 60000"}));
}

TEST(Accruals, TheCompensationApartAndOpenPeriodsToTheCent) {
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026", 33.335_d),
                                lineOf("Daoulas", "SRH", "2026", -20_d)}};
    now.lines[0].vat.rate = 0.2_d;
    now.lines[1].settlement = Settlement::compensation;
    const Accruals accruals = accrualsOf({}, now, 2026);
    ASSERT_EQ(accruals.lines.size(), 2U);
    EXPECT_EQ(accruals.lines[0].amount, 3334);
    EXPECT_EQ(accruals.lines[0].tax, 556);
    EXPECT_EQ(accruals.toOrder.receivable, 3334);
    EXPECT_EQ(accruals.toOrder.payable, 0);
    EXPECT_EQ(accruals.compensation.payable, 2000);
}

TEST(Accruals, EachSideHasItsName) {
    EXPECT_EQ(sidesOf(AccrualKind::receivable).epci.french, "produit à recevoir");
    EXPECT_EQ(sidesOf(AccrualKind::receivable).member.french, "charge à payer");
    EXPECT_EQ(sidesOf(AccrualKind::payable).epci.french, "charge à payer");
    EXPECT_EQ(sidesOf(AccrualKind::payable).member.french, "produit à recevoir");
}

/// Ordered by the end of the year + accrued = due for the periods of the year, for each member.
TEST(Accruals, NothingIsLostBetweenTwoYears) {
    std::mt19937 random(20261231);
    const auto anyAmount = [&] { return decimalOf(static_cast<Cents>(random() % 8'000) - 1'000); };
    for (int i = 0; i < 200; ++i) {
        Ledger ledger;
        Recalculation now;
        for (const char* member : {"Daoulas", "Logonna"}) {
            for (const char* quarter : {"2026-T1", "2026-T2", "2026-T3", "2026-T4"}) {
                now.lines.push_back(lineOf(member, "ADS", quarter, anyAmount()));
                if (random() % 2 == 0) {
                    now.instalments.push_back(
                        instalmentOf(member, "ADS", quarter, anyAmount(), std::to_string(i)));
                }
            }
        }
        const std::size_t closed = random() % 5;
        const std::vector<std::string> quarters{"2026-T1", "2026-T2", "2026-T3", "2026-T4"};
        Cents ordered = 0;
        for (std::size_t quarter = 0; quarter < closed; ++quarter) {
            const Closing closing =
                closeInto(ledger, now, requestOf(quarters.at(quarter), {"ADS"}));
            for (const Entry& entry : closing.entries) {
                ordered += entry.amount;
            }
            now.lines[random() % now.lines.size()].amount = anyAmount();
        }
        Cents due = 0;
        for (const BilledLine& line : now.lines) {
            due += *wholeCents(line.amount);
        }
        for (const Instalment& instalment : now.instalments) {
            ordered += *wholeCents(instalment.amount);
        }
        const Accruals accruals = accrualsOf(ledger, now, 2026);
        EXPECT_EQ(ordered + accruals.toOrder.receivable - accruals.toOrder.payable, due);
    }
}

}  // namespace
}  // namespace quotepart
