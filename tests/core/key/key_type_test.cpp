#include "core/key/key_type.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

using enum KeyType;

TEST(KeyTypeWords, AreThoseOfTheContract) {
    const std::vector<std::pair<std::string_view, KeyType>> words{
        {"population", population},
        {"dossiers", files},
        {"files", files},
        {"paies", payslips},
        {"bulletins", payslips},
        {"payslips", payslips},
        {"écritures", entries},
        {"entries", entries},
        {"agents", staff},
        {"staff", staff},
        {"ETP", fullTimeEquivalents},
        {"FTE", fullTimeEquivalents},
        {"licences", licences},
        {"interventions", interventions},
        {"élèves", pupils},
        {"pupils", pupils},
        {"nombre", count},
        {"count", count},
        {"unités", units},
        {"units", units},
        {"points", points},
        {"temps", time},
        {"time", time},
        {"heures", hours},
        {"hours", hours},
        {"jours", days},
        {"days", days},
        {"surface", area},
        {"area", area},
        {"quantité", quantity},
        {"quantity", quantity},
        {"masse salariale", payroll},
        {"payroll", payroll},
        {"montant", amount},
        {"amount", amount},
        {"forfait", fixed},
        {"fixe", fixed},
        {"pourcentage", fixed},
        {"fixed", fixed},
        {"égal", equal},
        {"parts égales", equal},
        {"equal", equal},
    };
    for (const auto& [word, type] : words) {
        EXPECT_EQ(keyTypeWords().meaningOf(word), type) << word;
    }
    std::set<std::string_view> known;
    for (const auto& [word, type] : words) {
        known.insert(word);
    }
    for (const Word<KeyType>& word : keyTypeWords().words()) {
        EXPECT_TRUE(known.contains(word.text.french)) << word.text.french;
        EXPECT_TRUE(known.contains(word.text.english)) << word.text.english;
    }
}

TEST(KeyTypeWords, AreReadWhateverTheirSpelling) {
    EXPECT_EQ(keyTypeWords().meaningOf(" ELEVES "), pupils);
    EXPECT_EQ(keyTypeWords().meaningOf("Masse  Salariale"), payroll);
    EXPECT_EQ(keyTypeWords().meaningOf("masse-salariale"), payroll);
    EXPECT_EQ(keyTypeWords().meaningOf("Parts egales"), equal);
    EXPECT_EQ(keyTypeWords().meaningOf("etp"), fullTimeEquivalents);
    EXPECT_EQ(keyTypeWords().meaningOf("e\u0301gal"), equal);
}

TEST(KeyTypeWords, AreRefusedWhenUnknown) {
    for (const std::string_view word :
         {"", "populations", "habitants", "forfaitaire", "clé", "1", "masse"}) {
        EXPECT_TRUE(isRefused(Reason::unknownWord, [&] { keyTypeWords().meaningOf(word); }))
            << word;
    }
}

TEST(KeyTypeWords, NameEachTypeByItsFirstWord) {
    const std::map<KeyType, Text> names{
        {payslips, {"paies", "payslips"}},
        {fixed, {"forfait", "fixed"}},
        {equal, {"égal", "equal"}},
        {population, {"population", "population"}},
    };
    for (const auto& [type, text] : names) {
        EXPECT_EQ(keyTypeWords().textOf(type), text);
    }
    for (int type = 0; type <= static_cast<int>(equal); ++type) {
        EXPECT_FALSE(keyTypeWords().textOf(static_cast<KeyType>(type)).french.empty()) << type;
    }
}

TEST(KeyType, IsACountWhereOneCounts) {
    const std::set<KeyType> counts{population, files,         payslips, entries, staff,
                                   licences,   interventions, pupils,   count,   units};
    for (int i = 0; i <= static_cast<int>(equal); ++i) {
        const auto type = static_cast<KeyType>(i);
        EXPECT_EQ(isCount(type), counts.contains(type)) << keyTypeWords().textOf(type).english;
    }
}

}  // namespace
}  // namespace quotepart
