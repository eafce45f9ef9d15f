#include <gtest/gtest.h>

#include <charconv>
#include <iostream>
#include <string_view>

#include "tests/support/property_options.hpp"

namespace quotepart {

PropertyOptions& propertyOptions() {
    static PropertyOptions options;
    return options;
}

namespace {

bool read(std::string_view text, std::uint64_t& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

bool readOptions(int count, char** arguments) {
    PropertyOptions& options = propertyOptions();
    for (int i = 1; i < count; i += 2) {
        const std::string_view name = arguments[i];
        std::uint64_t* value = name == "--cases"   ? &options.cases
                               : name == "--seed"  ? &options.seed
                               : name == "--first" ? &options.first
                                                   : nullptr;
        if (value == nullptr || i + 1 == count || !read(arguments[i + 1], *value)) {
            return false;
        }
    }
    return true;
}

}  // namespace

}  // namespace quotepart

int main(int count, char** arguments) {
    testing::InitGoogleTest(&count, arguments);
    if (!quotepart::readOptions(count, arguments)) {
        std::cerr << "usage: property_tests [--cases N] [--seed S] [--first I]\n"
                     "  N random cases from number I of seed S on; and GoogleTest's own options\n";
        return 2;
    }
    const auto& [cases, seed, first] = quotepart::propertyOptions();
    std::cout << cases << " cases of seed " << seed << ", from number " << first << std::endl;
    return RUN_ALL_TESTS();
}
