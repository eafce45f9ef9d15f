#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "addin/menu/command.hpp"

namespace quotepart {

/// What the button beside a field lets one look for.
enum class Browse { nothing, folder, file, newFile };

/// Something asked for in a form: typed, or chosen among the words given where there are some, or
/// looked for among files, or ticked, which is the answer "true".
struct FormField {
    std::string name{};
    Text label{};
    std::string value{};
    std::vector<std::string> choices{};
    std::vector<std::string> meanings{};  ///< the answer that each choice is; empty: itself
    Browse browse = Browse::nothing;
    bool isTick = false;
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
