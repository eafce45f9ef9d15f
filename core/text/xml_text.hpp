#pragma once

#include <string>
#include <string_view>

namespace quotepart {

/// A text as it stands in XML or HTML: the five characters that these reserve are spelt out, and
/// the control characters that no XML can hold are left out.
std::string xmlText(std::string_view text);

}  // namespace quotepart
