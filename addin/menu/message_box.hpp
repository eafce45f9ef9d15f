#pragma once

#include <string_view>

#include "addin/menu/command.hpp"

namespace quotepart {

/// What a message is about: its icon.
enum class MessageKind { information, failure };

/// Shows a message over the window of the command and waits until it is closed. Throws UNO
/// exceptions.
void showMessage(const CommandContext& call, MessageKind kind, std::string_view title,
                 std::string_view text);

}  // namespace quotepart
