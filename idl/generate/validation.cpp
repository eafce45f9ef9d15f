#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include "idl/declaration/function.hpp"
#include "idl/generate/generate.hpp"

namespace quotepart::generate {

namespace {

constexpr std::array<std::string_view, 44> idlKeywords{
    "any",       "attribute", "boolean",  "bound",    "byte",      "case",      "char",
    "const",     "constants", "context",  "default",  "double",    "enum",      "exception",
    "float",     "get",       "hyper",    "in",       "inout",     "interface", "long",
    "module",    "needs",     "observes", "oneway",   "optional",  "out",       "property",
    "published", "raises",    "readonly", "sequence", "service",   "set",       "short",
    "singleton", "string",    "struct",   "switch",   "transient", "type",      "typedef",
    "union",     "void"};

bool isIdentifier(std::string_view name) {
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isOther = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    return !name.empty() && isLower(name.front()) &&
           std::all_of(name.begin(), name.end(),
                       [&](char c) { return isLower(c) || isOther(c); }) &&
           std::find(idlKeywords.begin(), idlKeywords.end(), name) == idlKeywords.end();
}

bool isComplete(const Text& text) {
    return !text.french.empty() && !text.english.empty();
}

std::string signature(const Function& function) {
    std::string line(function.method);
    for (const Parameter& parameter : function.parameters) {
        line += ' ';
        line += parameter.name;
        line += parameter.repeated ? "..." : (parameter.optional ? "?" : "");
    }
    return line;
}

class Mistakes {
  public:
    void add(const Function& function, const std::string& what) {
        text_ += std::string(function.method) + ": " + what + "\n";
    }
    void check(const Function& function, bool good, const std::string& what) {
        if (!good) {
            add(function, what);
        }
    }
    void add(const std::string& line) { text_ += line + "\n"; }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

void checkParameters(const Function& function, Mistakes& found) {
    std::set<std::string_view> names;
    for (const Parameter& parameter : function.parameters) {
        const std::string name(parameter.name);
        found.check(function, isIdentifier(name), "parameter " + name + " is no UNO identifier");
        found.check(function, names.insert(parameter.name).second,
                    "parameter " + name + " stands twice");
        found.check(function, isComplete(parameter.label) && isComplete(parameter.help),
                    "parameter " + name + " has no label or help in French and English");
        found.check(function, !parameter.optional || isComplete(parameter.fallback),
                    "optional parameter " + name + " does not say what leaving it out means");
        found.check(function,
                    !parameter.repeated ||
                        (&parameter == &function.parameters.back() && parameter.optional),
                    "only the last, optional parameter may be repeated");
    }
}

void checkExamples(const Function& function, Mistakes& found) {
    found.check(function, !function.examples.empty(), "has no example");
    const bool open = !function.parameters.empty() && function.parameters.back().repeated;
    for (const Example& example : function.examples) {
        found.check(function, open || example.arguments.size() <= function.parameters.size(),
                    "an example has more arguments than the function has parameters");
    }
}

/// A method, once published, keeps its parameters in their order; new optional ones go last.
void checkFrozen(const std::string& frozen, Mistakes& found) {
    std::istringstream lines(frozen);
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const std::string method = line.substr(0, line.find(' '));
        const Function* function = functionOfMethod(method);
        const std::string now = function == nullptr ? "" : signature(*function);
        if (now.compare(0, line.size(), line) != 0 ||
            (now.size() > line.size() && now[line.size()] != ' ')) {
            found.add("frozen signature changed: " + line);
        }
    }
}

}  // namespace

std::string frozenSignatures() {
    std::string text;
    for (const Function& function : library()) {
        text += signature(function) + "\n";
    }
    return text;
}

std::string mistakes(const std::string& frozen) {
    Mistakes found;
    std::set<std::string_view> methods;
    std::set<std::string_view> frenchNames;
    std::set<std::string_view> englishNames;
    for (const Function& function : library()) {
        found.check(function, isIdentifier(function.method), "is no UNO identifier");
        found.check(function, methods.insert(function.method).second, "is declared twice");
        found.check(function,
                    frenchNames.insert(function.name.french).second &&
                        englishNames.insert(function.name.english).second,
                    "shares a displayed name with another function");
        found.check(
            function,
            function.name.french.starts_with("MUT.") && function.name.english.starts_with("MUT."),
            "has a displayed name that does not start with MUT.");
        found.check(function, isComplete(function.purpose), "has no purpose in both languages");
        found.check(function, isComplete(function.task),
                    "has no task (what follows “I want to…”) in both languages");
        found.check(function, isComplete(function.details), "has no details in both languages");
        found.check(function, isComplete(function.gives), "does not say what it gives");
        found.check(function, function.evaluate != nullptr, "does not evaluate anything");
        checkParameters(function, found);
        checkExamples(function, found);
    }
    checkFrozen(frozen, found);
    return found.text();
}

}  // namespace quotepart::generate
