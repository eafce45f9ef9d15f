#pragma once

#include <string>
#include <vector>

#include "core/text/language.hpp"

namespace quotepart::manual {

/// Why a workbook that a commune sent back is refused, as the report says it, and what to do.
struct Refusal {
    std::string sentence;  ///< with "…" for what only the workbook knows
    Text whatToDo;
};

/// Every reason, those about the file first.
std::vector<Refusal> refusals(Language language);

}  // namespace quotepart::manual
