#include "tests/idl/metamorphic/trial.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <ostream>
#include <set>

#include "core/number/sum.hpp"
#include "tests/support/answer.hpp"

namespace quotepart::metamorphic {

namespace {

Rational exact(const Item& item) {
    return std::holds_alternative<std::monostate>(item)
               ? Rational(0)
               : Decimal::of(std::get<double>(item)).rational();
}

template <class Combine>
Answer combined(const Answer& left, const Answer& right, const Combine& combine) {
    if (left.refusal) {
        return left;
    }
    if (right.refusal) {
        return right;
    }
    Answer result = left.items.size() >= right.items.size() ? left : right;
    const auto at = [](const Answer& answer, std::size_t i) {
        return exact(answer.items.at(answer.items.size() == 1 ? 0 : i));
    };
    for (std::size_t i = 0; i < result.items.size(); ++i) {
        result.items[i] = nearestDouble(combine(at(left, i), at(right, i)));
    }
    return result;
}

Grid<ExampleItem> rearranged(const Grid<ExampleItem>& grid, Shape shape, const auto& placeOf) {
    Grid<ExampleItem> result;
    result.shape = shape;
    for (std::size_t row = 0; row < shape.rows; ++row) {
        for (std::size_t column = 0; column < shape.columns; ++column) {
            const auto [fromRow, fromColumn] = placeOf(row, column);
            result.values.push_back(grid.at(fromRow, fromColumn));
        }
    }
    return result;
}

using Place = std::pair<std::size_t, std::size_t>;

}  // namespace

std::ostream& operator<<(std::ostream& out, const Answer& answer) {
    if (answer.refusal) {
        return out << "refused: " << Error(*answer.refusal).what();
    }
    return out << answer.shape.rows << " × " << answer.shape.columns << " "
               << valueText(Grid<Item>(answer.shape, answer.items));
}

std::ostream& operator<<(std::ostream& out, const Relation& relation) {
    return out << relation.method << " " << relation.name;
}

Answer answerOf(std::string_view method, const Arguments& arguments) {
    Answer answer;
    try {
        const Value value = valueOf(method, arguments);
        if (const auto* numbers = std::get_if<Grid<double>>(&value)) {
            answer.shape = numbers->shape;
            answer.items.assign(numbers->values.begin(), numbers->values.end());
        } else if (const auto* items = std::get_if<Grid<Item>>(&value)) {
            answer.shape = items->shape;
            answer.items = items->values;
        } else if (const auto* number = std::get_if<double>(&value)) {
            answer.items = {*number};
        } else {
            answer.items = {std::get<std::string>(value)};
        }
    } catch (const Error& error) {
        answer.refusal = error.reason();
    }
    return answer;
}

Answer times(Answer answer, const Rational& factor) {
    for (Item& item : answer.items) {
        if (std::holds_alternative<double>(item)) {
            item = nearestDouble(exact(item) * factor);
        }
    }
    return answer;
}

Answer plus(const Answer& left, const Answer& right) {
    return combined(left, right, [](const auto& a, const auto& b) { return Rational(a + b); });
}

Answer minus(const Answer& left, const Answer& right) {
    return combined(left, right, [](const auto& a, const auto& b) { return Rational(a - b); });
}

Answer inOrder(const Answer& answer, const Order& order) {
    if (answer.refusal) {
        return answer;
    }
    return {std::nullopt, answer.shape, inOrder(answer.items, order)};
}

Answer transposed(const Answer& answer) {
    Answer result{answer.refusal, {answer.shape.columns, answer.shape.rows}, {}};
    for (std::size_t i = 0; !answer.refusal && i < answer.items.size(); ++i) {
        const std::size_t row = i / result.shape.columns;
        const std::size_t column = i % result.shape.columns;
        result.items.push_back(answer.items.at(column * answer.shape.columns + row));
    }
    return result;
}

Answer joined(const std::vector<Answer>& singles, Shape shape) {
    Answer result{std::nullopt, shape, {}};
    for (const Answer& each : singles) {
        if (each.refusal) {
            return each;
        }
        result.items.push_back(each.items.at(0));
    }
    return result;
}

Answer element(const Answer& answer, std::size_t index) {
    if (answer.refusal) {
        return answer;
    }
    return {std::nullopt, {}, {answer.items.at(index)}};
}

Answer merged(const Answer& answer, std::size_t place) {
    if (answer.refusal) {
        return answer;
    }
    Answer result = answer;
    --(answer.shape.rows == 1 ? result.shape.columns : result.shape.rows);
    result.items[place] =
        nearestDouble(exact(answer.items[place]) + exact(answer.items[place + 1]));
    result.items.erase(result.items.begin() + static_cast<std::ptrdiff_t>(place) + 1);
    return result;
}

Answer sorted(Answer answer) {
    std::sort(answer.items.begin(), answer.items.end());
    return answer;
}

Rational sumOf(const Answer& answer) {
    Rational sum = 0;
    for (const Item& item : answer.items) {
        sum += exact(item);
    }
    return sum;
}

Answer single(const Rational& value) {
    return {std::nullopt, {}, {nearestDouble(value)}};
}

Grid<ExampleItem> down(const Cells& cells) {
    return {{cells.size(), 1}, cells};
}

Grid<ExampleItem> across(const Cells& cells) {
    return {{1, cells.size()}, cells};
}

Grid<ExampleItem> table(std::size_t columns, const Cells& cells) {
    return {{cells.size() / columns, columns}, cells};
}

Grid<ExampleItem> transposed(const Grid<ExampleItem>& grid) {
    return rearranged(grid, {grid.shape.columns, grid.shape.rows},
                      [](std::size_t row, std::size_t column) { return Place(column, row); });
}

Grid<ExampleItem> inLines(const Grid<ExampleItem>& grid, const Order& order) {
    return rearranged(
        grid, {order.size(), grid.shape.columns},
        [&](std::size_t row, std::size_t column) { return Place(order[row], column); });
}

Grid<ExampleItem> inColumns(const Grid<ExampleItem>& grid, const Order& order) {
    return rearranged(
        grid, {grid.shape.rows, order.size()},
        [&](std::size_t row, std::size_t column) { return Place(row, order[column]); });
}

Cells cells(const Wholes& wholes, int scale) {
    Cells result;
    for (const std::int64_t whole : wholes) {
        result.emplace_back(figure(whole, scale));
    }
    return result;
}

double figure(std::int64_t whole, int scale) {
    return Decimal(whole, scale).nearestDouble();
}

Wholes multiplied(Wholes wholes, std::int64_t factor) {
    for (std::int64_t& whole : wholes) {
        whole *= factor;
    }
    return wholes;
}

Wholes merged(Wholes wholes, std::size_t place) {
    wholes[place] += wholes[place + 1];
    wholes.erase(wholes.begin() + static_cast<std::ptrdiff_t>(place) + 1);
    return wholes;
}

std::int64_t sumOf(const Wholes& wholes) {
    return std::accumulate(wholes.begin(), wholes.end(), std::int64_t{0});
}

std::int64_t Trial::between(std::int64_t least, std::int64_t most) {
    return least +
           static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(most - least + 1));
}

