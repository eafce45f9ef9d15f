#pragma once

#include <string>

#include "idl/generate/manual/page.hpp"

namespace quotepart::manual {

/// A text with the characters that have a meaning in Markdown taken as they are.
std::string markdownEscaped(std::string_view text);

/// A page as Markdown; its links lead to .md files of the same folder.
std::string markdown(const Page& page);

}  // namespace quotepart::manual
