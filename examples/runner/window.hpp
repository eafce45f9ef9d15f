#pragma once

#include <filesystem>
#include <vector>

#include "addin/office/office.hpp"

namespace quotepart::examples {

/// Throws OfficeError where there is no display to open a window on.
void requireDisplay();

/// Opens files in windows of a LibreOffice of our own and waits until the person has closed them
/// all.
void showUntilClosed(const office::OfficeOptions& options,
                     const std::vector<std::filesystem::path>& files);

}  // namespace quotepart::examples
