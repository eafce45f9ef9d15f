#include "idl/functions/allocation/share_question.hpp"

#include "idl/functions/parameters.hpp"

namespace quotepart::functions {

namespace {

enum Place : std::size_t { amount, type, bases, member, names, method, unit, designated };

}  // namespace

ShareQuestion shareQuestion(const Call& call) {
    const KeyType keyType = call.keyType(type);
    const auto memberBases = call.bases(bases, keyType);
    std::vector<Name> memberNames;
    if (call.given(names)) {
        call.requireLength(names, call.shape(names).size(), memberBases.size());
        memberNames = call.names(names).values;
    }
    const Rounding rounding =
        call.rounding({.method = method, .unit = unit, .designated = designated, .names = names},
                      memberBases.size());
    const bool residual = rounding.method == RoundingMethod::residualLine;
    const std::size_t place = call.member(member, names, memberBases.size() + (residual ? 1 : 0));
    return {call.amount(amount), Key(keyType, memberBases.values), place, rounding,
            std::move(memberNames)};
}

Error withMemberName(const Error& error, const Call& call) {
    ErrorDetails details = error.details();
    const bool aboutMember =
        details.subject == Text{} || details.subject == parameters::bases.label;
    if (!details.element || !aboutMember || !call.given(names) || !call.shape(names).isVector() ||
        *details.element > call.shape(names).size()) {
        return error;
    }
    details.name = call.names(names).values[*details.element - 1].shown;
    return Error(error.reason(), std::move(details));
}

}  // namespace quotepart::functions
