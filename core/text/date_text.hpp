#pragma once

#include <chrono>
#include <string>

#include "core/text/language.hpp"
#include "core/time/period_name.hpp"

namespace quotepart {

/// A day in words, no line break after its number: « 1er octobre 2026 », “1 October 2026”.
std::string dateText(std::chrono::year_month_day day, Language language);

/// A period in words: « 4e trimestre 2026 », « octobre 2026 », « 1er semestre 2026 »,
/// « année 2026 »; “4th quarter of 2026”, “October 2026”, “1st half of 2026”, “year 2026”.
std::string periodText(const Period& period, Language language);

}  // namespace quotepart
