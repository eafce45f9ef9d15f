#pragma once

#include <rtl/ustring.hxx>

#include "addin/menu/command.hpp"

namespace quotepart {

/// The URL of the manual's first page in the language of the interface, in the installed package.
/// Throws UNO exceptions.
rtl::OUString manualUrl(const CommandContext& call);

/// A file URL as the path that a person knows.
rtl::OUString pathOf(const rtl::OUString& url);

}  // namespace quotepart
