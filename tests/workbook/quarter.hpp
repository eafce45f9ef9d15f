#pragma once

#include <sys/types.h>

#include <boost/property_tree/ptree.hpp>

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "addin/office/document.hpp"
#include "addin/office/office.hpp"
#include "core/text/language.hpp"

namespace quotepart {

/// The LibreOffice in which workbooks are made and commands are run, set up as the program's own.
const office::Office& quarterOffice();

/// What a command said of a file.
struct Said {
    int severity = 0;
    std::string json;
    std::string text;
    boost::property_tree::ptree report;

    std::string outcome() const { return report.get<std::string>("outcome"); }
    std::string refusal() const { return report.get<std::string>("refusal.reason", ""); }
    /// The findings of a kind as "Feuille1.B3 sentence", several cells as "Feuille1.B3:B9 ...".
    std::vector<std::string> findings(std::string_view kind) const;
    /// "Feuille1.B3 1 -> 2"
    std::vector<std::string> changes() const;
};

struct Asked {
    std::filesystem::path output{};
    bool keepBackup = true;
    Language language = Language::french;
};

/// Runs a command with options by the names the service takes them under.
using Told = std::vector<std::pair<std::string, std::string>>;
Said tell(const std::string& command, const std::filesystem::path& file, const Told& told,
          const Asked& asked = {});

Said check(const std::filesystem::path& file, Language language = Language::french);
Said recalc(const std::filesystem::path& file, const Asked& asked = {});

/// Makes a workbook; its first sheet is "Feuille1".
using Fill = std::function<void(const office::Document&)>;
void makeWorkbook(const std::filesystem::path& file, const Fill& fill);

/// The same with results that are not right any more: the second function's changes are made
/// without any calculation.
void makeStaleWorkbook(const std::filesystem::path& file, const Fill& fill, const Fill& change);

/// A workbook whose A3, in each of the formats, says 3 (with MUT.REPARTIR in B1:B2 on it: 2 and 1)
/// where it should say 6.
/// One that takes a minute or so to recalculate, in seconds for each cell.
void makeLastingWorkbook(const std::filesystem::path& file);

void makeStaleSum(const std::filesystem::path& file);

std::string contentOf(const std::filesystem::path& file);
/// Names in a folder, in their order, hidden ones included.
std::vector<std::string> namesIn(const std::filesystem::path& folder);
/// What a cell of a stored workbook shows when it is opened without being recalculated.
std::string shownIn(const std::filesystem::path& file, std::string_view address);

/// The outcome of a run of the program itself.
struct Ran {
    int status = 0;
    std::string output;  ///< and what it wrote as errors
};
Ran runQuotepart(std::vector<std::string> arguments,
                 std::vector<std::string> environment = {"LC_ALL=C"});
/// A process environment entry: the cache folder shared by the runs of this test program.
std::string cacheSetting();

/// Starts the program at the head of a group of its own; what it writes goes to the log.
pid_t startQuotepart(std::vector<std::string> arguments, const std::filesystem::path& log);

/// Interrupts the program as soon as three files of that kind are in the folder it is to fill: it
/// has to end with 130 and to leave nothing.
void expectNothingWhenInterrupted(const std::vector<std::string>& arguments,
                                  const std::filesystem::path& output, std::string_view extension);

}  // namespace quotepart
