#include "tests/support/example_cases.hpp"

namespace quotepart {

std::vector<ExampleCase> allExamples() {
    std::vector<ExampleCase> cases;
    for (const Function& function : library()) {
        for (std::size_t i = 0; i < function.examples.size(); ++i) {
            cases.push_back({&function, i, Language::french});
            cases.push_back({&function, i, Language::english});
        }
    }
    return cases;
}

std::string exampleName(const testing::TestParamInfo<ExampleCase>& info) {
    return std::string(info.param.function->method) + "_" + std::to_string(info.param.example + 1) +
           (info.param.language == Language::french ? "_fr" : "_en");
}

}  // namespace quotepart
