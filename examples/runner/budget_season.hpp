#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "examples/runner/output_folder.hpp"

namespace quotepart::examples {

/// What a run of a budget season left behind.
struct SeasonRun {
    std::filesystem::path consolidated{};
    std::vector<std::filesystem::path> sent{};
    std::vector<std::string> faults{};
};

/// Runs a budget season on a copy of the master workbook: distributed by the program, filled in as
/// communes would, in .ods and in .xlsx, then collected by the program. Of the returns one was
/// altered, one holds a text for a number, one is sent again and two never come back. The totals at
/// each step go to `out` and have to agree.
SeasonRun runBudgetSeason(const std::filesystem::path& master, const std::filesystem::path& program,
                          const std::filesystem::path& extension,
                          const std::filesystem::path& scratch, OutputFolder& folder,
                          std::ostream& out);

}  // namespace quotepart::examples
