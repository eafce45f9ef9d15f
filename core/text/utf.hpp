#pragma once

#include <string>
#include <string_view>

namespace quotepart {

/// Cell texts arrive as UTF-16 and sentences leave as UTF-8; a broken surrogate is left out.
std::string toUtf8(std::u16string_view text);
std::u16string toUtf16(std::string_view text);

}  // namespace quotepart
