#pragma once

#include <string_view>
#include <vector>

#include "examples/book/workbook.hpp"

namespace quotepart::examples {

/// A template of the extension.
struct Template {
    std::string_view file;  ///< "garage-par-trimestre.ots"
    /// Its title is what File ▸ New ▸ Templates shows.
    Workbook workbook;
};

/// All of them, in the order in which they are made.
[[nodiscard]] const std::vector<Template>& templates();

}  // namespace quotepart::examples
