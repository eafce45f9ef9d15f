#include "addin/calc/arguments.hpp"

#include <com/sun/star/uno/Sequence.hxx>

#include <optional>
#include <utility>
#include <vector>

#include "core/error/error.hpp"

namespace quotepart {

namespace {

using css::uno::Any;
using css::uno::Sequence;
using css::uno::TypeClass;

std::u16string_view textIn(const Any& any) {
    const auto& text = *static_cast<const rtl::OUString*>(any.getValue());
    // LibreOffice itself stores char16_t; only the SDK calls it sal_uInt16.
    return {reinterpret_cast<const char16_t*>(text.getStr()),
            static_cast<std::size_t>(text.getLength())};
}

[[noreturn]] void refuse() {
    throw Error(Reason::gridForValue);
}

Cell cellOf(const Any& any) {
    switch (any.getValueTypeClass()) {
        case TypeClass::TypeClass_DOUBLE:
            return Cell::of(*static_cast<const double*>(any.getValue()));
        case TypeClass::TypeClass_STRING:
            return Cell::of(textIn(any));
        case TypeClass::TypeClass_VOID:
            return {};
        case TypeClass::TypeClass_BOOLEAN:
            return Cell::of(any.get<bool>() ? 1.0 : 0.0);
        case TypeClass::TypeClass_HYPER:
            return Cell::of(static_cast<double>(any.get<sal_Int64>()));
        case TypeClass::TypeClass_UNSIGNED_HYPER:
            return Cell::of(static_cast<double>(any.get<sal_uInt64>()));
        default:
            break;
    }
    double number = 0;
    if (any >>= number) {
        return Cell::of(number);
    }
    refuse();
}

Cell cellOf(double number) {
    return Cell::of(number);
}

template <class Element>
Argument rangeOf(const Sequence<Sequence<Element>>& rows) {
    Argument argument;
    argument.leftOut = false;
    argument.shape.rows = static_cast<std::size_t>(rows.getLength());
    argument.shape.columns = rows.hasElements() ? static_cast<std::size_t>(rows[0].getLength()) : 0;
    argument.cells.reserve(argument.shape.size());
    for (const Sequence<Element>& row : rows) {
        if (static_cast<std::size_t>(row.getLength()) != argument.shape.columns) {
            refuse();
        }
        for (const Element& cell : row) {
            argument.cells.push_back(cellOf(cell));
        }
    }
    return argument;
}

bool isSequence(const Any& any) {
    return any.getValueTypeClass() == TypeClass::TypeClass_SEQUENCE;
}

/// Array(1, 2, 3) of Basic and (1, 2, 3) of Python are one row; an array of arrays is a range.
Argument listOf(const Sequence<Any>& list) {
    if (!list.hasElements() || !isSequence(list[0])) {
        Argument argument;
        argument.leftOut = false;
        argument.shape = {1, static_cast<std::size_t>(list.getLength())};
        for (const Any& cell : list) {
            argument.cells.push_back(cellOf(cell));
        }
        return argument;
    }
    Argument argument;
    argument.leftOut = false;
    argument.shape.rows = static_cast<std::size_t>(list.getLength());
    for (const Any& row : list) {
        const Argument cells = argumentOf(row);
        if (&row != list.begin() && cells.cells.size() != argument.shape.columns) {
            refuse();
        }
        argument.shape.columns = cells.cells.size();
        argument.cells.insert(argument.cells.end(), cells.cells.begin(), cells.cells.end());
    }
    return argument;
}

/// Basic passes a list, or a list of lists, whose elements are all of one type as that type.
template <class Element>
std::optional<Argument> listOfOneType(const Any& any) {
    if (any.getValueType() == cppu::UnoType<Sequence<Element>>::get()) {
        const auto& list = *static_cast<const Sequence<Element>*>(any.getValue());
        std::vector<Any> cells;
        for (const Element& cell : list) {
            cells.push_back(Any(cell));
        }
        return listOf({cells.data(), static_cast<sal_Int32>(cells.size())});
    }
    if (any.getValueType() == cppu::UnoType<Sequence<Sequence<Element>>>::get()) {
        const auto& list = *static_cast<const Sequence<Sequence<Element>>*>(any.getValue());
        std::vector<Any> rows;
        for (const Sequence<Element>& row : list) {
            rows.push_back(Any(row));
        }
        return listOf({rows.data(), static_cast<sal_Int32>(rows.size())});
    }
    return std::nullopt;
}

Argument sequenceOf(const Any& any) {
    const void* value = any.getValue();
    const css::uno::Type& type = any.getValueType();
    if (type == cppu::UnoType<Sequence<Sequence<Any>>>::get()) {
        return rangeOf(*static_cast<const Sequence<Sequence<Any>>*>(value));
    }
    if (type == cppu::UnoType<Sequence<Sequence<double>>>::get()) {
        return rangeOf(*static_cast<const Sequence<Sequence<double>>*>(value));
    }
    if (type == cppu::UnoType<Sequence<Any>>::get()) {
        return listOf(*static_cast<const Sequence<Any>*>(value));
    }
    if (auto list = listOfOneType<double>(any)) {
        return *std::move(list);
    }
    if (auto list = listOfOneType<sal_Int16>(any)) {
        return *std::move(list);
    }
    if (auto list = listOfOneType<sal_Int32>(any)) {
        return *std::move(list);
    }
    if (auto list = listOfOneType<rtl::OUString>(any)) {
        return *std::move(list);
    }
    refuse();
}

}  // namespace

Argument argumentOf(const Any& any) {
    switch (any.getValueTypeClass()) {
        case TypeClass::TypeClass_VOID:
            return {};
        case TypeClass::TypeClass_SEQUENCE:
            return sequenceOf(any);
        default:
            return Argument::of(cellOf(any));
    }
}

}  // namespace quotepart
