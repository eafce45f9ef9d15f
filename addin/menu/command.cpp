#include "addin/menu/command.hpp"

#include <algorithm>
#include <array>

namespace quotepart {

namespace {

constexpr std::array all{
    Command{"manual", openManual},
    Command{"about", showAbout},
};

}  // namespace

std::span<const Command> commands() {
    return all;
}

const Command* commandOf(std::string_view name) {
    const auto* found = std::find_if(all.begin(), all.end(),
                                     [&](const Command& each) { return each.name == name; });
    return found == all.end() ? nullptr : found;
}

}  // namespace quotepart
