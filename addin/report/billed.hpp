#pragma once

#include <string>
#include <vector>

#include "addin/report/json.hpp"
#include "core/billing/accruals.hpp"

namespace quotepart::report {

using Lines = std::vector<std::string>;

/// What a closing froze and what it left as it is, for a person: each line with its indentation.
Lines linesOf(const ClosingResult& closed, Language language);
void writeJson(JsonWriter& json, const ClosingResult& closed);

/// What falls into the next year, under the names that the EPCI and the members give it.
Lines linesOf(const Accruals& accruals, Language language);
void writeJson(JsonWriter& json, const Accruals& accruals);

}  // namespace quotepart::report
