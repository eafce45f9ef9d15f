#pragma once

#include <string>
#include <string_view>

#include "addin/office/document.hpp"
#include "addin/office/office.hpp"
#include "idl/call/value.hpp"
#include "idl/declaration/formula_text.hpp"

namespace quotepart {

/// The running LibreOffice of an interface language, with the extension installed: started at the
/// first call, shared by all tests of the program.
const office::Office& calcIn(Language language);

/// An empty sheet of a running LibreOffice, shared by all tests, cleared at every call.
office::Sheet scratchIn(Language language);

/// The extension under test.
std::string extensionPath();

/// What a cell shows after typing a formula: its error as Calc's code, a number to the last bit, or
/// a text between quotation marks.
std::string shownBy(const office::Cell& cell);

/// Types a formula, in the language of the interface, into a new spreadsheet.
std::string typed(Language language, std::string_view formula);

/// The same with cells filled before: {"A1", "12"} as typed in an English interface.
struct Filled {
    std::string_view address;
    std::string_view content;
};
std::string typedOver(Language language, std::initializer_list<Filled> cells,
                      std::string_view formula);

}  // namespace quotepart
