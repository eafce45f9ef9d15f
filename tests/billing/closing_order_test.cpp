#include "addin/billing/closing_order.hpp"

#include <gtest/gtest.h>

#include "tests/billing/table_text.hpp"
#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart::billing {
namespace {

using Texts = std::vector<std::string>;
using quotepart::nameOf;

ClosingOrder orderOf(const std::string& period, std::vector<std::string> services = {}) {
    return {.period = Period::named(period),
            .services = std::move(services),
            .author = " M. Le Gall ",
            .date = dayOf(2026, 12, 31)};
}

Texts reasonsOf(const BillingData& data, const ClosingOrder& order) {
    try {
        static_cast<void>(close(data, order));
    } catch (const Forbidden& forbidden) {
        return forbidden.sentences(Language::english);
    }
    return {"closed"};
}

BillingData sample() {
    return {.now = {.lines = {lineOf("Daoulas", "ADS", "2026-T1", 100_d),
                              lineOf("Logonna", "ads", "2026-T1", 50_d),
                              lineOf("Daoulas", "Garage", "2026-T1", 30_d),
                              lineOf("Daoulas", "Paie", "2026-S1", 20_d)}},
            .declared = {"billing"}};
}

TEST(ClosingOrder, AllServicesThatCanBeClosedUnlessSomeAreNamed) {
    BillingData data = sample();
    const ClosingResult all = close(data, orderOf("2026-T1"));
    ASSERT_EQ(all.closing.services.size(), 2U);
    EXPECT_EQ(all.closing.services[0].shown, "ADS");
    EXPECT_EQ(all.closing.author, "M. Le Gall");
    EXPECT_EQ(all.closing.financialYear, 2026);
    const ClosingResult one = close(data, orderOf("2026-T1", {"GARAGE "}));
    ASSERT_EQ(one.closing.services.size(), 1U);
    EXPECT_EQ(one.closing.services[0].shown, "Garage") << "as the workbook spells it";
    data.ledger.append(one.closing);
    EXPECT_EQ(close(data, orderOf("2026-T1")).closing.services.size(), 1U);
    data.ledger.append(close(data, orderOf("2026-T1")).closing);
    EXPECT_EQ(reasonsOf(data, orderOf("2026-T1")).size(), 2U) << "both are closed";
}

TEST(ClosingOrder, EveryReason) {
    BillingData data = sample();
    EXPECT_EQ(reasonsOf(data, orderOf("2027-T1")),
              (Texts{"MUT_FACTURATION: no line for the period 2027-T1"}));
    data.problems = {{.kind = ProblemKind::nameTwice,
                      .table = &table("members"),
                      .column = &table("members").columns.front()},
                     {.kind = ProblemKind::tableTwice, .table = &table("costs")},
                     {.kind = ProblemKind::notAPeriod,
                      .table = &table("costs"),
                      .column = &table("costs").columns[1],
                      .value = std::string("T9")}};
    data.now.lines[0].amount = 1.005_d;
    EXPECT_EQ(reasonsOf(data, orderOf("2026-T1")),
              (Texts{"MUT_COSTS and MUT_COUTS name two ranges: keep one of them",
                     "MUT_COSTS, Period: “T9” is not a period; type 2026-T4, 2026-07, 2026-S1 or "
                     "2026, as a text",
                     "ADS, Daoulas, 2026-T1: 1.005 € is not a whole number of cents"}));
    EXPECT_EQ(reasonsOf({}, orderOf("2026-T1")),
              (Texts{"the named range MUT_BILLING is missing: What is to be billed, an amount a "
                     "line"}));
}

TEST(ClosingOrder, WhichClosingToReopenAndWhichBillAMember) {
    BillingData data = sample();
    data.ledger.append(close(data, orderOf("2026-T1", {"ADS"})).closing);
    EXPECT_EQ(closingToReopen(data, std::nullopt, Period::named("2026-T1")), 1);
    data.ledger.append(close(data, orderOf("2026-T1", {"Garage"})).closing);
    EXPECT_EQ(closingToReopen(data, 2, std::nullopt), 2);
    EXPECT_THROW(closingToReopen(data, std::nullopt, Period::named("2026-T1")), Forbidden);
    EXPECT_THROW(closingToReopen(data, std::nullopt, Period::named("2026-T2")), Forbidden);
    EXPECT_THROW(closingToReopen(data, std::nullopt, std::nullopt), Forbidden);
    const Period period = Period::named("2026-T1");
    EXPECT_EQ(closingsBilling(data.ledger, period, nameOf("daoulas")), (std::vector<int>{1, 2}));
    EXPECT_EQ(closingsBilling(data.ledger, period, nameOf("Logonna")), (std::vector<int>{1}));
    EXPECT_THROW(closingsBilling(data.ledger, period, nameOf("Brest")), Forbidden);
    EXPECT_THROW(closingsBilling(data.ledger, period.next(), nameOf("Daoulas")), Forbidden);
}

TEST(ClosingOrder, ASoundLedgerOnly) {
    BillingData data = sample();
    Closing closing = close(data, orderOf("2026-T1")).closing;
    data.ledger.append(closing);
    EXPECT_EQ(&soundLedger(data), &data.ledger);
    data.problems = {{.kind = ProblemKind::tableTwice, .table = &table("billing")}};
    EXPECT_EQ(&soundLedger(data), &data.ledger);
    data.problems = {{.kind = ProblemKind::nameGone, .table = &table("history")}};
    EXPECT_THROW(soundLedger(data), Forbidden);
    data.problems.clear();
    closing.entries.front().amount += 1;
    data.ledger = Ledger({closing});
    EXPECT_THROW(soundLedger(data), Forbidden);
}

}  // namespace
}  // namespace quotepart::billing
