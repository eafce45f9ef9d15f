#pragma once

#include <functional>
#include <map>
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

/// What the person typed, by the names of the fields.
using Answers = std::map<std::string, std::string>;

/// Asks for the fields in a window over the workbook; `accepted` is called once the person accepts
/// them, with that window gone. What it throws is told to the person. Throws UNO exceptions.
void askFor(const CommandContext& call, const Form& form,
            std::function<void(const Answers&)> accepted);

}  // namespace quotepart
