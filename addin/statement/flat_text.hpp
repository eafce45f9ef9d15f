#pragma once

#include <string>

#include "addin/statement/page.hpp"

namespace quotepart::statement {

/// The page as a text document of LibreOffice Writer in one XML file (OpenDocument, .fodt). The
/// same page always gives the same bytes.
std::string flatText(const Page& page);

}  // namespace quotepart::statement
