#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "addin/report/json.hpp"
#include "core/text/language.hpp"

namespace quotepart::report {

/// What became of one workbook that was sent back.
struct CollectedFile {
    std::string file{};   ///< its name
    std::string state{};  ///< "accepted", "replaced", "refused"
    std::string member{};
    std::vector<std::string> reasons{};  ///< in words: why refused, or by what replaced
    std::vector<std::string> notes{};    ///< what it holds that was left alone
};

/// What is known of one member.
struct CollectedMember {
    std::string member{};
    std::string state{};  ///< "received", "missing", "refused"
    std::string file{};
    std::string respondent{};
    std::optional<std::chrono::sys_days> date{};  ///< of the answer
    int answers = 0;
};

/// What was collected from the members.
struct Collected {
    int year = 0;
    std::vector<CollectedFile> files{};
    std::vector<CollectedMember> members{};
    std::vector<std::string> foldersLeftOut{};  ///< folders beside the files, by name

    /// Whether every member answered and every file was taken.
    bool isComplete() const;
};

std::vector<std::string> linesOf(const Collected& collected, Language language);
void writeJson(JsonWriter& json, const Collected& collected);

/// What a report of its own holds: JSON where the name of the file ends so, else the lines.
std::string contentOf(const Collected& collected, const std::filesystem::path& file,
                      Language language);

}  // namespace quotepart::report
