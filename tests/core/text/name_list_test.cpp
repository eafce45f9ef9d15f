#include "core/text/name_list.hpp"

#include <gtest/gtest.h>

#include <set>

#include "core/text/folding.hpp"
#include "tests/support/communes.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

Name name(const std::string& shown) {
    return {folded(shown), shown};
}

NameList list(const std::vector<std::string>& shown) {
    std::vector<Name> names;
    for (const std::string& each : shown) {
        names.push_back(name(each));
    }
    return NameList(std::move(names));
}

TEST(NameList, FindsANameHoweverItIsSpelt) {
    const NameList members = list({"Daoulas", "Saint-Éloy", "", "L’Hôpital-Camfrout", "01004"});
    EXPECT_EQ(members.size(), 5U);
    EXPECT_EQ(members.at(1).shown, "Saint-Éloy");
    EXPECT_EQ(members.find(name("DAOULAS")), 0U);
    EXPECT_EQ(members.find(name("st eloy")), 1U);
    EXPECT_EQ(members.find(name("L'HOPITAL CAMFROUT")), 3U);
    EXPECT_EQ(members.find({foldedCode(1004), "1004"}), 4U);
    EXPECT_EQ(members.find(name("Daoula")), std::nullopt);
    EXPECT_EQ(members.find(name("Daoulass")), std::nullopt);
    EXPECT_EQ(members.find(name("zzz")), std::nullopt);
    EXPECT_EQ(members.placeOf(name("Saint Eloy")), 1U);
}

TEST(NameList, LetsNobodyBeFoundUnderAnEmptyName) {
    const NameList members = list({"", "Daoulas", " ", "-"});
    EXPECT_EQ(members.size(), 4U);
    EXPECT_EQ(members.find(name("")), std::nullopt);
    EXPECT_EQ(members.find(name(" ' ")), std::nullopt);
    EXPECT_EQ(list({}).find(name("Daoulas")), std::nullopt);
}

TEST(NameList, RefusesANameThatIsNotThere) {
    const NameList members = list({"Daoulas", "Hanvec"});
    EXPECT_TRUE(isRefused(Reason::memberNotFound, [&] { members.placeOf(name("Brest")); }));
    EXPECT_TRUE(isRefused(Reason::memberNotFound, [&] { members.placeOf(name("")); }));
    try {
        members.placeOf(name("Brést"));
    } catch (const Error& error) {
        EXPECT_EQ(std::get<std::string>(error.details().value), "Brést");
    }
}

TEST(NameList, RefusesTwoSpellingsOfOneName) {
    EXPECT_TRUE(isRefused(Reason::nameTwice, 3, [] {
        list({"Saint-Éloy", "Daoulas", "ST ELOY"});
    }));
    EXPECT_TRUE(isRefused(Reason::nameTwice, 2, [] { list({"1004", "01004", "Daoulas"}); }));
    EXPECT_TRUE(isRefused(Reason::nameTwice, 4, [] { list({"a", "z", "b", "Z", "c"}); }));
    EXPECT_NO_THROW(list({"", "", " "}));
}

TEST(NameList, FindsEveryCommuneOfEveryEpci) {
    std::size_t withHomonyms = 0;
    for (const Epci& epci : allEpcis()) {
        std::vector<std::string> names;
        std::vector<std::string> codes;
        for (const Commune& commune : epci.communes) {
            names.push_back(commune.name);
            codes.push_back(commune.code);
        }
        const NameList byCode = list(codes);
        for (std::size_t i = 0; i < codes.size(); ++i) {
            ASSERT_EQ(byCode.placeOf(name(codes[i])), i) << epci.name << ": " << codes[i];
        }
        if (std::set<std::string>(names.begin(), names.end()).size() < names.size()) {
            ++withHomonyms;
            EXPECT_THROW(list(names), Error) << epci.name;
            continue;
        }
        const NameList byName = list(names);
        for (std::size_t i = 0; i < names.size(); ++i) {
            ASSERT_EQ(byName.placeOf(name(names[i])), i) << epci.name << ": " << names[i];
        }
    }
    // Two Saint-Pierre-d'Entremont and two Seyssel, of two departments: codes tell them apart.
    EXPECT_EQ(withHomonyms, 2U);
}

}  // namespace
}  // namespace quotepart
