#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "core/text/language.hpp"

namespace quotepart {

/// What takes the place of a {placeholder}, and its name with the braces.
using Filling = std::pair<std::string_view, std::string>;

/// A sentence with its placeholders filled in, each wherever it stands. The French one gets the
/// no-break spaces that its punctuation asks for; what is filled in is left as it is.
std::string phrase(const Text& sentence, Language language,
                   std::initializer_list<Filling> fillings = {});

}  // namespace quotepart
