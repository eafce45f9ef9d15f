#include <gtest/gtest.h>

#include "core/explanation/explanation_text.hpp"
#include "core/text/folding.hpp"

namespace quotepart {
namespace {

using enum RoundingMethod;

/// The sentence with ordinary spaces; that they are no-break ones is a test of its own.
std::string plain(std::string text) {
    for (const std::string_view space : {"\u00a0", "\u202f"}) {
        for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space)) {
            text.replace(at, space.size(), " ");
        }
    }
    return text;
}

struct Case {
    const char* label;
    Decimal amount;
    KeyType type;
    Bases bases;
    std::size_t member;
    Rounding rounding;
    bool named;
    const char* french;
    const char* english;
};

Decimal euros(std::int64_t value) {
    return Decimal::whole(value);
}

Bases whole(std::initializer_list<int> values) {
    Bases bases;
    for (const int value : values) {
        bases.push_back(value < 0 ? std::nullopt : std::optional(Decimal::whole(value)));
    }
    return bases;
}

const KeyType hours = KeyType::hours;

const Case cases[] = {
    {"LargestRemainderGot",
     euros(290331),
     KeyType::population,
     whole({50614, 28119}),
     1,
     {.unit = Decimal(1, 0)},
     false,
     "Membre n° 2 : 290 331,00 € × 28 119 / 78 733 (clé « population ») ≈ 103 689,906253 €, coupé "
     "à 103 689,00 €. Les parts ainsi coupées laissent 1,00 € à distribuer, au plus fort reste ; "
     "le sien est au rang 1 : sa part est augmentée de 1,00 €. Part : 103 690,00 €.",
     "Member 2: €290,331.00 × 28,119 / 78,733 (key “population”) ≈ €103,689.906253, cut to "
     "€103,689.00. The shares so cut leave €1.00 to give out, to the largest remainder; its own "
     "has rank 1: its part is raised by €1.00. Part: €103,690.00."},
    {"LargestRemainderNotGot",
     euros(290331),
     KeyType::population,
     whole({50614, 28119}),
     0,
     {.unit = Decimal(1, 0)},
     true,
     "Daoulas : 290 331,00 € × 50 614 / 78 733 (clé « population ») ≈ 186 641,093747 €, coupé à "
     "186 641,00 €. Les parts ainsi coupées laissent 1,00 € à distribuer, au plus fort reste ; le "
     "sien est au rang 2 : sa part n’est pas augmentée. Part : 186 641,00 €.",
     "Daoulas: €290,331.00 × 50,614 / 78,733 (key “population”) ≈ €186,641.093747, cut to "
     "€186,641.00. The shares so cut leave €1.00 to give out, to the largest remainder; its own "
     "has rank 2: its part is not raised. Part: €186,641.00."},
    {"TieFirstInList",
     euros(200),
     hours,
     whole({1, 1, 1}),
     1,
     {},
     true,
     "Saint-Éloy : 200,00 € × 1 / 3 (clé « heures ») ≈ 66,666667 €, coupé à 66,66 €. Les parts "
     "ainsi coupées laissent 0,02 € à distribuer, par 0,01 €, aux 2 plus forts restes ; le sien "
     "est au rang 2 (à égalité de reste et de base, le premier de la liste passe devant) : sa "
     "part est augmentée de 0,01 €. Part : 66,67 €.",
     "Saint-Éloy: €200.00 × 1 / 3 (key “hours”) ≈ €66.666667, cut to €66.66. The shares so cut "
     "leave €0.02 to give out, €0.01 each, to the 2 largest remainders; its own has rank 2 (of "
     "equal remainders and bases, the first in the list goes first): its part is raised by €0.01. "
     "Part: €66.67."},
    {"TieFirstInListRefund",
     euros(-200),
     KeyType::equal,
     whole({1, 1, 1}),
     1,
     {},
     true,
     "Saint-Éloy : -200,00 € × 1 / 3 (clé « égal ») ≈ -66,666667 €, coupé à -66,66 €. Les parts "
     "ainsi coupées laissent -0,02 € à distribuer, par -0,01 €, aux 2 plus forts restes ; le sien "
     "est au rang 2 (à égalité de reste et de base, le premier de la liste passe devant) : sa "
     "part est diminuée de 0,01 €. Part : -66,67 €.",
     "Saint-Éloy: -€200.00 × 1 / 3 (key “equal”) ≈ -€66.666667, cut to -€66.66. The shares so cut "
     "leave -€0.02 to give out, -€0.01 each, to the 2 largest remainders; its own has rank 2 (of "
     "equal remainders and bases, the first in the list goes first): its part is lowered by "
     "€0.01. Part: -€66.67."},
    {"RefundLastNotLowered",
     euros(-200),
     KeyType::equal,
     whole({1, 1, 1}),
     2,
     {},
     true,
     "Hanvec : -200,00 € × 1 / 3 (clé « égal ») ≈ -66,666667 €, coupé à -66,66 €. Les parts ainsi "
     "coupées laissent -0,02 € à distribuer, par -0,01 €, aux 2 plus forts restes ; le sien est "
     "au rang 3 (à égalité de reste et de base, le premier de la liste passe devant) : sa part "
     "n’est pas diminuée. Part : -66,66 €.",
     "Hanvec: -€200.00 × 1 / 3 (key “equal”) ≈ -€66.666667, cut to -€66.66. The shares so cut "
     "leave -€0.02 to give out, -€0.01 each, to the 2 largest remainders; its own has rank 3 (of "
     "equal remainders and bases, the first in the list goes first): its part is not lowered. "
     "Part: -€66.66."},
    {"TieLargerBase",
     Decimal(5, 2),
     hours,
     whole({3, 1, 1, 3, 2}),
     1,
     {},
     false,
     "Membre n° 2 : 0,05 € × 1 / 10 (clé « heures ») = 0,005000 €, coupé à 0,00 €. Les parts "
     "ainsi coupées laissent 0,02 € à distribuer, par 0,01 €, aux 2 plus forts restes ; le sien "
     "est au rang 3 (à égalité de reste, la base la plus grande passe devant) : sa part n’est pas "
     "augmentée. Part : 0,00 €.",
     "Member 2: €0.05 × 1 / 10 (key “hours”) = €0.005000, cut to €0.00. The shares so cut leave "
     "€0.02 to give out, €0.01 each, to the 2 largest remainders; its own has rank 3 (of equal "
     "remainders, that of the larger base goes first): its part is not raised. Part: €0.00."},
    {"NothingToRound",
     euros(100),
     KeyType::fixed,
     {Decimal(64, 2), Decimal(36, 2)},
     0,
     {},
     true,
     "Daoulas : 100,00 € × 64 % / 100 % (clé « forfait ») = 64,000000 €, sans rien à arrondir. "
     "Part : 64,00 €.",
     "Daoulas: €100.00 × 64% / 100% (key “fixed”) = €64.000000, with nothing to round. Part: "
     "€64.00."},
    {"ZeroBase",
     euros(100),
     hours,
     whole({0, 1, 2}),
     0,
     {},
     true,
     "Daoulas : 100,00 € × 0 / 3 (clé « heures ») = 0,000000 €, sa base étant nulle. Part : "
     "0,00 €.",
     "Daoulas: €100.00 × 0 / 3 (key “hours”) = €0.000000, its base being zero. Part: €0.00."},
    {"EmptyBase",
     euros(100),
     hours,
     whole({1, -1, 2}),
     1,
     {},
     true,
     "Saint-Éloy : sa base est vide, ce membre ne prend pas part à la répartition. Part : 0,00 €.",
     "Saint-Éloy: its base is empty, this member does not take part. Part: €0.00."},
    {"ZeroAmount",
     euros(0),
     hours,
     whole({0, 0, 0}),
     2,
     {},
     true,
     "Hanvec : le montant à répartir est nul. Part : 0,00 €.",
     "Hanvec: there is no amount to share out. Part: €0.00."},
    {"AmountRounded",
     Decimal(100005, 3),
     hours,
     whole({1, 1}),
     1,
     {},
     true,
     "Saint-Éloy : le montant de 100,005 € est d’abord arrondi à 100,01 € (unité : 0,01 €) ; "
     "100,01 € × 1 / 2 (clé « heures ») = 50,005000 €, coupé à 50,00 €. Les parts ainsi coupées "
     "laissent 0,01 € à distribuer, au plus fort reste ; le sien est au rang 2 (à égalité de "
     "reste et de base, le premier de la liste passe devant) : sa part n’est pas augmentée. "
     "Part : 50,00 €.",
     "Saint-Éloy: the amount of €100.005 is first rounded to €100.01 (unit: €0.01); €100.01 × 1 / "
     "2 (key “hours”) = €50.005000, cut to €50.00. The shares so cut leave €0.01 to give out, to "
     "the largest remainder; its own has rank 2 (of equal remainders and bases, the first in the "
     "list goes first): its part is not raised. Part: €50.00."},
    {"AmountRoundedAway",
     Decimal(4, 3),
     hours,
     whole({1, 1}),
     0,
     {},
     false,
     "Membre n° 1 : le montant de 0,004 € est d’abord arrondi à 0,00 € (unité : 0,01 €) ; le "
     "montant à répartir est nul. Part : 0,00 €.",
     "Member 1: the amount of €0.004 is first rounded to €0.00 (unit: €0.01); there is no amount "
     "to share out. Part: €0.00."},
    {"DecimalsInACount",
     euros(100),
     KeyType::staff,
     {Decimal(25, 1), Decimal(25, 1)},
     1,
     {},
     true,
     "Saint-Éloy : 100,00 € × 2,5 / 5 (clé « agents ») = 50,000000 €, sans rien à arrondir. Part "
     ": 50,00 €. À noter : la clé « agents » contient un nombre décimal, 2,5 pour Daoulas.",
     "Saint-Éloy: €100.00 × 2.5 / 5 (key “staff”) = €50.000000, with nothing to round. Part: "
     "€50.00. Note: the key “staff” holds a number with decimals, 2.5 for Daoulas."},
    {"LargestMemberCarries",
     euros(-100),
     hours,
     whole({1, 4, 1}),
     1,
     {.method = largestMember},
     true,
     "Saint-Éloy : -100,00 € × 4 / 6 (clé « heures ») ≈ -66,666667 €, arrondi à -66,67 €. Les "
     "parts ainsi arrondies font -100,01 € ; l’écart de 0,01 € est porté par ce membre, qui a la "
     "plus grande base. Part : -66,66 €.",
     "Saint-Éloy: -€100.00 × 4 / 6 (key “hours”) ≈ -€66.666667, rounded to -€66.67. The shares so "
     "rounded make -€100.01; the difference of €0.01 is carried by this member, which has the "
     "largest base. Part: -€66.66."},
    {"LargestMemberOther",
     euros(100),
     hours,
     whole({1, 1, 1}),
     2,
     {.method = largestMember},
     false,
     "Membre n° 3 : 100,00 € × 1 / 3 (clé « heures ») ≈ 33,333333 €, arrondi à 33,33 €. Les parts "
     "ainsi arrondies font 99,99 € ; l’écart de 0,01 € est porté par le membre n° 1, qui a la "
     "plus grande base, le premier à égalité. Part : 33,33 €.",
     "Member 3: €100.00 × 1 / 3 (key “hours”) ≈ €33.333333, rounded to €33.33. The shares so "
     "rounded make €99.99; the difference of €0.01 is carried by member 1, which has the largest "
     "base, the first of equals. Part: €33.33."},
    {"NoDifferenceToCarry",
     euros(100),
     hours,
     whole({1, 2, 4}),
     2,
     {.method = largestMember},
     true,
     "Hanvec : 100,00 € × 4 / 7 (clé « heures ») ≈ 57,142857 €, arrondi à 57,14 €. Les parts "
     "ainsi arrondies font le montant, il n’y a pas d’écart à porter. Part : 57,14 €.",
     "Hanvec: €100.00 × 4 / 7 (key “hours”) ≈ €57.142857, rounded to €57.14. The shares so "
     "rounded make the amount, there is no difference to carry. Part: €57.14."},
    {"DesignatedCarriesOnAZeroBase",
     euros(100),
     hours,
     whole({0, 1, 1, 1}),
     0,
     {.method = designated, .designated = 0},
     true,
     "Daoulas : 100,00 € × 0 / 3 (clé « heures ») = 0,000000 €, arrondi à 0,00 €. Les parts ainsi "
     "arrondies font 99,99 € ; l’écart de 0,01 € est porté par ce membre, désigné pour cela. "
     "Part : 0,01 €.",
     "Daoulas: €100.00 × 0 / 3 (key “hours”) = €0.000000, rounded to €0.00. The shares so rounded "
     "make €99.99; the difference of €0.01 is carried by this member, designated for it. Part: "
     "€0.01."},
    {"DesignatedOther",
     euros(100),
     hours,
     whole({1, 1, 1}),
     2,
     {.method = designated, .designated = 1},
     true,
     "Hanvec : 100,00 € × 1 / 3 (clé « heures ») ≈ 33,333333 €, arrondi à 33,33 €. Les parts "
     "ainsi arrondies font 99,99 € ; l’écart de 0,01 € est porté par Saint-Éloy, désigné pour "
     "cela. Part : 33,33 €.",
     "Hanvec: €100.00 × 1 / 3 (key “hours”) ≈ €33.333333, rounded to €33.33. The shares so "
     "rounded make €99.99; the difference of €0.01 is carried by Saint-Éloy, designated for it. "
     "Part: €33.33."},
    {"ResidualLineMember",
     euros(100),
     hours,
     whole({1, 1, 1}),
     0,
     {.method = residualLine},
     true,
     "Daoulas : 100,00 € × 1 / 3 (clé « heures ») ≈ 33,333333 €, arrondi à 33,33 €. L’écart de "
     "0,01 € est porté par la ligne de reliquat. Part : 33,33 €.",
     "Daoulas: €100.00 × 1 / 3 (key “hours”) ≈ €33.333333, rounded to €33.33. The difference of "
     "€0.01 is carried by the residual line. Part: €33.33."},
    {"ResidualLineOfNothing",
     euros(100),
     hours,
     whole({1, 1}),
     0,
     {.method = residualLine},
     true,
     "Daoulas : 100,00 € × 1 / 2 (clé « heures ») = 50,000000 €, arrondi à 50,00 €. Les parts "
     "ainsi arrondies font le montant, la ligne de reliquat est nulle. Part : 50,00 €.",
     "Daoulas: €100.00 × 1 / 2 (key “hours”) = €50.000000, rounded to €50.00. The shares so "
     "rounded make the amount, the residual line is zero. Part: €50.00."},
    {"ResidualLineItself",
     euros(-100),
     hours,
     whole({1, 1, 1}),
     3,
     {.method = residualLine},
     true,
     "Ligne de reliquat : les parts arrondies font -99,99 € pour un montant de -100,00 €, la "
     "ligne porte l’écart. Part : -0,01 €.",
     "Residual line: the rounded shares make -€99.99 of an amount of -€100.00, the line carries "
     "the difference. Part: -€0.01."},
    {"HalfUpNotClosing",
     euros(200),
     hours,
     whole({1, 1, 1}),
     0,
     {.method = halfUp},
     true,
     "Daoulas : 200,00 € × 1 / 3 (clé « heures ») ≈ 66,666667 €, arrondi à 66,67 €. Les parts de "
     "tous font 200,01 € : cette méthode laisse un écart de -0,01 €, que personne ne porte. "
     "Part : 66,67 €.",
     "Daoulas: €200.00 × 1 / 3 (key “hours”) ≈ €66.666667, rounded to €66.67. The parts of all "
     "make €200.01: this method leaves a difference of -€0.01 that no one carries. Part: €66.67."},
    {"HalfUpClosing",
     euros(100),
     hours,
     whole({1, 2, 4}),
     0,
     {.method = halfUp},
     true,
     "Daoulas : 100,00 € × 1 / 7 (clé « heures ») ≈ 14,285714 €, arrondi à 14,29 €. Les parts de "
     "tous font le montant. Part : 14,29 €.",
     "Daoulas: €100.00 × 1 / 7 (key “hours”) ≈ €14.285714, rounded to €14.29. The parts of all "
     "make the amount. Part: €14.29."},
    {"TruncationNotClosing",
     euros(200),
     hours,
     whole({1, 1, 1}),
     0,
     {.method = truncation},
     true,
     "Daoulas : 200,00 € × 1 / 3 (clé « heures ») ≈ 66,666667 €, coupé à 66,66 €. Les parts de "
     "tous font 199,98 € : cette méthode laisse un écart de 0,02 €, que personne ne porte. Part "
     ": 66,66 €.",
     "Daoulas: €200.00 × 1 / 3 (key “hours”) ≈ €66.666667, cut to €66.66. The parts of all make "
     "€199.98: this method leaves a difference of €0.02 that no one carries. Part: €66.66."},
    {"UnitOfMills",
     euros(1),
     hours,
     whole({1, 1, 1}),
     0,
     {.unit = Decimal(1, 3)},
     true,
     "Daoulas : 1,000 € × 1 / 3 (clé « heures ») ≈ 0,333333 €, coupé à 0,333 €. Les parts ainsi "
     "coupées laissent 0,001 € à distribuer, au plus fort reste ; le sien est au rang 1 (à "
     "égalité de reste et de base, le premier de la liste passe devant) : sa part est augmentée "
     "de 0,001 €. Part : 0,334 €.",
     "Daoulas: €1.000 × 1 / 3 (key “hours”) ≈ €0.333333, cut to €0.333. The shares so cut leave "
     "€0.001 to give out, to the largest remainder; its own has rank 1 (of equal remainders and "
     "bases, the first in the list goes first): its part is raised by €0.001. Part: €0.334."},
};

