#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "addin/budget/return_problem.hpp"
#include "addin/budget/workbook_cells.hpp"
#include "core/number/decimal.hpp"
#include "core/text/name_list.hpp"

namespace quotepart::budget {

/// What a commune answers about a service. Nothing: it did not answer; 0 units are an answer.
struct Answer {
    Name service{};
    std::optional<Decimal> units{};  ///< foreseen for the year to come
    std::optional<bool> joins{};     ///< whether it chooses to join
    report::Place place{};           ///< of the service

    friend bool operator==(const Answer& left, const Answer& right) {
        return left.service.key == right.service.key && left.units == right.units &&
               left.joins == right.joins;
    }
};

/// A workbook that a commune sent back, as it was read.
struct Returned {
    std::filesystem::path file{};
    std::string digest{};  ///< SHA-256 of the file
    std::filesystem::file_time_type written{};
    Name member{};
    std::string code{};
    int year = 0;
    std::string version{};  ///< of the template
    std::string seal{};     ///< as it is written in it, see sealOf
    std::string respondent{};
    std::string respondentTitle{};
    std::optional<std::chrono::sys_days> answerDate{};
    std::vector<Answer> answers{};  ///< those given, by service

    report::Place memberPlace{};
    report::Place yearPlace{};
    report::Place versionPlace{};

    /// Why it cannot be taken in; empty when it can.
    std::vector<ReturnProblem> problems{};
    /// What it holds that a commune’s workbook does not: macros, links. Never run or followed.
    std::vector<Text> suspicious{};
};

/// More units than any service counts in a year.
inline constexpr std::int64_t mostUnits = 1'000'000'000;

/// More letters than a name or a title has: what the template lets one type.
inline constexpr std::size_t mostLetters = 120;

/// The version of the template that a workbook names, as it will be read when it comes back; empty
/// where it names none.
std::string versionIn(const WorkbookCells& cells);

/// Reads a workbook that was sent back, as it is stored and within limits: nothing in it is run,
/// followed or calculated. What is wrong with it is told; nothing is thrown.
Returned readReturned(const std::filesystem::path& file);

}  // namespace quotepart::budget
