#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "addin/report/report.hpp"
#include "addin/workbook/file_format.hpp"
#include "addin/workbook/progress.hpp"
#include "addin/workbook/work.hpp"
#include "core/text/language.hpp"

namespace quotepart::workbook {

/// What is to be done with a workbook after it was recalculated and looked through.
struct Task {
    enum class Kind {
        check,    ///< report, write nothing
        rewrite,  ///< save in place
        copy,     ///< save as `output`
    };
    Kind kind = Kind::check;
    std::filesystem::path file;
    std::filesystem::path output{};
    /// Whether a file that is where the copy goes may be replaced.
    bool replacesOutput = false;
    /// Whether the old file is kept under a dated name when it is replaced.
    bool keepBackup = true;
    Language language = Language::french;
    /// What is to be done besides; null: nothing.
    Work* work = nullptr;
};

/// Recalculates a workbook, hidden, and says what deserves a look; then saves it if that is the
/// task. Nothing is thrown for a file that cannot be dealt with: it is left as it was, and the
/// report says why.
///
/// In place, a file is written only if a stored result is not the right one, so that a second run
/// changes nothing; and never if a cell that held a value would now be in error, or if LibreOffice
/// would lose some of its content. A work that changes the workbook makes it be written; it is
/// recalculated again after the change.
report::Report examine(const Context& context, const Task& task, Progress& progress);

}  // namespace quotepart::workbook