std::size_t Trial::count(std::size_t least, std::size_t most) {
    return static_cast<std::size_t>(
        between(static_cast<std::int64_t>(least), static_cast<std::int64_t>(most)));
}

Wholes Trial::wholes(std::size_t size, std::int64_t least, std::int64_t most) {
    Wholes result;
    while (result.size() < size) {
        result.push_back(oneIn(10) && least <= 0        ? 0
                         : oneIn(10) && !result.empty() ? oneOf(result)
                                                        : between(least, most));
    }
    return result;
}

Wholes Trial::distinct(std::size_t size, std::int64_t most) {
    std::set<std::int64_t> found;
    while (found.size() < size) {
        found.insert(between(1, most));
    }
    return inOrder(Wholes(found.begin(), found.end()), order(size));
}

std::int64_t Trial::cents(std::int64_t most) {
    return between(-most, most);
}

Order Trial::order(std::size_t size) {
    Order result(size);
    std::iota(result.begin(), result.end(), std::size_t{0});
    std::shuffle(result.begin(), result.end(), random_);
    return result;
}

std::pair<std::int64_t, std::int64_t> Trial::cut(std::int64_t whole) {
    const std::int64_t one =
        between(std::min<std::int64_t>(whole, 0), std::max<std::int64_t>(whole, 0));
    return {one, whole - one};
}

double Trial::day() {
    return static_cast<double>(between(36'526, 54'788));
}

ExampleArgument Trial::word(std::string_view method, std::string_view parameter) {
    const Function* function = functionOfMethod(method);
    for (const Parameter& each : function->parameters) {
        if (each.name == parameter) {
            const std::vector<Text> words = each.words();
            return oneOf(words);
        }
    }
    throw std::logic_error("no parameter " + std::string(parameter));
}

void isElementwise(Trial& trial, std::string_view method,
                   const std::vector<Grid<ExampleItem>>& ranges, const Arguments& others) {
    const auto called = [&](const auto& argumentOf) {
        Arguments arguments;
        for (const auto& range : ranges) {
            arguments.push_back(argumentOf(range));
        }
        arguments.insert(arguments.end(), others.begin(), others.end());
        return answerOf(method, arguments);
    };
    std::vector<Answer> singles;
    for (std::size_t i = 0; i < ranges.front().size(); ++i) {
        singles.push_back(called([i](const Grid<ExampleItem>& range) -> ExampleArgument {
            return Grid<ExampleItem>({1, 1}, {range.values[i]});
        }));
    }
    trial.same(called([](const Grid<ExampleItem>& range) -> ExampleArgument { return range; }),
               joined(singles, ranges.front().shape));
}

void Trial::same(const Answer& found, const Answer& expected) {
    EXPECT_EQ(found, expected);
    values_ += found.refusal ? 0 : 1;
}

void Trial::holds(bool relation, const Answer& about) {
    EXPECT_TRUE(relation) << about;
    values_ += about.refusal ? 0 : 1;
}

}  // namespace quotepart::metamorphic
