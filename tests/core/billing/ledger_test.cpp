#include "core/billing/ledger.hpp"

#include <gtest/gtest.h>

#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart {
namespace {

using enum ObstacleKind;

struct History : testing::Test {
    Ledger ledger;
    Recalculation now{.lines = {lineOf("Daoulas", "ADS", "2026-T1", 100_d),
                                lineOf("Daoulas", "ADS", "2026-T2", 110_d),
                                lineOf("Daoulas", "Garage", "2026-T1", 30_d)}};
    Reopening reopening{dayOf(2026, 7, 20), "M. Le Gall", "erreur de clé"};
    IssuedOrder order{nameOf("Daoulas"), "2026-451", dayOf(2026, 7, 21)};

    void SetUp() override {
        closeInto(ledger, now, requestOf("2026-T1", {"ADS"}));
        closeInto(ledger, now, requestOf("2026-T2", {"ADS"}));
        closeInto(ledger, now, requestOf("2026-T1", {"Garage"}));
    }
};

TEST_F(History, KnowsWhatIsClosed) {
    EXPECT_EQ(ledger.lastClosed(nameOf("ads"))->name(), "2026-T2");
    EXPECT_EQ(ledger.lastClosed(nameOf("Garage"))->name(), "2026-T1");
    EXPECT_FALSE(ledger.lastClosed(nameOf("SIG")));
    EXPECT_EQ(ledger.find(nameOf("Garage"), Period::named("2026-T1"))->number, 3);
    EXPECT_EQ(ledger.find(nameOf("Garage"), Period::named("2026-T2")), nullptr);
    EXPECT_EQ(ledger.inForce(Period::named("2026-T1")).size(), 2U);
}

TEST_F(History, ReopeningLeavesATraceAndTakesTheBillBack) {
    ledger.reopen(2, reopening);
    EXPECT_EQ(ledger.closings().size(), 3U);
    EXPECT_EQ(ledger.closings()[1].reopening->reason, "erreur de clé");
    EXPECT_FALSE(ledger.closings()[1].entries.empty());
    EXPECT_EQ(ledger.billed(nameOf("Daoulas"), nameOf("ADS"), Period::named("2026-T2")), 0);
    EXPECT_TRUE(ledger.alteredClosings().empty());
    now.lines[1].amount = 90_d;
    const Closing again = closeInto(ledger, now, requestOf("2026-T2", {"ADS"}));
    EXPECT_EQ(again.number, 4);
    EXPECT_EQ(ledger.billed(nameOf("Daoulas"), nameOf("ADS"), Period::named("2026-T2")), 9000);
    EXPECT_TRUE(ledger.alteredClosings().empty());
}

TEST_F(History, ReopensFromTheLastOne) {
    EXPECT_TRUE(isRefusedFor({laterPeriodClosed}, [&] { ledger.reopen(1, reopening); }));
    ledger.reopen(2, reopening);
    EXPECT_NO_THROW(ledger.reopen(1, reopening));
    EXPECT_FALSE(ledger.lastClosed(nameOf("ADS")));
    EXPECT_TRUE(isRefusedFor({notClosed}, [&] { ledger.reopen(1, reopening); }));
    EXPECT_TRUE(isRefusedFor({notClosed}, [&] { ledger.reopen(9, reopening); }));
}

TEST_F(History, AnOrderIssuedForbidsReopening) {
    ledger.record(2, order);
    EXPECT_TRUE(isRefusedFor({orderRecorded}, [&] { ledger.reopen(2, reopening); }));
    EXPECT_NO_THROW(ledger.reopen(3, reopening));
    EXPECT_TRUE(ledger.alteredClosings().empty());
}

TEST_F(History, AReopeningSaysWhoAndWhy) {
    EXPECT_TRUE(isRefusedFor({authorMissing, reasonMissing},
                             [&] { ledger.reopen(2, {.date = dayOf(2026, 7, 20)}); }));
}

TEST_F(History, OrdersThatCannotBeRecorded) {
    ledger.record(2, order);
    EXPECT_TRUE(isRefusedFor({orderTwice}, [&] { ledger.record(2, order); }));
    EXPECT_NO_THROW(ledger.record(3, order));  // one order may cover two closings
    order.number = "2026-452";
    EXPECT_NO_THROW(ledger.record(2, order));  // and a closing may need two orders
    order.number.clear();
    EXPECT_TRUE(isRefusedFor({numberMissing}, [&] { ledger.record(2, order); }));
    EXPECT_TRUE(isRefusedFor({memberNotBilled}, [&] {
        ledger.record(2, {nameOf("Logonna"), "2026-453", dayOf(2026, 7, 21)});
    }));
}

TEST_F(History, TheFingerprintAnswersForEverythingFrozen) {
    const std::vector<Closing> original(ledger.closings().begin(), ledger.closings().end());
    const auto altered = [&](auto change) {
        std::vector<Closing> closings = original;
        change(closings);
        return Ledger(std::move(closings)).alteredClosings();
    };
    using Closings = std::vector<Closing>;
    EXPECT_TRUE(altered([](Closings&) {}).empty());
    const std::vector<int> first{1};
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].amount += 1; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].tax += 1; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].member = nameOf("Logonna"); }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].service = nameOf("Garage"); }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].origin = Period::named("2026-T2"); }),
              first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].kind = EntryKind::adjustment; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].settlement = Settlement::compensation; }),
              first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].vat.rate = 0.2_d; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].vat.ground = "x"; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].nature = "x"; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].reference = "x"; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].basis.base = 1_d; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries[0].basis.source = "x"; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries.clear(); }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].entries.push_back(c[0].entries[0]); }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].period = Period::named("2026-T2"); }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].services.push_back(nameOf("SIG")); }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].financialYear = 2027; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].date += std::chrono::days{1}; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].author = "x"; }), first);
    EXPECT_EQ(altered([](Closings& c) { c[0].checks.push_back({"B5", 1_d, "x", "y"}); }), first);
    EXPECT_EQ(altered([](Closings& c) {
                  c[0].costs.push_back({.service = nameOf("ADS"), .period = c[0].period});
              }),
              first);
    // Made again with its fingerprint, it no longer fits the next; taken away, it is missed.
    EXPECT_EQ(altered([](Closings& c) {
                  c[0].entries[0].amount += 1;
                  c[0].fingerprint = fingerprintOf(c[0]);
              }),
              (std::vector<int>{2}));
    EXPECT_EQ(altered([](Closings& c) { c.erase(c.begin() + 1); }), (std::vector<int>{3}));
    EXPECT_EQ(altered([](Closings& c) { std::swap(c[0], c[1]); }), (std::vector<int>{2, 1, 3}));
    // What comes after a closing is not part of it.
    EXPECT_TRUE(altered([&](Closings& c) { c[0].orders.push_back(order); }).empty());
    EXPECT_TRUE(altered([&](Closings& c) { c[2].reopening = reopening; }).empty());
}

