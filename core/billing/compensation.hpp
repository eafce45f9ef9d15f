#pragma once

#include "core/number/decimal.hpp"

namespace quotepart {

/// The compensation allocation net of shared services (attribution de compensation, CGI art. 1609
/// nonies C; services communs, CGCT art. L. 5211-4-2): compensation − services. Negative: the
/// commune pays. Nothing is rounded.
///
/// Example: 12 000 € from which 15 250.50 € of services are taken make −3 250.50 €.
Rational compensationNet(const Decimal& compensation, const Decimal& services);

}  // namespace quotepart
