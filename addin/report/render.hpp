#pragma once

#include <string>

#include "addin/report/report.hpp"
#include "core/text/language.hpp"

namespace quotepart::report {

/// The report as one line of JSON. Names and words for programs are English whatever the language;
/// "sentence" members are in the language the report was made in.
std::string jsonOf(const Report& report);

/// The report for a person, several lines, each ended. Long lists of changes are cut after
/// `longest` entries, and it says how many there are.
std::string textOf(const Report& report, Language language, std::size_t longest = 40);

}  // namespace quotepart::report
