#pragma once

#include <string>
#include <vector>

#include "core/text/name_list.hpp"

namespace quotepart::file {

/// What the names of the files made for these members say of each, without an extension: characters
/// that some file system refuses become hyphens, a name is cut after 60 letters, and two names that
/// differ by their case alone are numbered. The name of a member depends on the whole list.
std::vector<std::string> memberFileNames(const std::vector<Name>& members);

}  // namespace quotepart::file
