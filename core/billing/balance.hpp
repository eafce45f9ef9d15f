#pragma once

#include <span>

#include "core/number/decimal.hpp"

namespace quotepart {

/// What remains to bill (solde): the final share − the instalments called + the adjustment.
/// Instalments (acomptes) are those called, that is to say the orders issued, whether collected or
/// not. Negative: to be returned.
///
/// Example: a share of 1 250.40 € after instalments of 400 €, 400 € and 500 € is −49.60 €.
Rational balance(const Decimal& finalShare, std::span<const Decimal> instalments,
                 const Decimal& adjustment = {});

}  // namespace quotepart
