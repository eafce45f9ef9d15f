#pragma once

#include <string>
#include <string_view>

namespace quotepart::generate {

/// A text with the five characters that XML and HTML reserve spelt out.
std::string escaped(std::string_view text);

}  // namespace quotepart::generate
