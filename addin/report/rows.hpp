#pragma once

#include <string>
#include <vector>

#include "addin/report/report.hpp"
#include "core/text/language.hpp"

namespace quotepart::report {

/// A finding or a change as a line of a list.
struct Row {
    Place place;           ///< its sheet is empty where it is about no cell
    std::string cells;     ///< "B3", "B3:B9"; empty where it is about none
    std::string kind;      ///< in a word or two
    std::string sentence;  ///< begins with a capital
    std::string advice;    ///< what to do about it; empty where the sentence says it
    friend bool operator==(const Row&, const Row&) = default;
};

/// What deserves a look, in the order in which it should be looked at: values lost, findings, then
/// results that changed or would change.
std::vector<Row> rowsOf(const Report& report, Language language);

/// The report in a sentence: how much deserves a look, how much was looked at; or why nothing was.
std::string summaryOf(const Report& report, Language language);

}  // namespace quotepart::report
