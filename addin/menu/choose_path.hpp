#pragma once

#include <string>

#include "addin/menu/form.hpp"

namespace quotepart {

/// Lets the person look for a file or a folder in LibreOffice's own window, beginning where `now`
/// is, or the workbook where nothing is said; empty where they gave up. Throws UNO exceptions.
std::string choosePath(const CommandContext& call, Browse what, Text title, const std::string& now);

}  // namespace quotepart
