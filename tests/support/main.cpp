#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <iostream>
#include <locale>
#include <string_view>

/// Where QUOTEPART_DECIMAL_POINT is set, the tests run in the locale of the environment, which has
/// to write that between whole numbers and fractions; elsewhere in none.
int main(int count, char** words) {
    testing::InitGoogleTest(&count, words);
    const char* wanted = std::getenv("QUOTEPART_DECIMAL_POINT");  // NOLINT(concurrency-mt-unsafe)
    if (wanted != nullptr) {
        std::locale::global(std::locale(""));
        const std::string_view given =
            std::localeconv()->decimal_point;  // NOLINT(concurrency-mt-unsafe)
        if (given != wanted) {
            std::cerr << "the locale writes \"" << given << "\", not \"" << wanted << "\"\n";
            return EXIT_FAILURE;
        }
    }
    return RUN_ALL_TESTS();
}
