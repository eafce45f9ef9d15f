#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "idl/call/call.hpp"

namespace quotepart {

/// A range read for an elementwise function, and its place among the arguments.
template <class T>
struct Operand {
    std::size_t index;
    Grid<T> range;

    /// A single value goes with every element of the others.
    const T& at(std::size_t element) const { return range.values[range.size() == 1 ? 0 : element]; }
};

/// Amounts of any shape, as an operand.
Operand<Decimal> amountsOperand(const Call& call, std::size_t index);

/// Numbers of any shape, as an operand.
Operand<Decimal> numbersOperand(const Call& call, std::size_t index);

/// The shape that ranges taken element by element have in common, single values going with any.
/// Refuses (Reason::lengthsDiffer) two shapes that differ, naming the later argument.
struct Extent {
    std::size_t index;
    Shape shape;
};
Shape commonShape(const Call& call, std::span<const Extent> extents);

/// One figure per element: a single value when every operand is one. An error of the computation
/// names the element it came from.
template <class Compute, class... T>
Value elementwise(const Call& call, const Compute& compute, const Operand<T>&... operands) {
    const std::array<Extent, sizeof...(T)> extents{Extent{operands.index, operands.range.shape}...};
    Grid<double> result;
    result.shape = commonShape(call, extents);
    result.values.reserve(result.shape.size());
    for (std::size_t i = 0; i < result.shape.size(); ++i) {
        try {
            result.values.push_back(nearestDouble(Rational(compute(operands.at(i)...))));
        } catch (const Error& error) {
            if (result.shape.isSingle()) {
                throw;
            }
            ErrorDetails details = error.details();
            details.element = i + 1;
            throw Error(error.reason(), std::move(details));
        }
    }
    if (result.shape.isSingle()) {
        return result.values.front();
    }
    return result;
}

}  // namespace quotepart
