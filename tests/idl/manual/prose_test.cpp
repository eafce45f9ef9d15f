#include "idl/generate/manual/prose.hpp"

#include <gtest/gtest.h>

namespace quotepart::manual {
namespace {

/// Each run between the marks of its kind.
std::string marked(const Runs& runs) {
    std::string text;
    for (const Run& run : runs) {
        switch (run.kind) {
            case Run::Kind::plain:
                text += run.text;
                break;
            case Run::Kind::strong:
                text += "<b:" + run.text + ">";
                break;
            case Run::Kind::code:
                text += "<c:" + run.text + ">";
                break;
            case Run::Kind::subscript:
                text += "<s:" + run.text + ">";
                break;
            case Run::Kind::link:
                text += "<" + run.text + "->" + run.target + ">";
                break;
        }
    }
    return text;
}

TEST(Prose, FrenchSpacesDoNotBreak) {
    EXPECT_EQ(typeset("« oui » : 80 000 € ; 10 % !", Language::french),
              "«\u00a0oui\u00a0»\u00a0: 80\u202f000\u00a0€\u00a0; 10\u00a0%\u00a0!");
    EXPECT_EQ(typeset("CGCT, art. L. 5211-4-2", Language::french),
              "CGCT, art.\u00a0L.\u00a05211-4-2");
    EXPECT_EQ(typeset("en 2023 et 1234 fois", Language::french), "en 2023 et 1234 fois");
    EXPECT_EQ(typeset("one : two", Language::english), "one : two");
}

TEST(Prose, ReadsItsMarks) {
    EXPECT_EQ(marked(prose("a `=1/3` b \"x\" **c** [d](e).", Language::english)),
              "a <c:=1/3> b <c:\"x\"> <b:c> <d->e>.");
    EXPECT_EQ(marked(prose("an \" alone, a ` too, 2 ** 3, [x]", Language::english)),
              "an \" alone, a ` too, 2 ** 3, [x]");
}

TEST(Prose, FunctionsLeadToTheirPages) {
    EXPECT_EQ(marked(prose("donnez-la à MUT.REPARTIR.", Language::french)),
              "donnez-la à <MUT.REPARTIR->MUT.REPARTIR>.");
    EXPECT_EQ(marked(prose("voir MUT.REPARTIR", Language::french, "MUT.REPARTIR")),
              "voir MUT.REPARTIR");
    EXPECT_EQ(marked(prose("MUT.REPARTIR", Language::english)), "MUT.REPARTIR");
    EXPECT_EQ(marked(prose("XMUT.REPARTIR", Language::french)), "XMUT.REPARTIR");
}

TEST(Prose, FormulasHaveIndices) {
    const Mathematics formulas = mathematics("a_i = Σ_c b_ic,  Σ a_i = 1", Language::english);
    ASSERT_EQ(formulas.lines.size(), 2U);
    EXPECT_EQ(marked(formulas.lines[0]), "a<s:i> = Σ<s:c> b<s:ic>");
    EXPECT_EQ(marked(formulas.lines[1]), "Σ a<s:i> = 1");
    EXPECT_EQ(mathematics("palier : a ; forfait : b", Language::french).lines.size(), 2U);
}

TEST(Prose, SentencesBeginWithACapital) {
    EXPECT_EQ(sentence("écart nul"), "Écart nul.");
    EXPECT_EQ(sentence("done."), "Done.");
    EXPECT_EQ(sentence("« mot » seul"), "« mot » seul.");
    EXPECT_EQ(paragraphsOf("a\nb"), (std::vector<std::string>{"a", "b"}));
}

}  // namespace
}  // namespace quotepart::manual