TEST(Fingerprint, DependsNeitherOnTheOrderOfTheLinesNorOnTheWritingOfNumbers) {
    Closing closing{.number = 1,
                    .period = Period::named("2026-T1"),
                    .services = namesOf({"ADS", "Garage"}),
                    .financialYear = 2026,
                    .date = dayOf(2026, 4, 9),
                    .author = "M. Le Gall"};
    for (const char* member : {"Daoulas", "Logonna", "Saint-Éloy"}) {
        closing.entries.push_back({.member = nameOf(member),
                                   .service = nameOf("ADS"),
                                   .origin = closing.period,
                                   .amount = 100,
                                   .basis = {.base = 1.5_d}});
    }
    const std::string fingerprint = fingerprintOf(closing);
    EXPECT_EQ(fingerprint.size(), 64U);
    std::reverse(closing.entries.begin(), closing.entries.end());
    std::reverse(closing.services.begin(), closing.services.end());
    closing.entries[0].basis.base = Decimal{150, 2};
    EXPECT_EQ(fingerprintOf(closing), fingerprint);
}

TEST(Fingerprint, IsTakenOfATextThatCannotBeReadInTwoWays) {
    Closing closing{.number = 1, .period = Period::named("2026-T1"), .author = "a\tb\\\nc"};
    closing.entries.push_back({.member = nameOf("Daoulas"),
                               .service = nameOf("ADS"),
                               .origin = closing.period,
                               .amount = -1234,
                               .vat = {.rate = 0.2_d},
                               .basis = {.key = "population", .base = 12.50_d}});
    EXPECT_EQ(canonicalText(closing),
              "quotepart closing 1\n"
              "previous\t\n"
              "number\t1\n"
              "period\t2026-T1\n"
              "financial-year\t0\n"
              "date\t1970-01-01\n"
              "author\ta\\tb\\\\\\nc\n"
              "entry\tDaoulas\tADS\t2026-T1\tprincipal\torder\t-1234\t0\t0.2\t\t\t\tpopulation\t\t"
              "\t\t12.5\t\t\n");
    Closing other = closing;
    other.entries[0].nature = "x";
    other.entries[0].vat.ground.clear();
    Closing shifted = closing;
    shifted.entries[0].vat.ground = "x";
    EXPECT_NE(fingerprintOf(other), fingerprintOf(shifted));
}

}  // namespace
}  // namespace quotepart
