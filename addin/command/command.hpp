#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/text/language.hpp"

namespace quotepart::command {

/// What the value of an option has to be.
enum class OptionKind {
    text,
    number,   ///< a whole number above 0
    period,   ///< 2026-T4, 2026-07, 2026-S1, 2026
    date,     ///< 2026-12-31
    path,     ///< of a file or a folder to read
    newPath,  ///< of a file or a folder to write
    flag,     ///< it has none: “true” where it is given
};

constexpr bool isPath(OptionKind kind) {
    return kind == OptionKind::path || kind == OptionKind::newPath;
}

/// One option of a command: "--output DIR".
struct Option {
    std::string_view name;
    std::string_view value{};  ///< what stands for its value in the help; empty: it has none
    Text help{};
    /// The name under which the service org.quotepart.Commands takes its value; empty: it concerns
    /// the program alone.
    std::string_view argument{};
    OptionKind kind = OptionKind::text;
    bool required = false;
    bool repeated = false;  ///< it may be given several times
    Text label{};           ///< what a form calls it; empty: none asks for it
};

/// One command, of the program and of the service org.quotepart.Commands.
struct Command {
    std::string_view name;
    std::string_view usage;  ///< what follows the name: "FILE|FOLDER..."
    Text purpose{};
    Text details{};
    std::vector<Option> options{};
    /// Whether what follows the command is a folder, the value of its option "DIR", and the option
    /// --into names the workbook; else the workbooks follow the command.
    bool takesFolder = false;
    /// Whether it needs no workbook: it is the program's own affair, and not known to the service.
    bool takesNothing = false;
};

std::span<const Command> commands();

/// The command of that name; null where there is none.
const Command* commandNamed(std::string_view name);

/// The option of a command that the service takes under that name; null where there is none.
const Option* optionOf(const Command& command, std::string_view argument);

}  // namespace quotepart::command
