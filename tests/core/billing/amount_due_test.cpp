#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "core/billing/amount_due.hpp"
#include "core/error/error.hpp"
#include "core/text/folding.hpp"

namespace quotepart {
namespace {

Name name(const std::string& shown) {
    return {folded(shown), shown};
}

std::vector<Name> names(const std::vector<std::string>& shown) {
    std::vector<Name> result;
    std::transform(shown.begin(), shown.end(), std::back_inserter(result), name);
    return result;
}

struct Statement {
    std::vector<Name> members;
    std::vector<Decimal> amounts;

    std::vector<std::optional<Rational>> due(const std::vector<std::string>& asked,
                                             const std::vector<std::string>& references = {},
                                             std::vector<bool> kept = {}) const {
        kept.resize(members.size(), kept.empty());
        return amountsDue(names(asked), {members, amounts, kept}, NameList(names(references)));
    }
};

Statement statement() {
    return {
        names({"Daoulas", "Hanvec", "DAOULAS", "", "St Eloy"}),
        {Decimal(125040, 2), Decimal(980, 0), Decimal(31025, 2), Decimal(999, 0), Decimal(-1, 2)}};
}

TEST(AmountDue, SumsTheLinesOfTheMember) {
    EXPECT_EQ(statement().due({"daoulas"}).front(), Rational(156065, 100));
    EXPECT_EQ(statement().due({"Saint-Éloy"}).front(), Rational(-1, 100));
}

TEST(AmountDue, AnswersSeveralMembersInTheirOrderAndAgain) {
    const auto due = statement().due({"Hanvec", "Daoulas", "Hanvec"});
    ASSERT_EQ(due.size(), 3U);
    EXPECT_EQ(due[0], Rational(980));
    EXPECT_EQ(due[1], Rational(156065, 100));
    EXPECT_EQ(due[2], Rational(980));
}

TEST(AmountDue, LeavesOutTheLinesThatAreNotKept) {
    EXPECT_EQ(statement().due({"Daoulas"}, {}, {false, true, true, true, true}).front(),
              Rational(31025, 100));
    EXPECT_EQ(statement().due({"Hanvec"}, {}, {true, false, true, true, true}).front(), 0);
}

TEST(AmountDue, IsZeroForAMemberOfTheReferenceListWithoutLines) {
    EXPECT_EQ(statement().due({"Irvillac"}, {"Daoulas", "Irvillac"}).front(), 0);
    EXPECT_EQ(statement().due({"Hanvec"}, {"Daoulas", "Irvillac"}).front(), 980);
}

TEST(AmountDue, RefusesAMemberOfNeitherList) {
    for (const std::vector<std::string>& references :
         {std::vector<std::string>{}, std::vector<std::string>{"Irvillac", ""}}) {
        try {
            statement().due({"Daoulas", "Brest"}, references);
            ADD_FAILURE();
        } catch (const Error& error) {
            EXPECT_EQ(error.reason(), Reason::memberNotFound);
            EXPECT_EQ(error.details().element, 2U);
            EXPECT_EQ(std::get<std::string>(error.details().value), "Brest");
        }
    }
}

TEST(AmountDue, ASpareRowGetsNoSumButASingleEmptyNameIsRefused) {
    const auto due = statement().due({"Hanvec", "", " - "});
    EXPECT_EQ(due[0], Rational(980));
    EXPECT_FALSE(due[1].has_value());
    EXPECT_FALSE(due[2].has_value());
    try {
        statement().due({""});
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_EQ(error.reason(), Reason::memberNotFound);
        EXPECT_FALSE(error.details().element.has_value());
    }
}

TEST(AmountDue, TheSumsOfAllMembersAreTheSumOfTheLines) {
    std::mt19937_64 random(158);
    std::uniform_int_distribution<std::size_t> anyMember(0, 157);
    std::uniform_int_distribution<std::int64_t> cents(-5'000'000, 50'000'000);
    std::vector<std::string> all;
    for (int i = 0; i < 158; ++i) {
        all.push_back("Commune-" + std::to_string(i));
    }
    Statement lines;
    std::vector<std::int64_t> expected(all.size());
    for (int i = 0; i < 5'000; ++i) {
        const std::size_t member = anyMember(random);
        const std::int64_t amount = cents(random);
        lines.members.push_back(
            name(i % 2 == 0 ? all[member] : "COMMUNE " + all[member].substr(8)));
        lines.amounts.emplace_back(amount, 2);
        expected[member] += amount;
    }
    const auto due = lines.due(all, all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(due[i], Rational(expected[i], 100)) << all[i];
    }

    // In another order of lines each member owes the same.
    std::vector<std::size_t> order(lines.members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    Statement shuffled;
    for (const std::size_t i : order) {
        shuffled.members.push_back(lines.members[i]);
        shuffled.amounts.push_back(lines.amounts[i]);
    }
    EXPECT_EQ(shuffled.due(all), due);
}

}  // namespace
}  // namespace quotepart
