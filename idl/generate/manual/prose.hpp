#pragma once

#include <string>
#include <string_view>

#include "idl/generate/manual/page.hpp"

namespace quotepart::manual {

/// A text as it is printed: in French a space before : ; ! ? » % and €, and after «, does not
/// break the line, nor does one between the groups of three figures of a number.
std::string typeset(std::string_view text, Language language);

/// A text of the declarations or of the manual, as runs:
///   `=1/3` and "population" (with its quotation marks) are to be typed as they stand,
///   **strong**, [a link](page), and every name of a function leads to its page, except on the page
///   of that name.
Runs prose(std::string_view text, Language language, std::string_view pageName = {});

/// A formula of the declarations: an index follows its underscore; a semicolon, or a comma and two
/// spaces, begins another line.
Mathematics mathematics(std::string_view formula, Language language);

/// The paragraphs of a text, separated by line breaks.
std::vector<std::string> paragraphsOf(std::string_view text);

/// A sentence made of a fragment: its first letter in capitals, a full stop at its end.
std::string sentence(std::string_view fragment);

/// With its first letter in capitals.
std::string capitalized(std::string_view fragment);

/// Fragments separated as in a list: "a ; b" in French, "a; b" in English.
std::string joined(const std::vector<std::string>& fragments, Language language);

}  // namespace quotepart::manual
