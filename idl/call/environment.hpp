#pragma once

#include <chrono>

#include "core/text/language.hpp"

namespace quotepart {

/// What a result may depend on besides the arguments: the language of the interface, in which
/// sentences are written, and the day that the document counts as zero.
struct Environment {
    Language language = Language::french;
    std::chrono::sys_days nullDate =
        std::chrono::sys_days{std::chrono::year{1899} / std::chrono::December / 30};
};

}  // namespace quotepart
