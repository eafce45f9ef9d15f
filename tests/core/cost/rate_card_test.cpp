#include "core/cost/rate_card.hpp"

#include <gtest/gtest.h>

#include "core/text/folding.hpp"
#include "tests/support/decimal_literal.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

Name named(const std::string& text) {
    return {folded(text), text};
}

std::vector<Name> names(std::initializer_list<const char*> texts) {
    std::vector<Name> list;
    for (const char* text : texts) {
        list.push_back(named(text));
    }
    return list;
}

const RateCard garage(names({"Communauté", "Ville + CCAS", "Autres"}),
                      names({"Main-d’œuvre", "Pièces", ""}));

TEST(RateCard, FindsHeadersAsNamesAreFound) {
    const RateCard::Place expected{1, 0};
    EXPECT_EQ(garage.placeOf(named("Ville + CCAS"), named("Main-d’œuvre")), expected);
    EXPECT_EQ(garage.placeOf(named(" ville + ccas "), named("main d'oeuvre")), expected);
}

TEST(RateCard, RefusesAHeaderThatIsNotThere) {
    EXPECT_TRUE(isRefused(Reason::headerNotFound,
                          [] { garage.placeOf(named("Région"), named("Pièces")); }));
    EXPECT_TRUE(isRefused(Reason::headerNotFound,
                          [] { garage.placeOf(named("Autres"), named("Carburant")); }));
    EXPECT_TRUE(
        isRefused(Reason::headerNotFound, [] { garage.placeOf(named("Autres"), named("")); }));
}

TEST(RateCard, RefusesTwoHeadersThatAreOneName) {
    EXPECT_TRUE(isRefused(Reason::nameTwice, 3, [] {
        RateCard(names({"Saint-Éloy", "Daoulas", "ST ELOY"}), names({"Pièces"}));
    }));
    EXPECT_TRUE(isRefused(Reason::nameTwice, 2, [] {
        RateCard(names({"Daoulas"}), names({"Pièces", "pieces"}));
    }));
}

TEST(RateCard, HasNoPriceWhereThePriceIsEmpty) {
    EXPECT_EQ(priceOf(0_d, named("Pièces")), 0_d);
    EXPECT_TRUE(isRefused(Reason::priceIsEmpty, [] { priceOf(std::nullopt, named("Pièces")); }));
}

}  // namespace
}  // namespace quotepart
