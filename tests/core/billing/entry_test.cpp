#include "core/billing/entry.hpp"

#include <gtest/gtest.h>

#include "tests/support/billing.hpp"
#include "tests/support/decimal_literal.hpp"

namespace quotepart {
namespace {

Entry entryOf(const std::string& member, const std::string& service, const std::string& origin) {
    return {.member = nameOf(member), .service = nameOf(service), .origin = Period::named(origin)};
}

/// Each entry comes before all that follow it, and before none that it follows.
TEST(Entry, HasItsPlaceInLists) {
    std::vector<Entry> ordered;
    ordered.push_back(entryOf("Daoulas", "ADS", "2026-T1"));
    const auto then = [&](const auto& change) {
        Entry next = ordered.back();
        change(next);
        ordered.push_back(std::move(next));
    };
    then([](Entry& entry) { entry.vat.rate = 0_d; });
    then([](Entry& entry) { entry.vat.rate = 0.2_d; });
    then([](Entry& entry) {
        entry.vat.rate.reset();
        entry.basis.total = 10_d;
    });
    then([](Entry& entry) { entry.basis.total = 11_d; });
    then([](Entry& entry) {
        entry.basis.total.reset();
        entry.basis.base = 3_d;
    });
    then([](Entry& entry) {
        entry.basis.base = 4_d;
        entry.basis.total = 1_d;
    });
    then([](Entry& entry) {
        entry.basis.base.reset();
        entry.basis.cost = 100_d;
    });
    then([](Entry& entry) { entry.basis.cost = 100.5_d; });
    then([](Entry& entry) { entry.nature = "licences"; });
    then([](Entry& entry) { entry.nature = "personnel"; });
    then([](Entry& entry) { entry.kind = EntryKind::adjustment; });
    then([](Entry& entry) { entry.origin = Period::named("2026-T2"); });
    then([](Entry& entry) { entry.service = nameOf("Garage"); });
    then([](Entry& entry) { entry.member = nameOf("Logonna"); });
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        for (std::size_t j = 0; j < ordered.size(); ++j) {
            EXPECT_EQ(comesBefore(ordered[i], ordered[j]), i < j) << i << " and " << j;
        }
    }
}

TEST(Basis, GivesNoShareUnlessAllIsKnown) {
    EXPECT_EQ(keyShare({.base = 1_d, .total = 4_d}), Rational(1, 4));
    EXPECT_EQ(keyShare({.total = 4_d}), std::nullopt);
    EXPECT_EQ(keyShare({.base = 1_d}), std::nullopt);
    EXPECT_EQ(keyShare({.base = 1_d, .total = 0_d}), std::nullopt);
    EXPECT_EQ(exactShare({.cost = 10_d, .base = 1_d, .total = 4_d}), Rational(5, 2));
    EXPECT_EQ(exactShare({.base = 1_d, .total = 4_d}), std::nullopt);
    EXPECT_EQ(exactShare({.cost = 10_d, .base = 1_d, .total = 0_d}), std::nullopt);
}

TEST(Tax, IsThePartOfAnAmountThatHoldsIt) {
    EXPECT_EQ(taxIn(12000, {.rate = 0.2_d}), 2000);
    EXPECT_EQ(taxIn(-12000, {.rate = 0.2_d}), -2000);
    EXPECT_EQ(taxIn(12000, {}), 0);
    EXPECT_EQ(taxIn(12000, {.rate = 0_d}), 0);
    EXPECT_EQ(taxIn(0, {.rate = 0.2_d}), 0);
    EXPECT_EQ(taxIn(3, {.rate = 0.2_d}), 0);  // half a cent, which the amount without tax keeps
    EXPECT_EQ(taxIn(4, {.rate = 0.2_d}), 1);
}

}  // namespace
}  // namespace quotepart
