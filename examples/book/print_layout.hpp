#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string_view>

namespace quotepart::examples {

/// Makes a page style: A4, fitted to the width of the page, or to one page, the document's title
/// and the sheet's name on top, the page number and the number of pages at the bottom.
void definePageStyle(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                     std::string_view name, bool landscape, bool onePage);

}  // namespace quotepart::examples
