#include <gtest/gtest.h>

#include "core/text/utf.hpp"
#include "idl/call/call.hpp"
#include "tests/support/answer.hpp"

namespace quotepart {
namespace {

const auto members = column({"Daoulas", "Hanvec", "Daoulas", "Daoulas"});
const auto amounts = column({1, 10, 100, 1000});
const auto quarters = column({"2026-T4", "2026-T4", "2026-T3", "2026-T4"});
const auto services = column({1, 1, 1, 2});

std::string due(std::vector<ExampleArgument> arguments) {
    return answer("amountDue", std::move(arguments));
}

TEST(AmountDueFunction, EveryCriterionMustBeMet) {
    EXPECT_EQ(due({"Daoulas", members, amounts}), "1101");
    EXPECT_EQ(due({"Daoulas", members, amounts, leftOut, quarters, "2026-t4"}), "1001");
    EXPECT_EQ(due({"Daoulas", members, amounts, leftOut, quarters, "2026-T4", services, 2}),
              "1000");
    EXPECT_EQ(due({"Daoulas", members, amounts, leftOut, services, "02", quarters, "2026-T3"}),
              "0");
    EXPECT_EQ(due({"Daoulas", members, amounts, leftOut, leftOut, leftOut, services, 1}), "101");
}

TEST(AmountDueFunction, EmptyCellsAreKeptByAnEmptyText) {
    const auto paidOn = column({46000, ExampleItem{}, ExampleItem{}, ""});
    EXPECT_EQ(due({"Daoulas", members, amounts, leftOut, paidOn, ""}), "1100");
    EXPECT_EQ(due({"Daoulas", members, amounts, leftOut, paidOn, 0}), "0");
}

TEST(AmountDueFunction, CodesAreNumbersOrTexts) {
    EXPECT_EQ(due({29058, column({"29058", 29058, "1004"}), column({1, 10, 100})}), "11");
    EXPECT_EQ(due({"01004", column({"29058", 29058, 1004}), column({1, 10, 100})}), "100");
}

TEST(AmountDueFunction, AnswersInTheDirectionOfTheMembersAskedFor) {
    EXPECT_EQ(due({row({"Hanvec", ExampleItem{}, "Daoulas"}), members, amounts}),
              "{10 ; (empty) ; 1101}");
    EXPECT_EQ(due({column({"Hanvec", "Irvillac"}), row({"Hanvec", "Daoulas"}), column({5, 6}),
                   column({"Irvillac"})}),
              "{5 | 0}");
}

TEST(AmountDueFunction, RefusesACriterionWithoutItsValue) {
    const Error odd =
        refusal("amountDue", {"Daoulas", members, amounts, leftOut, quarters, "2026-T4", services});
    EXPECT_EQ(odd.reason(), Reason::criterionWithoutValue);
    EXPECT_EQ(refusal("amountDue", {"Daoulas", members, amounts, leftOut, quarters}).reason(),
              Reason::criterionWithoutValue);
    EXPECT_EQ(
        refusal("amountDue", {"Daoulas", members, amounts, leftOut, quarters, leftOut, services, 1})
            .reason(),
        Reason::criterionWithoutValue);
    EXPECT_EQ(
        refusal("amountDue", {"Daoulas", members, amounts, leftOut, leftOut, "2026-T4"}).reason(),
        Reason::argumentMissing);
}

TEST(AmountDueFunction, RefusesLengthsThatDiffer) {
    const Error short2 = refusal("amountDue", {"Daoulas", members, column({1, 2})});
    EXPECT_EQ(short2.reason(), Reason::lengthsDiffer);
    EXPECT_EQ(short2.details().subject.english, "amounts");
    const Error criterion = refusal(
        "amountDue", {"Daoulas", members, amounts, leftOut, column({"2026-T4"}), "2026-T4"});
    EXPECT_EQ(criterion.reason(), Reason::lengthsDiffer);
    EXPECT_EQ(criterion.details().subject.english, "criteria range; value");
    EXPECT_EQ(
        refusal("amountDue", {"Daoulas", members, amounts, leftOut, quarters, quarters}).reason(),
        Reason::gridForValue);
}

TEST(AmountDueFunction, ATextAmountOfAnotherMemberIsRefusedAndAnEmptyOneIsZero) {
    const Error text = refusal("amountDue", {"Daoulas", members, column({1, "10 €", 100, 1000})});
    EXPECT_EQ(text.reason(), Reason::textForNumber);
    EXPECT_EQ(text.details().element, 2U);
    EXPECT_EQ(due({"Daoulas", members, column({1, 10, ExampleItem{}, 1000})}), "1001");
}

TEST(AmountDueFunction, TheReferenceListIdentifiesMembers) {
    const Error twice =
        refusal("amountDue", {"Daoulas", members, amounts, column({"St Eloy", "SAINT-ÉLOY"})});
    EXPECT_EQ(twice.reason(), Reason::nameTwice);
    EXPECT_EQ(twice.details().subject.english, "reference list");
    EXPECT_EQ(twice.details().element, 2U);
}

TEST(AmountDueFunction, AHundredThousandLinesAndAHundredAndFiftyEightMembers) {
    std::vector<std::u16string> communes;
    for (int i = 0; i < 158; ++i) {
        communes.push_back(u"Saint-Éloy-l’Église " + toUtf16(std::to_string(i)));
    }
    const std::vector<std::u16string> periods{u"2026-T1", u"2026-T2", u"2026-T3", u"2026-T4"};
    constexpr std::size_t lines = 100'000;
    std::vector<Argument> arguments(8);
    for (Argument& argument : arguments) {
        argument.leftOut = false;
        argument.shape = {lines, 1};
    }
    arguments[3].leftOut = true;
    arguments[0].shape = {communes.size(), 1};
    for (const std::u16string& commune : communes) {
        arguments[0].cells.push_back(Cell::of(commune));
    }
    for (std::size_t i = 0; i < lines; ++i) {
        arguments[1].cells.push_back(Cell::of(communes[i % 158]));
        arguments[2].cells.push_back(Cell::of(12.34));
        arguments[4].cells.push_back(Cell::of(periods[i % 4]));
        arguments[6].cells.push_back(Cell::of(2026.0));
    }
    arguments[5] = Argument::of(Cell::of(periods[3]));
    arguments[7] = Argument::of(Cell::of(2026.0));

    const Value value = evaluate(*functionOfMethod("amountDue"), arguments, {});

    double total = 0;
    for (const Item& item : std::get<Grid<Item>>(value).values) {
        total += std::get<double>(item);
    }
    EXPECT_NEAR(total, 12.34 * lines / 4, 0.001);
}

}  // namespace
}  // namespace quotepart
