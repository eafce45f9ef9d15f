#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/language.hpp"

namespace quotepart::program {

/// One option of a command: "--output DIR".
struct Option {
    std::string_view name;
    std::string_view value{};  ///< what stands for its value in the help; empty: it has none
    Text help;
};

/// One command of the program.
struct Command {
    std::string_view name;
    std::string_view usage;  ///< what follows the name: "FILE|FOLDER..."
    Text purpose;
    Text details;
    std::vector<Option> options;
};

const std::vector<Command>& commands();

/// Something the person typed that cannot be understood; what() says it in their language.
class UsageError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// What the person asked for.
struct CommandLine {
    const Command* command = nullptr;  ///< null for the help and the version of the program itself
    bool help = false;
    bool version = false;
    Language language = Language::french;  ///< of the messages
    Language sheets = Language::french;    ///< of the LibreOffice that computes
    std::vector<std::filesystem::path> files;
    std::filesystem::path output;
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
