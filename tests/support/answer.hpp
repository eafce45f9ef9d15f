#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error/error.hpp"
#include "idl/call/example_call.hpp"
#include "tests/support/value_text.hpp"

namespace quotepart {

/// What a function gives for arguments written as in its examples.
inline Value valueOf(std::string_view method, std::vector<ExampleArgument> arguments,
                     Language language = Language::french) {
    const Function* function = functionOfMethod(method);
    if (function == nullptr) {
        throw std::logic_error("no function " + std::string(method));
    }
    return evaluateExample(*function, {std::move(arguments), leftOut}, {.language = language});
}

/// The same as one comparable text (see valueText).
inline std::string answer(std::string_view method, std::vector<ExampleArgument> arguments,
                          Language language = Language::french) {
    return valueText(valueOf(method, std::move(arguments), language));
}

/// The refusal of a function. Throws std::logic_error, which fails the test, when there is none.
inline Error refusal(std::string_view method, std::vector<ExampleArgument> arguments) {
    Value value;
    try {
        value = valueOf(method, std::move(arguments));
    } catch (const Error& error) {
        return error;
    }
    throw std::logic_error(std::string(method) + " gave " + valueText(value));
}

}  // namespace quotepart
