#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "addin/menu/command.hpp"

namespace quotepart {

/// Something asked for in a form: typed, or chosen among the words given where there are some.
struct FormField {
    std::string name;
    Text label;
    std::string value{};
    std::vector<std::string> choices{};
};

struct Form {
    Text title;
    Text explanation;
    std::vector<FormField> fields;
    Text accept;  ///< what stands on the button
};

/// Asks for the fields in a window over the workbook and waits. Nothing where the person gave up.
/// Throws UNO exceptions.
std::optional<std::map<std::string, std::string>> askFor(const CommandContext& call,
                                                         const Form& form);

}  // namespace quotepart
