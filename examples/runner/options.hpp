#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace quotepart::examples {

/// What the person asked for on the command line.
struct Options {
    std::vector<std::string> workbooks{};  ///< ids; empty: a quarter, see runQuarter
    bool all = false;
    bool open = false;
    bool budget = false;  ///< the budget season instead of the quarter
    bool help = false;
    std::filesystem::path output{};
};

/// Reads the command line; throws std::invalid_argument, in words, for what is not understood.
[[nodiscard]] Options optionsFrom(const std::vector<std::string>& arguments);

[[nodiscard]] std::string helpText();

}  // namespace quotepart::examples
