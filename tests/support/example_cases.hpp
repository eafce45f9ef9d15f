#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "idl/declaration/function.hpp"

namespace quotepart {

/// One declared example in one language.
struct ExampleCase {
    const Function* function;
    std::size_t example;
    Language language;
};

std::vector<ExampleCase> allExamples();

/// "allocate_1_fr": the name of its test.
std::string exampleName(const testing::TestParamInfo<ExampleCase>& info);

}  // namespace quotepart
