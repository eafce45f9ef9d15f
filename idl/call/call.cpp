#include "idl/call/call.hpp"

#include <algorithm>
#include <cmath>

#include "core/text/folding.hpp"
#include "core/text/number_text.hpp"
#include "core/text/utf.hpp"

namespace quotepart {

namespace {

using std::chrono::sys_days;

Error textWhereNumber(const Cell& cell) {
    return Error(Reason::textForNumber, {.value = toUtf8(cell.text)});
}

/// An empty cell where a figure is due.
double numberIn(const Cell& cell) {
    switch (cell.kind) {
        case Cell::Kind::number:
            return cell.number;
        case Cell::Kind::text:
            throw textWhereNumber(cell);
        case Cell::Kind::empty:
            break;
    }
    throw Error(Reason::emptyForNumber);
}

Decimal readNumber(const Cell& cell) {
    return Decimal::of(numberIn(cell));
}

Decimal readNumberOrZero(const Cell& cell) {
    return cell.kind == Cell::Kind::empty ? Decimal{} : readNumber(cell);
}

Decimal readAmount(const Cell& cell) {
    return cell.kind == Cell::Kind::empty ? Decimal{} : Decimal::amountOf(numberIn(cell));
}

std::optional<Decimal> readOptionalNumber(const Cell& cell) {
    if (cell.kind == Cell::Kind::empty) {
        return std::nullopt;
    }
    return readNumber(cell);
}

std::optional<Decimal> readOptionalAmount(const Cell& cell) {
    if (cell.kind == Cell::Kind::empty) {
        return std::nullopt;
    }
    return readAmount(cell);
}

std::optional<Decimal> readEqualBase(const Cell& cell) {
    if (cell.kind == Cell::Kind::empty) {
        return std::nullopt;
    }
    return Decimal::whole(1);
}

Name readName(const Cell& cell) {
    switch (cell.kind) {
        case Cell::Kind::number: {
            std::string code = foldedCode(cell.number);
            return {code, code};
        }
        case Cell::Kind::text:
            return {folded(cell.text), toUtf8(cell.text)};
        case Cell::Kind::empty:
            break;
    }
    return {};
}

Mention readMention(const Cell& cell) {
    switch (cell.kind) {
        case Cell::Kind::number:
            return cell.number;
        case Cell::Kind::text:
            return cell.text;
        case Cell::Kind::empty:
            break;
    }
    return {};
}

/// A reference to an empty cell arrives as 0, the day before any date: it is an empty date.
std::optional<sys_days> readOptionalDate(const Cell& cell, sys_days nullDate) {
    if (cell.kind == Cell::Kind::empty || (cell.kind == Cell::Kind::number && cell.number == 0)) {
        return std::nullopt;
    }
    const double number = numberIn(cell);
    const double limit = 3'000'000;  // some eight thousand years
    if (!(std::fabs(number) < limit)) {
        throw Error(Reason::dateOutOfRange, {.value = number});
    }
    return nullDate + std::chrono::days{static_cast<int>(std::floor(number))};
}

sys_days readDate(const Cell& cell, sys_days nullDate) {
    if (const auto date = readOptionalDate(cell, nullDate)) {
        return *date;
    }
    throw Error(Reason::missingDate);
}

void requireArguments(const Function& function, std::span<const Argument> arguments) {
    for (std::size_t i = 0; i < function.parameters.size(); ++i) {
        if (!function.parameters[i].optional && (i >= arguments.size() || arguments[i].leftOut)) {
            throw Error(Reason::argumentMissing, {.subject = function.parameters[i].label});
        }
    }
}

}  // namespace

Call::Call(const Function& function, std::span<const Argument> arguments, Environment environment)
    : function_(function), arguments_(arguments), environment_(environment) {}

const Parameter& Call::parameter(std::size_t index) const {
    return function_.parameters[std::min(index, function_.parameters.size() - 1)];
}

const Argument& Call::argument(std::size_t index) const {
    if (isLeftOut(index)) {
        throw Error(Reason::argumentMissing, {.subject = parameter(index).label});
    }
    return arguments_[index];
}

Cell Call::single(std::size_t index) const {
    const Argument& found = argument(index);
    if (found.cells.size() != 1) {
        throw Error(Reason::gridForValue, {.subject = parameter(index).label});
    }
    return found.cells.front();
}

bool Call::isLeftOut(std::size_t index) const {
    return index >= arguments_.size() || arguments_[index].leftOut;
}

bool Call::given(std::size_t index) const {
    if (isLeftOut(index)) {
        return false;
    }
    const auto& cells = arguments_[index].cells;
    return cells.size() != 1 || cells.front().kind != Cell::Kind::empty;
}

/// A reference to one empty cell arrives as the number 0, which is no word.
bool Call::wordGiven(std::size_t index) const {
    if (!given(index)) {
        return false;
    }
    const auto& cells = arguments_[index].cells;
    return cells.size() != 1 || cells.front().kind != Cell::Kind::number ||
           cells.front().number != 0;
}

std::u16string_view Call::wordText(const Cell& cell) {
    if (cell.kind == Cell::Kind::number) {
        throw Error(Reason::numberForText, {.value = cell.number});
    }
    return cell.text;
}

Shape Call::shape(std::size_t index) const {
    return argument(index).shape;
}

std::span<const Cell> Call::cells(std::size_t index) const {
    const auto& cells = argument(index).cells;
    return {cells.data(), cells.size()};
}

Error Call::about(const Error& error, std::size_t index) const {
    return error.about(parameter(index).label);
}

/// The error, naming the argument and, in a range, the element it came from.
Error Call::at(const Error& error, std::size_t index, std::size_t element) const {
    ErrorDetails details = error.details();
    details.subject = parameter(index).label;
    if (argument(index).cells.size() > 1) {
        details.element = element + 1;
    }
    return Error(error.reason(), std::move(details));
}

template <class Read>
auto Call::each(std::size_t index, Range range, Read read) const {
    const Argument& found = argument(index);
    if (range == Range::vector && !found.shape.isVector()) {
        throw Error(Reason::gridForVector, {.subject = parameter(index).label});
    }
    Grid<decltype(read(found.cells.front()))> result;
    result.shape = found.shape;
    result.values.reserve(found.cells.size());
    try {
        for (const Cell& cell : found.cells) {
            result.values.push_back(read(cell));
        }
    } catch (const Error& error) {
        throw at(error, index, result.values.size());
    }
    return result;
}

Decimal Call::amount(std::size_t index) const {
    single(index);
    return each(index, Range::vector, readAmount).values.front();
}

Decimal Call::amountOr(std::size_t index, Decimal fallback) const {
    return given(index) ? amount(index) : fallback;
}

Decimal Call::number(std::size_t index) const {
    single(index);
    return each(index, Range::vector, readNumber).values.front();
}

Decimal Call::numberOr(std::size_t index, Decimal fallback) const {
    return given(index) ? number(index) : fallback;
}

std::int64_t Call::wholeOr(std::size_t index, std::int64_t fallback, std::int64_t least,
                           std::int64_t most) const {
    return given(index) ? whole(index, least, most) : fallback;
}

std::int64_t Call::whole(std::size_t index, std::int64_t least, std::int64_t most) const {
    const Decimal found = number(index);
    const ErrorDetails details{.subject = parameter(index).label, .value = found.nearestDouble()};
    if (!found.isWhole()) {
        throw Error(Reason::notWhole, details);
    }
    const auto whole = found.rational().convert_to<std::int64_t>();
    if (whole < least || whole > most) {
        ErrorDetails limits = details;
        const std::string from = std::to_string(least);
        const std::string to = std::to_string(most);
        limits.limit = Wording{"de " + from + " à " + to, from + " to " + to};
        throw Error(Reason::outsideLimits, limits);
    }
    return whole;
}

Name Call::name(std::size_t index) const {
    single(index);
    return each(index, Range::vector, readName).values.front();
}

sys_days Call::date(std::size_t index) const {
    single(index);
    return dates(index).values.front();
}

std::optional<sys_days> Call::dateIfGiven(std::size_t index) const {
    if (!given(index)) {
        return std::nullopt;
    }
    single(index);
    return optionalDates(index).values.front();
}

double Call::serial(sys_days day) const {
    return static_cast<double>((day - environment_.nullDate).count());
}

Grid<Decimal> Call::amounts(std::size_t index, Range range) const {
    return each(index, range, readAmount);
}

Grid<Decimal> Call::squareAmounts(std::size_t index) const {
    const Shape found = shape(index);
    if (found.rows != found.columns) {
        throw Error(Reason::lengthsDiffer, {.subject = parameter(index).label,
                                            .value = extentText(found),
                                            .limit = extentText({found.rows, found.rows})});
    }
    std::size_t place = 0;
    return each(index, Range::grid, [&](const Cell& cell) {
        const bool onDiagonal = place / found.columns == place % found.columns;
        ++place;
        return onDiagonal ? Decimal{} : readAmount(cell);
    });
}

Grid<Decimal> Call::numbers(std::size_t index, Range range) const {
    return each(index, range, readNumber);
}

Grid<Decimal> Call::numbersOrZero(std::size_t index, Range range) const {
    return each(index, range, readNumberOrZero);
}

Grid<std::optional<Decimal>> Call::optionalNumbers(std::size_t index, Range range) const {
    return each(index, range, readOptionalNumber);
}

std::optional<Decimal> Call::optionalNumberAt(std::size_t index, std::size_t element) const {
    try {
        return readOptionalNumber(argument(index).cells[element]);
    } catch (const Error& error) {
        throw at(error, index, element);
    }
}

Grid<std::optional<Decimal>> Call::optionalAmounts(std::size_t index, Range range) const {
    return each(index, range, readOptionalAmount);
}

Grid<std::optional<Decimal>> Call::bases(std::size_t index, KeyType type, Range range) const {
    return type == KeyType::equal ? each(index, range, readEqualBase)
                                  : each(index, range, readOptionalNumber);
}

Grid<std::optional<Decimal>> Call::bases(std::size_t index,
                                         std::span<const std::optional<KeyType>> types) const {
    const Shape lines = shape(index);
    requireLength(index, lines.rows, types.size());
    return each(index, Range::grid, [&, read = std::size_t{0}](const Cell& cell) mutable {
        const auto& type = types[read++ / lines.columns];
        return type == KeyType::equal ? readEqualBase(cell) : readOptionalNumber(cell);
    });
}

Grid<Name> Call::names(std::size_t index, Range range) const {
    return each(index, range, readName);
}

Mention Call::mention(std::size_t index) const {
    return readMention(single(index));
}

std::vector<Mention> Call::mentions(std::size_t index) const {
    return each(index, Range::vector, readMention).values;
}

Grid<sys_days> Call::dates(std::size_t index) const {
    return each(index, Range::vector,
                [this](const Cell& cell) { return readDate(cell, environment_.nullDate); });
}

Grid<std::optional<sys_days>> Call::optionalDates(std::size_t index) const {
    return each(index, Range::vector,
                [this](const Cell& cell) { return readOptionalDate(cell, environment_.nullDate); });
}

KeyType Call::keyType(std::size_t index) const {
    return word(index, keyTypeWords());
}

std::vector<std::optional<KeyType>> Call::keyTypes(std::size_t index, std::size_t lines) const {
    auto types = each(index, Range::vector, [](const Cell& cell) -> std::optional<KeyType> {
                     if (cell.kind == Cell::Kind::empty) {
                         return std::nullopt;
                     }
                     return keyTypeWords().meaningOf(wordText(cell));
                 }).values;
    if (types.size() == 1) {
        return {lines, types.front()};
    }
    requireLength(index, types.size(), lines);
    return types;
}

KeyType Call::keyTypeOr(std::size_t index, KeyType fallback) const {
    return wordOr(index, keyTypeWords(), fallback);
}

Decimal Call::unitOr(std::size_t index, Decimal fallback) const {
    const Decimal unit = numberOr(index, fallback);
    try {
        requirePositiveUnit(unit);
    } catch (const Error& error) {
        throw about(error, index);
    }
    return unit;
}

Rounding Call::rounding(const RoundingPlaces& places, std::size_t members) const {
    const auto at = [](int place) { return static_cast<std::size_t>(place); };
    Rounding result;
    if (places.method >= 0) {
        result.method = wordOr(at(places.method), roundingMethodWords(), result.method);
    }
    if (places.unit >= 0) {
        result.unit = unitOr(at(places.unit));
    }
    if (result.method == RoundingMethod::designated && places.designated >= 0 &&
        given(at(places.designated))) {
        result.designated = member(at(places.designated), places.names, members);
    }
    return result;
}

std::size_t Call::member(std::size_t index, int namesIndex, std::size_t members) const {
    if (namesIndex >= 0 && given(static_cast<std::size_t>(namesIndex))) {
        const auto namesAt = static_cast<std::size_t>(namesIndex);
        const NameList list(names(namesAt).values);
        return list.placeOf(name(index));
    }
    const Decimal rank = number(index);
    const double typed = rank.nearestDouble();
    if (!rank.isWhole() || typed < 1 || typed > static_cast<double>(members)) {
        throw Error(Reason::rankOutsideList, {.subject = parameter(index).label,
                                              .value = typed,
                                              .limit = static_cast<double>(members)});
    }
    return static_cast<std::size_t>(typed) - 1;
}

void Call::requireLength(std::size_t index, std::size_t found, std::size_t expected) const {
    if (found != expected) {
        throw Error(Reason::lengthsDiffer, {.subject = parameter(index).label,
                                            .value = static_cast<double>(found),
                                            .limit = static_cast<double>(expected)});
    }
}

Value evaluate(const Function& function, std::span<const Argument> arguments,
               const Environment& environment) {
    try {
        requireArguments(function, arguments);
        return function.evaluate(Call(function, arguments, environment));
    } catch (const Error& error) {
        if (function.refusesInWords) {
            return error.sentence(environment.language);
        }
        throw;
    }
}

Wording extentText(const Shape& shape) {
    const std::string text = std::to_string(shape.rows) + " × " + std::to_string(shape.columns);
    return {text, text};
}

Value partsLike(const Shape& bases, const Parts& parts) {
    Grid<double> result;
    result.shape = bases.ofLength(parts.size());
    result.values.reserve(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        result.values.push_back(parts.euros(i));
    }
    return result;
}

Value numbersLike(const Shape& shape, std::span<const Rational> values) {
    Grid<double> result;
    result.shape = shape;
    result.values.reserve(values.size());
    for (const Rational& value : values) {
        result.values.push_back(nearestDouble(value));
    }
    return result;
}

Value optionalNumbersLike(const Shape& shape, std::span<const std::optional<Rational>> values) {
    Grid<Item> result;
    result.shape = shape;
    result.values.reserve(values.size());
    for (const auto& value : values) {
        Item& item = result.values.emplace_back();
        if (value) {
            item = nearestDouble(*value);
        }
    }
    return result;
}

}  // namespace quotepart
