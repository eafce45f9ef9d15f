#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "examples/runner/output_folder.hpp"

namespace quotepart::examples {

/// What a run of a quarter left behind.
struct QuarterRun {
    std::filesystem::path workbook{};
    std::vector<std::filesystem::path> statements{};
    /// The commands that did not go well, a sentence each.
    std::vector<std::string> faults{};
};

/// Runs the first quarter of 2023 on a copy of the master workbook, by the program itself, as a
/// scheduler would: recalculated, checked, closed, billed. Each command and what it says go to
/// `out`; the closed workbook and the statements go to `folder`. `scratch` is a folder of ours.
QuarterRun runQuarter(const std::filesystem::path& master, const std::filesystem::path& program,
                      const std::filesystem::path& scratch, OutputFolder& folder,
                      std::ostream& out);

}  // namespace quotepart::examples
