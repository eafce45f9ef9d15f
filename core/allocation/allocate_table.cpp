#include "core/allocation/allocate_table.hpp"

namespace quotepart {

namespace {

void requireLines(std::size_t found, std::size_t lines, Text subject) {
    if (found != lines) {
        throw Error(Reason::lengthsDiffer, {.subject = subject,
                                            .value = static_cast<double>(found),
                                            .limit = static_cast<double>(lines)});
    }
}

KeyType requiredType(const std::optional<KeyType>& type, const Decimal& amount) {
    if (type) {
        return *type;
    }
    return amount.isZero() ? KeyType::quantity : keyTypeWords().meaningOf(std::string_view());
}

/// The error of one line, placed in the table.
Error placed(const Error& error, std::size_t line, std::size_t members) {
    ErrorDetails details = error.details();
    if (error.reason() == Reason::negativeBase) {
        details.element = line * members + details.element.value_or(1);
        details.subject = {"clés", "keys"};
    } else {
        details.element = line + 1;
        details.subject = {"lignes", "lines"};
    }
    return Error(error.reason(), std::move(details));
}

}  // namespace

std::vector<Parts> allocateTable(std::span<const Decimal> amounts,
                                 std::span<const std::optional<KeyType>> types,
                                 const Grid<std::optional<Decimal>>& bases,
                                 const Rounding& rounding) {
    const std::size_t lines = bases.shape.rows;
    requireLines(amounts.size(), lines, {"montants", "amounts"});
    requireLines(types.size(), lines, {"types de clé", "key types"});
    requirePositiveUnit(rounding.unit);
    std::vector<Parts> table;
    table.reserve(lines);
    for (std::size_t line = 0; line < lines; ++line) {
        try {
            const Key key(requiredType(types[line], amounts[line]), bases.row(line));
            table.push_back(allocate(amounts[line], key, rounding));
        } catch (const Error& error) {
            throw placed(error, line, bases.shape.columns);
        }
    }
    return table;
}

}  // namespace quotepart
