#pragma once

#include <string>
#include <string_view>

namespace quotepart::examples {

/// A French text whose spaces before « : ; ? ! % € », inside quotation marks and between the groups
/// of a number cannot be broken at the end of a line: "80 000 €" stays whole.
[[nodiscard]] std::string typographic(std::string_view text);

}  // namespace quotepart::examples
