#pragma once

#include "addin/office/document.hpp"
#include "addin/office/office.hpp"

namespace quotepart::examples {

/// A LibreOffice in French with the extension, started at the first call and shared.
const office::Office& frenchOffice();

/// A cell, its row and column counted from 0.
office::Cell cellAt(const office::Document& document, const std::string& sheet, int row,
                    int column);

}  // namespace quotepart::examples
