#include "addin/budget/collection.hpp"

#include <gtest/gtest.h>

#include "addin/billing/table_reader.hpp"

namespace quotepart::budget {
namespace {

using billing::nameOf;
using Texts = std::vector<std::string>;

std::chrono::sys_days day(unsigned number) {
    return std::chrono::year{2026} / std::chrono::November / std::chrono::day{number};
}

Returned returnOf(const std::string& member, const std::string& code, int units,
                  std::optional<std::chrono::sys_days> date = std::nullopt) {
    static int count = 0;
    return {.file = "retour-" + std::to_string(++count) + ".ods",
            .member = nameOf(member),
            .code = code,
            .year = 2027,
            .version = "Commune 1.0",
            .answerDate = date,
            .answers = {{.service = nameOf("ADS"),
                         .units = Decimal::whole(units),
                         .place = {"Réponse", 0, 9}}},
            .memberPlace = {"Réponse", 1, 0},
            .yearPlace = {"Réponse", 1, 1},
            .versionPlace = {"Réponse", 1, 2}};
}

Expected expected() {
    return {.year = 2027,
            .members = {{.member = nameOf("Daoulas"), .code = "29043"},
                        {.member = nameOf("Logonna-Daoulas"), .code = "29137"},
                        {.member = nameOf("Saint-Éloy"), .code = "29246"}},
            .services = {nameOf("ADS"), nameOf("Garage")}};
}

/// "accepted", "replaced by retour-2.ods", "refused: ..."
Texts verdictsOf(const Collection& collection) {
    Texts texts;
    for (const Verdict& verdict : collection.verdicts) {
        std::string text = verdict.state == ReturnState::accepted   ? "accepted"
                           : verdict.state == ReturnState::replaced ? "replaced"
                                                                    : "refused:";
        for (const ReturnProblem& problem : verdict.returned.problems) {
            text += " " + problem.sentence(Language::english);
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

/// "Daoulas 12", "Logonna-Daoulas missing", "Saint-Éloy refused"
Texts membersOf(const Collection& collection) {
    Texts texts;
    for (const MemberState& member : collection.members) {
        texts.push_back(member.member.member.shown + " " +
                        (member.accepted  ? std::to_string(collection.verdicts[*member.accepted]
                                                               .returned.answers[0]
                                                               .units->coefficient())
                         : member.refused ? "refused"
                                          : "missing"));
    }
    return texts;
}

TEST(Collection, SaysOfEveryMemberWhatWasReceived) {
    Returned wrong = returnOf("Saint-Éloy", "29246", 3);
    wrong.problems.push_back({.kind = ReturnProblemKind::altered});
    const Collection collection = decide({returnOf("DAOULAS", "29043", 12), wrong}, expected());
    EXPECT_EQ(membersOf(collection),
              Texts({"Daoulas 12", "Logonna-Daoulas missing", "Saint-Éloy refused"}));
    EXPECT_EQ(verdictsOf(collection),
              Texts({"accepted", "refused: what is not to be filled in was changed"}));
    EXPECT_EQ(collection.count(ReturnState::accepted), 1U);
}

TEST(Collection, RefusesWhatIsNotAskedFor) {
    Returned year = returnOf("Daoulas", "29043", 1);
    year.year = 2026;
    Returned version = returnOf("Daoulas", "29043", 1);
    version.version = "Commune 0.9";
    Returned service = returnOf("Daoulas", "29043", 1);
    service.answers[0].service = nameOf("Piscine");
    Expected all = expected();
    all.version = "Commune 1.0";
    EXPECT_EQ(
        verdictsOf(decide({year, version, service, returnOf("Brest", "29019", 1),
                           returnOf("Daoulas", "29999", 1)},
                          all)),
        Texts({"refused: Réponse.B2: the workbook is that of 2026, the collection that of 2027",
               "refused: Réponse.B3: the workbook was made from the template “Commune 0.9”, not "
               "“Commune "
               "1.0”",
               "refused: Réponse.A10: “Piscine” is not a service that is billed",
               "refused: Réponse.B1: “Brest” is not in the list of members",
               "refused: Réponse.B1: the code 29999 is not that of this commune (29043)"}));
}

TEST(Collection, TheUsualVersionIsTheOneExpected) {
    Returned odd = returnOf("Daoulas", "29043", 1);
    odd.version = "Commune 0.9";
    const Collection collection =
        decide({odd, returnOf("Logonna-Daoulas", "29137", 2), returnOf("Saint-Éloy", "29246", 3)},
               expected());
    EXPECT_EQ(membersOf(collection),
              Texts({"Daoulas refused", "Logonna-Daoulas 2", "Saint-Éloy 3"}));
}

TEST(Collection, TheUsualVersionIsThatOfMostMembersWithASoundReturn) {
    std::vector<Returned> all;
    for (int i = 0; i < 3; ++i) {
        all.push_back(returnOf("Daoulas", "29043", 1));
        all.back().version = "Commune 0.9";
        all.push_back(returnOf("Saint-Éloy", "29246", 1));
        all.back().version = "Commune 0.8";
        all.back().problems.push_back({.kind = ReturnProblemKind::altered});
    }
    all.push_back(returnOf("Logonna-Daoulas", "29137", 2));
    // One member each: the last version.
    EXPECT_EQ(membersOf(decide(all, expected())),
              Texts({"Daoulas refused", "Logonna-Daoulas 2", "Saint-Éloy refused"}));
}

TEST(Collection, AFileThatCannotBeReadIsOfTheMemberItIsNamedAfter) {
    const auto broken = [](const char* file) {
        Returned returned{.file = file};
        returned.problems.push_back({.kind = ReturnProblemKind::unreadable});
        return returned;
    };
    const Collection collection = decide({broken("2027 Budget Logonna-Daoulas (1).xlsx"),
                                          broken("2026 Budget Daoulas.ods"), broken("budget.ods")},
                                         expected());
    EXPECT_EQ(membersOf(collection),
              Texts({"Daoulas missing", "Logonna-Daoulas refused", "Saint-Éloy missing"}));
    EXPECT_EQ(collection.verdicts[0].returned.member.shown, "Logonna-Daoulas");

    Expected two = expected();
    two.members = {{.member = nameOf("Saint-Urbain")}, {.member = nameOf("Saint-Urbain Nord")}};
    EXPECT_EQ(membersOf(decide({broken("2027 Budget Saint-Urbain Nord.ods")}, two)),
              Texts({"Saint-Urbain missing", "Saint-Urbain Nord refused"}));
}

TEST(Collection, WhereADateIsMissingOrCannotBeTrueTheFilesDecide) {
    const auto ofNovember = [](int year) {
        return std::optional<std::chrono::sys_days>(std::chrono::year{year} / 11 / 3);
    };
    for (const auto& odd :
         {std::optional<std::chrono::sys_days>(), ofNovember(2126), ofNovember(2002)}) {
        Returned first = returnOf("Daoulas", "29043", 1, odd);
        Returned second = returnOf("Daoulas", "29043", 2, day(3));
        second.written = first.written + std::chrono::seconds{1};
        EXPECT_EQ(verdictsOf(decide({first, second}, expected())), Texts({"replaced", "accepted"}));
        std::swap(first.written, second.written);
        EXPECT_EQ(verdictsOf(decide({first, second}, expected())), Texts({"accepted", "replaced"}));
    }
}

TEST(Collection, ALaterReturnReplacesTheEarlier) {
    const Collection collection =
        decide({returnOf("Daoulas", "29043", 1, day(12)), returnOf("Daoulas", "29043", 2, day(15)),
                returnOf("Daoulas", "29043", 3, day(10))},
               expected());
    EXPECT_EQ(verdictsOf(collection), Texts({"replaced", "accepted", "replaced"}));
    EXPECT_EQ(membersOf(collection)[0], "Daoulas 2");
    EXPECT_EQ(collection.verdicts[0].replacedBy, collection.verdicts[1].returned.file);
}

TEST(Collection, WhenTheFileWasWrittenDecidesBetweenTwoOfOneDay) {
    Returned first = returnOf("Daoulas", "29043", 1, day(12));
    Returned second = returnOf("Daoulas", "29043", 2, day(12));
    second.written = first.written + std::chrono::seconds{1};
    EXPECT_EQ(verdictsOf(decide({second, first}, expected())), Texts({"accepted", "replaced"}));
}

TEST(Collection, TwoReturnsThatNothingDecidesBetween) {
    const Returned first = returnOf("Daoulas", "29043", 1, day(12));
    Returned second = returnOf("Daoulas", "29043", 2, day(12));
    second.written = first.written;
    const Collection collection = decide({first, second}, expected());
    EXPECT_EQ(collection.count(ReturnState::refused), 2U);
    EXPECT_EQ(membersOf(collection)[0], "Daoulas refused");
    Returned same = first;
    same.file = "copie.ods";
    EXPECT_EQ(verdictsOf(decide({first, same}, expected())), Texts({"accepted", "replaced"}));
}

/// Whatever the order of the files, and each with one reason.
TEST(Collection, ThreeReturnsThatNothingDecidesBetween) {
    for (const std::vector<int>& units : {std::vector{1, 2, 1}, {2, 1, 1}, {1, 1, 2}}) {
        std::vector<Returned> all;
        for (const int each : units) {
            all.push_back(returnOf("Daoulas", "29043", each, day(12)));
        }
        all.push_back(returnOf("Daoulas", "29043", 9, day(3)));
        const Collection collection = decide(all, expected());
        EXPECT_EQ(collection.count(ReturnState::refused), 3U);
        EXPECT_EQ(collection.count(ReturnState::replaced), 1U);
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_EQ(collection.verdicts[i].returned.problems.size(), 1U);
        }
        EXPECT_EQ(membersOf(collection)[0], "Daoulas refused");
    }
}

TEST(Collection, OnlyWhatWasSentIsAcceptedWhereThatIsKnown) {
    const std::string daoulas(64, 'a');
    const std::string logonna(64, 'b');
    const auto sealed = [](Returned returned, const std::string& seal) {
        returned.seal = seal + " AbCd";
        return returned;
    };
    Expected all = expected();
    all.sent = Manifest{.year = 2027,
                        .entries = {{.member = nameOf("Daoulas"), .seal = daoulas},
                                    {.member = nameOf("Logonna-Daoulas"), .seal = logonna}}};
    const Collection collection =
        decide({sealed(returnOf("DAOULAS", "29043", 12), daoulas),
                sealed(returnOf("Logonna-Daoulas", "29137", 5), daoulas),
                sealed(returnOf("Saint-Éloy", "29246", 3), std::string(64, 'c'))},
               all);
    EXPECT_EQ(
        verdictsOf(collection),
        Texts({"accepted",
               "refused: Réponse.B1: by the manifest, it is not the workbook that was sent to "
               "“Logonna-Daoulas”",
               "refused: Réponse.B1: by the manifest, it is not the workbook that was sent to "
               "“Saint-Éloy”"}));
}

TEST(Collection, TwoMembersOfOneNameHaveTheirCodes) {
    Expected all = expected();
    all.members = {{.member = nameOf("Saint-Pierre-d’Entremont"), .code = "38446"},
                   {.member = nameOf("Saint-Pierre-d’Entremont"), .code = "73274"}};
    const Collection collection = decide({returnOf("Saint-Pierre-d'Entremont", "73274", 7),
                                          returnOf("Saint-Pierre-d'Entremont", "38446", 5)},
                                         all);
    EXPECT_EQ(membersOf(collection),
              Texts({"Saint-Pierre-d’Entremont 5", "Saint-Pierre-d’Entremont 7"}));
}

}  // namespace
}  // namespace quotepart::budget
