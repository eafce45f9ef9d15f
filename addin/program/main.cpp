#include <cstdlib>
#include <iostream>
#include <span>
#include <string>
#include <vector>

#include "addin/billing/convention_text.hpp"
#include "addin/program/batch.hpp"
#include "addin/program/command_line.hpp"
#include "core/version.hpp"

namespace {

using quotepart::program::ExitStatus;

ExitStatus run(const std::vector<std::string>& words) {
    const quotepart::Language language = quotepart::program::localeLanguage();
    quotepart::program::CommandLine line;
    try {
        line = quotepart::program::parse(words, language);
    } catch (const quotepart::program::UsageError& error) {
        std::cerr << "quotepart: " << error.what() << '\n';
        return ExitStatus::usage;
    }
    if (line.help) {
        std::cout << quotepart::program::helpText(line.command, line.language);
        return ExitStatus::well;
    }
    if (line.version) {
        std::cout << "quotepart " << quotepart::version() << '\n';
        return ExitStatus::well;
    }
    if (line.command->name == "tables") {
        std::cout << quotepart::billing::conventionText(line.language);
        return ExitStatus::well;
    }
    return quotepart::program::runBatch(line);
}

/// A connection given up to a LibreOffice that was killed may still be waited for in the
/// background: it does not meet what ends after main.
[[noreturn]] void leave(ExitStatus status) {
    std::cout.flush();
    std::_Exit(static_cast<int>(status));
}

}  // namespace

int main(int count, char** words) {
    try {
        const std::span all(words, static_cast<std::size_t>(count));
        leave(run({all.begin() + (count > 0 ? 1 : 0), all.end()}));
    } catch (const std::exception& error) {
        std::cerr << "quotepart: " << error.what() << '\n';
        leave(ExitStatus::left);
    }
}
