#pragma once

#include <string>
#include <string_view>

namespace quotepart::workbook {

/// The end of the name of what this run makes for a while: ".quotepart-PROCESS-NUMBER@MACHINE".
std::string temporaryMark(int number);

/// Whether what begins with such a mark was left by a run on this machine whose process is gone.
bool isAbandoned(std::string_view mark);

}  // namespace quotepart::workbook
