#pragma once

#include <string_view>

namespace quotepart {

/// The version of the library: that of the project in CMakeLists.txt.
std::string_view version();

}  // namespace quotepart
