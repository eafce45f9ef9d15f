#pragma once

#include <string>

#include "idl/declaration/function.hpp"

namespace quotepart {

/// Where a formula is to be understood.
enum class Dialect {
    french,        ///< typed in a French interface
    english,       ///< typed in an English interface
    programmatic,  ///< in a file or through the interface of programs
};

/// The programmatic name, as a workbook holds it: ORG.QUOTEPART.MUTUALISATION.ALLOCATE.
std::string programmaticName(const Function& function);

/// An example as the formula to type, with its equals sign: arguments separated as the dialect
/// does, arrays in braces.
std::string formulaText(const Function& function, const Example& example, Dialect dialect);

}  // namespace quotepart