class ExplanationText : public testing::TestWithParam<Case> {};

TEST_P(ExplanationText, InBothLanguages) {
    const Case& each = GetParam();
    const Explanation why =
        explain(each.amount, Key(each.type, each.bases), each.member, each.rounding);
    std::vector<Name> names;
    if (each.named) {
        for (const char* name : {"Daoulas", "Saint-Éloy", "Hanvec", "Irvillac"}) {
            names.push_back({folded(std::string_view(name)), name});
        }
    }
    EXPECT_EQ(plain(explanationText(why, names, Language::french)), each.french);
    EXPECT_EQ(explanationText(why, names, Language::english), each.english);
}

INSTANTIATE_TEST_SUITE_P(Explanation, ExplanationText, testing::ValuesIn(cases),
                         [](const auto& info) { return info.param.label; });

TEST(ExplanationText, FrenchIsSetWithNoBreakSpaces) {
    const Explanation why = explain(Decimal::whole(1234), Key(hours, whole({1, 1})), 0);
    EXPECT_EQ(explanationText(why, {}, Language::french),
              "Membre n°\u00a01\u00a0: 1\u202f234,00\u00a0€ × 1 / 2 (clé «\u00a0heures\u00a0») = "
              "617,000000\u00a0€, sans rien à arrondir. Part\u00a0: 617,00\u00a0€.");
}

TEST(ExplanationText, ANameWithBracesIsShownAsItIs) {
    const Explanation why = explain(Decimal::whole(2), Key(hours, whole({1, 1})), 0);
    const std::vector<Name> names{{"x", "{part} « a »"}, {"y", "y"}};
    EXPECT_TRUE(explanationText(why, names, Language::french).starts_with("{part} « a »\u00a0: "));
}

}  // namespace
}  // namespace quotepart
