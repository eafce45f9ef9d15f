#include <algorithm>

#include "idl/functions/functions.hpp"

namespace quotepart {

namespace {

using Functions = std::vector<Function>;

Functions keys() {
    return {functions::keyPercent(),    functions::keyWeighted(), functions::keyFixedPart(),
            functions::keyGap(),        functions::keyPhased(),   functions::keyInForce(),
            functions::keyReviewDate(), functions::keyCheck(),    functions::unitsWeighted()};
}

Functions allocation() {
    return {functions::allocate(),       functions::share(),         functions::allocateBounded(),
            functions::allocateGrowth(), functions::allocateTable(), functions::stepDown(),
            functions::reciprocal(),     functions::instalments()};
}

Functions costs() {
    return {functions::costFull(), functions::costUnit(), functions::reimbursement(),
            functions::tariff(),   functions::rateCard(), functions::gross(),
            functions::net(),      functions::vat(),      functions::indexed()};
}

Functions time() {
    return {functions::prorata(), functions::presence(), functions::period()};
}

Functions rebilling() {
    return {functions::amountDue(), functions::costRemaining(),   functions::trueUp(),
            functions::balance(),   functions::compensationNet(), functions::flowsNet()};
}

Functions indicators() {
    return {functions::populationDgf(), functions::logCoefficient(), functions::rateBlended(),
            functions::poolingRatio(), functions::change()};
}

Functions checks() {
    return {functions::check(), functions::explain(), functions::version()};
}

Functions joined(std::initializer_list<Functions> families) {
    Functions all;
    for (const Functions& family : families) {
        all.insert(all.end(), family.begin(), family.end());
    }
    return all;
}

}  // namespace

const Functions& library() {
    static const Functions all =
        joined({keys(), allocation(), costs(), time(), rebilling(), indicators(), checks()});
    return all;
}

const Function* functionOfMethod(std::string_view method) {
    const Functions& all = library();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Function& function) {
        return function.method == method;
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace quotepart
