#include "examples/book/formula.hpp"

#include <algorithm>
#include <stdexcept>

#include "idl/declaration/formula_text.hpp"
#include "idl/declaration/function.hpp"

namespace quotepart::examples {

namespace {

constexpr std::string_view prefix = "MUT.";

bool isPartOfName(char character) {
    return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9') ||
           character == '.' || character == '_';
}

std::string programmaticOf(std::string_view name) {
    const auto& all = library();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Function& function) {
        return function.name.french == name || function.name.english == name;
    });
    if (found == all.end()) {
        throw std::invalid_argument("there is no function " + std::string(name));
    }
    return programmaticName(*found);
}

/// The end of the text that begins at a quotation mark.
std::size_t endOfText(std::string_view formula, std::size_t begin) {
    const std::size_t end = formula.find('"', begin + 1);
    return end == std::string_view::npos ? formula.size() : end + 1;
}

}  // namespace

std::string programmatic(std::string_view formula) {
    std::string result;
    std::size_t position = 0;
    while (position < formula.size()) {
        if (formula[position] == '"') {
            const std::size_t end = endOfText(formula, position);
            result += formula.substr(position, end - position);
            position = end;
        } else if (isPartOfName(formula[position])) {
            std::size_t end = position;
            while (end < formula.size() && isPartOfName(formula[end])) {
                ++end;
            }
            const std::string_view word = formula.substr(position, end - position);
            result += word.starts_with(prefix) ? programmaticOf(word) : std::string(word);
            position = end;
        } else {
            result += formula[position++];
        }
    }
    return result;
}

std::string substituted(std::string_view formula,
                        const std::function<std::string(std::string_view)>& resolve) {
    std::string result;
    std::size_t position = 0;
    while (position < formula.size()) {
        if (formula[position] == '"') {
            const std::size_t end = endOfText(formula, position);
            result += formula.substr(position, end - position);
            position = end;
        } else if (formula[position] == '[') {
            const std::size_t end = formula.find(']', position);
            if (end == std::string_view::npos) {
                throw std::invalid_argument("a [ is not closed in " + std::string(formula));
            }
            result += resolve(formula.substr(position + 1, end - position - 1));
            position = end + 1;
        } else {
            result += formula[position++];
        }
    }
    return result;
}

}  // namespace quotepart::examples
