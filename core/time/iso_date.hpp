#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace quotepart {

/// The day that a text of the form 2026-12-31 names, surrounding spaces left aside; nothing for any
/// other text and for a day that the calendar does not have.
std::optional<std::chrono::sys_days> isoDate(std::string_view text);

/// 2026-12-31
std::string isoText(std::chrono::sys_days day);

}  // namespace quotepart
