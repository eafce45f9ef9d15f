#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error/reason.hpp"
#include "core/text/language.hpp"
#include "idl/call/value.hpp"
#include "idl/declaration/example.hpp"

namespace quotepart {

class Call;

/// The families under which the functions are listed in the manual.
enum class Category { keys, allocation, costs, time, rebilling, indicators, checks };

Text titleOf(Category category);

/// A formula in mathematical form, in each language where its words differ: an index is written
/// `part_i`.
struct Formula {
    Text text{};

    Formula() = default;
    Formula(const char* same) : text{same, same} {}
    Formula(std::string_view french, std::string_view english) : text{french, english} {}
};

/// One parameter of a function.
struct Parameter {
    std::string_view name;  ///< in the interface: frozen, an English identifier
    Text label;             ///< shown in the function wizard
    Text help;
    bool optional = false;
    Text fallback{};  ///< what an optional argument means when it is left out
    /// The words accepted (see WordList::texts); null where any value goes.
    std::vector<Text> (*words)() = nullptr;
    bool repeated = false;  ///< the last parameter only: any number of arguments
};

/// The same parameter, optional.
Parameter optional(Parameter parameter, Text fallback);

/// When a function gives an error, beyond those that the reading of any argument can give.
struct ErrorCase {
    ErrorKind kind;
    Text when;
};

/// The one declaration of a function. The interface definition, the configuration of the add-in,
/// the code that Calc calls, the manual and the tests of the examples all come from it.
struct Function {
    std::string_view method;  ///< frozen: what a saved workbook holds
    Text name;                ///< what the user types
    Category category;
    Text purpose;  ///< one line, shown in the function wizard
    /// For the manual, after « Je veux… » or “I want to…”: {"répartir un coût", "share out a
    /// cost"}.
    Text task;
    Text details;  ///< for the manual: rounding, ties, shapes; a line break begins a paragraph
    Formula formula{};
    Text gives;  ///< shape and unit of the result
    std::vector<Parameter> parameters{};
    std::vector<ErrorCase> errors{};
    Text legalSource{};  ///< empty where no text of law or report applies
    std::vector<Example> examples;
    bool usesDates = false;       ///< needs the day that the calling document counts as zero
    bool usesLanguage = false;    ///< the result is a sentence in the language of the interface
    bool refusesInWords = false;  ///< the sentence of an error is the result, never the error
    Value (*evaluate)(const Call& call);
};

/// Every function of the library, in the order of the manual.
const std::vector<Function>& library();

/// The function of that method name; null where there is none.
const Function* functionOfMethod(std::string_view method);

}  // namespace quotepart
