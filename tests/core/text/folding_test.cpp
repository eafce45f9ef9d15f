#include "core/text/folding.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <vector>

#include "core/text/utf.hpp"
#include "tests/support/communes.hpp"
#include "tests/support/refusal.hpp"

namespace quotepart {
namespace {

TEST(Folded, KeepsLettersBeyondTheBasicPlane) {
    EXPECT_EQ(folded("𝄞abc"), "𝄞abc");
    EXPECT_EQ(folded("a𝄞𝄞b"), "a𝄞𝄞b");
    EXPECT_EQ(folded("ΩÉA"), "Ωea");
}

TEST(Folded, MakesOneNameOfItsSpellings) {
    const std::vector<std::vector<std::string_view>> names{
        {"Saint-Éloy",       "Saint Eloy",       "SAINT-ÉLOY",      "ST ELOY",
         "St-Éloy",          "St. Eloy",         "St.Éloy",         "  saint   éloy ",
         "Saint\u2011Éloy",  "Saint–Éloy",       "Saint\u00a0Éloy", "Saint\u202fÉloy",
         "Saint-E\u0301loy", "saint-e\u0301loy", "Saint - Éloy",    "Saint\tÉloy",
         "\uFEFFSaint-Éloy", "Saint\u2009Éloy",  "Saint\u205fÉloy", "Saint\u2212Éloy",
         "Saint_Éloy",       "Saint\nÉloy",      "Saint E\u036floy"},
        {"Sainte-Sève", "Ste Sève", "STE-SEVE", "Ste. Seve", "sainte se\u0300ve"},
        {"L'Hôpital-Camfrout", "L’Hôpital-Camfrout", "L‘Hôpital-Camfrout", "L`Hôpital-Camfrout",
         "L´Hôpital-Camfrout", "L\u02bcHôpital-Camfrout", "L\u02b9Hôpital Camfrout",
         "L\u2032Hôpital-Camfrout", "L\u02bbHôpital-Camfrout", "L\u201bHôpital-Camfrout",
         "L\uff07Hôpital-Camfrout", "L HOPITAL CAMFROUT", "l'hopital camfrout",
         "L’Ho\u0302pital-Camfrout", "l' hôpital – camfrout"},
        {"Œuilly", "œuilly", "Oeuilly", "OEUILLY", "ŒUILLY"},
        {"Plœuc-L’Hermitage", "Ploeuc-L'Hermitage", "PLOEUC L HERMITAGE"},
        {"Aÿ-Champagne", "AY CHAMPAGNE", "Ay\u0308-Champagne", "AŸ-CHAMPAGNE"},
        {"Bors (Canton de Tude-et-Lavalette)", "BORS (CANTON DE TUDE ET LAVALETTE)"},
        {"Æbelø", "aebelo"},
        {"Straße", "STRASSE", "STRAẞE"},
        {"Łódź", "lodz"},
        {"2A004", "2a004", " 2A004 "},
        {"1004", "01004", "001004", " 01004", "01004\u00a0"},
        {"29058", "29058 "},
        {"0", "00", "0000000"},
        {"CU Le Mans Métropole", "cu le mans metropole", "CU. LE MANS METROPOLE"},
    };
    for (const auto& spellings : names) {
        const std::string expected = folded(spellings.front());
        EXPECT_FALSE(expected.empty());
        for (const std::string_view spelling : spellings) {
            EXPECT_EQ(folded(spelling), expected) << spelling;
            EXPECT_EQ(folded(toUtf16(spelling)), expected) << spelling;
        }
    }
}

TEST(Folded, IsReadable) {
    EXPECT_EQ(folded("L’Hôpital-Camfrout"), "l hopital camfrout");
    EXPECT_EQ(folded("ST ELOY"), "saint eloy");
    EXPECT_EQ(folded("Ste-Sève"), "sainte seve");
    EXPECT_EQ(folded("Plœuc"), "ploeuc");
    EXPECT_EQ(folded("2A004"), "2a004");
    EXPECT_EQ(folded("01004"), "1004");
    EXPECT_EQ(folded("100 %"), "100 %");
    EXPECT_EQ(folded("日本 😀"), "日本 😀");
}

TEST(Folded, KeepsApartWhatIsNotOneName) {
    const std::vector<std::pair<std::string_view, std::string_view>> pairs{
        {"Saint-Éloy", "Sainte-Éloy"},
        {"St", "Ste"},
        {"Castet", "Cas tet"},
        {"Stains", "Saintains"},
        {"Ste-Sève", "Stesève"},
        {"2A004", "2B004"},
        {"1004", "10040"},
        {"2A004", "2A04"},
        {"01004 A", "1004 A"},
        {"1 004", "1004"},
        {"Bors", "Bords"},
        {"Saint-Éloy", "Éloy"},
    };
    for (const auto& [one, other] : pairs) {
        EXPECT_NE(folded(one), folded(other)) << one << " and " << other;
    }
}

TEST(Folded, IsEmptyWithoutALetter) {
    for (const std::string_view text :
         {"", " ", "\t", "\u00a0", "\u202f \u2009", "-", "’", ". - '", "\uFEFF"}) {
        EXPECT_EQ(folded(text), "") << '"' << text << '"';
    }
}

TEST(Folded, TreatsEveryKindOfSpaceHyphenAndApostropheAlike) {
    std::vector<char16_t> marks{u' ', u'\t', u'\n', u'\v', u'\f', u'\r', u'-', u'\'', u'`', u'.'};
    for (const char16_t c : std::u16string_view(
             u"\u00a0\u00ad\u00b4\u02b9\u02bb\u02bc\u1680\u2028\u2029\u202f\u2032\u2043\u205f"
             u"\u2060\u2212\u3000\ua78c\ufe58\ufe63\ufeff\uff07\uff0d")) {
        marks.push_back(c);
    }
    for (char16_t c = 0x2000; c <= 0x201B; ++c) {
        marks.push_back(c);
    }
    for (const char16_t mark : marks) {
        EXPECT_EQ(folded(std::u16string(u"saint") + mark + u"eloy"), "saint eloy")
            << std::hex << static_cast<int>(mark);
    }
}

TEST(Folded, SurvivesBrokenText) {
    const char16_t high = 0xD83D;
    EXPECT_EQ(folded(std::u16string{u'a', high}), "a");
    EXPECT_EQ(folded(std::u16string{high}), "");
    EXPECT_NO_THROW(folded(std::u16string{high, u'A', 0xDE00}));
}

TEST(Folded, DoesNotChangeWhatIsFolded) {
    for (const Epci& epci : allEpcis()) {
        for (const Commune& commune : epci.communes) {
            const std::string once = folded(commune.name);
            ASSERT_EQ(folded(once), once);
        }
    }
}

TEST(FoldedCode, MatchesTheSameCodeAsText) {
    EXPECT_EQ(foldedCode(29058), folded("29058"));
    EXPECT_EQ(foldedCode(1004), folded("01004"));
    EXPECT_EQ(foldedCode(242900801), folded("242900801"));
    EXPECT_EQ(foldedCode(24290080100018), folded("24290080100018"));
    EXPECT_EQ(foldedCode(0), folded("00"));
    EXPECT_NE(foldedCode(1004), folded("01040"));
    EXPECT_TRUE(isRefused(Reason::numberOutOfRange, [] { foldedCode(1e15); }));
}

/// The spellings one finds of a name in workbooks.
std::u16string spelledOtherwise(std::u16string_view name, int way) {
    static const std::map<char16_t, std::u16string> decomposed{
        {u'à', u"a\u0300"}, {u'â', u"a\u0302"}, {u'ç', u"c\u0327"}, {u'è', u"e\u0300"},
        {u'é', u"e\u0301"}, {u'ê', u"e\u0302"}, {u'ë', u"e\u0308"}, {u'î', u"i\u0302"},
        {u'ï', u"i\u0308"}, {u'ô', u"o\u0302"}, {u'û', u"u\u0302"}, {u'ü', u"u\u0308"},
        {u'ÿ', u"y\u0308"}, {u'É', u"E\u0301"}, {u'È', u"E\u0300"}, {u'Î', u"I\u0302"},
        {u'Ô', u"O\u0302"}};
    std::u16string result = way == 4 ? u"\u202f " : u"";
    for (const char16_t c : name) {
        const bool apostrophe = c == u'\'' || c == u'’';
        if (way == 0) {  // capitals, accents kept
            const bool lower = (c >= u'a' && c <= u'z') || (c >= u'à' && c <= u'þ');
            result += lower       ? static_cast<char16_t>(c - 0x20)
                      : c == u'ÿ' ? u'Ÿ'
                      : c == u'œ' ? u'Œ'
                                  : c;
        } else if (way == 1) {  // accents apart, as macOS writes file names
            const auto found = decomposed.find(c);
            result += found == decomposed.end() ? std::u16string(1, c) : found->second;
        } else if (way == 2 && (c == u'-' || apostrophe)) {  // no hyphen, no apostrophe
            result += u' ';
        } else if (way == 3 && apostrophe) {
            result += c == u'’' ? u'\'' : u'’';
        } else if (way == 4 && (c == u' ' || c == u'-')) {
            result += u"\u00a0-\u202f";
        } else if (way == 5 && (c == u'œ' || c == u'Œ')) {
            result += c == u'œ' ? u"oe" : u"OE";
        } else {
            result += c;
        }
    }
    return result;
}

TEST(Folded, TellsApartTheCommunesOfEveryEpciHoweverTheyAreSpelt) {
    // Homonyms on either side of a department's border: only their codes tell them apart.
    std::set<std::string> homonyms;
    std::size_t count = 0;
    for (const Epci& epci : allEpcis()) {
        std::map<std::string, std::string> names;
        std::set<std::string> codes;
        for (const Commune& commune : epci.communes) {
            ++count;
            const std::string name = folded(commune.name);
            const auto [same, isNew] = names.emplace(name, commune.name);
            if (!isNew && same->second == commune.name) {
                homonyms.insert(commune.name);
            } else {
                ASSERT_TRUE(isNew) << epci.name << ": " << commune.name << ", " << same->second;
            }
            ASSERT_TRUE(codes.insert(folded(commune.code)).second) << commune.code;
            for (int way = 0; way < 6; ++way) {
                const std::u16string other = spelledOtherwise(toUtf16(commune.name), way);
                ASSERT_EQ(folded(other), name) << toUtf8(other);
            }
            if (commune.code.find_first_not_of("0123456789") == std::string::npos) {
                ASSERT_EQ(foldedCode(std::stod(commune.code)), folded(commune.code));
            }
        }
    }
    EXPECT_EQ(homonyms, (std::set<std::string>{"Saint-Pierre-d'Entremont", "Seyssel"}));
    EXPECT_EQ(count, 34'871U);
    EXPECT_EQ(allEpcis().size(), 1'255U);
}

TEST(Folded, SpellsOutSaintInRealNames) {
    std::size_t saints = 0;
    for (const Epci& epci : allEpcis()) {
        for (const Commune& commune : epci.communes) {
            for (const auto& [spelt, abbreviated] :
                 {std::pair<std::string, std::string>{"Sainte-", "Ste "}, {"Saint-", "St. "}}) {
                if (commune.name.starts_with(spelt)) {
                    ++saints;
                    ASSERT_EQ(folded(abbreviated + commune.name.substr(spelt.size())),
                              folded(commune.name));
                }
            }
        }
    }
    EXPECT_GT(saints, 3'000U);
}

TEST(Folded, HalfALetterStandsAlone) {
    // U+DC00 is the second half of a pair, here without a first: what follows is a letter.
    EXPECT_TRUE(folded(std::u16string{u'\xDC00', u'A'}).ends_with('a'));
    EXPECT_EQ(folded(u"\U0001F600A"),
              "\U0001F600"
              "a");
}

}  // namespace
}  // namespace quotepart
