#pragma once

#include <string>
#include <vector>

#include "addin/report/json.hpp"
#include "core/billing/statement.hpp"

namespace quotepart::report {

/// The file of a member's statement, without its folder.
struct IssuedFile {
    std::string member;
    std::string file;
};

/// The statements that were made of a period.
struct Issued {
    Summary summary;
    std::vector<IssuedFile> files{};  ///< in the order of the members of the summary
};

/// What is due by each member for whom a statement was made, and in all, for a person: each line
/// with its indentation.
std::vector<std::string> linesOf(const Issued& issued, Language language);
void writeJson(JsonWriter& json, const Issued& issued);

}  // namespace quotepart::report
