#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "addin/command/settings.hpp"

namespace quotepart::program {

using command::Command;
using command::Option;
using command::Settings;
using command::UsageError;

/// What the person asked for.
struct CommandLine {
    const Command* command = nullptr;  ///< null for the help and the version of the program itself
    bool help = false;
    bool version = false;
    Language language = Language::french;  ///< of the messages
    Language sheets = Language::french;    ///< of the LibreOffice that computes
    std::vector<std::filesystem::path> files;
    std::filesystem::path output;
    std::filesystem::path into;  ///< the workbook, where a folder follows the command
    Settings settings;           ///< what the service is told besides
    bool json = false;
    bool keepBackup = true;
    bool recursive = false;
    std::chrono::seconds timeLimit{1800};
};

/// Reads the arguments that follow the program's name; `language` is that of the locale, used
/// unless they say another. Throws UsageError.
CommandLine parse(std::span<const std::string> arguments, Language language);

/// The language that the environment of a process asks for: LC_ALL, LC_MESSAGES or LANG.
Language localeLanguage();

/// The help of a command, or of the program where `command` is null.
std::string helpText(const Command* command, Language language);

/// The workbooks among files and folders, each with its place below the output folder: the files of
/// a folder in the order of their names, hidden ones left out.
struct Input {
    std::filesystem::path file;
    std::filesystem::path relative;
};
std::vector<Input> inputsOf(const CommandLine& line);

}  // namespace quotepart::program
