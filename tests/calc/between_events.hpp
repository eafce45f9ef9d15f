#pragma once

#include <functional>

#include "addin/office/office.hpp"

namespace quotepart {

/// Does something on LibreOffice's main thread, between two events, as a screen reader does: no
/// window comes or goes meanwhile but by what is done. What is thrown there is thrown here.
void betweenEvents(const office::Office& office, const std::function<void()>& action);

}  // namespace quotepart
