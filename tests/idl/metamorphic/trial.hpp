#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error/reason.hpp"
#include "core/number/decimal.hpp"
#include "idl/call/value.hpp"
#include "idl/declaration/example.hpp"
#include "tests/support/random.hpp"

namespace quotepart::metamorphic {

using Arguments = std::vector<ExampleArgument>;
using Cells = std::vector<ExampleItem>;
using Order = std::vector<std::size_t>;
/// Whole numbers, the figures of a list × 10^scale.
using Wholes = std::vector<std::int64_t>;

/// What a function gives, or why it gives nothing.
struct Answer {
    std::optional<Reason> refusal;
    Shape shape;
    std::vector<Item> items;

    friend bool operator==(const Answer&, const Answer&) = default;
};

std::ostream& operator<<(std::ostream& out, const Answer& answer);

/// What a function gives for arguments written as in its examples.
Answer answerOf(std::string_view method, const Arguments& arguments);

// What a relation expects of an answer, from another one; a refusal stays as it is.

/// Every figure × factor.
Answer times(Answer answer, const Rational& factor);
/// Two answers of one shape, figure by figure; one of a single figure goes with all.
Answer plus(const Answer& left, const Answer& right);
Answer minus(const Answer& left, const Answer& right);
/// Element i is what was element order[i].
Answer inOrder(const Answer& answer, const Order& order);
/// The same lines across: rows are columns.
Answer transposed(const Answer& answer);
/// One element after the other, as one row or one column.
Answer joined(const std::vector<Answer>& singles, Shape shape);
/// One element alone.
Answer element(const Answer& answer, std::size_t index);
/// The element at that place and the next one together, the others as they are.
Answer merged(const Answer& answer, std::size_t place);
/// The figures in ascending order, whoever they are for.
Answer sorted(Answer answer);
Rational sumOf(const Answer& answer);
Answer single(const Rational& value);

// Ranges.
Grid<ExampleItem> down(const Cells& cells);
Grid<ExampleItem> across(const Cells& cells);
Grid<ExampleItem> table(std::size_t columns, const Cells& cells);
Grid<ExampleItem> transposed(const Grid<ExampleItem>& grid);
Grid<ExampleItem> inLines(const Grid<ExampleItem>& grid, const Order& order);
Grid<ExampleItem> inColumns(const Grid<ExampleItem>& grid, const Order& order);
template <class T>
std::vector<T> inOrder(const std::vector<T>& list, const Order& order) {
    std::vector<T> result;
    for (const std::size_t place : order) {
        result.push_back(list[place]);
    }
    return result;
}
/// The doubles nearest to whole numbers / 10^scale.
Cells cells(const Wholes& wholes, int scale = 0);
double figure(std::int64_t whole, int scale = 0);
Wholes multiplied(Wholes wholes, std::int64_t factor);
Wholes merged(Wholes wholes, std::size_t place);
std::int64_t sumOf(const Wholes& wholes);

/// One random case of a relation, and what it found.
class Trial {
  public:
    Trial(std::uint64_t seed, std::uint64_t index) : random_(seed, index) {}

    std::int64_t between(std::int64_t least, std::int64_t most);
    std::size_t count(std::size_t least, std::size_t most);
    bool oneIn(std::int64_t chances) { return between(1, chances) == 1; }
    template <class List>
    auto oneOf(const List& list) {
        return list[count(0, std::size(list) - 1)];
    }

    /// Whole numbers within those limits, some of them 0 or met twice.
    Wholes wholes(std::size_t size, std::int64_t least, std::int64_t most);
    /// Whole numbers above 0, no two of them equal.
    Wholes distinct(std::size_t size, std::int64_t most);
    /// An amount in cents, of either sign.
    std::int64_t cents(std::int64_t most = 1'000'000'000);
    /// A random order of that many places.
    Order order(std::size_t size);
    /// A number cut in two at random.
    std::pair<std::int64_t, std::int64_t> cut(std::int64_t whole);
    /// A day of this half-century, and its number in a cell.
    double day();
    /// The words of a parameter of that name, any one of them.
    ExampleArgument word(std::string_view method, std::string_view parameter);

    /// The relation: both answers are the same.
    void same(const Answer& found, const Answer& expected);
    void holds(bool relation, const Answer& about);

    /// How many of the answers compared were no refusals.
    int valuesCompared() const { return values_; }

  private:
    Random random_;
    int values_ = 0;
};

/// What must be true of a function whatever its figures.
struct Relation {
    std::string_view method;
    std::string_view name;  ///< "ChangesSignWithTheAmount"
    void (*tryOn)(Trial& trial);
};

std::ostream& operator<<(std::ostream& out, const Relation& relation);

/// Ranges of one shape, then what goes with all of them: as one by one.
void isElementwise(Trial& trial, std::string_view method,
                   const std::vector<Grid<ExampleItem>>& ranges, const Arguments& others = {});

std::vector<Relation> keyRelations();
std::vector<Relation> allocationRelations();
std::vector<Relation> costRelations();
std::vector<Relation> timeRelations();
std::vector<Relation> rebillingRelations();
std::vector<Relation> indicatorRelations();
std::vector<Relation> checkRelations();

}  // namespace quotepart::metamorphic
