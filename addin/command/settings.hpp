#pragma once

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "addin/command/command.hpp"
#include "core/time/period_name.hpp"

namespace quotepart::command {

/// Something asked for that cannot be understood; what() says it in the person's language.
class UsageError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Who tells a command its settings: that decides what its answers call the options.
enum class Asker { program, form };

/// What a command is told beside its workbook: the values of its options, by the name of the
/// argument.
class Settings {
  public:
    explicit Settings(Asker asker = Asker::program) : asker_(asker) {}

    /// What the person knows an option by: "--force", or its label in a form.
    std::string nameOf(const Option& option, Language language) const;
    /// The same. Precondition: the command has an option of that argument.
    std::string nameOf(std::string_view command, std::string_view argument,
                       Language language) const;

    /// Throws UsageError for a value that is not of the option's kind, and for a second one where
    /// there may be only one. Precondition: the option has an argument.
    void add(const Option& option, std::string value, Language language);

    /// Throws UsageError where an option that the command requires is not given.
    void requireComplete(const Command& command, Language language) const;

    using Pair = std::pair<std::string, std::string>;
    const std::vector<Pair>& all() const { return values_; }

    bool has(std::string_view argument) const;
    /// Empty where it is not given.
    std::string text(std::string_view argument) const;
    std::vector<std::string> texts(std::string_view argument) const;

    // Nothing where it is not given. Precondition: the option is of that kind.
    std::optional<int> number(std::string_view argument) const;
    std::optional<Period> period(std::string_view argument) const;
    std::optional<std::chrono::sys_days> date(std::string_view argument) const;

  private:
    Asker asker_;
    std::vector<Pair> values_{};
};

}  // namespace quotepart::command
