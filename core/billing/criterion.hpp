#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quotepart {

/// What a line mentions in one of its columns: nothing, a number (a date too) or a text.
using Mention = std::variant<std::monostate, double, std::u16string_view>;

/// A value that lines must mention to be counted.
///
/// Two texts are equal as names are (see folded): case, accents, spaces and hyphens do not count.
/// Two numbers, and two dates, are equal when their 15 digits are. A number equals the text of its
/// digits, as codes do: 29058 and "29058", 2026 and "2026". Nothing equals nothing only, not 0.
class Criterion {
  public:
    explicit Criterion(const Mention& expected);

    bool isMetBy(const Mention& found) const;

    /// Leaves out of `kept` the lines whose mention does not meet the criterion.
    /// Precondition: kept.size() == mentions.size().
    void keepOnly(std::span<const Mention> mentions, std::vector<bool>& kept) const;

  private:
    bool isMetByText(std::u16string_view text) const;
    bool isMetByNumber(double number) const;

    std::optional<double> number_;    ///< a number, or a text made of digits only
    std::optional<std::string> key_;  ///< a text, or a number as a code, folded
};

}  // namespace quotepart
