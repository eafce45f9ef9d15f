#include "examples/runner/program.hpp"

#include <chrono>

#include "addin/office/supervised_process.hpp"

namespace quotepart::examples {

Program::Program(std::filesystem::path program, std::filesystem::path scratch, std::ostream& out)
    : program_(std::move(program)), scratch_(std::move(scratch)), out_(out) {}

int Program::run(const std::vector<std::string>& words) const {
    out_ << '\n' << typed(words) << '\n' << std::flush;
    office::ProcessPlan plan;
    plan.command = {"/usr/bin/env", "-C", scratch_.string(), program_.string()};
    plan.command.insert(plan.command.end(), words.begin(), words.end());
    plan.command.insert(plan.command.end(), {"--lang", "fr"});
    plan.log = scratch_ / (words.front() + ".log");
    const office::ProcessResult result = office::runProcess(plan, std::chrono::minutes{10});
    out_ << withoutFolder(result.output) << std::flush;
    return result.status;
}

std::string Program::typed(const std::vector<std::string>& words) {
    std::string line = "$ quotepart";
    for (const std::string& word : words) {
        line += word.find(' ') == std::string::npos ? " " + word : " \"" + word + '"';
    }
    return line;
}

/// The program names files by their whole path; that of a scratch folder says nothing.
std::string Program::withoutFolder(std::string text) const {
    const std::string folder = scratch_.string() + "/";
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
        text.erase(at, folder.size());
    }
    return text;
}

}  // namespace quotepart::examples
