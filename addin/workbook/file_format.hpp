#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string_view>

#include "addin/file/format.hpp"

namespace quotepart::workbook {

namespace css = com::sun::star;

using Context = css::uno::Reference<css::uno::XComponentContext>;
using file::Format;

/// LibreOffice's filter that writes a format.
std::string_view filterOf(Format format);

}  // namespace quotepart::workbook
