#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <iostream>
#include <locale>
#include <string_view>

/// The tests run in the locale of the environment, as LibreOffice does. QUOTEPART_DECIMAL_POINT is
/// what it is meant to write between whole numbers and fractions.
int main(int count, char** words) {
    testing::InitGoogleTest(&count, words);
    std::locale::global(std::locale(""));
    const char* wanted = std::getenv("QUOTEPART_DECIMAL_POINT");  // NOLINT(concurrency-mt-unsafe)
    const std::string_view given =
        std::localeconv()->decimal_point;  // NOLINT(concurrency-mt-unsafe)
    if (wanted != nullptr && given != wanted) {
        std::cerr << "the locale writes \"" << given << "\", not \"" << wanted << "\"\n";
        return EXIT_FAILURE;
    }
    return RUN_ALL_TESTS();
}
