#include "idl/declaration/error_text.hpp"

#include <gtest/gtest.h>

#include "tests/calc/calc.hpp"

namespace quotepart {
namespace {

struct Wrong {
    ErrorKind kind;
    std::string_view formula;  ///< as a program writes it
};

/// What the manual says that Calc shows is what it shows.
TEST(ErrorText, IsWhatACellShowsInEachInterface) {
    const std::initializer_list<Wrong> all{
        {ErrorKind::value, "=ORG.QUOTEPART.MUTUALISATION.CHECK(\"a\";1)"},
        {ErrorKind::number, "=ORG.QUOTEPART.MUTUALISATION.CHECK(1E15;1)"},
        {ErrorKind::division, "=ORG.QUOTEPART.MUTUALISATION.SHARE(1;\"files\";{0;0};1)"},
        {ErrorKind::notAvailable,
         "=ORG.QUOTEPART.MUTUALISATION.SHARE(1;\"files\";{1;1};\"c\";{\"a\";\"b\"})"},
        {ErrorKind::missingArgument, "=ORG.QUOTEPART.MUTUALISATION.CHECK(;1)"},
        {ErrorKind::invalidArgument, "=ORG.QUOTEPART.MUTUALISATION.SHARE(1;\"?\";{1;1};1)"},
    };
    ASSERT_EQ(all.size(), errorKinds.size());
    for (const Language language : {Language::french, Language::english}) {
        const auto document = office::Document::create(calcIn(language));
        const office::Cell cell = document.sheet(0).cell("A1");
        for (const Wrong& wrong : all) {
            cell.setFormula(wrong.formula);
            EXPECT_EQ(cell.text(), errorText(wrong.kind).in(language)) << wrong.formula;
        }
    }
}

}  // namespace
}  // namespace quotepart
