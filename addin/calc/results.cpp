#include "addin/calc/results.hpp"

#include <com/sun/star/uno/Sequence.hxx>

#include <bit>
#include <cstdint>

namespace quotepart {

namespace {

using css::uno::Any;
using css::uno::Sequence;

/// Calc's codes of the errors, as it shows them: Err:502, Err:503 (#NUM!) and so on.
constexpr std::uint32_t codeOf(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::invalidArgument:
            return 502;
        case ErrorKind::number:
            return 503;
        case ErrorKind::missingArgument:
            return 511;
        case ErrorKind::value:
            return 519;
        case ErrorKind::division:
            return 532;
        case ErrorKind::notAvailable:
            return 32767;
    }
    return 519;
}

rtl::OUString textOf(const std::string& text) {
    return rtl::OUString::fromUtf8(rtl::OString(text.data(), static_cast<sal_Int32>(text.size())));
}

Any itemOf(const Item& item) {
    if (const auto* number = std::get_if<double>(&item)) {
        return Any(*number);
    }
    if (const auto* text = std::get_if<std::string>(&item)) {
        return Any(textOf(*text));
    }
    // A void element would show as an empty cell that counts as 0.
    return Any(rtl::OUString());
}

template <class Element, class T, class Convert>
Sequence<Sequence<Element>> rowsOf(const Grid<T>& grid, Convert convert) {
    Sequence<Sequence<Element>> rows(static_cast<sal_Int32>(grid.shape.rows));
    Sequence<Element>* row = rows.getArray();
    for (std::size_t i = 0; i < grid.shape.rows; ++i, ++row) {
        row->realloc(static_cast<sal_Int32>(grid.shape.columns));
        Element* cell = row->getArray();
        for (std::size_t j = 0; j < grid.shape.columns; ++j) {
            cell[j] = convert(grid.at(i, j));
        }
    }
    return rows;
}

Any of(double number) {
    return Any(number);
}
Any of(const std::string& text) {
    return Any(textOf(text));
}
Any of(const Grid<double>& numbers) {
    return Any(rowsOf<double>(numbers, [](double number) { return number; }));
}
Any of(const Grid<Item>& items) {
    return Any(rowsOf<Any>(items, itemOf));
}

}  // namespace

Any anyOf(const Value& value) {
    return std::visit([](const auto& each) { return of(each); }, value);
}

Any anyOf(ErrorKind kind) {
    constexpr std::uint64_t quietNan = 0x7ff8'0000'0000'0000;
    return Any(std::bit_cast<double>(quietNan | codeOf(kind)));
}

}  // namespace quotepart
