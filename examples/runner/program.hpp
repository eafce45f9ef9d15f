#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

namespace quotepart::examples {

/// The program itself, run as a person would type its commands.
class Program {
  public:
    /// `scratch` is a folder of ours, in which the commands run; each command and what it says go
    /// to `out`.
    Program(std::filesystem::path program, std::filesystem::path scratch, std::ostream& out);

    /// The exit status of a command.
    int run(const std::vector<std::string>& words) const;

    /// A command as a person would type it.
    static std::string typed(const std::vector<std::string>& words);

  private:
    std::string withoutFolder(std::string text) const;

    std::filesystem::path program_;
    std::filesystem::path scratch_;
    std::ostream& out_;
};

}  // namespace quotepart::examples
