#pragma once

#include <string>
#include <vector>

#include "addin/budget/returned.hpp"

namespace quotepart::budget {

/// Why a return is not taken in, in English.
std::vector<std::string> problemsOf(const Returned& returned);

/// What it answers: "ADS: 15.5 yes", with a hyphen for what it does not.
std::vector<std::string> answersOf(const Returned& returned);

}  // namespace quotepart::budget
