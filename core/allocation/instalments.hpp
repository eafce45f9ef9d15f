#pragma once

#include <cstddef>

#include "core/allocation/allocate.hpp"

namespace quotepart {

/// Which instalment takes what is left when each has been cut to the unit.
enum class InstalmentRemainder {
    last,
    first,
    spread,  ///< one unit each from the first on
};

/// The words accepted: « dernier » or “last”, « premier » or “first”, « réparti » or “spread”.
const WordList<InstalmentRemainder>& instalmentRemainderWords();

/// The key of that many equal instalments.
Key equalInstalments(std::size_t count);

/// Instalments (échéancier, acomptes) that add up to an amount, itself rounded half away from zero
/// to the unit: each share is cut toward zero, and the remainder goes where it is told. An
/// instalment whose share is zero or empty stays at 0: first, last and spread pass over it. The
/// instalments of −amount are those of the amount with the other sign.
///
/// Example: 200 € in 3: 66.66, 66.66, 66.68.
///
/// Refuses an amount that is not zero over shares that are (Reason::nothingToDivideBy) and a unit
/// that is not positive (unitNotPositive). Shares that must make 100 % are a key of type fixed.
Parts instalments(const Decimal& amount, const Key& shares,
                  InstalmentRemainder remainder = InstalmentRemainder::last,
                  const Decimal& unit = cent);

}  // namespace quotepart
