#pragma once

#include <string>

#include "idl/declaration/function.hpp"
#include "tests/support/random.hpp"

namespace quotepart {

/// Rows and columns of the sheet "Data" to which random formulas refer; it holds numbers of every
/// size, texts, dates, truth values, errors and empty cells.
inline constexpr int dataRows = 60;
inline constexpr int dataColumns = 24;

/// What stands in one cell of that sheet, as a program writes it; empty: nothing.
std::string randomContent(Random& random);

/// A call of a function with arguments of any kind, mostly such as somebody might type, as a
/// program writes it: some too many or too few, of the wrong shape, nested, over several sheets.
std::string randomCall(const Function& function, Random& random);

/// Whether results of a function may be texts.
bool mayGiveText(const Function& function);

}  // namespace quotepart
