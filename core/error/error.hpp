#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <variant>

#include "core/error/reason.hpp"
#include "core/text/language.hpp"

namespace quotepart {

/// Words that differ with the language, such as the list of those a parameter accepts.
struct Wording {
    std::string french;
    std::string english;
};

/// A figure, a text typed by the user, or words of ours, quoted in the sentence of an error.
using Quoted = std::variant<std::monostate, double, std::string, Wording>;

/// What an error's sentence names; every part of it is optional.
struct ErrorDetails {
    Text subject{};                        ///< the argument or list concerned
    std::optional<std::size_t> element{};  ///< which of its elements, the first being 1
    std::string name{};                    ///< the name of that element, where it has one
    Quoted value{};                        ///< what was found
    Quoted limit{};                        ///< what was expected, or the bound that was passed
};

/// Why a function has no result: the one exception of the core.
class Error : public std::exception {
  public:
    explicit Error(Reason reason, ErrorDetails details = {});

    Reason reason() const { return reason_; }
    ErrorKind kind() const { return kindOf(reason_); }
    const ErrorDetails& details() const { return details_; }

    /// The same error, naming the argument it came from where it did not say so itself.
    Error about(Text subject) const;

    /// The reason as a sentence for the person who typed the formula.
    std::string sentence(Language language) const;

    /// The English sentence, for developers.
    const char* what() const noexcept override { return what_.c_str(); }

  private:
    Reason reason_;
    ErrorDetails details_;
    std::string what_;
};

}  // namespace quotepart
