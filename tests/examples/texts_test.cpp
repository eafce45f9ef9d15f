#include "examples/book/formula.hpp"

#include <gtest/gtest.h>

#include "examples/book/address.hpp"
#include "examples/book/commune.hpp"
#include "examples/book/french_text.hpp"
#include "examples/runner/report.hpp"

namespace quotepart::examples {
namespace {

TEST(Formula, TakesFrenchAndEnglishNames) {
    EXPECT_EQ(programmatic("=MUT.REPARTIR(A1;\"MUT.REPARTIR\";B1:B3)*2"),
              "=ORG.QUOTEPART.MUTUALISATION.ALLOCATE(A1;\"MUT.REPARTIR\";B1:B3)*2");
    EXPECT_EQ(programmatic("=MUT.KEY.PERCENT(A1:A2)"),
              "=ORG.QUOTEPART.MUTUALISATION.KEYPERCENT(A1:A2)");
    EXPECT_EQ(programmatic("=SUM(A1:A2)"), "=SUM(A1:A2)");
}

TEST(Formula, RefusesAFunctionThatDoesNotExist) {
    EXPECT_THROW(static_cast<void>(programmatic("=MUT.REPARTI(1)")), std::invalid_argument);
}

TEST(Formula, SubstitutesOutsideOfTexts) {
    const auto upper = [](std::string_view name) { return "<" + std::string(name) + ">"; };
    EXPECT_EQ(substituted("=[a]+\"[b]\"&[c:]", upper), "=<a>+\"[b]\"&<c:>");
    EXPECT_THROW(static_cast<void>(substituted("=[a", upper)), std::invalid_argument);
}

TEST(FrenchText, KeepsTogetherWhatBelongsTogether) {
    EXPECT_EQ(typographic("Total : 80 000 € « net » ?"),
              "Total\u00a0: 80\u00a0000\u00a0€ «\u00a0net\u00a0»\u00a0?");
    EXPECT_EQ(typographic("le 26 juin 2016, 22 communes"), "le 26 juin 2016, 22 communes");
    EXPECT_EQ(typographic("en 2023 1234 dossiers"), "en 2023 1234 dossiers");
}

TEST(Addresses, AreWrittenAsInCalc) {
    EXPECT_EQ(columnLetters(0), "A");
    EXPECT_EQ(columnLetters(25), "Z");
    EXPECT_EQ(columnLetters(26), "AA");
    EXPECT_EQ(columnLetters(16383), "XFD");
    EXPECT_EQ((Address{"L'été", 4, 3}).full(), "$'L''été'.$D$5");
    EXPECT_EQ((Area{"S", 4, 3, 22, 1}).absolute(), "$D$5:$D$26");
}

TEST(Communes, AreReadInFull) {
    EXPECT_EQ(communes().size(), 34871U);
    const std::vector<Commune> members = communesOf("242900801");
    ASSERT_EQ(members.size(), 22U);
    EXPECT_EQ(members.front().name, "Landerneau");
    EXPECT_EQ(members.back().totalPopulation, 152);
}

TEST(Report, WritesNumbersInFrench) {
    EXPECT_EQ(written(106641.02, Format::euro), "106 641,02 €");
    EXPECT_EQ(written(-1234567, Format::wholeEuro), "-1 234 567 €");
    EXPECT_EQ(written(0.6429, Format::percent), "64,29 %");
    EXPECT_EQ(written(-0.0000001, Format::euro), "0,00 €");
    EXPECT_EQ(written(999, Format::integer), "999");
}

}  // namespace
}  // namespace quotepart::examples
