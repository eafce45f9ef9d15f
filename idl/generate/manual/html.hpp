#pragma once

#include <string>
#include <vector>

#include "idl/generate/manual/page.hpp"

namespace quotepart::manual {

/// A page as a complete HTML document that needs nothing but the pictures of the manual; its links
/// lead to .html files of the same folder. `all` are the pages of the manual, for the list beside.
std::string html(const Page& page, const std::vector<Page>& all);

/// The style sheet that every page holds.
std::string_view styleSheet();

}  // namespace quotepart::manual
