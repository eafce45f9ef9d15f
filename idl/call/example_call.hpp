#pragma once

#include "idl/call/environment.hpp"
#include "idl/call/value.hpp"
#include "idl/declaration/function.hpp"

namespace quotepart {

/// The result of an example as a value; its texts in the language given.
/// Precondition: the result is not an error.
Value resultOf(const Example& example, const Environment& environment);

/// Evaluates an example without any spreadsheet, its texts in the language of the environment.
Value evaluateExample(const Function& function, const Example& example,
                      const Environment& environment);

}  // namespace quotepart
