#pragma once

namespace quotepart::examples {

/// Throws OfficeError where there is no display to open a window on.
void requireDisplay();

}  // namespace quotepart::examples
