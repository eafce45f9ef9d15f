#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "addin/report/collected.hpp"
#include "addin/report/distributed.hpp"
#include "addin/report/issued.hpp"
#include "addin/report/place.hpp"
#include "core/billing/accruals.hpp"

namespace quotepart::report {

/// The error that a cell shows: Calc's code (502, 519, 32767, ...).
struct ErrorCode {
    int code = 0;
    friend bool operator==(const ErrorCode&, const ErrorCode&) = default;
};

/// What a cell holds or shows: nothing, a number (a true or false is 1 or 0), a text, or an error.
using CellValue = std::variant<std::monostate, double, std::string, ErrorCode>;

/// What deserves a look.
enum class FindingKind {
    error,           ///< a cell in error
    check,           ///< a MUT.CONTROLE that is not zero
    resultCut,       ///< a result that is longer than the cells that show it
    resultRepeated,  ///< a result that is shorter than the cells that show it
    range3d,         ///< a range over several sheets, of which a function is given the first only
    textNumber,      ///< a text that looks like a number, among amounts
    billing,         ///< what is declared to be billed cannot be read, or not in full
};

struct Finding {
    FindingKind kind = FindingKind::error;
    Place place;  ///< its sheet is empty where the finding is about no cell
    /// The cells concerned where they are more than one: "B3:B9".
    std::string extent{};
    /// In words, in the language of the report.
    std::string sentence{};
    /// What the cell shows.
    CellValue value{};
    /// For an error: the cell it comes from, where it is another one.
    std::optional<Place> origin{};
    /// For an error: whether the file as it was stored held a value there.
    bool heldValue = false;
};

/// A result that differs from the one stored in the file.
struct Change {
    Place place;
    CellValue before;
    CellValue after;
};

/// Why a file was left as it was.
enum class Refusal {
    missing,       ///< there is no such file
    otherFormat,   ///< not a workbook that is dealt with here
    locked,        ///< somebody has it open
    readOnly,      ///< it may not be written
    password,      ///< it needs a password
    broken,        ///< it cannot be read
    newErrors,     ///< cells that held a value would now be errors
    wouldLose,     ///< it holds what LibreOffice does not keep
    obstacles,     ///< what is asked for cannot be done, for the reasons given
    changed,       ///< somebody changed it in the meantime
    cannotCopy,    ///< the copy on which an open workbook is examined could not be made
    cannotWrite,   ///< the new file could not be written
    notTheSame,    ///< what was written does not read back as it should
    outputExists,  ///< the output would replace a file that exists
    officeFailed,  ///< LibreOffice ended, or took too long
};

enum class Outcome {
    checked,       ///< read and reported, nothing written
    upToDate,      ///< every stored result is right: nothing to write
    rewritten,     ///< saved in place
    written,       ///< saved elsewhere
    recalculated,  ///< recalculated where a person has it open, not saved
    refused,       ///< left as it was, see `refusal`
};

/// What a command says of one file.
struct Report {
    std::string file;
    std::string command;
    Outcome outcome = Outcome::checked;
    std::optional<Refusal> refusal{};
    /// The refusal in words, in the language of the report.
    std::string refusalSentence{};
    /// Every reason for it, in words, where there may be several.
    std::vector<std::string> obstacles{};
    /// What was done, in words, where it is more than recalculating.
    std::string achievement{};
    /// What the file holds that LibreOffice would not keep on saving, in words.
    std::vector<std::string> wouldLose{};
    std::string output{};                      ///< the file written, if it is another one
    std::string backup{};                      ///< the copy kept of the file as it was
    std::optional<ClosingResult> closed{};     ///< what a closing froze
    std::optional<Accruals> accruals{};        ///< what falls into the next year
    std::optional<Issued> issued{};            ///< the statements made
    std::optional<Distributed> distributed{};  ///< the members’ workbooks made
    std::optional<Collected> collected{};      ///< what the members sent back
    int formulas = 0;
    int addinFormulas = 0;
    std::vector<Finding> findings{};
    std::vector<Change> changes{};
    double seconds = 0;
};

/// Whether the changes of a report have been made: else they would be, by recalculating.
bool wasRecalculated(const Report& report);

/// 0: all went well; 1: something deserves a look; 2: the file was left as it was. Stale results
/// deserve a look where they were not replaced.
int severityOf(const Report& report);

}  // namespace quotepart::report
