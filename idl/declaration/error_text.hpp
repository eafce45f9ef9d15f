#pragma once

#include <array>

#include "core/error/reason.hpp"

namespace quotepart {

/// What a cell shows for an error, in an interface in each language.
Text errorText(ErrorKind kind);

/// Every kind, in the order of the manual.
inline constexpr std::array<ErrorKind, 6> errorKinds{
    ErrorKind::value,        ErrorKind::number,          ErrorKind::division,
    ErrorKind::notAvailable, ErrorKind::missingArgument, ErrorKind::invalidArgument};

}  // namespace quotepart
