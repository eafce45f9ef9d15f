#include <gtest/gtest.h>

#include "tests/calc/calc.hpp"

namespace quotepart {
namespace {

class Wizard : public testing::TestWithParam<Language> {};

/// Calc shows "###" where a parameter of the configuration is not named as in the interface.
TEST_P(Wizard, DescribesEveryFunctionAndArgument) {
    const Language language = GetParam();
    for (const Function& function : library()) {
        SCOPED_TRACE(std::string(function.method));
        const auto shown = calcIn(language).function(function.name.in(language));
        EXPECT_EQ(shown.description, function.purpose.in(language));
        EXPECT_EQ(shown.category, 11) << "not under Add-in";
        ASSERT_EQ(shown.arguments.size(), function.parameters.size());
        for (std::size_t i = 0; i < function.parameters.size(); ++i) {
            const Parameter& parameter = function.parameters[i];
            EXPECT_EQ(shown.arguments[i].name, parameter.label.in(language));
            EXPECT_TRUE(shown.arguments[i].description.starts_with(parameter.help.in(language)))
                << shown.arguments[i].description;
            EXPECT_EQ(shown.arguments[i].description.ends_with(
                          language == Language::french ? " (obligatoire)" : " (required)"),
                      !parameter.optional);
            EXPECT_EQ(shown.arguments[i].description.find("###"), std::string::npos);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Interface, Wizard, testing::Values(Language::french, Language::english),
                         [](const auto& info) {
                             return info.param == Language::french ? "french" : "english";
                         });

}  // namespace
}  // namespace quotepart
