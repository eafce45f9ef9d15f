#pragma once

#include "addin/budget/collection.hpp"
#include "addin/report/collected.hpp"

namespace quotepart::budget {

/// What is said of a collection, in words of that language.
report::Collected reportOf(const Collection& collection, Language language);

}  // namespace quotepart::budget
