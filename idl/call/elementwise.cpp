#include "idl/call/elementwise.hpp"

namespace quotepart {

Operand<Decimal> amountsOperand(const Call& call, std::size_t index) {
    return {index, call.amounts(index, Call::Range::grid)};
}

Operand<Decimal> numbersOperand(const Call& call, std::size_t index) {
    return {index, call.numbers(index, Call::Range::grid)};
}

Shape commonShape(const Call& call, std::span<const Extent> extents) {
    Shape common;
    for (const Extent& extent : extents) {
        if (extent.shape.isSingle() || extent.shape == common) {
            continue;
        }
        if (!common.isSingle()) {
            throw call.about(Error(Reason::lengthsDiffer, {.value = extentText(extent.shape),
                                                           .limit = extentText(common)}),
                             extent.index);
        }
        common = extent.shape;
    }
    return common;
}

}  // namespace quotepart
