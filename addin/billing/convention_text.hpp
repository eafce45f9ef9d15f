#pragma once

#include <string>

#include "core/text/language.hpp"

namespace quotepart::billing {

/// The convention for a person at a terminal: every table and its columns, and how to declare them.
std::string conventionText(Language language);

}  // namespace quotepart::billing
