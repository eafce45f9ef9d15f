#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quotepart::workbook {

/// The end of the name of what this run makes for a while: ".quotepart-PROCESS-NUMBER@MACHINE".
std::string temporaryMark(int number);

/// The process of a run on this machine, gone since, that left what begins with such a mark.
std::optional<int> goneProcess(std::string_view mark);

/// Whether what begins with such a mark was left by a run on this machine whose process is gone.
bool isAbandoned(std::string_view mark);

/// Whether LibreOffice made a file when it was a process that is gone: it writes beside what it
/// stores, into lu1234abcd.tmp.
bool isOfficeTemporary(std::string_view name, int goneProcess);

}  // namespace quotepart::workbook
