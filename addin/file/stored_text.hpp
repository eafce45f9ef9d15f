#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "addin/report/report.hpp"

namespace quotepart::file {

/// Day 0 of a workbook that does not say another.
inline constexpr std::chrono::sys_days standardNullDate{std::chrono::year{1899} /
                                                        std::chrono::December / 30};

/// A number as files write it: "12.5", "1e-7". Nothing for anything else.
std::optional<double> numberOf(std::string_view text);

/// "true", "1", "false", "0", as a number.
std::optional<double> truthOf(std::string_view text);

/// "2026-10-05", "2026-10-05T12:00:00.5", in days since the null date.
std::optional<double> daysOf(std::string_view text, std::chrono::sys_days nullDate);

/// "PT12H30M05.5S", "-PT1H", in days.
std::optional<double> daysOfDuration(std::string_view text);

/// What stands for a value that is stored in no readable way: #VALUE!
inline constexpr report::ErrorCode unreadableValue{519};
/// What stands for a result that a formula should have and that is not stored: #N/A
inline constexpr report::ErrorCode missingResult{32767};

/// The value that was read, if it could be.
inline report::CellValue valueOf(const std::optional<double>& number) {
    return number ? report::CellValue(*number) : report::CellValue(unreadableValue);
}

/// The code of an error by how any language shows it; 0 where it is not known.
report::ErrorCode errorOf(std::string_view shown);

}  // namespace quotepart::file
