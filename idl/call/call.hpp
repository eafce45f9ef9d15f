#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/allocation/allocate.hpp"
#include "core/billing/criterion.hpp"
#include "core/error/error.hpp"
#include "core/grid/grid.hpp"
#include "core/key/key.hpp"
#include "core/number/decimal.hpp"
#include "core/text/name_list.hpp"
#include "core/text/word_list.hpp"
#include "idl/call/argument.hpp"
#include "idl/call/environment.hpp"
#include "idl/call/value.hpp"
#include "idl/declaration/function.hpp"

namespace quotepart {

/// The arguments of one call, read: the one place where a cell becomes a figure, a word, a name or
/// a date. Arguments are known by their place in the declaration, the first being 0.
///
/// Every reader refuses what is not of its kind and says where: a text for a number
/// (Reason::textForNumber), a range for a single value (gridForValue), a grid for a vector
/// (gridForVector), an unknown word (unknownWord), a required argument left out (argumentMissing).
class Call {
  public:
    Call(const Function& function, std::span<const Argument> arguments, Environment environment);

    const Environment& environment() const { return environment_; }
    Language language() const { return environment_.language; }
    std::size_t size() const { return arguments_.size(); }

    /// Whether an optional argument is there: not left out, and not an empty cell.
    bool given(std::size_t index) const;
    /// Whether nothing at all stands in the place of an argument, not even an empty cell.
    bool isLeftOut(std::size_t index) const;
    Shape shape(std::size_t index) const;

    // Single values. An empty cell is refused, except as an amount, where it is 0 €.
    Decimal amount(std::size_t index) const;
    Decimal amountOr(std::size_t index, Decimal fallback) const;
    Decimal number(std::size_t index) const;
    Decimal numberOr(std::size_t index, Decimal fallback) const;
    /// A number that is whole and within the limits, both included.
    std::int64_t whole(std::size_t index, std::int64_t least, std::int64_t most) const;
    std::int64_t wholeOr(std::size_t index, std::int64_t fallback, std::int64_t least,
                         std::int64_t most) const;
    Name name(std::size_t index) const;
    std::chrono::sys_days date(std::size_t index) const;
    std::optional<std::chrono::sys_days> dateIfGiven(std::size_t index) const;
    /// A day as the document counts it: a result that is a date.
    double serial(std::chrono::sys_days day) const;

    template <class Meaning>
    Meaning word(std::size_t index, const WordList<Meaning>& words) const {
        const Cell cell = single(index);
        try {
            // A word made of digits, such as 360, may be typed as a number.
            if (cell.kind == Cell::Kind::number) {
                if (const auto meaning = words.find(foldedCode(cell.number))) {
                    return *meaning;
                }
            }
            return words.meaningOf(wordText(cell));
        } catch (const Error& error) {
            throw about(error, index);
        }
    }
    template <class Meaning>
    Meaning wordOr(std::size_t index, const WordList<Meaning>& words, Meaning fallback) const {
        return wordGiven(index) ? word(index, words) : fallback;
    }

    // Ranges. `vector` asks for one row or one column, `grid` takes any shape.
    enum class Range { vector, grid };
    Grid<Decimal> amounts(std::size_t index, Range range = Range::vector) const;
    /// Amounts that members owe one another, as many lines as columns; the diagonal is not read
    /// and is 0. Refuses (Reason::lengthsDiffer) what is not square.
    Grid<Decimal> squareAmounts(std::size_t index) const;
    Grid<Decimal> numbers(std::size_t index, Range range = Range::vector) const;
    /// Figures of which an empty one counts as 0.
    Grid<Decimal> numbersOrZero(std::size_t index, Range range = Range::vector) const;
    /// Figures of which some may be empty.
    Grid<std::optional<Decimal>> optionalNumbers(std::size_t index,
                                                 Range range = Range::vector) const;
    Grid<std::optional<Decimal>> optionalAmounts(std::size_t index,
                                                 Range range = Range::vector) const;
    /// The same, but in an equal key a text takes part too.
    Grid<std::optional<Decimal>> bases(std::size_t index, KeyType type,
                                       Range range = Range::vector) const;
    /// A grid whose lines are keys, each of its own type.
    Grid<std::optional<Decimal>> bases(std::size_t index,
                                       std::span<const std::optional<KeyType>> types) const;
    Grid<Name> names(std::size_t index, Range range = Range::vector) const;
    Grid<std::chrono::sys_days> dates(std::size_t index) const;
    Grid<std::optional<std::chrono::sys_days>> optionalDates(std::size_t index) const;

    /// One figure of a range, the first being 0, whatever the others hold.
    std::optional<Decimal> optionalNumberAt(std::size_t index, std::size_t element) const;

    /// The cells of a range as the host gave them.
    std::span<const Cell> cells(std::size_t index) const;

    // What is compared and not computed with, whatever its kind.
    Mention mention(std::size_t index) const;
    std::vector<Mention> mentions(std::size_t index) const;

    // What several functions have in common.
    KeyType keyType(std::size_t index) const;
    /// One word, which goes for every line, or one per line, empty for a spare line.
    std::vector<std::optional<KeyType>> keyTypes(std::size_t index, std::size_t lines) const;
    KeyType keyTypeOr(std::size_t index, KeyType fallback) const;
    Decimal unitOr(std::size_t index, Decimal fallback = cent) const;
    /// Method, unit and designated member (rank or name) at the places given; a negative place
    /// stands for a parameter that the function does not have.
    struct RoundingPlaces {
        int method = -1;
        int unit = -1;
        int designated = -1;
        int names = -1;
    };
    Rounding rounding(const RoundingPlaces& places, std::size_t members) const;
    /// A member given by its rank in the list, or, with a list of names, by its name alone.
    std::size_t member(std::size_t index, int namesIndex, std::size_t members) const;

    /// Refuses (Reason::lengthsDiffer) a range that is not of the length expected.
    void requireLength(std::size_t index, std::size_t found, std::size_t expected) const;

    /// The error, naming the argument it came from.
    Error about(const Error& error, std::size_t index) const;

  private:
    const Parameter& parameter(std::size_t index) const;
    const Argument& argument(std::size_t index) const;
    Cell single(std::size_t index) const;
    bool wordGiven(std::size_t index) const;
    static std::u16string_view wordText(const Cell& cell);
    Error at(const Error& error, std::size_t index, std::size_t element) const;
    template <class Read>
    auto each(std::size_t index, Range range, Read read) const;

    const Function& function_;
    std::span<const Argument> arguments_;
    Environment environment_;
};

/// Calls a function: refuses missing arguments, then reads, computes and answers. A function that
/// refuses in words answers with the sentence of the error.
Value evaluate(const Function& function, std::span<const Argument> arguments,
               const Environment& environment);

/// An extent in words: lines × columns.
Wording extentText(const Shape& shape);

/// Parts as a result, in the direction of the bases.
Value partsLike(const Shape& bases, const Parts& parts);

/// Exact figures as a result: the doubles nearest to them.
Value numbersLike(const Shape& shape, std::span<const Rational> values);

/// The same, where a figure may be missing: its cell is left empty.
Value optionalNumbersLike(const Shape& shape, std::span<const std::optional<Rational>> values);

}  // namespace quotepart
