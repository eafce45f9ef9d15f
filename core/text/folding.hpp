#pragma once

#include <string>
#include <string_view>

namespace quotepart {

/// The form under which two spellings of one name are equal.
///
/// Case, accents and the marks around a name are ignored, œ is oe and æ is ae; every kind of space,
/// hyphen, apostrophe and full stop separates words alike, however many follow each other; the
/// words St and Ste mean Saint and Sainte. "Saint Eloy", "Saint-Éloy" and "ST ELOY" are one name,
/// so are "L'Hôpital-Camfrout" and "L’Hopital Camfrout". A name made of digits only is a code:
/// its leading zeros do not count, "01004" is 1004.
/// Empty when the text holds nothing but separators.
std::string folded(std::u16string_view name);
std::string folded(std::string_view name);

/// The folded form of a number used as a code: 29058 matches "29058", 1004 matches "01004".
std::string foldedCode(double number);

}  // namespace quotepart
