#pragma once

#include <vector>

#include "tests/calc/invoked.hpp"

namespace quotepart {

/// The dialogs on the screen. To be asked for, and looked into, between two events.
std::vector<Invoked> dialogs(const office::Office& office);

/// What a screen reader finds in a dialog, to be looked into likewise.
Invoked accessibleIn(const Invoked& window);
Invoked accessibleChild(const Invoked& parent, sal_Int32 index);

}  // namespace quotepart
