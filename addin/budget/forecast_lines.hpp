#pragma once

#include "addin/billing/history_tables.hpp"
#include "addin/budget/collection.hpp"

namespace quotepart::budget {

/// What the accepted returns say, as lines of the master's table of forecasts: by member, in the
/// master's order, then by service as answered.
billing::WrittenLines forecastLines(const Collection& collection, Language language);

}  // namespace quotepart::budget
